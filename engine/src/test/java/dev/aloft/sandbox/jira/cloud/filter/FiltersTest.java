package dev.aloft.sandbox.jira.cloud.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class FiltersTest {

  private static final String FILTERS = "/rest/api/3/filter";

  private final CloudWorld world = new CloudWorld();

  @BeforeEach
  void project() {
    world.project("OPS", "software");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static String filter(PlainClient client, String name, String more) {
    return client
        .post(
            FILTERS,
            """
            {"name": "%s", "jql": "project = OPS ORDER BY Rank ASC"%s}\
            """
                .formatted(name, more))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void ownersReadChangeAndDeleteTheirFilters() {
    String id = filter(world.bob(), "Mine", ", \"favourite\": true");
    JsonNode read = world.bob().get(FILTERS + "/" + id).expect(200).json();
    assertThat(read.path("favourite").asBoolean()).isTrue();
    assertThat(read.path("favouritedCount").asInt()).isEqualTo(1);
    JsonNode changed =
        world
            .bob()
            .put(FILTERS + "/" + id, "{\"name\": \"Ours\", \"jql\": \"status = Done\"}")
            .expect(200)
            .json();
    assertThat(changed.path("name").asString()).isEqualTo("Ours");
    assertThat(changed.path("jql").asString()).isEqualTo("status = Done");
    world.bob().delete(FILTERS + "/" + id).expect(204);
    world.bob().get(FILTERS + "/" + id).expect(404);
  }

  /** As atlassian-python-api sends it. */
  @Test
  void aFlagMayStandInQuotes() {
    String id = filter(world.bob(), "Mine", ", \"favourite\": \"true\"");
    JsonNode read = world.bob().get(FILTERS + "/" + id).expect(200).json();
    assertThat(read.path("favourite").asBoolean()).isTrue();
  }

  @Test
  void aFilterIsSeenByThoseItIsSharedWith() {
    String id = filter(world.ada(), "All of OPS", "");
    world.bob().get(FILTERS + "/" + id).expect(404);
    JsonNode shares =
        world
            .ada()
            .post(FILTERS + "/" + id + "/permission", "{\"type\": \"authenticated\"}")
            .expect(201)
            .json();
    world.bob().get(FILTERS + "/" + id).expect(200);
    world.bob().put(FILTERS + "/" + id, "{\"name\": \"Taken\"}").expect(400);
    String share = FILTERS + "/" + id + "/permission/" + shares.path(0).path("id").asLong();
    assertThat(world.bob().get(share).expect(200).json()).isEqualTo(shares.path(0));
    world.bob().delete(share).expect(404);
    world.ada().delete(share).expect(204);
    world.bob().get(FILTERS + "/" + id).expect(404);
  }

  @Test
  void aFilterIsSharedWithProjectsRolesGroupsAndPeople() {
    String admins = world.organization().groups().byName("administrators").orElseThrow().groupId();
    String id =
        filter(
            world.ada(),
            "Shared",
            """
            , "sharePermissions": [
              {"type": "project", "project": {"id": "10000"}},
              {"type": "project", "project": {"id": "10000"}, "role": {"id": 10002}},
              {"type": "group", "group": {"groupId": "%s"}},
              {"type": "user", "user": {"accountId": "%s"}}],
            "editPermissions": [{"type": "user", "user": {"accountId": "%s"}}]\
            """
                .formatted(admins, world.bobAccount().accountId(), world.bobAccount().accountId()));
    JsonNode shares = world.ada().get(FILTERS + "/" + id + "/permission").expect(200).json();
    assertThat(shares.valueStream().map(one -> one.path("type").asString("")))
        .containsExactly("project", "projectRole", "group", "user");
    world.bob().put(FILTERS + "/" + id, "{\"name\": \"Changed by an editor\"}").expect(200);
    JsonNode found =
        world
            .bob()
            .get(FILTERS + "/search?expand=owner,jql&filterName=editor&projectId=10000")
            .expect(200)
            .json();
    assertThat(found.path("values").path(0).path("jql").asString()).contains("Rank");
    assertThat(found.path("total").asInt()).isEqualTo(1);
  }

  @Test
  void anAdministratorFindsAndTakesOverWhatHeDoesNotSee() {
    String id = filter(world.bob(), "Hidden", "");
    assertThat(world.ada().get(FILTERS + "/search").expect(200).json().path("total").asInt())
        .isZero();
    assertThat(
            world
                .ada()
                .get(FILTERS + "/search?overrideSharePermissions=true")
                .expect(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
    world.bob().get(FILTERS + "/search?overrideSharePermissions=true").expect(403);
    String owner = "{\"accountId\": \"" + world.adaAccount().accountId() + "\"}";
    world.ada().put(FILTERS + "/" + id + "/owner", owner).expect(204);
    world.bob().get(FILTERS + "/" + id).expect(404);
    JsonNode mine = world.ada().get(FILTERS + "/my").expect(200).json();
    assertThat(mine.path(0).path("name").asString()).isEqualTo("Hidden");
  }

  @Test
  void favouritesAndColumnsAreKept() {
    String id = filter(world.ada(), "All of OPS", "");
    world.ada().put(FILTERS + "/" + id + "/favourite", "").expect(200);
    assertThat(world.ada().get(FILTERS + "/favourite").expect(200).json()).hasSize(1);
    world.ada().delete(FILTERS + "/" + id + "/favourite").expect(200);
    assertThat(world.ada().get(FILTERS + "/favourite").expect(200).json()).isEmpty();
    world.ada().get(FILTERS + "/" + id + "/columns").expect(404);
    String columns = "{\"columns\": [\"issuekey\", \"summary\"]}";
    world.ada().put(FILTERS + "/" + id + "/columns", columns).expect(200);
    JsonNode shown = world.ada().get(FILTERS + "/" + id + "/columns").expect(200).json();
    assertThat(shown.path(1).path("label").asString()).isEqualTo("Summary");
    world.ada().delete(FILTERS + "/" + id + "/columns").expect(204);
    world.ada().get(FILTERS + "/" + id + "/columns").expect(404);
  }

  @Test
  void refusesNamesTwiceAndQueriesThatCannotBeRead() {
    filter(world.ada(), "All of OPS", "");
    var twice = world.ada().post(FILTERS, "{\"name\": \"All of OPS\", \"jql\": \"\"}").expect(400);
    assertThat(twice.json().path("errors").path("filterName").asString()).contains("same name");
    String[] wrong = {"colour = red", "project = NONE", "status =", "assignee = nobody()"};
    for (String jql : wrong) {
      String body = "{\"name\": \"Wrong\", \"jql\": \"" + jql + "\"}";
      assertThat(world.ada().post(FILTERS, body).expect(400).json().path("errorMessages"))
          .as(jql)
          .isNotEmpty();
    }
  }
}
