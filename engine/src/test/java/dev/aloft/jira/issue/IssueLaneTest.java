package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueWorld.issue;
import static dev.aloft.jira.issue.IssueWorld.subtask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.testing.JiraWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Issues, from a backup to a site and back. */
class IssueLaneTest {

  @TempDir private Path folder;

  static JsonNode get(JiraWorld world, String key) {
    return world
        .site()
        .issues()
        .get(
            TextForm.WIKI,
            key,
            Issues.Selection.fields("*all")
                .properties("aloft.source", "aloft.origin", "aloft.history", "aloft.fields"))
        .orElseThrow(() -> new AssertionError("no " + key));
  }

  static void settled(JiraWorld world) {
    assertThat(world.plan().changeCount()).as("second plan").isZero();
    assertThat(world.planWithoutState().changeCount()).as("plan without state").isZero();
    assertThat(world.findings()).as("verify").isEmpty();
  }

  @Test
  void movesAnIssueWithItsFields() {
    String rows =
        issue(
            1,
            "  First \u00e9 ",
            """
            assignee="key-bob" resolution="1" resolutiondate="2013-01-01 09:00:00.0" duedate="2014-07-08 00:00:00.0" \
            timeoriginalestimate="7200" timeestimate="1830" votes="1" description="See [~bob] and *bold*" environment="Linux\"\
            """);
    rows +=
        "<Label id=\"1\" issue=\"101\" label=\"two words\"/><Label id=\"2\" issue=\"101\""
            + " label=\"one\"/>";
    rows +=
        """
        <NodeAssociation sourceNodeId="101" sourceNodeEntity="Issue" sinkNodeId="20" sinkNodeEntity="Component" associationType="IssueComponent"/>
        <NodeAssociation sourceNodeId="101" sourceNodeEntity="Issue" sinkNodeId="30" sinkNodeEntity="Version" associationType="IssueVersion"/>
        <NodeAssociation sourceNodeId="101" sourceNodeEntity="Issue" sinkNodeId="31" sinkNodeEntity="Version" associationType="IssueFixVersion"/>
        <UserAssociation sourceName="ann" sinkNodeId="101" sinkNodeEntity="Issue" associationType="VoteIssue"/>
        """;
    try (JiraWorld world =
        IssueWorld.in(folder, rows.replace("status=\"1\"", "status=\"6\"")).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode issue = get(world, "OPS-1");
      JsonNode fields = issue.path("fields");
      assertThat(fields.path("summary").asString()).isEqualTo("First \u00e9");
      assertThat(fields.path("status").path("name").asString()).isEqualTo("Done");
      assertThat(fields.path("resolution").path("name").asString()).isEqualTo("Fixed it");
      assertThat(fields.path("priority").path("name").asString()).isEqualTo("High");
      assertThat(fields.path("assignee").path("accountId").asString())
          .isEqualTo(world.account("bob@acme.example"));
      assertThat(fields.path("reporter").path("accountId").asString())
          .isEqualTo(world.account("ann@acme.example"));
      assertThat(fields.path("duedate").asString()).isEqualTo("2014-07-08");
      assertThat(fields.path("timeoriginalestimate").asLong()).isEqualTo(7200);
      assertThat(fields.path("timeestimate").asLong()).isEqualTo(1860);
      assertThat(fields.path("labels").toString()).contains("two_words", "one");
      assertThat(fields.path("components").path(0).path("name").asString()).isEqualTo("Engine");
      assertThat(fields.path("versions").path(0).path("name").asString()).isEqualTo("1.0");
      assertThat(fields.path("fixVersions").path(0).path("name").asString()).isEqualTo("2.0");
      assertThat(fields.path("description").asString())
          .contains("[~accountid:" + world.account("bob@acme.example") + "]", "{*}bold{*}");
      JsonNode origin = issue.path("properties").path("aloft.origin");
      assertThat(origin.path("created").asString()).isEqualTo("2012-05-03T10:00:00Z");
      assertThat(origin.path("creator").path("name").asString()).isEqualTo("Bob [B] Best");
      assertThat(issue.path("properties").path("aloft.source").path("id").asString())
          .isEqualTo("default/101");
      assertThat(issue.path("properties").path("aloft.fields").path("voters").toString())
          .contains("Ann Able");
      settled(world);
    }
  }

  @Test
  void fillsGapsForTheTimeOfTheRunAndKeepsEveryKey() {
    String rows = issue(3, "three", "") + issue(5, "five", "") + issue(6, "six", "");
    try (JiraWorld world = IssueWorld.in(folder, rows).spec(keeping("maxGapShare: 1")).start()) {
      assertThat(world.plan().lanes().getFirst().placeholders()).isEqualTo(3);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-3").path("fields").path("summary").asString()).isEqualTo("three");
      assertThat(get(world, "OPS-6").path("fields").path("summary").asString()).isEqualTo("six");
      assertThat(
              world.site().issues().get(TextForm.ADF, "OPS-4", Issues.Selection.fields("summary")))
          .isEmpty();
      settled(world);
    }
  }

  @Test
  void leavesUnassignedWhatNobodyWasAssignedThoughTheProjectWouldAssignItsLead() {
    String rows = issue(1, "one", "") + issue(2, "two", "assignee=\"ann\"");
    String site = IssueWorld.SITE.replace("assigneetype=\"3\"", "assigneetype=\"2\"");
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      world.sourceBecomes(site + rows);
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-1").path("fields").path("assignee").isNull()).isTrue();
      settled(world);
    }
  }

  @Test
  void saysWhereKeepingTheKeysTakesTooManyPlaceholders() {
    try (JiraWorld world =
        IssueWorld.in(folder, issue(1, "one", "") + issue(9, "nine", "")).start()) {
      assertThat(world.problems())
          .filteredOn(problem -> problem.code() == IssueCode.TOO_MANY_GAPS)
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.location().display()).contains("spec.yaml:");
            assertThat(problem.summary()).contains("7 placeholders beside 2 issues");
          });
    }
  }

  @Test
  void numbersIssuesAfreshWhereKeysAreNew() {
    String rows =
        issue(7, "seven", "description=\"see OPS-9\"")
            + issue(9, "nine", "description=\"see OPS-7\"");
    String spec = keeping("").replace("keys: keep", "keys: new");
    try (JiraWorld world = IssueWorld.in(folder, rows).spec(spec).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-1").path("fields").path("description").asString())
          .contains("OPS-2");
      assertThat(get(world, "OPS-2").path("fields").path("description").asString())
          .contains("OPS-1");
      assertThat(get(world, "OPS-2").path("properties").path("aloft.source").path("key").asString())
          .isEqualTo("OPS-9");
      settled(world);
    }
  }

  @Test
  void movesSubtasksBelowTheirParents() {
    String rows =
        issue(1, "parent", "")
            + issue(2, "child", "").replace("type=\"1\"", "type=\"2\"")
            + "<IssueLink id=\"1\" linktype=\"11\" source=\"101\" destination=\"102\"/>";
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(get(world, "OPS-2").path("fields").path("parent").path("key").asString())
          .isEqualTo("OPS-1");
      settled(world);
      assertThat(outcomes(world, "IssueLink")).containsExactly("transformed jira.issue 1");
    }
  }

  @Test
  void leavesOutWhatCannotMoveAndSaysWhy() {
    String rows =
        issue(1, "secret", "security=\"5\"")
            + subtask(2, "below a secret", 101)
            + issue(4, "open", "")
            + issue(5, "of no type", "").replace("type=\"1\"", "type=\"77\"")
            + issue(6, "open", "")
            + issue(7, "open", "")
            + "<Action id=\"1\" issue=\"101\" type=\"comment\" author=\"ann\" body=\"psst\"/>";
    try (JiraWorld world = IssueWorld.in(folder, rows).spec(keeping("maxGapShare: 1")).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      settled(world);
      assertThat(outcomes(world, "Issue"))
          .containsExactly(
              "blocked issue-security-level 1",
              "blocked issue-type-unknown 1",
              "blocked sub-task-of-unmoved-parent 1",
              "moved jira.issue 3");
      assertThat(outcomes(world, "Action")).containsExactly("blocked issue-security-level 1");
      assertThat(world.plan().losses())
          .extracting(loss -> loss.attribute() + ": " + loss.becomes())
          .contains(
              "jira.issue: does not move: its security level cannot be set yet"
                  + " (aloft explain issue-security-level)");
    }
  }

  @Test
  void cutsLongTextsAndAttachesTheWhole() {
    String whole = "word ".repeat(8000);
    String rows =
        issue(1, "s".repeat(300), "description=\"" + whole + "\"")
            + "<Action id=\"7\" issue=\"101\" type=\"comment\" author=\"ann\" body=\""
            + whole
            + "\" created=\"2012-06-01 00:00:00.0\"/>";
    try (JiraWorld world = IssueWorld.in(folder, rows).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode issue = get(world, "OPS-1");
      assertThat(issue.path("fields").path("summary").asString()).hasSize(255);
      assertThat(issue.path("properties").path("aloft.fields").path("summary").asString())
          .hasSize(300);
      assertThat(issue.path("fields").path("description").asString().length())
          .isBetween(30_000, 33_000);
      assertThat(names(issue)).containsExactly("description.txt", "comment-7.txt");
      settled(world);
    }
  }

  @Test
  void keepsTheHistoryAsAPropertyOrWhereItIsLongAsAFile() {
    StringBuilder rows = new StringBuilder(issue(1, "short", "") + issue(2, "long", ""));
    change(rows, 1, 101, "status");
    for (int i = 2; i < 400; i++) {
      change(rows, i, 102, "a field of a name that makes the history of this issue rather long");
    }
    try (JiraWorld world = IssueWorld.in(folder, rows.toString()).start()) {
      assertThat(world.apply().refusals()).isEmpty();

      JsonNode property = get(world, "OPS-1").path("properties").path("aloft.history");
      assertThat(property.toString())
          .isEqualTo(
              "[{\"at\":\"2012-05-04T10:00:00Z\",\"by\":{\"key\":\"ann\",\"name\":\"Ann Able\"},"
                  + "\"items\":[[\"status\",\"1\",\"To Do\",\"3\",null]]}]");
      assertThat(get(world, "OPS-2").path("properties").has("aloft.history")).isFalse();
      assertThat(names(get(world, "OPS-2"))).containsExactly("history.json");
      settled(world);
      assertThat(outcomes(world, "ChangeItem")).containsExactly("keptOutside jira.issue 399");
    }
  }

  private static void change(StringBuilder rows, int id, int issue, String field) {
    rows.append(
        "<ChangeGroup id=\"%d\" issue=\"%d\" author=\"ann\" created=\"2012-05-04 10:00:00.0\"/>"
            .formatted(id, issue));
    rows.append(
        "<ChangeItem id=\"%d\" group=\"%d\" fieldtype=\"jira\" field=\"%s\" oldvalue=\"1\" oldstring=\"To Do\" newvalue=\"3\"/>\n"
            .formatted(id, id, field));
  }

  @Test
  void formsOfHistoryThatAreNotThereYetAreAProblemWithItsLine() {
    try (JiraWorld world =
        IssueWorld.in(folder, issue(1, "one", "")).spec(keeping("history: summary")).start()) {
      assertThat(world.problems())
          .extracting(problem -> problem.code().id() + " " + problem.location().display())
          .singleElement()
          .asString()
          .startsWith("ALOFT-ISSUE-002 ")
          .contains("spec.yaml:");
    }
  }

  static String keeping(String more) {
    return """
    apiVersion: aloft/v1
    kind: Projects
    metadata: {name: all}
    spec: {select: {source: default}, executor: rest, keys: keep%s}
    """
        .formatted(more.isEmpty() ? "" : ", " + more);
  }

  static java.util.List<String> names(JsonNode issue) {
    return issue
        .path("fields")
        .path("attachment")
        .valueStream()
        .map(file -> file.path("filename").asString(""))
        .toList();
  }

  static java.util.List<String> outcomes(JiraWorld world, String entity) {
    assertThat(world.ledger().defects()).isEmpty();
    return world.ledger().lines().stream()
        .filter(line -> line.entity().equals(entity))
        .map(line -> line.outcome().label() + " " + line.rule() + " " + line.rows())
        .sorted()
        .toList();
  }
}
