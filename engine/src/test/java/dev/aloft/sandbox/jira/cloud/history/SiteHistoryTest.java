package dev.aloft.sandbox.jira.cloud.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the configuration of a site does to its issues is told by them too. */
@Tag("shared")
class SiteHistoryTest {

  private static final String API = "/rest/api/3/";

  private final CloudWorld world = new CloudWorld();

  @BeforeEach
  void projects() {
    world.project("OPS", "software");
    world.project("DEV", "software");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private List<String> told(String issue) {
    return world
        .ada()
        .get(API + "issue/" + issue + "/changelog")
        .expect(200)
        .json()
        .path("values")
        .valueStream()
        .flatMap(entry -> entry.path("items").valueStream())
        .map(item ->
            item.path("field").asString("")
                + ": "
                + item.path("fromString").asString("")
                + " -> "
                + item.path("toString").asString(""))
        .toList();
  }

  private JsonNode issue(String key) {
    return world.ada().get(API + "issue/" + key).expect(200).json();
  }

  @Test
  void aVersionThatIsDeletedLeavesTheHistoryOfItsIssues() {
    String version =
        world
            .ada()
            .post(API + "version", "{\"name\": \"1.0\", \"project\": \"OPS\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    String key = world.issue("OPS", "Task", "one");
    world
        .ada()
        .put(
            API + "issue/" + key,
            "{\"fields\": {\"fixVersions\": [{\"id\": \"" + version + "\"}]}}")
        .expect(204);
    world.ada().delete(API + "version/" + version).expect(204);
    assertThat(told(key)).containsExactly("Fix Version:  -> 1.0", "Fix Version: 1.0 -> ");
  }

  @Test
  void anIssueTypeInUseIsReplacedInItsIssuesOrStays() {
    String made =
        world
            .ada()
            .post(API + "issuetype", "{\"name\": \"Chore\", \"type\": \"standard\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    JsonNode types = world.ada().get(API + "issuetype").expect(200).json();
    String task =
        types
            .valueStream()
            .filter(one -> one.path("name").asString("").equals("Task"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    String key = world.issue("OPS", "Chore", "one");
    world.ada().delete(API + "issuetype/" + made).expect(404);
    world.ada().delete(API + "issuetype/" + made + "?alternativeIssueTypeId=" + task).expect(204);
    assertThat(issue(key).path("fields").path("issuetype").path("name").asString())
        .isEqualTo("Task");
    assertThat(told(key)).containsExactly("issuetype: Chore -> Task");
  }

  @Test
  void anIssueThatMovesTellsWhereItWasAndUnderWhichKey() {
    String key = world.issue("OPS", "Task", "one");
    String type = issue(key).path("fields").path("issuetype").path("id").asString();
    JsonNode dev = world.ada().get(API + "project/DEV").expect(200).json();
    String target =
        dev.path("issueTypes")
            .valueStream()
            .filter(one -> one.path("name").asString("").equals("Task"))
            .findFirst()
            .map(one -> one.path("id").asString(""))
            .orElse(type);
    world
        .ada()
        .post(
            API + "bulk/issues/move",
            """
            {"sendBulkNotification": false, "targetToSourcesMapping": {"DEV,%s": {
              "inferClassificationDefaults": true, "inferFieldDefaults": true,
              "inferStatusDefaults": true, "inferSubtaskTypeDefault": false,
              "issueIdsOrKeys": ["%s"]}}}\
            """
                .formatted(target, key))
        .expect(201);
    assertThat(told(key)).contains("project: Project OPS -> Project DEV", "Key: OPS-1 -> DEV-1");
  }
}
