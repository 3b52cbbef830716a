package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueWorld.SITE;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static dev.aloft.jira.issue.IssueWorld.subtask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.plan.LaneSummary;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People deleted an issue on the target, and later the source lets another point at it. */
class DeletedNeighbourTest {

  private static final String ROWS =
      issue(1, "one", "")
          + issue(2, "two", "")
          + issue(3, "three", "")
          + subtask(4, "four", 103)
          + link(70, 101, 103);

  @TempDir private Path folder;

  private static String link(int id, int from, int to) {
    return "<IssueLink id=\"%d\" linktype=\"10\" source=\"%d\" destination=\"%d\"/>\n"
        .formatted(id, from, to);
  }

  private JiraWorld migrated() {
    JiraWorld world = IssueWorld.in(folder, ROWS).start();
    assertThat(world.apply().refusals()).isEmpty();
    world.site().issues().delete(get(world, "OPS-2").path("id").asString());
    return world;
  }

  @Test
  void aLinkToItIsToldOnceAndNotTriedForEver() {
    try (JiraWorld world = migrated()) {
      world.sourceBecomes(SITE + ROWS + link(71, 101, 102) + link(72, 103, 102));

      ApplyOutcome first = world.apply();

      assertThat(first.refusals()).isEmpty();
      assertThat(first.notes())
          .contains("OPS: 2 links point at what people deleted on the target; they were not made");
      assertThat(world.plan().lanes()).noneMatch(LaneSummary::writes);
      ApplyOutcome second = world.apply();
      assertThat(second.refusals()).isEmpty();
      assertThat(second.notes()).isEmpty();
    }
  }

  @Test
  void aLinkToItThatTheSourceDropsAgainIsForgotten() {
    try (JiraWorld world = migrated()) {
      world.sourceBecomes(SITE + ROWS + link(71, 101, 102));
      world.apply();
      world.sourceBecomes(SITE + ROWS);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.plan().lanes()).noneMatch(LaneSummary::writes);
    }
  }

  @Test
  void aSubtaskOfItHasNoPlaceAndIsToldUntilSomebodyDecides() {
    try (JiraWorld world = migrated()) {
      world.sourceBecomes(SITE + ROWS + subtask(5, "five", 102) + issue(6, "six", ""));

      for (int time = 1; time <= 2; time++) {
        assertThat(world.apply().refusals())
            .isNotEmpty()
            .allMatch(refusal -> refusal.address().key().equals("OPS-5"));
      }
      assertThat(get(world, "OPS-6").at("/fields/summary").asString()).isEqualTo("six");
    }
  }
}
