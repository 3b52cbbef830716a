package dev.aloft.sandbox.jira.cloud.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.RunningSite;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class WorkflowsTest {

  private final RunningSite site = new RunningSite();

  @AfterEach
  void stop() {
    site.close();
  }

  static final String THREE =
      """
      {"scope": {"type": "GLOBAL"},
       "statuses": [
         {"id": "10000", "name": "To Do", "statusCategory": "TODO", "statusReference": "todo"},
         {"name": "In Review", "statusCategory": "IN_PROGRESS", "statusReference": "review"},
         {"id": "10001", "name": "Done", "statusCategory": "DONE", "statusReference": "done"}],
       "workflows": [{"name": "Reviewed", "description": "with a review",
         "startPointLayout": {"x": -100.5, "y": 10},
         "statuses": [
           {"statusReference": "todo", "properties": {}, "layout": {"x": 1, "y": 2}},
           {"statusReference": "review", "properties": {"jira.issue.editable": "false"}},
           {"statusReference": "done", "properties": {}}],
         "transitions": [
           {"id": "1", "name": "Create", "type": "INITIAL", "toStatusReference": "todo",
            "links": []},
           {"id": "11", "name": "Review", "type": "DIRECTED", "toStatusReference": "review",
            "links": [{"fromStatusReference": "todo", "fromPort": 0, "toPort": 1}],
            "validators": [{"ruleKey": "system:validate-field-value",
              "parameters": {"ruleType": "fieldRequired", "fieldsRequired": "assignee"}}],
            "conditions": {"operation": "ALL", "conditions": [
              {"ruleKey": "system:restrict-issue-transition",
               "parameters": {"accountIds": "allow-reporter"}}], "conditionGroups": []},
            "transitionScreen": {"ruleKey": "system:transition-screen",
              "parameters": {"screenId": "3"}}},
           {"id": "21", "name": "Done", "type": "GLOBAL", "toStatusReference": "done",
            "links": [], "customIssueEventId": "5",
            "actions": [{"ruleKey": "system:update-field",
              "parameters": {"field": "resolution", "value": "10000"}}]}]}]}\
      """;

  private void refused(String from, String to, String code) {
    String body = THREE.replace(from, to);
    assertThat(body).isNotEqualTo(THREE);
    var errors =
        site.ada()
            .post("3/workflows/create/validation", "{\"payload\": %s}".formatted(body))
            .expect(200)
            .json()
            .path("errors");
    assertThat(errors.valueStream().map(e -> e.path("code").asString())).contains(code);
    site.ada().post("3/workflows/create", body).expect(400);
  }

  @Test
  void createsAWorkflowWithItsStatusesAndReadsItBack() {
    var made = site.ada().post("3/workflows/create", THREE).expect(200).json();
    assertThat(made.path("statuses").size()).isEqualTo(3);
    var read =
        site.ada().post("3/workflows", "{\"workflowNames\": [\"Reviewed\"]}").expect(200).json();
    var workflow = read.at("/workflows/0");
    assertThat(workflow).isEqualTo(made.at("/workflows/0"));
    assertThat(workflow.path("transitions").size()).isEqualTo(3);
    var review = workflow.path("transitions").path(1);
    assertThat(review.at("/transitionScreen/parameters/screenId").asString()).isEqualTo("3");
    assertThat(review.at("/conditions/operation").asString()).isEqualTo("ALL");
    assertThat(review.at("/links/0/fromStatusReference").asString()).isEqualTo("10000");
    assertThat(workflow.at("/version/versionNumber").asInt()).isZero();
    String added =
        site.ada()
            .get("3/statuses/byNames?name=in%20review")
            .expect(200)
            .json()
            .at("/0/id")
            .asString();
    assertThat(review.path("toStatusReference").asString()).isEqualTo(added);
  }

  @Test
  void validatesWithoutChangingAnything() {
    var answer =
        site.ada()
            .post("3/workflows/create/validation", "{\"payload\": %s}".formatted(THREE))
            .expect(200)
            .json();
    assertThat(answer.path("errors").size()).isZero();
    assertThat(site.ada().get("3/workflows/search").expect(200).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(site.ada().get("3/statuses/byNames?name=In%20Review").expect(200).json().size())
        .isZero();
  }

  @Test
  void refusesWhatTheProductRefuses() {
    refused("\"Reviewed\"", "\"JIRA\"", "NON_UNIQUE_WORKFLOW_NAME");
    refused("\"GLOBAL\"},", "\"PROJECT\"},", "INVALID_SCOPE");
    refused("\"In Review\"", "\"in progress\"", "NON_UNIQUE_STATUS_NAME");
    refused("\"id\": \"10000\", ", "\"id\": \"77\", ", "STATUS_NOT_FOUND");
    refused(
        "\"statusReference\": \"review\"}",
        "\"statusReference\": \"todo\"}",
        "NON_UNIQUE_STATUS_REFERENCE");
    refused("\"id\": \"21\"", "\"id\": \"11\"", "NON_UNIQUE_TRANSITION_ID");
    refused(
        "\"name\": \"Done\", \"type\"",
        "\"name\": \"review\", \"type\"",
        "NON_UNIQUE_TRANSITION_NAME");
    refused("\"INITIAL\"", "\"GLOBAL\"", "INVALID_INITIAL_TRANSITION");
    refused("\"DIRECTED\"", "\"GLOBAL\"", "INVALID_TRANSITION_LINKS");
    refused(
        "\"type\": \"GLOBAL\", \"toStatusReference\": \"done\"",
        "\"type\": \"GLOBAL\", \"toStatusReference\": \"gone\"",
        "INVALID_STATUS_REFERENCE");
    refused("system:update-field", "system:set-field", "INVALID_RULE_KEY");
    refused("system:update-field", "system:validate-field-value", "INVALID_RULE_KEY");
    refused("\"fieldRequired\"", "\"fieldWished\"", "INVALID_RULE_PARAMETERS");
    refused("\"screenId\": \"3\"", "\"screenId\": \"333\"", "INVALID_RULE_PARAMETERS");
    refused("\"customIssueEventId\": \"5\"", "\"customIssueEventId\": \"99\"", "INVALID_EVENT");
    refused("\"name\": \"Review\"", "\"name\": \"\"", "INVALID_TRANSITION_NAME");
    site.bob().post("3/workflows/create", THREE).expect(403);
    site.ada().post("3/workflows", "{}").expect(400);
  }

  @Test
  void leavesNothingBehindWhenOneOfTwoWorkflowsIsWrong() {
    String second = THREE.replace("\"Reviewed\"", "\"jira\"");
    site.ada().post("3/workflows/create", second).expect(400);
    assertThat(site.ada().get("3/statuses/byNames?name=In%20Review").expect(200).json().size())
        .isZero();
  }

  @Test
  void updatesAWorkflowOnlyFromItsPresentVersion() {
    var made = site.ada().post("3/workflows/create", THREE).expect(200).json().at("/workflows/0");
    String update =
        """
        {"statuses": [
           {"id": "10000", "name": "To Do", "statusCategory": "TODO", "statusReference": "a"},
           {"id": "10001", "name": "Finished", "statusCategory": "DONE", "statusReference": "b"}],
         "workflows": [{"id": "%s", "version": {"id": "%s", "versionNumber": %d},
           "statuses": [{"statusReference": "a", "properties": {}},
                        {"statusReference": "b", "properties": {}}],
           "transitions": [
             {"name": "Create", "type": "INITIAL", "toStatusReference": "a"},
             {"name": "Finish", "type": "GLOBAL", "toStatusReference": "b"}]}]}\
        """;
    String id = made.path("id").asString();
    String version = made.at("/version/id").asString();
    site.ada().post("3/workflows/update", update.formatted(id, "other", 0)).expect(400);
    site.ada().post("3/workflows/update", update.formatted(id, version, 7)).expect(400);
    var next =
        site.ada()
            .post("3/workflows/update", update.formatted(id, version, 0))
            .expect(200)
            .json()
            .at("/workflows/0");
    assertThat(next.at("/version/versionNumber").asInt()).isEqualTo(1);
    assertThat(next.path("description").asString()).isEqualTo("with a review");
    assertThat(site.ada().get("3/statuses?id=10001").expect(200).json().at("/0/name").asString())
        .isEqualTo("Finished");
    site.ada().post("3/workflows/update", update.formatted(id, version, 0)).expect(400);
  }

  @Test
  void needsAMappingForIssuesWhoseStatusGoes() {
    var made = site.ada().post("3/workflows/create", THREE).expect(200).json();
    var workflow = made.at("/workflows/0");
    String review =
        site.ada()
            .get("3/statuses/byNames?name=In%20Review")
            .expect(200)
            .json()
            .at("/0/id")
            .asString();
    String scheme =
        site.ada()
            .post("3/workflowscheme", "{\"name\": \"Own\", \"defaultWorkflow\": \"Reviewed\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    String project = site.project("ABC");
    site.ada()
        .put(
            "3/workflowscheme/project",
            "{\"projectId\": \"%s\", \"workflowSchemeId\": \"%s\"}".formatted(project, scheme))
        .expect(204);
    site.issues().inStatuses(project, "10002", Set.of(review));
    String update =
        """
        {"statuses": [
           {"id": "10000", "name": "To Do", "statusCategory": "TODO", "statusReference": "a"}],
         "workflows": [{"id": "%s", "version": {"id": "%s", "versionNumber": 0}, %s
           "statuses": [{"statusReference": "a", "properties": {}}],
           "transitions": [
             {"id": "1", "name": "Create", "type": "INITIAL", "toStatusReference": "a"}]}]}\
        """;
    String id = workflow.path("id").asString();
    String version = workflow.at("/version/id").asString();
    site.ada().post("3/workflows/update", update.formatted(id, version, "")).expect(400);
    String mapping =
        "\"defaultStatusMappings\": [{\"oldStatusReference\": \"%s\", \"newStatusReference\": \"a\"}],"
            .formatted(review);
    site.ada().post("3/workflows/update", update.formatted(id, version, mapping)).expect(200);
    assertThat(site.issues().happened())
        .contains("move " + project + "/10002 {" + review + "=10000}");
  }

  @Test
  void protectsTheSystemWorkflowAndThoseInSchemes() {
    var jira =
        site.ada()
            .get("3/workflows/search?expand=values.transitions&queryString=jira")
            .expect(200)
            .json()
            .at("/values/0");
    assertThat(jira.path("isEditable").asBoolean()).isFalse();
    assertThat(jira.path("transitions").size()).isEqualTo(4);
    site.ada().delete("3/workflow/" + jira.path("id").asString()).expect(400);
    String id =
        site.ada()
            .post("3/workflows/create", THREE)
            .expect(200)
            .json()
            .at("/workflows/0/id")
            .asString();
    site.ada()
        .post(
            "3/workflowscheme",
            "{\"name\": \"Own\", \"issueTypeMappings\": {\"10003\": \"Reviewed\"}}")
        .expect(201);
    site.ada().delete("3/workflow/" + id).expect(400);
    var capabilities =
        site.ada().get("3/workflows/capabilities?workflowId=" + id).expect(200).json();
    assertThat(
            capabilities.path("systemRules").valueStream().map(r -> r.path("ruleKey").asString()))
        .contains("system:validate-field-value", "system:transition-screen");
  }
}
