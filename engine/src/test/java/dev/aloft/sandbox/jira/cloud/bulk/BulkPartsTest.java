package dev.aloft.sandbox.jira.cloud.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What hangs on issues, taken by the many. */
@Tag("shared")
class BulkPartsTest {

  private static final String API = "/rest/api/3/";

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private String first = "";
  private String second = "";

  @BeforeEach
  void issues() {
    world.project("OPS", "software");
    first = world.issue("OPS", "Task", "Paint the <fence>");
    second = world.issue("OPS", "Task", "Sell the house");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode issue(String key) {
    return world.ada().get(API + "issue/" + key).expect(200).json();
  }

  private long id(String key) {
    return Long.parseLong(issue(key).path("id").asString());
  }

  private long work(String key, int seconds) {
    return Long.parseLong(
        world
            .ada()
            .post(API + "issue/" + key + "/worklog", "{\"timeSpentSeconds\": " + seconds + "}")
            .expect(201)
            .json()
            .path("id")
            .asString());
  }

  @Test
  void worklogsMoveToAnotherIssueAndGoTogether() {
    long one = work(first, 3600);
    long two = work(first, 60);
    String ids = "{\"ids\": [" + one + ", " + two + "]";
    world
        .ada()
        .post(
            API + "issue/" + first + "/worklog/move",
            ids + ", \"issueIdOrKey\": \"" + second + "\"}")
        .expect(204);
    assertThat(issue(first).path("fields").path("timespent").isNull()).isTrue();
    assertThat(issue(second).path("fields").path("timespent").asInt()).isEqualTo(3660);
    world.ada().delete(API + "issue/" + first + "/worklog", ids + "}").expect(404);
    world.ada().delete(API + "issue/" + second + "/worklog", ids + "}").expect(204);
    assertThat(issue(second).path("fields").path("timespent").isNull()).isTrue();
    JsonNode gone = world.ada().get(API + "worklog/deleted").expect(200).json();
    assertThat(gone.path("values")).hasSize(2);
  }

  @Test
  void propertiesOfManyIssuesAreSetByTasks() {
    String base = API + "issue/properties";
    String both = "[" + id(first) + ", " + id(second) + "]";
    world
        .ada()
        .post(base, "{\"entitiesIds\": " + both + ", \"properties\": {\"stamp\": {\"n\": 1}}}")
        .expect(303);
    assertThat(property(first, "stamp")).isEqualTo("{\"n\":1}");
    world
        .ada()
        .post(
            base + "/multi",
            "{\"issues\": [{\"issueID\": %d, \"properties\": {\"stamp\": 2}}]}"
                .formatted(id(second)))
        .expect(303);
    assertThat(property(second, "stamp")).isEqualTo("2");
    world
        .ada()
        .put(
            base + "/stamp",
            "{\"value\": 3, \"filter\": {\"currentValue\": 2, \"entityIds\": " + both + "}}")
        .expect(303);
    assertThat(property(first, "stamp")).isEqualTo("{\"n\":1}");
    assertThat(property(second, "stamp")).isEqualTo("3");
    world.ada().delete(base + "/stamp", "{\"entityIds\": [" + id(first) + "]}").expect(303);
    world.ada().get(API + "issue/" + first + "/properties/stamp").expect(404);
    world.ada().post(base, "{\"entitiesIds\": [1], \"properties\": {\"a\": 1}}").expect(400);
    world.ada().post(base, "{\"entitiesIds\": " + both + ", \"properties\": {}}").expect(400);
  }

  private String property(String key, String name) {
    return world
        .ada()
        .get(API + "issue/" + key + "/properties/" + name)
        .expect(200)
        .json()
        .path("value")
        .toString();
  }

  @Test
  void whoWatchesIsToldOfManyIssuesAtOnce() {
    world.bob().post(API + "issue/" + first + "/watchers", "").expect(204);
    String body = "{\"issueIds\": [\"%d\", \"%d\", \"1\"]}".formatted(id(first), id(second));
    JsonNode told =
        world.bob().post(API + "issue/watching", body).expect(200).json().path("issuesIsWatching");
    assertThat(told.path(Long.toString(id(first))).asBoolean()).isTrue();
    assertThat(told.path(Long.toString(id(second))).asBoolean()).isFalse();
    assertThat(told.path("1").asBoolean()).isFalse();
  }

  @Test
  void issuesArePickedByAPartOfTheirKeyOrSummary() {
    JsonNode found =
        world
            .ada()
            .get(API + "issue/picker?query=fence&currentJQL=project%20%3D%20OPS")
            .expect(200)
            .json();
    JsonNode current = found.path("sections").path(1);
    assertThat(current.path("id").asString()).isEqualTo("cs");
    assertThat(current.path("issues")).hasSize(1);
    assertThat(current.path("issues").path(0).path("summary").asString())
        .isEqualTo("Paint the &lt;<b>fence</b>&gt;");
    assertThat(found.path("sections").path(0).path("issues")).hasSize(1);
    JsonNode none =
        world.ada().get(API + "issue/picker?query=ops&currentIssueKey=" + first).expect(200).json();
    assertThat(none.path("sections").path(1).path("issues")).hasSize(1);
  }
}
