package dev.aloft.sandbox.jira.cloud.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class DashboardsTest {

  private static final String BOARDS = "/rest/api/3/dashboard";
  private static final String NOBODY = "\"sharePermissions\": [], \"editPermissions\": []";
  private static final String PIE =
      "rest/gadgets/1.0/g/com.atlassian.jira.gadgets:pie-chart-gadget/gadgets/piechart-gadget.xml";

  private final CloudWorld world = new CloudWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static String dashboard(PlainClient client, String name, String shares) {
    return client
        .post(BOARDS, "{\"name\": \"" + name + "\", \"description\": \"d\", " + shares + "}")
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private String gadget(String dashboard, int column, int row, String title) {
    return world
        .ada()
        .post(
            BOARDS + "/" + dashboard + "/gadget",
            """
            {"uri": "%s", "title": "%s", "color": "red",
             "position": {"column": %d, "row": %d}}\
            """
                .formatted(PIE, title, column, row))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private List<String> places(String dashboard) {
    return world
        .ada()
        .get(BOARDS + "/" + dashboard + "/gadget")
        .expect(200)
        .json()
        .path("gadgets")
        .valueStream()
        .map(one ->
            one.path("title").asString("")
                + one.path("position").path("column")
                + one.path("position").path("row"))
        .toList();
  }

  @Test
  void everySiteHasTheSystemDashboard() {
    JsonNode all = world.bob().get(BOARDS).expect(200).json();
    assertThat(all.path("dashboards")).hasSize(1);
    assertThat(all.path("dashboards").path(0).path("systemDashboard").asBoolean()).isTrue();
    assertThat(all.path("dashboards").path(0).path("isWritable").asBoolean()).isFalse();
    JsonNode asAdmin = world.ada().get(BOARDS + "/10000").expect(200).json();
    assertThat(asAdmin.path("isWritable").asBoolean()).isTrue();
    world.ada().delete(BOARDS + "/10000").expect(400);
  }

  @Test
  void ownersReadChangeAndDeleteTheirDashboards() {
    String id = dashboard(world.bob(), "Mine", NOBODY);
    JsonNode read = world.bob().get(BOARDS + "/" + id).expect(200).json();
    assertThat(read.path("owner").path("accountId").asString())
        .isEqualTo(world.bobAccount().accountId());
    assertThat(read.path("view").asString()).endsWith("selectPageId=" + id);
    world.ada().get(BOARDS + "/" + id).expect(404);
    world.ada().put(BOARDS + "/" + id, "{\"name\": \"Taken\", " + NOBODY + "}").expect(404);
    JsonNode changed =
        world
            .bob()
            .put(BOARDS + "/" + id, "{\"name\": \"Ours\", " + NOBODY + "}")
            .expect(200)
            .json();
    assertThat(changed.path("name").asString()).isEqualTo("Ours");
    assertThat(changed.path("description").asString()).isEmpty();
    assertThat(world.bob().get(BOARDS + "?filter=my").expect(200).json().path("total").asInt())
        .isEqualTo(1);
    world.bob().delete(BOARDS + "/" + id).expect(204);
    world.bob().get(BOARDS + "/" + id).expect(404);
  }

  @Test
  void refusesBodiesWithoutPermissionsAndNamesTwice() {
    dashboard(world.ada(), "One", NOBODY);
    world.ada().post(BOARDS, "{\"name\": \"One\", " + NOBODY + "}").expect(400);
    world.ada().post(BOARDS, "{\"name\": \"Two\"}").expect(400);
    world.ada().post(BOARDS, "{\"name\": \"\", " + NOBODY + "}").expect(400);
    world
        .bob()
        .post(BOARDS + "?extendAdminPermissions=true", "{\"name\": \"B\", " + NOBODY + "}")
        .expect(400);
    dashboard(world.bob(), "One", NOBODY);
  }

  @Test
  void aDashboardIsSeenAndEditedByThoseItIsSharedWith() {
    String id =
        dashboard(
            world.ada(),
            "Shared",
            """
            "sharePermissions": [{"type": "authenticated"}],
            "editPermissions": [{"type": "user", "user": {"accountId": "%s"}}]\
            """
                .formatted(world.bobAccount().accountId()));
    JsonNode seen = world.bob().get(BOARDS + "/" + id).expect(200).json();
    assertThat(seen.path("isWritable").asBoolean()).isTrue();
    assertThat(seen.path("sharePermissions").path(0).path("type").asString())
        .isEqualTo("authenticated");
    world.bob().delete(BOARDS + "/" + id).expect(400);
  }

  @Test
  void searchesShowWhatIsAskedFor() {
    world.project("OPS", "software");
    dashboard(world.ada(), "Alpha", NOBODY);
    dashboard(
        world.ada(),
        "Beta",
        "\"sharePermissions\": [{\"type\": \"project\", \"project\": {\"id\": \"10000\"}}],"
            + " \"editPermissions\": []");
    JsonNode found =
        world
            .ada()
            .get(BOARDS + "/search?dashboardName=a&orderBy=-name&expand=owner,sharePermissions")
            .expect(200)
            .json();
    assertThat(found.path("values").valueStream().map(one -> one.path("name").asString("")))
        .containsExactly("System Dashboard", "Beta", "Alpha");
    assertThat(found.path("values").path(1).has("owner")).isTrue();
    assertThat(found.path("values").path(1).has("description")).isFalse();
    JsonNode ofProject = world.ada().get(BOARDS + "/search?projectId=10000").expect(200).json();
    assertThat(ofProject.path("total").asInt()).isEqualTo(1);
    world.ada().get(BOARDS + "/search?expand=nothing").expect(400);
    world.ada().get(BOARDS + "/search?groupname=a&groupId=b").expect(400);
    world.ada().get(BOARDS + "?startAt=1&maxResults=1").expect(200);
  }

  @Test
  void gadgetsFillTheirColumnsFromTheTop() {
    String id = dashboard(world.ada(), "One", NOBODY);
    String a = gadget(id, 0, 0, "a");
    gadget(id, 0, 0, "b");
    gadget(id, 1, 7, "c");
    assertThat(places(id)).containsExactly("b00", "a01", "c10");
    String path = BOARDS + "/" + id + "/gadget/";
    world
        .ada()
        .put(path + a, "{\"position\": {\"column\": 1, \"row\": 0}, \"title\": \"A\"}")
        .expect(204);
    assertThat(places(id)).containsExactly("b00", "A10", "c11");
    world.ada().delete(path + a).expect(204);
    assertThat(places(id)).containsExactly("b00", "c10");
    world.ada().delete(path + a).expect(404);
    world.ada().put(path + "1", "{\"title\": \"x\"}").expect(404);
    world.bob().get(BOARDS + "/" + id + "/gadget").expect(404);
  }

  @Test
  void onlyKnownGadgetsAreAddedUnlessTheCallerInsists() {
    String gadgets = BOARDS + "/" + dashboard(world.ada(), "One", NOBODY) + "/gadget";
    JsonNode kinds = world.ada().get(BOARDS + "/gadgets").expect(200).json().path("gadgets");
    assertThat(kinds.valueStream().map(one -> one.path("uri").asString(""))).contains(PIE);
    world.ada().post(gadgets, "{\"moduleKey\": \"app:thing\"}").expect(400);
    world.ada().post(gadgets, "{}").expect(400);
    world.ada().post(gadgets, "{\"uri\": \"" + PIE + "\", \"color\": \"pink\"}").expect(400);
    world
        .ada()
        .post(gadgets, "{\"moduleKey\": \"app:thing\", \"ignoreUriAndModuleKeyValidation\": true}")
        .expect(200);
    JsonNode named = world.ada().get(gadgets + "?moduleKey=app:thing").expect(200).json();
    assertThat(named.path("gadgets")).hasSize(1);
  }

  @Test
  void aGadgetKeepsItsSettings() {
    String id =
        dashboard(
            world.ada(),
            "One",
            "\"editPermissions\": []," + " \"sharePermissions\": [{\"type\": \"authenticated\"}]");
    String item = BOARDS + "/" + id + "/items/" + gadget(id, 0, 0, "a") + "/properties";
    world.ada().put(item + "/config", "{\"rows\": 5}").expect(400);
    world.ada().put(item + "/config", "{\"rows\": \"5\"}").expect(201);
    world.ada().put(item + "/other", "[1, 2]").expect(201);
    assertThat(
            world
                .bob()
                .get(item + "/config")
                .expect(200)
                .json()
                .path("value")
                .path("rows")
                .asString())
        .isEqualTo("5");
    assertThat(world.bob().get(item).expect(200).json().path("keys")).hasSize(2);
    world.bob().put(item + "/config", "{}").expect(403);
    world.ada().delete(item + "/other").expect(204);
    world.ada().get(item + "/other").expect(404);
    JsonNode copy =
        world
            .bob()
            .post(BOARDS + "/" + id + "/copy", "{\"name\": \"Copy\", " + NOBODY + "}")
            .expect(200)
            .json();
    assertThat(copy.path("description").asString()).isEqualTo("d");
    String copied = copy.path("id").asString();
    String gadget =
        world
            .bob()
            .get(BOARDS + "/" + copied + "/gadget")
            .expect(200)
            .json()
            .path("gadgets")
            .path(0)
            .path("id")
            .asString();
    assertThat(
            world
                .bob()
                .get(BOARDS + "/" + copied + "/items/" + gadget + "/properties/config")
                .expect(200)
                .json()
                .path("value")
                .path("rows")
                .asString())
        .isEqualTo("5");
  }

  @Test
  void manyDashboardsAreEditedAtOnceAndWhatIsWrongIsNamed() {
    String mine = dashboard(world.ada(), "Same", NOBODY);
    String his = dashboard(world.bob(), "Same", NOBODY);
    String bob = world.bobAccount().accountId();
    String bulk = BOARDS + "/bulk/edit";
    String change = "\"action\": \"changeOwner\", \"changeOwnerDetails\": {\"newOwner\": \"" + bob;
    JsonNode clash =
        world
            .ada()
            .put(bulk, "{" + change + "\", \"autofixName\": false}, \"entityIds\": [" + mine + "]}")
            .expect(200)
            .json();
    assertThat(clash.path("entityErrors").has(mine)).isTrue();
    JsonNode moved =
        world
            .ada()
            .put(bulk, "{" + change + "\", \"autofixName\": true}, \"entityIds\": [" + mine + "]}")
            .expect(200)
            .json();
    assertThat(moved.path("entityErrors")).isEmpty();
    assertThat(world.bob().get(BOARDS + "/" + mine).expect(200).json().path("name").asString())
        .isEqualTo("Same (1)");
    String open =
        "\"permissionDetails\": {\"editPermissions\": [],"
            + " \"sharePermissions\": [{\"type\": \"authenticated\"}]}";
    JsonNode shared =
        world
            .ada()
            .put(
                bulk, "{\"action\": \"addPermission\", " + open + ", \"entityIds\": [" + his + "]}")
            .expect(200)
            .json();
    assertThat(shared.path("entityErrors").has(his)).isTrue();
    world
        .ada()
        .put(
            bulk,
            "{\"action\": \"addPermission\", \"extendAdminPermissions\": true, "
                + open
                + ", \"entityIds\": ["
                + his
                + "]}")
        .expect(200);
    world.ada().get(BOARDS + "/" + his).expect(200);
    world
        .bob()
        .put(bulk, "{\"action\": \"removePermission\", " + open + ", \"entityIds\": [" + his + "]}")
        .expect(200);
    world.ada().get(BOARDS + "/" + his).expect(404);
  }
}
