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

/** An issue becomes one of another type, below another parent, and keeps its key. */
@Tag("shared")
class BulkMovesTest {

  private final JiraSite site =
      JiraSite.withAdministrator(
          "acme", Clock.systemUTC(), "ada@acme.example", "Ada Admin", "secret-1");
  private final ContractListener contract = ContractListener.jiraCloud();
  private final Sandbox sandbox = Sandbox.start(WholeSite.inMemory(site).product(), contract);
  private final JiraClient ada = new JiraClient(sandbox.address(), "ada@acme.example", "secret-1");
  private String standard = "";
  private String subtask = "";

  @BeforeEach
  void project() {
    ada.post(
            "3/project",
            """
            {"key": "ABC", "name": "Abc", "projectTypeKey": "software", "leadAccountId": "%s"}\
            """
                .formatted(site.accounts().byEmail("ada@acme.example").orElseThrow().accountId()))
        .expect(201);
    for (JsonNode type :
        ada.get("3/issue/createmeta/ABC/issuetypes").expect(200).json().path("issueTypes")) {
      if (type.path("subtask").asBoolean()) {
        subtask = type.path("id").asString();
      } else if (type.path("hierarchyLevel").asInt() == 0) {
        standard = type.path("id").asString();
      }
    }
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
