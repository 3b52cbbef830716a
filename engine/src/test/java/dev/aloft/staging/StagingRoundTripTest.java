package dev.aloft.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StagingRoundTripTest {

  private static final SnapshotHeader HEADER =
      new SnapshotHeader(
          "0".repeat(64),
          "x.xml",
          "p",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ZoneOffset.UTC,
          List.of());

  private static final EntityLayout LAYOUT =
      EntityLayout.builder()
          .lane("Issue", "project", "number")
          .part("Comment", "Issue", "issue", "id")
          .build();

  @Provide
  Arbitrary<List<Map<String, String>>> rows() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars((char) 0, (char) 0xD7FF)
            .withChars((char) 0xE000, (char) 0xFFFF)
            .ofMaxLength(30)
            .flatMap(t -> Arbitraries.of(t, t + "😀", "𝄞" + t));
    Arbitrary<String> name =
        Arbitraries.of("id", "project", "number", "summary", "body", "naïve", "x");
    return Arbitraries.maps(name, text).ofMaxSize(7).list().ofMaxSize(30);
  }

  @Property(tries = 150)
  void whatGoesInComesOut(@ForAll("rows") List<Map<String, String>> rows) throws IOException {
    withStaging(
        writer -> rows.forEach(row -> writer.add("Thing", row)),
        staging -> {
          List<Map<String, String>> read =
              staging.stream("Thing").map(EntityRow::attributes).toList();
          assertThat(read).isEqualTo(rows);
        });
  }

  @Property(tries = 150)
  void ownedRowsAreLostNeitherByOddOwnersNorByOddNumbers(
      @ForAll("rows") List<Map<String, String>> rows) throws IOException {
    withStaging(
        writer -> rows.forEach(row -> writer.add("Issue", row)),
        staging -> {
          Map<Long, Map<String, String>> read = new LinkedHashMap<>();
          staging.groups("Issue").stream()
              .flatMap(group -> staging.stream("Issue", group))
              .sorted(Comparator.comparingLong(EntityRow::ordinal))
              .forEach(row -> read.put(row.ordinal(), row.attributes()));
          assertThat(read.values()).containsExactlyElementsOf(rows);
        });
  }

  @Property(tries = 150)
  void everyPartIsWithItsOwnerOrUnowned(
      @ForAll @Size(max = 60) List<@IntRange(max = 20) Integer> ownersOfComments,
      @ForAll @Size(max = 15) List<@IntRange(max = 20) Integer> issueIds)
      throws IOException {
    List<Integer> issues = issueIds.stream().distinct().toList();
    withStaging(
        writer -> {
          for (int i = 0; i < ownersOfComments.size(); i++) {
            writer.add("Comment", Map.of("id", "" + i, "issue", "" + ownersOfComments.get(i)));
          }
          issues.forEach(id ->
              writer.add(
                  "Issue", Map.of("id", "" + id, "project", "" + id % 3, "number", "" + id)));
        },
        staging -> {
          List<Long> seen = new ArrayList<>();
          OwnedRows parts = staging.parts("Comment", "Issue");
          staging.stream("Issue")
              .forEach(issue ->
                  parts
                      .of(issue)
                      .forEach(row -> {
                        assertThat(row.text("issue")).isEqualTo(issue.id());
                        seen.add(row.ordinal());
                      }));
          staging
              .unowned("Comment")
              .forEach(row -> {
                assertThat(issues).doesNotContain(Integer.valueOf(row.text("issue")));
                seen.add(row.ordinal());
              });
          assertThat(seen).hasSize(ownersOfComments.size()).doesNotHaveDuplicates();
        });
  }

  private static void withStaging(
      java.util.function.Consumer<StagingWriter> write, java.util.function.Consumer<Staging> read)
      throws IOException {
    Path folder = Files.createTempDirectory("staging");
    Path file = folder.resolve("snapshot.db");
    try (StagingWriter writer = StagingWriter.create(file, LAYOUT)) {
      write.accept(writer);
      try (Staging staging = writer.seal(HEADER)) {
        read.accept(staging);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
