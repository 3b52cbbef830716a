package dev.aloft.sandbox.jira.datacenter.agile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class BoardsTest {

  private static final String AGILE = "/rest/agile/1.0";

  private final DataCenterWorld world = new DataCenterWorld();
  private final String filter = filter("Mine");
  private final int board = board("scrum");

  @AfterEach
  void close() {
    world.close();
  }

  private String filter(String name) {
    return post(
            "/rest/api/2/filter",
            "{\"name\": \"%s\", \"jql\": \"project = OPS ORDER BY Rank ASC\"}".formatted(name))
        .path("id")
        .asString();
  }

  private int board(String type) {
    return post(
            AGILE + "/board",
            "{\"name\": \"OPS %s\", \"type\": \"%s\", \"filterId\": %s}"
                .formatted(type, type, filter))
        .path("id")
        .asInt();
  }

  private int sprint(String name) {
    return post(
            AGILE + "/sprint", "{\"name\": \"%s\", \"originBoardId\": %d}".formatted(name, board))
        .path("id")
        .asInt();
  }

  private JsonNode post(String path, String json) {
    var answer = world.ada().post(path, json);
    assertThat(answer.status()).as("%s", answer.json()).isBetween(200, 201);
    return answer.json();
  }

  private List<String> keys(String path) {
    return world
        .ada()
        .get(AGILE + path)
        .expect(200)
        .json()
        .path("issues")
        .valueStream()
        .map(issue -> issue.path("key").asString())
        .toList();
  }

  private String epic(String name) {
    return world.issue("Epic", name, ", \"customfield_10003\": \"" + name + "\"");
  }

  private static String issues(String... keys) {
    return "{\"issues\": [\"" + String.join("\", \"", keys) + "\"]}";
  }

  @Test
  void boardsShowThemselvesToWhoSeesTheirFilter() {
    world.bob().get(AGILE + "/board/" + board).expect(404);
    world.ada().post("/rest/api/2/filter/" + filter + "/permission", "{\"type\": \"global\"}");
    assertThat(world.bob().get(AGILE + "/board/" + board).expect(200).json().path("type"))
        .hasToString("\"scrum\"");
    world.bob().delete(AGILE + "/board/" + board).expect(403);
    var found = world.bob().get(AGILE + "/board?projectKeyOrId=OPS&name=ops").expect(200).json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(found.path("isLast").asBoolean()).isTrue();
  }

  @Test
  void aBoardWhoseFilterNamesAProjectThatIsGoneIsInNoProject() {
    world
        .ada()
        .post(
            "/rest/api/2/project",
            """
            {"key": "GONE", "name": "Gone", "projectTypeKey": "software", "lead": "ada"}\
            """)
        .expect(201);
    String query =
        post("/rest/api/2/filter", "{\"name\": \"Of GONE\", \"jql\": \"project = GONE\"}")
            .path("id")
            .asString();
    int lost =
        post(
                AGILE + "/board",
                "{\"name\": \"Lost\", \"type\": \"scrum\", \"filterId\": %s}".formatted(query))
            .path("id")
            .asInt();
    world.ada().delete("/rest/api/2/project/GONE").expect(204);
    var found = world.ada().get(AGILE + "/board?projectKeyOrId=OPS").expect(200).json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(
            world
                .ada()
                .get(AGILE + "/board/" + lost + "/project")
                .expect(200)
                .json()
                .path("values"))
        .isEmpty();
  }

  @Test
  void boardsAreRefusedWithTheFieldThatIsWrong() {
    var wrong =
        world
            .ada()
            .post(AGILE + "/board", "{\"name\": \"x\", \"type\": \"list\", \"filterId\": 99}")
            .expect(400)
            .json()
            .path("errors");
    assertThat(wrong.propertyNames()).containsExactlyInAnyOrder("type", "filterId");
  }

  @Test
  void anIssueIsInOneOpenSprintAndInTheBacklogWithoutOne() {
    String first = world.task("One");
    String second = world.task("Two");
    assertThat(keys("/board/" + board + "/backlog")).containsExactly(first, second);
    int sprint = sprint("Sprint 1");
    world.ada().post(AGILE + "/sprint/" + sprint + "/issue", issues(second)).expect(204);
    assertThat(keys("/board/" + board + "/backlog")).containsExactly(first);
    int next = sprint("Sprint 2");
    world.ada().post(AGILE + "/sprint/" + next + "/issue", issues(second)).expect(204);
    assertThat(keys("/sprint/" + sprint + "/issue")).isEmpty();
    assertThat(keys("/board/" + board + "/sprint/" + next + "/issue")).containsExactly(second);
    world.ada().post(AGILE + "/backlog/issue", issues(second)).expect(204);
    assertThat(keys("/board/" + board + "/backlog")).containsExactly(first, second);
  }

  @Test
  void aSprintGoesFromFutureToActiveToClosedOnly() {
    String path = AGILE + "/sprint/" + sprint("Sprint 1");
    world.ada().post(path, "{\"state\": \"closed\"}").expect(400);
    world.ada().post(path, "{\"state\": \"active\"}").expect(400);
    String dates =
        "\"startDate\": \"2026-05-04T12:00:00.000+02:00\", \"endDate\": \"2026-05-18T10:00:00Z\"";
    var active = post(path, "{\"state\": \"active\", " + dates + "}");
    assertThat(active.path("activatedDate").asString()).isEqualTo("2026-05-04T10:00:00.000Z");
    world.ada().delete(path).expect(400);
    assertThat(post(path, "{\"state\": \"closed\"}").path("completeDate").isString()).isTrue();
    world.ada().post(path, "{\"name\": \"Another\"}").expect(400);
    String found = "?state=closed,active";
    var listed = world.ada().get(AGILE + "/board/" + board + "/sprint" + found).expect(200).json();
    assertThat(listed.path("values")).hasSize(1);
  }

  @Test
  void aDeletedSprintLeavesItsIssuesInTheBacklog() {
    String key = world.task("One");
    int sprint = sprint("Sprint 1");
    world.ada().post(AGILE + "/sprint/" + sprint + "/issue", issues(key)).expect(204);
    world.ada().delete(AGILE + "/sprint/" + sprint).expect(204);
    assertThat(keys("/board/" + board + "/backlog")).containsExactly(key);
    world.ada().get(AGILE + "/sprint/" + sprint).expect(404);
  }

  @Test
  void epicsHoldIssuesAndHaveALookOfTheirOwn() {
    String epic = epic("Walls");
    String key = world.task("One");
    world.ada().post(AGILE + "/epic/" + epic + "/issue", issues(key)).expect(204);
    assertThat(keys("/epic/" + epic + "/issue")).containsExactly(key);
    assertThat(keys("/epic/none/issue")).isEmpty();
    var changed =
        post(
            AGILE + "/epic/" + epic,
            "{\"name\": \"Roof\", \"done\": true, \"color\": {\"key\": \"color_9\"}}");
    assertThat(changed.path("name").asString()).isEqualTo("Roof");
    assertThat(changed.path("done").asBoolean()).isTrue();
    String query = URLEncoder.encode("\"Epic Name\" ~ Roof", StandardCharsets.UTF_8);
    var found = world.ada().get("/rest/api/2/search?jql=" + query).expect(200).json();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    var seen = world.ada().get(AGILE + "/issue/" + key).expect(200).json().path("fields");
    assertThat(seen.path("epic").path("key").asString()).isEqualTo(epic);
    world.ada().post(AGILE + "/epic/none/issue", issues(key)).expect(204);
    assertThat(keys("/epic/none/issue")).containsExactly(key);
  }

  @Test
  void issuesMoveInTheRanksAndTheReplySaysWhichCouldNot() {
    String first = world.task("One");
    String second = world.task("Two");
    String third = world.task("Three");
    String rank = AGILE + "/issue/rank";
    String before = "{\"issues\": [\"%s\", \"%s\"], \"rankBeforeIssue\": \"%s\"}";
    world.ada().put(rank, before.formatted(second, third, first)).expect(204);
    assertThat(keys("/board/" + board + "/issue")).containsExactly(second, third, first);
    var partly =
        world.ada().put(rank, before.formatted("OPS-99", second, first)).expect(207).json();
    assertThat(partly.path("entries").path(0).path("status").asInt()).isEqualTo(404);
    assertThat(keys("/board/" + board + "/issue")).containsExactly(third, second, first);
  }

  @Test
  void anEstimateIsTheValueOfTheBoardsField() {
    String story = world.issue("Story", "One", "");
    String path = AGILE + "/issue/" + story + "/estimation?boardId=" + board;
    world.ada().put(path, "{\"value\": \"3\"}").expect(200);
    assertThat(world.ada().get(path).expect(200).json().path("value").asInt()).isEqualTo(3);
    world.ada().put(path, "{\"value\": \"much\"}").expect(400);
    world.ada().get(AGILE + "/issue/" + story + "/estimation").expect(400);
  }
}
