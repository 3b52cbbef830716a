package dev.aloft.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  private static final SnapshotHeader HEADER =
      new SnapshotHeader(
          "ab".repeat(32),
          "site.zip",
          "product",
          Optional.of("8.6.1"),
          Optional.of("806001"),
          Optional.of(Instant.parse("2020-01-26T20:33:43Z")),
          ZoneId.of("America/Sao_Paulo"),
          List.of(new SnapshotHeader.Note("ALOFT-X-001", "a.xml:3", "mended")));

  private static final EntityLayout LAYOUT =
      EntityLayout.builder()
          .lane("Issue", "project", "number", "key")
          .part("Comment", "Issue", "issue", "id")
          .part("Group", "Issue", "issue", "id")
          .part("Item", "Group", "group", "id")
          .part("Link", "Issue", "source", "id")
          .alsoBy("Link", "Issue", "destination")
          .partByKind("Association", "Issue", "node", "kind", "Issue", "id")
          .build();

  @TempDir Path folder;

  private StagingWriter writer() {
    return StagingWriter.create(folder.resolve("snapshot.db"), LAYOUT);
  }

  private static List<String> ids(Stream<EntityRow> rows) {
    return rows.map(EntityRow::id).toList();
  }

  private static List<String> ids(List<EntityRow> rows) {
    return ids(rows.stream());
  }

  @Test
  void keepsTheHeader() {
    try (StagingWriter writer = writer();
        Staging staging = writer.seal(HEADER)) {
      assertThat(staging.header()).isEqualTo(HEADER);
      assertThat(staging.counts()).isEmpty();
    }
  }

  @Test
  void streamsAnEntityThatNothingOwnsInTheOrderOfReading() {
    try (StagingWriter writer = writer()) {
      writer.add("Status", Map.of("id", "9", "name", "Open"));
      writer.add("Status", Map.of("id", "1", "name", "Done"));
      try (Staging staging = writer.seal(HEADER)) {
        assertThat(ids(staging.stream("Status"))).containsExactly("9", "1");
        assertThat(staging.stream("Status").map(EntityRow::ordinal)).containsExactly(1L, 2L);
        assertThat(staging.find("Status", "1"))
            .get()
            .extracting(r -> r.text("name"))
            .isEqualTo("Done");
        assertThat(staging.find("Status", "2")).isEmpty();
        assertThat(staging.counts()).containsExactly(Map.entry("Status", 2L));
      }
    }
  }

  @Test
  void streamsALaneInTheOrderOfNumbersWhetherTheyStandInNumberOrKey() {
    try (StagingWriter writer = writer()) {
      writer.add("Issue", Map.of("id", "3", "project", "10", "key", "A-10"));
      writer.add("Issue", Map.of("id", "1", "project", "10", "number", "9"));
      writer.add("Issue", Map.of("id", "2", "project", "20", "number", "1"));
      writer.add("Issue", Map.of("id", "4", "project", "10", "key", "A-2"));
      try (Staging staging = writer.seal(HEADER)) {
        assertThat(ids(staging.stream("Issue", "10"))).containsExactly("4", "1", "3");
        assertThat(ids(staging.stream("Issue", "20"))).containsExactly("2");
        assertThat(staging.stream("Issue", "30")).isEmpty();
        assertThat(staging.groups("Issue")).containsExactly("10", "20");
        assertThat(staging.find("Issue", "3"))
            .get()
            .extracting(r -> r.text("key"))
            .isEqualTo("A-10");
      }
    }
  }

  @Test
  void tellsTheRowsPlaceInTheOrderOfStreaming() {
    try (StagingWriter writer = writer()) {
      writer.add("Issue", Map.of("id", "3", "project", "10", "number", "10"));
      writer.add("Issue", Map.of("id", "x", "project", "20", "number", "1"));
      writer.add("Issue", Map.of("id", "1", "project", "10", "number", "9"));
      try (Staging staging = writer.seal(HEADER)) {
        assertThat(ids(staging.stream("Issue"))).containsExactly("1", "3", "x");
        assertThat(staging.place("Issue", "1")).hasValue(0);
        assertThat(staging.place("Issue", "3")).hasValue(1);
        assertThat(staging.place("Issue", "x")).hasValue(2);
        assertThat(staging.place("Issue", "4")).isEmpty();
        assertThat(staging.place("Nothing", "1")).isEmpty();
      }
    }
  }

  @Test
  void joinsPartsWithOwnersThatCameLater() {
    try (StagingWriter writer = writer()) {
      writer.add("Item", Map.of("id", "1", "group", "51"));
      writer.add("Item", Map.of("id", "2", "group", "50"));
      writer.add("Comment", Map.of("id", "11", "issue", "2"));
      writer.add("Comment", Map.of("id", "12", "issue", "1"));
      writer.add("Comment", Map.of("id", "2", "issue", "2"));
      writer.add("Comment", Map.of("id", "13", "issue", "99"));
      writer.add("Comment", Map.of("id", "14"));
      writer.add("Group", Map.of("id", "50", "issue", "2"));
      writer.add("Group", Map.of("id", "51", "issue", "1"));
      writer.add("Issue", Map.of("id", "1", "project", "7", "number", "5"));
      writer.add("Issue", Map.of("id", "2", "project", "7", "number", "4"));
      try (Staging staging = writer.seal(HEADER)) {
        List<EntityRow> issues = staging.stream("Issue", "7").toList();
        OwnedRows comments = staging.parts("Comment", "Issue");
        assertThat(ids(comments.of(issues.get(0)))).containsExactly("2", "11");
        assertThat(ids(comments.of(issues.get(1)))).containsExactly("12");
        assertThat(ids(comments.of(issues.get(0)))).as("again").containsExactly("2", "11");
        assertThat(ids(staging.stream("Comment"))).containsExactly("2", "11", "12", "13", "14");
        assertThat(ids(staging.stream("Comment", "2"))).containsExactly("2", "11");
        assertThat(ids(staging.unowned("Comment"))).containsExactly("13", "14");
        assertThat(ids(staging.stream("Comment", "99"))).containsExactly("13");
        assertThat(ids(staging.stream("Comment", ""))).containsExactly("14");
        List<EntityRow> groups = staging.parts("Group", "Issue").of(issues.get(0));
        assertThat(ids(staging.parts("Item", "Group").of(groups.getFirst()))).containsExactly("2");
        assertThat(staging.ownedBy("Comment", "Issue", issues).values())
            .extracting(List::size)
            .containsExactly(2, 1);
      }
    }
  }

  @Test
  void asksForRowsByASecondOwner() {
    try (StagingWriter writer = writer()) {
      writer.add("Issue", Map.of("id", "1", "project", "7", "number", "1"));
      writer.add("Issue", Map.of("id", "2", "project", "7", "number", "2"));
      writer.add("Link", Map.of("id", "5", "source", "1", "destination", "2"));
      try (Staging staging = writer.seal(HEADER)) {
        List<EntityRow> issues = staging.stream("Issue").toList();
        assertThat(ids(staging.parts("Link", "Issue").of(issues.get(0)))).containsExactly("5");
        assertThat(staging.parts("Link", "Issue").of(issues.get(1))).isEmpty();
        assertThat(ids(staging.partsBy("Link", "Issue", "destination").of(issues.get(1))))
            .containsExactly("5");
        assertThat(staging.counts()).containsEntry("Link", 1L).hasSize(2);
      }
    }
  }

  @Test
  void keepsOwnersOfDifferentKindsWithOneIdApart() {
    try (StagingWriter writer = writer()) {
      writer.add("Association", Map.of("id", "1", "node", "5", "kind", "Project"));
      writer.add("Association", Map.of("id", "2", "node", "5", "kind", "Issue"));
      writer.add("Issue", Map.of("id", "5", "project", "7", "number", "1"));
      try (Staging staging = writer.seal(HEADER)) {
        EntityRow issue = staging.find("Issue", "5").orElseThrow();
        assertThat(ids(staging.parts("Association", "Issue").of(issue))).containsExactly("2");
        assertThat(ids(staging.ownedByKind("Association", "Project", "5"))).containsExactly("1");
        assertThat(ids(staging.unowned("Association"))).containsExactly("1");
      }
    }
  }

  @Test
  void readsTheSameThroughMemoryAndThroughManyRuns() {
    try (StagingWriter writer =
        StagingWriter.create(folder.resolve("spilled.db"), LAYOUT, Encryption.NONE, 1L << 20)) {
      String text = "x".repeat(2_000);
      int comments = 40_000;
      for (int i = 0; i < comments; i++) {
        int issue = 1 + (i * 7919) % 1_000;
        writer.add("Comment", Map.of("id", "" + i, "issue", "" + issue, "body", text + i));
      }
      for (int i = 1_000; i > 0; i--) {
        writer.add("Issue", Map.of("id", "" + i, "project", "" + i % 3, "number", "" + i));
      }
      try (Staging staging = writer.seal(HEADER)) {
        OwnedRows parts = staging.parts("Comment", "Issue");
        long seen =
            staging.stream("Issue")
                .mapToLong(issue -> {
                  List<EntityRow> rows = parts.of(issue);
                  assertThat(rows)
                      .hasSize(40)
                      .allSatisfy(row -> {
                        assertThat(row.text("issue")).isEqualTo(issue.id());
                        assertThat(row.text("body")).isEqualTo(text + row.id());
                      });
                  assertThat(rows)
                      .isSortedAccordingTo((a, b) ->
                          Long.compare(a.number("id").orElseThrow(), b.number("id").orElseThrow()));
                  return rows.size();
                })
                .sum();
        assertThat(seen).isEqualTo(comments);
        assertThat(staging.stream("Comment").map(EntityRow::ordinal).distinct().count())
            .isEqualTo(comments);
        List<EntityRow> anyOrder = new ArrayList<>(staging.stream("Issue").limit(40).toList());
        Collections.shuffle(anyOrder, new Random(1));
        for (EntityRow issue : anyOrder) {
          List<EntityRow> rows = parts.of(issue);
          assertThat(rows)
              .hasSize(40)
              .allSatisfy(row -> assertThat(row.text("issue")).isEqualTo(issue.id()));
          assertThat(parts.of(issue)).isEqualTo(rows);
        }
      }
    }
  }

  @Test
  void leavesNothingBehindWhenNotSealed() throws IOException {
    try (StagingWriter writer =
        StagingWriter.create(folder.resolve("snapshot.db"), LAYOUT, Encryption.NONE, 1 << 10)) {
      for (int i = 0; i < 5_000; i++) {
        writer.add("Issue", Map.of("id", "" + i, "summary", "s".repeat(1_000)));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void refusesAFileThatIsNoFinishedSnapshot() throws IOException {
    Path text = Files.writeString(folder.resolve("text.db"), "hello");
    assertThatThrownBy(() -> Staging.open(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ALOFT-STAGING-001")
        .hasMessageNotContaining(folder.toString());
    assertThatThrownBy(() -> Staging.open(folder.resolve("missing.db")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ALOFT-STAGING-002");
  }

  @Test
  void opensOnlyTheSnapshotThatWasAskedFor() {
    Path file = folder.resolve("snapshot.db");
    try (StagingWriter writer = writer()) {
      writer.seal(HEADER).close();
    }
    assertThat(Staging.openIfSnapshot(file, "cd".repeat(32))).isEmpty();
    assertThat(Staging.openIfSnapshot(file, "ab".repeat(32)))
        .get()
        .satisfies(staging -> assertThat(staging.header().zone()).isNotEqualTo(ZoneOffset.UTC))
        .satisfies(Staging::close);
  }

  @Test
  void aRowThatWasThereBeforeIsCountedAndNotKept() {
    try (StagingWriter writer = writer()) {
      writer.add("Status", Map.of("id", "1", "name", "Open"));
      writer.add("Status", Map.of("id", "2", "name", "Done"));
      writer.add("Status", Map.of("name", "Open", "id", "1"));
      try (Staging staging = writer.seal(HEADER)) {
        assertThat(ids(staging.stream("Status"))).containsExactly("1", "2");
        assertThat(staging.count("Status")).isEqualTo(2);
        assertThat(staging.counts()).containsExactly(Map.entry("Status", 3L));
        assertThat(staging.doubled()).containsExactly(Map.entry("Status", 1L));
        assertThat(writer.contradictions(staging)).isEmpty();
      }
    }
  }

  @Test
  void twoRowsOfOneIdThatDifferAreNamed() {
    try (StagingWriter writer = writer()) {
      writer.add("Issue", Map.of("id", "1", "project", "7", "number", "1"));
      writer.add("Issue", Map.of("id", "1", "project", "7", "number", "2"));
      try (Staging staging = writer.seal(HEADER)) {
        assertThat(writer.contradictions(staging)).containsExactly(Map.entry("Issue", "1"));
      }
    }
  }
}
