package dev.aloft.sandbox.jira.cloud.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An issue becomes one of another type, below another parent, and keeps its key; in another project
 * it takes the next number and is found by both keys.
 */
@Tag("shared")
class BulkMovesTest {

  private final JiraSite site =
      JiraSite.withAdministrator(
          "acme", Clock.systemUTC(), "ada@acme.example", "Ada Admin", "secret-1");
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product(), contract);
  private final JiraClient ada = new JiraClient(sandbox.address(), "ada@acme.example", "secret-1");
  private String standard = "";
  private String elsewhere = "";
  private String subtaskElsewhere = "";
  private String subtask = "";

  @BeforeEach
  void projects() {
    project("ABC");
    project("DEF");
    standard = type("ABC", 0);
    subtask = type("ABC", -1);
    elsewhere = type("DEF", 0);
    subtaskElsewhere = type("DEF", -1);
  }

  private void project(String key) {
    ada.post(
            "3/project",
            """
            {"key": "%s", "name": "%s", "projectTypeKey": "software", "leadAccountId": "%s"}\
            """
                .formatted(
                    key,
                    key,
                    site.accounts().byEmail("ada@acme.example").orElseThrow().accountId()))
        .expect(201);
  }

  private String type(String project, int level) {
    return ada.get("3/issue/createmeta/" + project + "/issuetypes")
        .expect(200)
        .json()
        .path("issueTypes")
        .valueStream()
        .filter(type -> type.path("hierarchyLevel").asInt() == level)
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  @AfterEach
  void stop() {
    ada.close();
    sandbox.close();
    contract.assertClean();
  }

  private String issue(String summary) {
    return ada.post(
            "3/issue",
            """
            {"fields": {"project": {"key": "ABC"}, "issuetype": {"id": "%s"}, "summary": "%s"}}\
            """
                .formatted(standard, summary))
        .expect(201)
        .json()
        .path("key")
        .asString();
  }

  private JiraClient.Answer move(String target, String issue, String more) {
    return ada.post(
        "3/bulk/issues/move",
        """
        {"sendBulkNotification": false, "targetToSourcesMapping": {"%s": {
          "inferClassificationDefaults": true, "inferFieldDefaults": true,
          "inferStatusDefaults": true, "inferSubtaskTypeDefault": false%s,
          "issueIdsOrKeys": ["%s"]}}}\
        """
            .formatted(target, more, issue));
  }

  private JsonNode finished(JiraClient.Answer submitted) {
    String task = submitted.expect(201).json().path("taskId").asString();
    assertThat(ada.get("3/bulk/queue/" + task).expect(200).json().path("status").asString())
        .isEqualTo("RUNNING");
    JsonNode done = ada.get("3/bulk/queue/" + task).expect(200).json();
    assertThat(done.path("status").asString()).isEqualTo("COMPLETE");
    return done;
  }

  @Test
  void makesASubtaskOfAnOlderIssue() {
    String child = issue("child");
    String parent = issue("parent");

    assertThat(finished(move("ABC," + subtask + "," + parent, child, "")).toString())
        .contains("\"failedAccessibleIssues\":{}");

    JsonNode moved = ada.get("3/issue/" + child).expect(200).json();
    assertThat(moved.path("key").asString()).isEqualTo(child);
    assertThat(moved.at("/fields/parent/key").asString()).isEqualTo(parent);
    assertThat(moved.at("/fields/issuetype/subtask").asBoolean()).isTrue();
    finished(move("ABC," + standard, child, ""));
    assertThat(ada.get("3/issue/" + child).expect(200).json().at("/fields/parent").isMissingNode())
        .isTrue();
  }

  @Test
  void movesToAnotherProjectUnderTheNextNumber() {
    String issue = issue("wanderer");
    ada.post("3/issue/" + issue + "/comment", "{\"body\": " + PARAGRAPH + "}").expect(201);
    String id = ada.get("3/issue/" + issue).expect(200).json().path("id").asString();
    component("ABC");
    ada.put(
            "3/issue/" + issue,
            "{\"fields\": {\"components\": [{\"name\": \"Wheels\"}], \"labels\": [\"kept\"]}}")
        .expect(204);

    finished(move("DEF," + elsewhere, issue, ""));

    JsonNode moved = ada.get("3/issue/" + issue).expect(200).json();
    assertThat(moved.path("key").asString()).isEqualTo("DEF-1");
    assertThat(moved.path("id").asString()).isEqualTo(id);
    assertThat(ada.get("3/issue/DEF-1").expect(200).json().path("id").asString()).isEqualTo(id);
    assertThat(moved.at("/fields/components")).isEmpty();
    assertThat(moved.at("/fields/labels/0").asString()).isEqualTo("kept");
    assertThat(ada.get("3/issue/" + issue + "/comment").expect(200).json().path("total").asInt())
        .isOne();
    assertThat(issue("next")).isEqualTo("ABC-2");
  }

  @Test
  void leavesSubtasksBehindUntilTheyAreMovedThemselves() {
    String parent = issue("parent");
    String child = issue("child");
    finished(move("ABC," + subtask + "," + parent, child, ""));

    finished(move("DEF," + elsewhere, parent, ""));

    JsonNode left = ada.get("3/issue/" + child).expect(200).json();
    assertThat(left.path("key").asString()).isEqualTo(child);
    assertThat(left.at("/fields/parent/key").asString()).isEqualTo("DEF-1");
    finished(move("DEF," + subtaskElsewhere + ",DEF-1", child, ""));
    assertThat(ada.get("3/issue/" + child).expect(200).json().path("key").asString())
        .isEqualTo("DEF-2");
  }

  @Test
  void takesSubtasksAlongWhereTheirTypeMayBeInferred() {
    String parent = issue("parent");
    String child = issue("child");
    finished(move("ABC," + subtask + "," + parent, child, ""));

    finished(
        ada.post(
            "3/bulk/issues/move",
            """
            {"targetToSourcesMapping": {"DEF,%s": {
              "inferClassificationDefaults": true, "inferFieldDefaults": true,
              "inferStatusDefaults": true, "inferSubtaskTypeDefault": true,
              "issueIdsOrKeys": ["%s"]}}}\
            """
                .formatted(elsewhere, parent)));

    assertThat(ada.get("3/issue/" + child).expect(200).json().path("key").asString())
        .startsWith("DEF-");
  }

  private static final String PARAGRAPH =
      "{\"type\": \"doc\", \"version\": 1, \"content\": [{\"type\": \"paragraph\", \"content\":"
          + " [{\"type\": \"text\", \"text\": \"said\"}]}]}";

  private void component(String project) {
    ada.post("3/component", "{\"project\": \"" + project + "\", \"name\": \"Wheels\"}").expect(201);
  }

  @Test
  void anEditDoesNotCrossTheLineBetweenIssuesAndSubtasks() {
    String child = issue("child");
    String parent = issue("parent");
    ada.put(
            "3/issue/" + child,
            "{\"fields\": {\"issuetype\": {\"id\": \"%s\"}, \"parent\": {\"key\": \"%s\"}}}"
                .formatted(subtask, parent))
        .expect(400);
  }

  @Test
  void refusesWhatIsNotComplete() {
    String child = issue("child");
    String parent = issue("parent");
    move("ABC," + subtask, child, "").expect(400);
    move("ABC,99," + parent, child, "").expect(400);
    move("ABC," + subtask + ",ABC-77", child, "").expect(400);
    move("ABC," + subtask + "," + parent, "ABC-77", "").expect(400);
    move("ABC," + subtask + "," + parent, child, ", \"targetStatus\": [{\"statuses\": {}}]")
        .expect(400);
    ada.post(
            "3/bulk/issues/move",
            "{\"targetToSourcesMapping\": {\"ABC,%s,%s\": {\"issueIdsOrKeys\": [\"%s\"]}}}"
                .formatted(subtask, parent, child))
        .expect(400);
    ada.get("3/bulk/queue/77").expect(400);
  }

  @Test
  void tellsWhichIssuesStayedAsTheyWere() {
    String parent = issue("parent");
    String child = issue("child");
    String other = issue("other");
    finished(move("ABC," + subtask + "," + parent, child, ""));

    JsonNode report = finished(move("ABC," + subtask + "," + other, parent, ""));

    assertThat(report.path("processedAccessibleIssues")).isEmpty();
    assertThat(report.path("failedAccessibleIssues").toString()).contains("has sub-tasks");
  }
}
