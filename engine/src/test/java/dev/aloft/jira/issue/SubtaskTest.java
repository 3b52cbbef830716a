package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueLaneTest.keeping;
import static dev.aloft.jira.issue.IssueLaneTest.outcomes;
import static dev.aloft.jira.issue.IssueLaneTest.settled;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static dev.aloft.jira.issue.IssueWorld.subtask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sub-tasks: below their parents whatever the order of the numbers, and without a parent too. */
class SubtaskTest {

  /** One and two are below three; two is done, and has a comment. */
  static final String BELOW =
      subtask(1, "one", 103)
          + subtask(2, "two", 103).replace("status=\"1\"", "status=\"6\" resolution=\"1\"")
          + issue(3, "three", "")
          + "<Action id=\"1\" issue=\"102\" type=\"comment\" author=\"ann\" body=\"first\""
          + " created=\"2012-06-01 08:15:00.0\"/>";

  /** Keeps the type of sub-tasks in use. */
  private static final String PART = issue(4, "four", "") + subtask(5, "five", 104);

  @TempDir private Path folder;

  @Test
  void arriveWithTheirKeysBelowAParentOfAHigherNumber() {
    try (JiraWorld world = IssueWorld.in(folder, BELOW).start()) {
      assertThat(world.plan().notes())
          .anyMatch(note -> note.startsWith("2 sub-tasks of OPS have a lower number"));

      assertThat(world.apply().refusals()).isEmpty();

      for (String key : new String[] {"OPS-1", "OPS-2"}) {
        JsonNode fields = get(world, key).path("fields");
        assertThat(fields.path("parent").path("key").asString()).isEqualTo("OPS-3");
        assertThat(fields.path("issuetype").path("name").asString()).isEqualTo("Part");
      }
      JsonNode two = get(world, "OPS-2").path("fields");
      assertThat(two.path("status").path("name").asString()).isEqualTo("Done");
      assertThat(two.path("resolution").path("name").asString()).isEqualTo("Fixed it");
      assertThat(two.path("priority").path("name").asString()).isEqualTo("High");
      settled(world);
      assertThat(outcomes(world, "Issue")).containsExactly("moved jira.issue 3");
      assertThat(outcomes(world, "IssueLink")).containsExactly("transformed jira.issue 2");
    }
  }

  @Test
  void arriveBelowALaterParentWhereKeysAreNew() {
    String spec = keeping("").replace("keys: keep", "keys: new");
    try (JiraWorld world = IssueWorld.in(folder, BELOW).spec(spec).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-2").path("fields").path("parent").path("key").asString())
          .isEqualTo("OPS-3");
      settled(world);
    }
  }

  @Test
  void staysWithAParentThatStaysBecauseItHasTheSameNumber() {
    String twice = subtask(1, "child", 150) + issue(1, "parent", "").replace("\"101\"", "\"150\"");
    try (JiraWorld world = IssueWorld.in(folder, twice + PART).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      settled(world);
      assertThat(outcomes(world, "Issue"))
          .containsExactlyInAnyOrder(
              "blocked issue-number-twice 1",
              "blocked sub-task-of-unmoved-parent 1",
              "moved jira.issue 2");
    }
  }

  @Test
  void thatTheSiteDoesNotMoveKeepTheirNumberAndAreTriedAgain() {
    try (JiraWorld world = IssueWorld.in(folder, BELOW).start()) {
      Path plan = world.planTo("plan");
      world.wire(site -> new Refusing(site, "/bulk/issues/move"));

      assertThat(world.apply(plan).refusals())
          .extracting(refusal -> refusal.address().key() + " " + refusal.diagnostic().code().id())
          .containsExactlyInAnyOrder("OPS-1 ALOFT-ISSUE-006", "OPS-2 ALOFT-ISSUE-006");

      assertThat(world.plan().changeCount()).isEqualTo(2);
      world.wire(site -> site);
      assertThat(world.apply(plan).refusals()).isEmpty();
      settled(world);
    }
  }

  @Test
  void areMadeOnceThoughTheRunIsKilledAtAnyWrite() {
    AtomicInteger writes = new AtomicInteger();
    try (JiraWorld world = IssueWorld.in(folder, BELOW).start()) {
      world.wire(site -> new IssueFaultTest.Killing(site, Integer.MAX_VALUE, true, writes));
      world.apply();
    }
    assertThat(writes.get()).isGreaterThanOrEqualTo(5);
    for (int point = 1; point <= writes.get(); point++) {
      for (boolean before : new boolean[] {true, false}) {
        Path own = folder.resolve("kill-" + point + before);
        assertThat(own.toFile().mkdirs()).isTrue();
        try (JiraWorld world = IssueWorld.in(own, BELOW).start()) {
          Path plan = world.planTo("plan");
          AtomicInteger count = new AtomicInteger();
          int at = point;
          world.wire(site -> new IssueFaultTest.Killing(site, at, before, count));
          assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(IssueFaultTest.Kill.class);
          world.wire(site -> site);

          assertThat(world.apply(plan).refusals()).as("write %d %s", point, before).isEmpty();

          settled(world);
        }
      }
    }
  }

  @Test
  void changeTheirKindWhenTheSourceDoes() {
    String below = issue(1, "one", "") + issue(2, "two", "") + issue(3, "three", "");
    String apart = issue(1, "one", "") + subtask(2, "two", 101) + issue(3, "three", "");
    try (JiraWorld world = IssueWorld.in(folder, below).rows(PART).start()) {
      assertThat(world.apply().refusals()).isEmpty();
      world.sourceBecomes(IssueWorld.SITE + apart + PART);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-2").path("fields").path("parent").path("key").asString())
          .isEqualTo("OPS-1");
      settled(world);
      world.sourceBecomes(IssueWorld.SITE + below + PART);
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(get(world, "OPS-2").path("fields").has("parent")).isFalse();
      settled(world);
    }
  }

  @Test
  void areFinishedByANewPlanAsWellAndWithTheStateLost() {
    for (boolean lost : new boolean[] {false, true}) {
      Path own = folder.resolve("lost-" + lost);
      assertThat(own.toFile().mkdirs()).isTrue();
      try (JiraWorld world = IssueWorld.in(own, BELOW).start()) {
        world.wire(site -> new Refusing(site, "/bulk/issues/move"));
        assertThat(world.apply().refusals()).hasSize(2);
        world.wire(site -> site);
        if (lost) {
          world.loseState();
        }

        assertThat(world.apply().refusals()).isEmpty();

        settled(world);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keep", "new"})
  void becomeOrdinaryIssuesWhereTheyHaveNoParent(String keys) {
    String rows =
        issue(1, "one", "")
            + issue(2, "lone", "").replace("type=\"1\"", "type=\"2\"")
            + subtask(3, "below nothing", 177)
            + subtask(4, "below one", 101)
            + subtask(5, "below a sub-task", 104);
    String spec = keeping("").replace("keys: keep", "keys: " + keys);
    try (JiraWorld world = IssueWorld.in(folder, rows).spec(spec).start()) {
      assertThat(world.plan().losses())
          .anySatisfy(loss -> {
            assertThat(loss.attribute()).isEqualTo("jira.issue.issueType");
            assertThat(loss.count()).isEqualTo(3);
          });

      assertThat(world.apply().refusals()).isEmpty();

      for (String key : new String[] {"OPS-2", "OPS-3", "OPS-5"}) {
        JsonNode issue = get(world, key);
        assertThat(issue.path("fields").path("issuetype").path("name").asString())
            .isEqualTo("Task");
        assertThat(issue.path("properties").path("aloft.fields").path("issueType").asString())
            .isEqualTo("Part");
      }
      assertThat(
              get(world, "OPS-5").path("properties").path("aloft.fields").path("parent").asString())
          .isEqualTo("OPS-4");
      assertThat(get(world, "OPS-4").path("fields").path("parent").path("key").asString())
          .isEqualTo("OPS-1");
      settled(world);
      assertThat(outcomes(world, "Issue"))
          .containsExactly("moved jira.issue 2", "transformed sub-task-without-parent 3");
    }
  }

  @Test
  void becomeOrdinaryIssuesThoughTheProjectHasNoOther() {
    String rows = issue(1, "lone", "").replace("type=\"1\"", "type=\"2\"");
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-1").path("fields").path("issuetype").path("name").asString())
          .isEqualTo("Task");
      settled(world);
    }
  }
}
