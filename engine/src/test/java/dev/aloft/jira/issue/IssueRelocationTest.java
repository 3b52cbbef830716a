package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueWorld.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.plan.Action;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An issue that the source moved to another project between two backups. */
class IssueRelocationTest {

  private static final String DEV =
      """
      <Project id="2" name="Development" key="DEV" lead="ann" assigneetype="3"/>
      <Component id="40" project="2" name="Wheels"/>
      """;

  private static final String COMMENT =
      """
      <Action id="1" issue="102" type="comment" author="ann" body="first" created="2012-06-01 08:15:00.0"/>
      <NodeAssociation sourceNodeId="102" sourceNodeEntity="Issue" sinkNodeId="20" sinkNodeEntity="Component" associationType="IssueComponent"/>
      <IssueLink id="1" linktype="10" source="101" destination="102"/>
      """;

  @TempDir private Path folder;

  private static String issue(int id, int project, int number, String summary) {
    return IssueWorld.issue(number, summary, "")
        .replace("id=\"" + (100 + number) + "\"", "id=\"" + id + "\"")
        .replace("project=\"1\"", "project=\"" + project + "\"");
  }

  private static String below(String issue, int link, int parent, int child) {
    return issue.replace("type=\"1\"", "type=\"2\"")
        + "<IssueLink id=\"%d\" linktype=\"11\" source=\"%d\" destination=\"%d\"/>\n"
            .formatted(link, parent, child);
  }

  private JiraWorld world(String keys, String more) {
    JiraWorld world =
        IssueWorld.in(
                folder,
                DEV
                    + issue(101, 1, 1, "one")
                    + issue(102, 1, 2, "two")
                    + issue(201, 2, 1, "dev-one")
                    + COMMENT
                    + more)
            .spec(
                """
                apiVersion: aloft/v1
                kind: Projects
                metadata: {name: all}
                spec: {select: {source: default}, executor: rest, keys: %s}
                """
                    .formatted(keys))
            .start();
    assertThat(world.apply().refusals()).isEmpty();
    return world;
  }

  private static String moved(String more) {
    return SITE
        + DEV
        + issue(101, 1, 1, "one")
        + issue(102, 2, 2, "two")
        + issue(201, 2, 1, "dev-one")
        + COMMENT.replace("sinkNodeId=\"20\"", "sinkNodeId=\"40\"")
        + more;
  }

  @Test
  void isOneIssueThere() {
    try (JiraWorld world = world("keep", "")) {
      String id = get(world, "OPS-2").path("id").asString();
      world.site().issues().edit(TextForm.WIKI, id, summary("two, edited"));
      world.sourceBecomes(moved(issue(203, 2, 3, "dev-three")));

      assertThat(world.apply().refusals()).isEmpty();

      JsonNode now = get(world, "DEV-2");
      assertThat(now.path("id").asString()).isEqualTo(id);
      assertThat(now.path("fields").path("summary").asString()).isEqualTo("two, edited");
      assertThat(now.path("fields").path("comment").path("total").asInt()).isOne();
      assertThat(now.path("fields").path("components").path(0).path("name").asString())
          .isEqualTo("Wheels");
      assertThat(now.path("fields").path("issuelinks")).hasSize(1);
      assertThat(get(world, "OPS-2").path("key").asString()).isEqualTo("DEV-2");
      assertThat(get(world, "DEV-3").path("fields").path("summary").asString())
          .isEqualTo("dev-three");
      assertThat(count(world)).isEqualTo(4);
      world.site().issues().edit(TextForm.WIKI, id, summary("two"));
      IssueLaneTest.settled(world);
    }
  }

  private static ObjectNode summary(String text) {
    var body = IssueRecords.object();
    body.putObject("fields").put("summary", text);
    return body;
  }

  @Test
  void takesItsSubtasksAlongInOrder() {
    String other = below(issue(104, 1, 4, "part of one"), 904, 101, 104);
    try (JiraWorld world = world("keep", below(issue(103, 1, 3, "part"), 903, 102, 103) + other)) {
      world.sourceBecomes(moved(below(issue(103, 2, 3, "part"), 903, 102, 103) + other));

      assertThat(world.apply().refusals()).isEmpty();

      JsonNode part = get(world, "DEV-3");
      assertThat(part.path("fields").path("summary").asString()).isEqualTo("part");
      assertThat(part.path("fields").path("parent").path("key").asString()).isEqualTo("DEV-2");
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void isNotTornFromASubtaskThatSomebodyMadeInTheCloud() {
    try (JiraWorld world = world("keep", below(issue(103, 1, 3, "part"), 903, 102, 103))) {
      world.sourceBecomes(moved(issue(103, 1, 3, "part")));

      Plan plan = world.plan();

      assertThat(conflicts(plan, Reason.MOVE_BARRED)).isOne();
      assertThat(get(world, "OPS-2").path("key").asString()).isEqualTo("OPS-2");
    }
  }

  private static long count(JiraWorld world) {
    return world.whole().issues().issues().store().all().count();
  }

  private static long conflicts(Plan plan, Reason reason) {
    return plan.lanes().stream().mapToLong(lane -> lane.count(Action.CONFLICT, reason)).sum();
  }

  @Test
  void getsAnyNumberWhereKeysAreNew() {
    try (JiraWorld world = world("new", "")) {
      world.sourceBecomes(moved(""));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-2").path("key").asString()).startsWith("DEV-");
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void staysAndIsNotMadeTwiceIfTheSiteForbidsTheMove() {
    try (JiraWorld world = world("keep", "")) {
      world.sourceBecomes(moved(issue(203, 2, 3, "dev-three")));
      world.wire(site -> new Refusing(site, "/bulk/issues/move"));

      ApplyOutcome outcome = world.apply();

      assertThat(outcome.refusals())
          .singleElement()
          .satisfies(
              refusal -> assertThat(refusal.diagnostic().code()).isEqualTo(IssueCode.NOT_MOVED));
      assertThat(count(world)).isEqualTo(3);
      world.wire(site -> site);
      assertThat(world.apply().refusals()).isEmpty();
      IssueLaneTest.settled(world);
    }
  }

  @Test
  void goesIntoAProjectThatIsMadeInTheSameRun() {
    String first = SITE + issue(101, 1, 1, "one") + issue(102, 1, 2, "two");
    try (JiraWorld world = IssueWorld.in(folder, "").start()) {
      world.sourceBecomes(first);
      assertThat(world.apply().refusals()).isEmpty();
      world.sourceBecomes(SITE + DEV + issue(101, 1, 1, "one") + issue(102, 2, 1, "two"));

      assertThat(world.plan().lanes().stream().mapToLong(LaneSummary::placeholders).sum()).isZero();
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-2").path("key").asString()).isEqualTo("DEV-1");
      IssueLaneTest.settled(world);
    }
  }
}
