package dev.aloft.sandbox.jira.software;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class BoardsTest {

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private String filter(PlainClient client, String name) {
    return client
        .post(
            "/rest/api/3/filter",
            """
            {"name": "%s", "jql": "project = OPS"}\
            """
                .formatted(name))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private static String board(String name, String filterId, String project) {
    return """
    {"name": "%s", "type": "scrum", "filterId": %s,
     "location": {"type": "project", "projectKeyOrId": "%s"}}\
    """
        .formatted(name, filterId, project);
  }

  @Test
  void makesABoardOverAFilterAndListsIt() {
    world.project("OPS", "software");
    String filterId = filter(world.ada(), "All of OPS");
    var made =
        world.ada().post("/rest/agile/1.0/board", board("OPS board", filterId, "OPS")).expect(201);
    assertThat(made.json().path("location").path("projectKey").asString()).isEqualTo("OPS");
    var read =
        world.ada().get("/rest/agile/1.0/board/" + made.json().path("id").asInt()).expect(200);
    assertThat(read.json()).isEqualTo(made.json());
    var page = world.ada().get("/rest/agile/1.0/board?type=scrum&maxResults=1").expect(200).json();
    assertThat(page.path("values")).hasSize(1);
    assertThat(page.path("isLast").asBoolean()).isTrue();
    assertThat(page.path("total").asInt()).isEqualTo(1);
  }

  @Test
  void refusesAFilterThatTheCallerDoesNotSee() {
    world.project("OPS", "software");
    String foreign = filter(world.bob(), "Bob's");
    var refused =
        world.ada().post("/rest/agile/1.0/board", board("OPS board", foreign, "OPS")).expect(400);
    assertThat(refused.json().path("errors").path("filterId").asString()).contains("filter");
  }

  @Test
  void letsOnlyAdministratorsOfTheProjectMakeABoard() {
    world.project("OPS", "software");
    String filterId = filter(world.bob(), "Bob's");
    world.bob().post("/rest/agile/1.0/board", board("Mine", filterId, "OPS")).expect(403);
  }

  @Test
  void answersWithTheProductsErrors() {
    world.ada().get("/rest/agile/1.0/board/7").expect(404);
    world.ada().get("/rest/agile/1.0/board/seven").expect(400);
    world.ada().get("/rest/agile/1.0/board?maxResults=many").expect(400);
    var absent = world.ada().get("/rest/agile/1.0/epic/OPS-1").expect(501);
    assertThat(absent.json().path("errorMessages").path(0).asString()).contains("getEpic");
  }
}
