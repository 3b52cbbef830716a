package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueWorld.issue;
import static dev.aloft.jira.issue.IssueWorld.subtask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.encryption.FileCipher;
import dev.aloft.jira.JiraMigration;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Desired;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Fates;
import dev.aloft.resource.ItemOutline;
import dev.aloft.staging.DerivedCache;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was derived once is the same when it comes out of the cache. */
class DerivedAgainTest {

  /** Everything arrives, whoever asks. */
  private static final Fates SETTLED =
      new Fates() {
        @Override
        public boolean arrives(Address address) {
          return true;
        }

        @Override
        public boolean arrives(Address item, String kind, String sourceId) {
          return true;
        }

        @Override
        public Optional<Digest> settled() {
          return Optional.of(Digest.UNKNOWN);
        }
      };

  private static final String ROWS =
      issue(2, "See OPS-9", "assignee=\"ann\" description=\"[~bob] wrote !a.png! in OPS-2\"")
          + issue(5, "Plain", "security=\"7\"")
          + issue(6, "Other", "")
          + subtask(7, "Below", 106)
          + subtask(8, "Alone", 999)
          + """
          <Action id="1" issue="102" type="comment" author="ann" body="a body" created="2012-05-03 10:00:00.0" level="nobody"/>
          <Action id="2" issue="106" type="comment" author="gone" body="[~ann]" created="2012-05-03 11:00:00.0"/>
          <IssueLink id="50" linktype="10" source="102" destination="106"/>
          <UserAssociation sourceName="ann" sinkNodeId="106" sinkNodeEntity="Issue" associationType="WatchIssue"/>
          <Label id="1" issue="106" label="two words"/>
          """;

  @TempDir private Path folder;

  /** All that a plan takes of a derivation. */
  private record Seen(
      List<Desired> configuration,
      List<DesiredItem> items,
      List<String> outlines,
      LedgerTotals ledger,
      Object losses,
      Object notes) {

    static Seen of(JiraMigration migration) {
      List<DesiredItem> items = new ArrayList<>();
      each(migration, outline -> items.add(outline.whole()));
      return new Seen(
          migration.configuration(),
          items,
          outlines(migration),
          migration.totals(SETTLED),
          migration.losses(),
          migration.notes());
    }

    static List<String> outlines(JiraMigration migration) {
      List<String> outlines = new ArrayList<>();
      each(
          migration,
          outline ->
              outlines.add(
                  "%s %d %s %s %s %s"
                      .formatted(
                          outline.address(),
                          outline.order(),
                          outline.sourceId(),
                          outline.placeholder(),
                          outline.digest(),
                          outline.parts())));
      return outlines;
    }

    private static void each(JiraMigration migration, Consumer<ItemOutline> taker) {
      for (DerivedLane lane : migration.lanes()) {
        try (ClosingIterator<ItemOutline> all = lane.outlines().get()) {
          all.forEachRemaining(taker);
        }
      }
    }
  }

  private JiraMigration derive(JiraWorld world, String key) {
    return JiraMigration.derive(
        world.source(),
        "default",
        world.blueprint(),
        world.projects(),
        List.of(IssueWorld.types()),
        new IssueLane(),
        DerivedCache.beside(folder.resolve("kept.staging"), FileCipher.clear(), List.of(key)));
  }

  @Test
  void isWhatWasDerivedBefore() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      Seen withoutCache = Seen.of(world.migration());
      Seen first = Seen.of(derive(world, "one"));
      Seen again = Seen.of(derive(world, "one"));

      assertThat(first).isEqualTo(withoutCache);
      assertThat(again).isEqualTo(withoutCache);
      assertThat(again.outlines()).hasSizeGreaterThan(6);
      assertThat(again.items()).anyMatch(DesiredItem::placeholder);
    }
  }

  @Test
  void outlinesAreThoseOfTheItemsInTheirOrder() {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      DerivedLane lane = derive(world, "one").lanes().getFirst();
      for (int time = 1; time <= 2; time++) {
        try (ClosingIterator<DesiredItem> items = lane.items().get();
            ClosingIterator<ItemOutline> outlines = lane.outlines().get()) {
          outlines.forEachRemaining(outline -> {
            DesiredItem item = items.next();
            assertThat(outline.digest()).isEqualTo(item.digest());
            assertThat(outline.address()).isEqualTo(item.address());
          });
          assertThat(items.hasNext()).isFalse();
        }
      }
    }
  }

  @Test
  void isReadAndNotMadeAgain() throws IOException {
    Path a = Files.createDirectory(folder.resolve("a"));
    Path b = Files.createDirectory(folder.resolve("b"));
    try (JiraWorld world = IssueWorld.in(a, ROWS).start();
        JiraWorld other = IssueWorld.in(b, issue(1, "Another", "")).start()) {
      List<String> outlines = Seen.outlines(derive(world, "one"));

      assertThat(Seen.outlines(derive(other, "one"))).isEqualTo(outlines);
      assertThat(Seen.outlines(derive(other, "two"))).hasSize(1);
    }
  }

  @Test
  void aLaneThatWasNotReadToItsEndIsNotKept() throws IOException {
    try (JiraWorld world = IssueWorld.in(folder, ROWS).start()) {
      DerivedLane lane = derive(world, "one").lanes().getFirst();
      try (ClosingIterator<ItemOutline> outlines = lane.outlines().get()) {
        outlines.next();
      }

      assertThat(kept()).noneMatch(file -> name(file).startsWith("outlines"));
      assertThat(Seen.of(derive(world, "one"))).isEqualTo(Seen.of(world.migration()));
    }
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("kept.staging.derived"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
