package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueWorld.SITE;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.cloud.TextForm;
import dev.aloft.testing.JiraWorld;
import dev.aloft.verify.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Verify tells edits on the target that a plan told and an apply kept apart from losses. */
class KeptEditsTest {

  private static final String COMMENT =
      "<Action id=\"1\" issue=\"101\" type=\"comment\" author=\"ann\" body=\"first\""
          + " created=\"2012-06-01 08:15:00.0\"/>\n";

  private static final String ROWS = issue(1, "one", "") + issue(2, "two", "") + COMMENT;

  @TempDir private Path folder;

  private JiraWorld migrated() {
    JiraWorld world = IssueWorld.in(folder, ROWS).start();
    assertThat(world.apply().refusals()).isEmpty();
    return world;
  }

  private static void edit(JiraWorld world, String key, String summary) {
    ObjectNode body = IssueRecords.object();
    body.putObject("fields").put("summary", summary);
    world.site().issues().edit(TextForm.WIKI, get(world, key).path("id").asString(), body);
  }

  private static List<String> kept(JiraWorld world) {
    return world.verify().kept().stream().map(KeptEditsTest::words).sorted().toList();
  }

  private static String words(Finding finding) {
    return finding.address().key() + " " + finding.kind() + " " + finding.attribute();
  }

  @Test
  void anEditThatNoPlanToldIsADifference() {
    try (JiraWorld world = migrated()) {
      edit(world, "OPS-1", "one, edited");
      world.plan();

      assertThat(world.findings()).hasSize(1);
      assertThat(kept(world)).isEmpty();
    }
  }

  @Test
  void anEditThatAnApplyKeptIsTold() {
    try (JiraWorld world = migrated()) {
      edit(world, "OPS-1", "one, edited");
      world.apply();

      assertThat(world.findings()).isEmpty();
      assertThat(kept(world)).containsExactly("OPS-1 DIFFERENT summary");
    }
  }

  @Test
  void aConflictIsToldAlsoWhereItsIssueWasWritten() {
    try (JiraWorld world = migrated()) {
      edit(world, "OPS-1", "one, edited");
      world.sourceBecomes(
          SITE
              + ROWS.replace("summary=\"one\"", "summary=\"one!\"")
                  .replace("body=\"first\"", "body=\"first!\""));
      world.apply();

      assertThat(world.findings()).isEmpty();
      assertThat(kept(world)).containsExactly("OPS-1 DIFFERENT summary");
    }
  }

  @Test
  void whatIsChangedAfterwardsIsADifferenceAgain() {
    try (JiraWorld world = migrated()) {
      edit(world, "OPS-1", "one, edited");
      world.apply();
      edit(world, "OPS-1", "one, edited again");

      assertThat(world.findings()).hasSize(1);
      assertThat(kept(world)).isEmpty();
    }
  }

  @Test
  void anotherLossOnTheSameIssueIsADifference() {
    try (JiraWorld world = migrated()) {
      edit(world, "OPS-1", "one, edited");
      world.apply();
      String comment = get(world, "OPS-1").at("/fields/comment/comments/0/id").asString();
      world.site().comments().delete(get(world, "OPS-1").path("id").asString(), comment);

      assertThat(world.findings()).anyMatch(words -> words.contains("MISSING"));
    }
  }

  @Test
  void anEditThatWasUndoneIsForgotten() {
    try (JiraWorld world = migrated()) {
      edit(world, "OPS-1", "one, edited");
      world.apply();
      edit(world, "OPS-1", "one");
      world.apply();

      assertThat(world.findings()).isEmpty();
      assertThat(kept(world)).isEmpty();
    }
  }
}
