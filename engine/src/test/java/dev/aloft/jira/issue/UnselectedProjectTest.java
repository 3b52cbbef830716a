package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueWorld.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that was moved and that the spec no longer selects. */
class UnselectedProjectTest {

  private static final String DEV =
      """
      <Project id="2" name="Development" key="DEV" lead="ann" assigneetype="3"/>
      """;
  private static final String ONLY_DEV =
      """
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default, except: [OPS]}, executor: rest, keys: new}
      """;

  @TempDir private Path folder;

  private static String issue(int id, int project, int number, String summary) {
    return IssueWorld.issue(number, summary, "")
        .replace("id=\"" + (100 + number) + "\"", "id=\"" + id + "\"")
        .replace("project=\"1\"", "project=\"" + project + "\"");
  }

  private JiraWorld world() {
    JiraWorld world =
        IssueWorld.in(
                folder,
                DEV
                    + issue(101, 1, 1, "one")
                    + issue(102, 1, 2, "two")
                    + issue(201, 2, 1, "dev-one"))
            .spec(ONLY_DEV.replace(", except: [OPS]", ""))
            .start();
    assertThat(world.apply().refusals()).isEmpty();
    world.specBecomes(ONLY_DEV);
    return world;
  }

  /** Issue 102 left OPS for DEV. */
  private static String moved() {
    return SITE
        + DEV
        + issue(101, 1, 1, "one")
        + issue(102, 2, 2, "two")
        + issue(201, 2, 1, "dev-one");
  }

  private static long issues(JiraWorld world) {
    return world.whole().issues().issues().store().all().count();
  }

  @Test
  void staysAsItIsAndIsTold() {
    try (JiraWorld world = world()) {
      Plan plan = world.plan();

      assertThat(plan.changeCount()).isZero();
      assertThat(plan.notes())
          .contains(
              "jira.project[\"OPS\"] is no longer selected: 2 issues that Aloft wrote there stay as"
                  + " they are, and neither plan nor verify looks at them.");
    }
  }

  @Test
  void givesAwayAnIssueThatTheSourceMovedOutOfIt() {
    try (JiraWorld world = world()) {
      world.sourceBecomes(moved());

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(issues(world)).as("none twice").isEqualTo(3);
      assertThat(world.plan().changeCount()).isZero();
      assertThat(IssueLaneTest.get(world, "DEV-2").at("/fields/summary").asString())
          .isEqualTo("two");
    }
  }

  @Test
  void isSearchedForSuchAnIssueWhereTheStateIsLost() {
    try (JiraWorld world = world()) {
      world.sourceBecomes(moved());
      world.loseState();

      Plan plan = world.plan();

      assertThat(plan.lanes().getFirst().count(Action.CREATE)).isZero();
      assertThat(plan.lanes().getFirst().count(Action.CONFLICT)).isEqualTo(1);
      world.apply();
      assertThat(issues(world)).as("none twice").isEqualTo(3);
    }
  }
}
