package dev.aloft.sandbox.jira.software;

import static dev.aloft.sandbox.jira.software.SoftwareWorld.AGILE;
import static dev.aloft.sandbox.jira.software.SoftwareWorld.issues;
import static dev.aloft.sandbox.jira.software.SoftwareWorld.keysOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class SprintsTest {

  private final SoftwareWorld world = new SoftwareWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aSprintGoesFromFutureToActiveToClosedAndNoOtherWay() {
    int id = world.sprint("  Sprint 1 ");
    String path = AGILE + "/sprint/" + id;
    JsonNode made = world.ada().get(path).expect(200).json();
    assertThat(made.path("state").asString()).isEqualTo("future");
    assertThat(made.path("name").asString()).isEqualTo("Sprint 1");
    world.ada().post(path, "{\"state\": \"active\"}").expect(400);
    world.ada().post(path, "{\"state\": \"closed\"}").expect(400);
    JsonNode active = world.start(id);
    assertThat(active.path("state").asString()).isEqualTo("active");
    assertThat(active.path("startDate").asString()).isEqualTo("2026-05-04T10:00:00.000Z");
    world.ada().post(path, "{\"state\": \"future\"}").expect(400);
    JsonNode closed = world.ada().post(path, "{\"state\": \"closed\"}").expect(200).json();
    assertThat(closed.path("completeDate").asString()).isEqualTo("2026-05-04T10:00:00.000Z");
    JsonNode renamed =
        world
            .ada()
            .post(
                path,
                """
                {"name": "Sprint one", "goal": "Done", "startDate": "2020-01-01T00:00:00.000Z"}\
                """)
            .expect(200)
            .json();
    assertThat(renamed.path("name").asString()).isEqualTo("Sprint one");
    assertThat(renamed.path("goal").asString()).isEqualTo("Done");
    assertThat(renamed.path("startDate")).isEqualTo(active.path("startDate"));
  }

  @Test
  void aFullUpdateEmptiesWhatItDoesNotName() {
    int id = world.sprint("Sprint 1");
    String path = AGILE + "/sprint/" + id;
    world.ada().post(path, "{\"goal\": \"Ship\"}").expect(200);
    world.ada().put(path, "{\"name\": \"Sprint 1\"}").expect(400);
    JsonNode full =
        world.ada().put(path, "{\"name\": \"Renamed\", \"state\": \"future\"}").expect(200).json();
    assertThat(full.has("goal")).isFalse();
    String backwards =
        """
        {"startDate": "2026-05-04T10:00:00.000Z", "endDate": "2026-05-03T10:00:00.000Z"}\
        """;
    world.ada().post(path, backwards).expect(400);
    world.ada().post(path, "{\"startDate\": \"tomorrow\"}").expect(400);
  }

  @Test
  void aBoardHasOneActiveSprintAtATime() {
    int first = world.sprint("Sprint 1");
    int second = world.sprint("Sprint 2");
    world.start(first);
    var refused =
        world
            .ada()
            .post(
                AGILE + "/sprint/" + second,
                """
                {"state": "active", "startDate": "2026-05-04T12:00:00.000+02:00",
                 "endDate": "2026-05-18T10:00:00.000Z"}\
                """)
            .expect(400);
    assertThat(refused.json().path("errorMessages").toString()).contains("active sprint");
    world.ada().post(AGILE + "/sprint/" + first, "{\"state\": \"closed\"}").expect(200);
    world.start(second);
    assertThat(
            world
                .ada()
                .get(AGILE + "/board/" + world.board + "/sprint?state=active,closed")
                .expect(200)
                .json()
                .path("values")
                .valueStream()
                .map(one -> one.path("id").asInt()))
        .containsExactly(first, second);
  }

  @Test
  void issuesMoveIntoASprintOutOfItAndKeepClosedOnes() {
    String one = world.story("one");
    String two = world.story("two");
    int first = world.sprint("Sprint 1");
    int second = world.sprint("Sprint 2");
    String move = "{" + issues(one, two) + "}";
    world.ada().post(AGILE + "/sprint/" + first + "/issue", move).expect(204);
    assertThat(world.keys("/sprint/" + first + "/issue")).containsExactly(one, two);
    assertThat(world.keys("/board/" + world.board + "/backlog")).isEmpty();
    world.start(first);
    assertThat(world.search("sprint IN openSprints() ORDER BY key")).containsExactly(one, two);
    world.ada().post(AGILE + "/sprint/" + first, "{\"state\": \"closed\"}").expect(200);
    world.ada().post(AGILE + "/sprint/" + first + "/issue", move).expect(400);
    assertThat(world.keys("/board/" + world.board + "/backlog")).containsExactly(one, two);
    world.ada().post(AGILE + "/sprint/" + second + "/issue", "{" + issues(one) + "}").expect(204);
    JsonNode sprints =
        world
            .ada()
            .get("/rest/api/3/issue/" + one)
            .expect(200)
            .json()
            .path("fields")
            .path("customfield_10020");
    assertThat(sprints.valueStream().map(it -> it.path("state").asString("")))
        .containsExactly("closed", "future");
    JsonNode agile = world.ada().get(AGILE + "/issue/" + one).expect(200).json().path("fields");
    assertThat(agile.path("sprint").path("id").asInt()).isEqualTo(second);
    assertThat(agile.path("closedSprints")).hasSize(1);
    world.ada().post(AGILE + "/backlog/issue", "{" + issues(one) + "}").expect(204);
    assertThat(world.search("sprint = 'Sprint 2'")).isEmpty();
    assertThat(world.search("sprint = " + first + " ORDER BY key")).containsExactly(one, two);
  }

  @Test
  void theSprintFieldOfThePlatformMovesAnIssueToo() {
    String key = world.story("one");
    int id = world.sprint("Sprint 1");
    String path = "/rest/api/3/issue/" + key;
    world.ada().put(path, "{\"fields\": {\"customfield_10020\": " + id + "}}").expect(204);
    assertThat(world.keys("/board/" + world.board + "/sprint/" + id + "/issue"))
        .containsExactly(key);
    world.ada().put(path, "{\"fields\": {\"customfield_10020\": 77}}").expect(400);
    world.ada().put(path, "{\"fields\": {\"customfield_10020\": [1]}}").expect(400);
    world.ada().put(path, "{\"fields\": {\"customfield_10020\": null}}").expect(204);
    assertThat(world.keys("/sprint/" + id + "/issue")).isEmpty();
  }

  @Test
  void deletingASprintMovesItsIssuesToTheBacklogAndSwappingChangesTheOrder() {
    String key = world.story("one");
    int first = world.sprint("Sprint 1");
    int second = world.sprint("Sprint 2");
    world.ada().post(AGILE + "/sprint/" + first + "/issue", "{" + issues(key) + "}").expect(204);
    world
        .ada()
        .post(AGILE + "/sprint/" + first + "/swap", "{\"sprintToSwapWith\": " + second + "}")
        .expect(204);
    JsonNode sprints =
        world.ada().get(AGILE + "/board/" + world.board + "/sprint").expect(200).json();
    assertThat(sprints.path("values").path(0).path("id").asInt()).isEqualTo(second);
    world.ada().delete(AGILE + "/sprint/" + first).expect(204);
    world.ada().get(AGILE + "/sprint/" + first).expect(404);
    assertThat(world.keys("/board/" + world.board + "/backlog")).containsExactly(key);
  }

  @Test
  void atMostFiftyIssuesMoveAtOnceAndOnlyThoseThatAreThere() {
    int id = world.sprint("Sprint 1");
    String[] many = IntStream.rangeClosed(1, 51).mapToObj(at -> "OPS-" + at).toArray(String[]::new);
    String path = AGILE + "/sprint/" + id + "/issue";
    assertThat(world.ada().post(path, "{" + issues(many) + "}").expect(400).json().toString())
        .contains("50");
    world.ada().post(path, "{" + issues("OPS-77") + "}").expect(400);
    world.ada().post(path, "{\"issues\": []}").expect(400);
    world.ada().post(AGILE + "/sprint/99/issue", "{" + issues("OPS-1") + "}").expect(404);
  }

  @Test
  void kanbanBoardsHaveNoSprints() {
    int kanban = world.board("kanban");
    world
        .ada()
        .post(AGILE + "/sprint", "{\"name\": \"No\", \"originBoardId\": " + kanban + "}")
        .expect(400);
    world.ada().get(AGILE + "/board/" + kanban + "/sprint").expect(400);
    String key = world.story("flows");
    assertThat(world.keys("/board/" + kanban + "/issue")).containsExactly(key);
  }

  @Test
  void newerListsPageByTokenAndCount() {
    for (String summary : new String[] {"one", "two", "three"}) {
      world.story(summary);
    }
    String path = "/rest/software/1.0/board/" + world.board + "/issue";
    JsonNode first = world.ada().get(path + "?maxResults=2&fields=summary").expect(200).json();
    assertThat(keysOf(first)).containsExactly("OPS-1", "OPS-2");
    assertThat(first.path("isLast").asBoolean()).isFalse();
    String token = first.path("nextPageToken").asString();
    JsonNode second = world.ada().get(path + "?nextPageToken=" + token).expect(200).json();
    assertThat(keysOf(second)).containsExactly("OPS-3");
    world.ada().get(path + "?nextPageToken=nonsense").expect(400);
    JsonNode count =
        world.ada().get(path + "/approximate-count?jql=key%20%3E%20OPS-1").expect(200).json();
    assertThat(count.path("count").asInt()).isEqualTo(2);
  }

  @Test
  void whoDoesNotSeeTheProjectSeesNeitherIssuesNorMayMoveThem() {
    String key = world.story("secret");
    int id = world.sprint("Sprint 1");
    world.ada().post(AGILE + "/sprint/" + id + "/issue", "{" + issues(key) + "}").expect(204);
    closeProject();
    assertThat(keysOf(world.bob().get(AGILE + "/sprint/" + id + "/issue").expect(200).json()))
        .isEmpty();
    world.bob().get(AGILE + "/issue/" + key).expect(404);
    world.bob().post(AGILE + "/backlog/issue", "{" + issues(key) + "}").expect(400);
    world.bob().post(AGILE + "/sprint/" + id, "{\"name\": \"Mine\"}").expect(403);
    world.bob().delete(AGILE + "/sprint/" + id).expect(403);
  }

  /** Puts the project under a scheme that lets only administrators see it. */
  private void closeProject() {
    String scheme =
        world
            .ada()
            .post("/rest/api/3/permissionscheme", "{\"name\": \"Closed\", \"permissions\": []}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    world
        .ada()
        .put("/rest/api/3/project/OPS/permissionscheme", "{\"id\": " + scheme + "}")
        .expect(200);
  }

  @Test
  void sprintsHaveProperties() {
    int id = world.sprint("Sprint 1");
    String path = AGILE + "/sprint/" + id + "/properties";
    world.ada().put(path + "/source", "{\"id\": 7}").expect(201);
    assertThat(
            world.bob().get(path + "/source").expect(200).json().path("value").path("id").asInt())
        .isEqualTo(7);
    assertThat(world.ada().get(path).expect(200).json().path("keys")).hasSize(1);
    world.ada().delete(path + "/source").expect(204);
    world.ada().delete(path + "/source").expect(404);
  }

  @Test
  void anIssueTellsBetweenWhichSprintsItWasMoved() {
    int id = world.sprint("Sprint 1");
    String key = world.story("moved");
    world.ada().post(AGILE + "/sprint/" + id + "/issue", "{" + issues(key) + "}").expect(204);
    world.ada().post(AGILE + "/backlog/issue", "{" + issues(key) + "}").expect(204);
    JsonNode log = world.ada().get("/rest/api/3/issue/" + key + "/changelog").expect(200).json();
    JsonNode in = log.path("values").path(0).path("items").path(0);
    assertThat(in.path("field").asString()).isEqualTo("Sprint");
    assertThat(in.path("to").asString()).isEqualTo(Integer.toString(id));
    assertThat(in.path("toString").asString()).isEqualTo("Sprint 1");
    JsonNode out = log.path("values").path(1).path("items").path(0);
    assertThat(out.path("fromString").asString()).isEqualTo("Sprint 1");
    assertThat(out.path("toString").isNull()).isTrue();
  }
}
