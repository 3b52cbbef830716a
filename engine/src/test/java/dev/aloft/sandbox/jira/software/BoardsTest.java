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
  void itsOneVersionIsTheLatest() {
    world.project("OPS", "software");
    world
        .ada()
        .post("/rest/agile/latest/board", board("B", filter(world.ada(), "All"), "OPS"))
        .expect(201);
    var page = world.bob().get("/rest/agile/latest/board").expect(200).json();
    assertThat(page).isEqualTo(world.bob().get("/rest/agile/1.0/board").expect(200).json());
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
  void hasTheFeaturesOfItsTypeAndNoneCanBeSwitched() {
    world.project("OPS", "software");
    String made =
        world
            .ada()
            .post(
                "/rest/agile/1.0/board",
                board("OPS board", filter(world.ada(), "All of OPS"), "OPS"))
            .expect(201)
            .json()
            .path("id")
            .asString();
    String features = "/rest/agile/1.0/board/" + made + "/features";
    var sprints = world.ada().get(features).expect(200).json().path("features").path(1);
    assertThat(sprints.path("boardFeature").asString()).isEqualTo("SPRINTS");
    assertThat(sprints.path("state").asString()).isEqualTo("ENABLED");
    assertThat(sprints.path("toggleLocked").asBoolean()).isTrue();
    String body = "{\"feature\": \"%s\", \"enabling\": %s}";
    world.ada().put(features, body.formatted("SPRINTS", "true")).expect(200);
    world.ada().put(features, body.formatted("SPRINTS", "false")).expect(400);
    world.ada().put(features, body.formatted("PAGES", "true")).expect(400);
    world.bob().put(features, body.formatted("SPRINTS", "true")).expect(404);
    world.ada().get("/rest/agile/1.0/board/4711/features").expect(404);
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
  void aBoardIsSeenByWhoeverSeesItsFilter() {
    world.project("OPS", "software");
    String filterId = filter(world.ada(), "All of OPS");
    String path =
        "/rest/agile/1.0/board/"
            + world
                .ada()
                .post("/rest/agile/1.0/board", board("OPS board", filterId, "OPS"))
                .expect(201)
                .json()
                .path("id")
                .asInt();
    world.bob().get(path).expect(404);
    world
        .ada()
        .post("/rest/api/3/filter/" + filterId + "/permission", "{\"type\": \"authenticated\"}")
        .expect(201);
    assertThat(world.bob().get(path).expect(200).json().path("isPrivate").asBoolean()).isFalse();
    world.bob().delete(path).expect(403);
    world.ada().delete(path).expect(204);
    world.ada().get(path).expect(404);
  }

  @Test
  void anAdministratorSeesThatThereIsAPrivateBoardAndMayDeleteIt() {
    world.project("OPS", "software");
    String filterId = filter(world.bob(), "Bob's");
    String body =
        """
        {"name": "Mine", "type": "kanban", "filterId": %s, "location": {"type": "user"}}\
        """
            .formatted(filterId);
    int id = world.bob().post("/rest/agile/1.0/board", body).expect(201).json().path("id").asInt();
    var hidden = world.ada().get("/rest/agile/1.0/board/" + id).expect(200).json();
    assertThat(hidden.path("isPrivate").asBoolean()).isTrue();
    assertThat(hidden.has("name")).isFalse();
    assertThat(world.ada().get("/rest/agile/1.0/board").expect(200).json().path("total").asInt())
        .isZero();
    var all = world.ada().get("/rest/agile/1.0/board?includePrivate=true").expect(200).json();
    assertThat(all.path("total").asInt()).isEqualTo(1);
    world.ada().delete("/rest/agile/1.0/board/" + id).expect(204);
  }

  @Test
  void findsBoardsByNameProjectFilterAndLocation() {
    world.project("OPS", "software");
    String filterId = filter(world.ada(), "All of OPS");
    for (String name : new String[] {"Beta", "Alpha"}) {
      world.ada().post("/rest/agile/1.0/board", board(name, filterId, "OPS")).expect(201);
    }
    String[] queries = {
      "?orderBy=name",
      "?projectKeyOrId=OPS&orderBy=name",
      "?projectLocation=OPS&filterId=" + filterId + "&orderBy=name",
      "?projectTypeLocation=software&type=scrum&orderBy=name&expand=admins,permissions"
    };
    for (String query : queries) {
      var found = world.ada().get("/rest/agile/1.0/board" + query).expect(200).json();
      assertThat(found.path("values").path(0).path("name").asString()).as(query).isEqualTo("Alpha");
      assertThat(found.path("total").asInt()).as(query).isEqualTo(2);
    }
    var none =
        world.ada().get("/rest/agile/1.0/board?projectLocation=OPS&negateLocationFiltering=true");
    assertThat(none.expect(200).json().path("total").asInt()).isZero();
    var byFilter = world.ada().get("/rest/agile/1.0/board/filter/" + filterId).expect(200).json();
    assertThat(byFilter.path("values")).hasSize(2);
  }

  @Test
  void showsConfigurationQuickFiltersProjectsAndProperties() {
    world.project("OPS", "software");
    String filterId = filter(world.ada(), "All of OPS");
    String path =
        "/rest/agile/1.0/board/"
            + world
                .ada()
                .post("/rest/agile/1.0/board", board("OPS board", filterId, "OPS"))
                .expect(201)
                .json()
                .path("id")
                .asInt();
    var configuration = world.ada().get(path + "/configuration").expect(200).json();
    assertThat(configuration.path("columnConfig").path("columns")).hasSize(3);
    assertThat(configuration.path("filter").path("id").asString()).isEqualTo(filterId);
    assertThat(configuration.path("ranking").path("rankCustomFieldId").asInt()).isEqualTo(10019);
    var quick = world.ada().get(path + "/quickfilter").expect(200).json().path("values");
    assertThat(quick).hasSize(2);
    assertThat(
            world
                .ada()
                .get(path + "/quickfilter/" + quick.path(1).path("id").asInt())
                .expect(200)
                .json())
        .isEqualTo(quick.path(1));
    world.ada().get(path + "/quickfilter/99").expect(404);
    var projects = world.ada().get(path + "/project").expect(200).json().path("values");
    assertThat(projects.path(0).path("key").asString()).isEqualTo("OPS");
    world.ada().get(path + "/version").expect(200);
    world.ada().put(path + "/properties/source", "{\"id\": 7}").expect(201);
    world.ada().put(path + "/properties/source", "{\"id\": 8}").expect(200);
    var property = world.ada().get(path + "/properties/source").expect(200).json();
    assertThat(property.path("value").path("id").asInt()).isEqualTo(8);
    assertThat(world.ada().get(path + "/properties").expect(200).json().path("keys")).hasSize(1);
    world.ada().delete(path + "/properties/source").expect(204);
    world.ada().get(path + "/properties/source").expect(404);
  }

  @Test
  void answersWithTheProductsErrors() {
    world.ada().get("/rest/agile/1.0/board/7").expect(404);
    world.ada().get("/rest/agile/1.0/board/seven").expect(400);
    world.ada().get("/rest/agile/1.0/board?maxResults=many").expect(400);
    var absent = world.ada().get("/rest/agile/1.0/board/7/reports").expect(501);
    assertThat(absent.json().path("errorMessages").path(0).asString())
        .contains("getReportsForBoard");
  }
}
