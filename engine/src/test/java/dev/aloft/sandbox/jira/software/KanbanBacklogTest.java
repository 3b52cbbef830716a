package dev.aloft.sandbox.jira.software;

import static dev.aloft.sandbox.jira.software.SoftwareWorld.AGILE;
import static dev.aloft.sandbox.jira.software.SoftwareWorld.issues;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A kanban board whose backlog is switched on, and what moves between the two. */
@Tag("shared")
class KanbanBacklogTest {

  private final SoftwareWorld world = new SoftwareWorld();
  private final int board = world.board("kanban");
  private final String path = "/board/" + board;

  @AfterEach
  void stop() {
    world.close();
  }

  private void switchBacklog(boolean on) {
    world
        .ada()
        .put(AGILE + path + "/features", "{\"feature\": \"BACKLOG\", \"enabling\": " + on + "}")
        .expect(200);
  }

  private JsonNode columns() {
    return world
        .ada()
        .get(AGILE + path + "/configuration")
        .expect(200)
        .json()
        .at("/columnConfig/columns");
  }

  private String status(String key) {
    return world
        .ada()
        .get("/rest/api/3/issue/" + key + "?fields=status")
        .expect(200)
        .json()
        .at("/fields/status/name")
        .asString();
  }

  @Test
  void aBoardWithoutOneHasEverythingOnItAndNothingInTheBacklog() {
    String key = world.story("One");

    assertThat(world.keys(path + "/issue")).containsExactly(key);
    assertThat(world.keys(path + "/backlog")).isEmpty();
    world.ada().post(AGILE + "/backlog/" + board + "/issue", "{" + issues(key) + "}").expect(400);
    world.ada().post(AGILE + path + "/issue", "{" + issues(key) + "}").expect(204);
    assertThat(status(key)).isEqualTo("To Do");
  }

  @Test
  void whereIssuesBeginIsTheBacklogOnceItIsSwitchedOn() {
    String key = world.story("One");

    switchBacklog(true);

    JsonNode features = world.ada().get(AGILE + path + "/features").expect(200).json();
    assertThat(features.at("/features/0/state").asString()).isEqualTo("ENABLED");
    assertThat(features.at("/features/0/toggleLocked").asBoolean()).isFalse();
    assertThat(columns().path(0).path("name").asString()).isEqualTo("Backlog");
    assertThat(columns()).hasSize(4);
    assertThat(world.keys(path + "/backlog")).containsExactly(key);
    assertThat(
            world
                .ada()
                .get("/rest/software/1.0" + path + "/backlog/approximate-count")
                .expect(200)
                .json()
                .path("count")
                .asInt())
        .isEqualTo(1);
    switchBacklog(false);
    assertThat(columns()).hasSize(3);
    assertThat(world.keys(path + "/backlog")).isEmpty();
  }

  @Test
  void issuesMoveToTheFirstColumnAndBackByTransitionsAndAreRanked() {
    switchBacklog(true);
    String one = world.story("One");
    String two = world.story("Two");
    String three = world.story("Three");

    world.ada().post(AGILE + path + "/issue", "{" + issues(one, two) + "}").expect(204);

    assertThat(status(one)).isEqualTo("In Progress");
    assertThat(world.keys(path + "/backlog")).containsExactly(three);
    world
        .ada()
        .post(
            AGILE + "/backlog/" + board + "/issue",
            "{" + issues(two) + ", \"rankAfterIssue\": \"" + three + "\"}")
        .expect(204);
    assertThat(status(two)).isEqualTo("To Do");
    assertThat(world.keys(path + "/backlog")).containsExactly(three, two);
    JsonNode history =
        world.ada().get("/rest/api/3/issue/" + two + "/changelog").expect(200).json();
    assertThat(history.path("values").findValuesAsString("field")).contains("status");
  }

  @Test
  void whatTheCallerMayNotMoveStaysAndIsTold() {
    switchBacklog(true);
    String mine = world.story("Mine");
    String scheme =
        world
            .ada()
            .get("/rest/api/3/project/OPS/permissionscheme?expand=permissions")
            .expect(200)
            .json()
            .path("id")
            .asString();
    JsonNode grants =
        world.ada().get("/rest/api/3/permissionscheme/" + scheme + "/permission").json();
    for (JsonNode grant : grants.path("permissions")) {
      if (grant.path("permission").asString().equals("TRANSITION_ISSUES")) {
        world
            .ada()
            .delete(
                "/rest/api/3/permissionscheme/"
                    + scheme
                    + "/permission/"
                    + grant.path("id").asString())
            .expect(204);
      }
    }

    JsonNode told =
        world.ada().post(AGILE + path + "/issue", "{" + issues(mine) + "}").expect(207).json();

    assertThat(told.at("/entries/0/issueKey").asString()).isEqualTo(mine);
    assertThat(told.at("/entries/0/status").asInt()).isEqualTo(403);
    assertThat(told.at("/entries/0/errors/0").asString()).contains("transition");
    assertThat(status(mine)).isEqualTo("To Do");
  }

  @Test
  void ontoABoardWithSprintsIssuesGetByThem() {
    String key = world.story("One");

    world
        .ada()
        .post(AGILE + "/board/" + world.board + "/issue", "{" + issues(key) + "}")
        .expect(400);
  }
}
