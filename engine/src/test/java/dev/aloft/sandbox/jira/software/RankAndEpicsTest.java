package dev.aloft.sandbox.jira.software;

import static dev.aloft.sandbox.jira.software.SoftwareWorld.AGILE;
import static dev.aloft.sandbox.jira.software.SoftwareWorld.issues;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class RankAndEpicsTest {

  private final SoftwareWorld world = new SoftwareWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private void rank(String place, int status, String... keys) {
    world.ada().put(AGILE + "/issue/rank", "{" + issues(keys) + ", " + place + "}").expect(status);
  }

  @Test
  void ranksBeforeAndAfterAndShowsItEverywhere() {
    for (String summary : new String[] {"one", "two", "three", "four"}) {
      world.story(summary);
    }
    rank("\"rankBeforeIssue\": \"OPS-1\"", 204, "OPS-4", "OPS-3");
    rank("\"rankAfterIssue\": \"OPS-2\"", 204, "OPS-4");
    assertThat(world.search("project = OPS ORDER BY Rank ASC"))
        .containsExactly("OPS-3", "OPS-1", "OPS-2", "OPS-4");
    assertThat(world.keys("/board/" + world.board + "/backlog"))
        .containsExactly("OPS-3", "OPS-1", "OPS-2", "OPS-4");
    assertThat(rankOf("OPS-3")).isLessThan(rankOf("OPS-1"));
  }

  private String rankOf(String key) {
    return world
        .ada()
        .get("/rest/api/3/issue/" + key)
        .expect(200)
        .json()
        .path("fields")
        .path("customfield_10019")
        .asString();
  }

  @Test
  void saysWhichIssuesItCouldNotRank() {
    world.story("one");
    world.story("two");
    var partly =
        world
            .ada()
            .put(
                AGILE + "/issue/rank",
                "{" + issues("OPS-2", "OPS-9") + ", \"rankBeforeIssue\": \"OPS-1\"}")
            .expect(207);
    JsonNode entries = partly.json().path("entries");
    assertThat(entries.path(0).path("status").asInt()).isEqualTo(200);
    assertThat(entries.path(1).path("status").asInt()).isEqualTo(404);
    assertThat(world.keys("/board/" + world.board + "/issue")).containsExactly("OPS-2", "OPS-1");
    rank("\"rankBeforeIssue\": \"OPS-9\"", 400, "OPS-1");
    rank("\"rankBeforeIssue\": \"OPS-1\", \"rankAfterIssue\": \"OPS-1\"", 400, "OPS-2");
    rank("\"rankBeforeIssue\": \"OPS-1\", \"rankCustomFieldId\": 1", 400, "OPS-2");
    rank("\"rankBeforeIssue\": \"OPS-1\"", 204, "OPS-1");
    assertThat(world.keys("/board/" + world.board + "/issue")).containsExactly("OPS-2", "OPS-1");
  }

  @Test
  void issuesGoBelowEpicsAndOutOfThem() {
    String epic = world.cloud.issue("OPS", "Epic", "Better login");
    String one = world.story("one");
    String two = world.story("two");
    world.ada().post(AGILE + "/epic/" + epic + "/issue", "{" + issues(one, two) + "}").expect(204);
    world.ada().post(AGILE + "/epic/none/issue", "{" + issues(two) + "}").expect(204);
    assertThat(world.keys("/epic/" + epic + "/issue")).containsExactly(one);
    assertThat(world.keys("/epic/none/issue")).containsExactly(two);
    long id = world.ada().get(AGILE + "/epic/" + epic).expect(200).json().path("id").asLong();
    assertThat(world.keys("/board/" + world.board + "/epic/" + id + "/issue")).containsExactly(one);
    assertThat(world.keys("/board/" + world.board + "/epic/none/issue")).containsExactly(two);
    assertThat(
            world
                .ada()
                .get("/rest/api/3/issue/" + one)
                .expect(200)
                .json()
                .path("fields")
                .path("parent")
                .path("key")
                .asString())
        .isEqualTo(epic);
    JsonNode shown =
        world.ada().get(AGILE + "/issue/" + one).expect(200).json().path("fields").path("epic");
    assertThat(shown.path("key").asString()).isEqualTo(epic);
    world.ada().post(AGILE + "/epic/" + one + "/issue", "{" + issues(two) + "}").expect(404);
    world.ada().post(AGILE + "/epic/" + epic + "/issue", "{" + issues(epic) + "}").expect(400);
  }

  @Test
  void epicsHaveNameColorAndAreDone() {
    String epic = world.cloud.issue("OPS", "Epic", "Better login");
    String path = AGILE + "/epic/" + epic;
    JsonNode changed =
        world
            .ada()
            .post(path, "{\"name\": \"Login\", \"color\": {\"key\": \"color_4\"}, \"done\": true}")
            .expect(200)
            .json();
    assertThat(changed.path("color").path("key").asString()).isEqualTo("color_4");
    assertThat(changed.path("summary").asString()).isEqualTo("Better login");
    assertThat(world.ada().get(path).expect(200).json()).isEqualTo(changed);
    world.ada().post(path, "{\"color\": {\"key\": \"color_12\"}}").expect(400);
    String epics = AGILE + "/board/" + world.board + "/epic";
    assertThat(world.ada().get(epics + "?done=true").expect(200).json().path("values")).hasSize(1);
    assertThat(world.ada().get(epics + "?done=false").expect(200).json().path("values")).isEmpty();
    String other = world.cloud.issue("OPS", "Epic", "Another");
    world
        .ada()
        .put(AGILE + "/epic/" + other + "/rank", "{\"rankBeforeEpic\": \"" + epic + "\"}")
        .expect(204);
    assertThat(world.search("type = Epic ORDER BY rank")).containsExactly(other, epic);
    assertThat(world.keys("/board/" + world.board + "/issue")).isEmpty();
  }

  @Test
  void anIssueIsEstimatedByTheFieldOfTheBoard() {
    String key = world.story("one");
    String path = AGILE + "/issue/" + key + "/estimation";
    world.ada().get(path).expect(400);
    String query = path + "?boardId=" + world.board;
    JsonNode estimated = world.ada().put(query, "{\"value\": \"2h\"}").expect(200).json();
    assertThat(estimated.path("fieldId").asString()).isEqualTo("timeoriginalestimate");
    assertThat(estimated.path("value").asString()).isEqualTo("7200");
    assertThat(world.ada().get(query).expect(200).json()).isEqualTo(estimated);
    world.ada().put(query, "{\"value\": \"much\"}").expect(400);
  }
}
