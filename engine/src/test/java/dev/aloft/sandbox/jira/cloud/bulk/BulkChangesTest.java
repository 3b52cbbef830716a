package dev.aloft.sandbox.jira.cloud.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done to many issues at once, and what the task says of it. */
@Tag("shared")
class BulkChangesTest {

  private static final String API = "/rest/api/3/";
  private static final String BULK = API + "bulk/issues/";

  private final CloudWorld world = CloudWorld.withPromptSearch();

  @BeforeEach
  void issues() {
    world.project("OPS", "software");
    world.issue("OPS", "Task", "one");
    world.issue("OPS", "Task", "two");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode outcome(String operation, String body) {
    String task =
        world.ada().post(BULK + operation, body).expect(201).json().path("taskId").asString();
    String queue = API + "bulk/queue/" + task;
    assertThat(world.ada().get(queue).expect(200).json().path("status").asString())
        .isEqualTo("RUNNING");
    return world.ada().get(queue).expect(200).json();
  }

  private JsonNode fields(String key) {
    return world.ada().get(API + "issue/" + key).expect(200).json().path("fields");
  }

  private static final String BOTH = "\"selectedIssueIdsOrKeys\": [\"OPS-1\", \"OPS-2\"]";

  @Test
  void theCallerWatchesAndNoLongerWatches() {
    outcome("watch", "{" + BOTH + "}");
    assertThat(fields("OPS-2").at("/watches/isWatching").asBoolean()).isTrue();
    outcome("unwatch", "{" + BOTH + "}");
    assertThat(fields("OPS-2").at("/watches/watchCount").asInt()).isZero();
  }

  @Test
  void issuesGoWithTheirSubtasks() {
    world
        .ada()
        .post(
            API + "issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Subtask"},
             "summary": "part", "parent": {"key": "OPS-1"}}}\
            """)
        .expect(201);
    JsonNode done = outcome("delete", "{" + BOTH + "}");
    assertThat(done.path("processedAccessibleIssues")).hasSize(2);
    for (String key : List.of("OPS-1", "OPS-2", "OPS-3")) {
      world.ada().get(API + "issue/" + key).expect(404);
    }
  }

  @Test
  void aSelectionHasToNameIssues() {
    JsonNode none =
        world.ada().post(BULK + "delete", "{\"selectedIssueIdsOrKeys\": []}").expect(400).json();
    assertThat(none.at("/errors/0/message").asString()).contains("At least one issue");
    world.ada().post(BULK + "watch", "{\"selectedIssueIdsOrKeys\": [\"OPS-9\"]}").expect(400);
  }

  @Test
  void issuesOfOneWorkflowMoveTogether() {
    JsonNode offered =
        world
            .ada()
            .get(BULK + "transition?issueIdsOrKeys=OPS-1,OPS-2")
            .expect(200)
            .json()
            .path("availableTransitions");
    assertThat(offered).hasSize(1);
    assertThat(offered.at("/0/issues")).hasSize(2);
    JsonNode move = offered.at("/0/transitions/0");
    String body =
        """
        {"bulkTransitionInputs": [{%s, "transitionId": "%d"}]}\
        """
            .formatted(BOTH, move.path("transitionId").asInt());
    assertThat(outcome("transition", body).path("processedAccessibleIssues")).hasSize(2);
    assertThat(fields("OPS-1").at("/status/name").asString())
        .isEqualTo(move.at("/to/statusName").asString());
    String wrong = body.replace("\"" + move.path("transitionId").asInt() + "\"", "\"9999\"");
    assertThat(outcome("transition", wrong).path("failedAccessibleIssues")).hasSize(2);
  }

  @Test
  void fieldsThatAllIssuesHaveAreSetInAll() {
    JsonNode offered =
        world
            .ada()
            .get(BULK + "fields?issueIdsOrKeys=OPS-1,OPS-2")
            .expect(200)
            .json()
            .path("fields");
    assertThat(offered.valueStream().map(one -> one.path("id").asString()))
        .contains("labels", "priority");
    outcome(
        "fields",
        """
        {%s, "selectedActions": ["labels", "priority", "summary"], "editedFieldsInput": {
          "labelsFields": [{"fieldId": "labels", "bulkEditMultiSelectFieldOption": "ADD",
            "labels": [{"name": "urgent"}]}],
          "priority": {"priorityId": "1"},
          "singleLineTextFields": [{"fieldId": "summary", "text": "same"}]}}\
        """
            .formatted(BOTH));
    assertThat(fields("OPS-1").at("/labels/0").asString()).isEqualTo("urgent");
    assertThat(fields("OPS-2").at("/priority/id").asString()).isEqualTo("1");
    assertThat(fields("OPS-2").path("summary").asString()).isEqualTo("same");
    JsonNode failed =
        outcome(
            "fields",
            """
            {%s, "selectedActions": ["priority"],
             "editedFieldsInput": {"priority": {"priorityId": "999"}}}\
            """
                .formatted(BOTH));
    assertThat(failed.path("failedAccessibleIssues")).hasSize(2);
    world
        .ada()
        .post(
            BULK + "fields",
            """
            {%s, "selectedActions": ["summary"],
             "editedFieldsInput": {"priority": {"priorityId": "1"}}}\
            """
                .formatted(BOTH))
        .expect(400);
  }
}
