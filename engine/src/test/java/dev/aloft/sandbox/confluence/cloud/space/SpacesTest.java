package dev.aloft.sandbox.confluence.cloud.space;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class SpacesTest {

  private final WikiSite site = new WikiSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void makesChangesAndDeletesASpace() {
    String id = site.space("DOCS");
    String again = "{\"key\": \"docs\", \"name\": \"Docs\"}";
    site.ada().post(OLD + "/space", again).expect(400);
    site.ada().post(OLD + "/space", "{\"key\": \"A-B\", \"name\": \"Docs\"}").expect(400);
    String change =
        """
        {"name": "Documents", "status": "archived",
         "description": {"plain": {"value": "All of them", "representation": "plain"}}}\
        """;
    site.bob().put(OLD + "/space/DOCS", change).expect(404);
    site.ada().put(OLD + "/space/DOCS", change).expect(200);
    var read = site.bob().get(NEW + "/spaces/" + id + "?description-format=plain").expect(200);
    assertThat(read.json().path("name").asString()).isEqualTo("Documents");
    assertThat(read.json().path("description").path("plain").path("value").asString())
        .isEqualTo("All of them");
    assertThat(site.bob().get(NEW + "/spaces?status=archived").all("key")).containsExactly("DOCS");
    site.bob().delete(OLD + "/space/DOCS").expect(404);
    var task = site.ada().delete(OLD + "/space/DOCS").expect(202).json();
    site.ada().get("/wiki" + task.path("links").path("status").asString()).expect(200);
    site.ada().get(NEW + "/spaces/" + id).expect(404);
  }

  @Test
  void listsInPagesAndKeepsTheQuestion() {
    site.space("ONE");
    site.space("TWO");
    var first = site.bob().get(NEW + "/spaces?limit=1&sort=-key").expect(200);
    assertThat(first.all("key")).containsExactly("TWO");
    String next = first.json().path("_links").path("next").asString();
    assertThat(first.header("Link")).contains(next);
    var second = site.bob().get(next).expect(200);
    assertThat(second.all("key")).containsExactly("ONE");
    assertThat(second.json().path("_links").has("next")).isFalse();
    site.bob().get(NEW + "/spaces?cursor=made-up").expect(400);
  }

  @Test
  void aPersonalSpaceIsItsOwnersAlone() {
    String key = "~" + site.bobAccount().accountId().replace(":", "").replace("-", "");
    String body = "{\"key\": \"%s\", \"name\": \"Bob\"}".formatted(key);
    site.ada().post(OLD + "/space", body).expect(400);
    var made = site.bob().post(OLD + "/space", body).expect(200).json();
    assertThat(made.path("type").asString()).isEqualTo("personal");
    assertThat(site.bob().get(NEW + "/spaces?type=personal").all("key")).containsExactly(key);
    assertThat(site.ada().get(NEW + "/spaces?type=personal").all("key")).isEmpty();
  }

  private static String permission(String type, String id, String operation, String target) {
    return """
    {"subject": {"type": "%s", "identifier": "%s"},
     "operation": {"key": "%s", "target": "%s"}}\
    """
        .formatted(type, id, operation, target);
  }

  @Test
  void grantsAndRevokesSingleRights() {
    String body = "{\"key\": \"CLOSED\", \"name\": \"Closed\"}";
    String id =
        site.ada().post(OLD + "/space/_private", body).expect(200).json().path("id").asString();
    String path = OLD + "/space/CLOSED/permission";
    String bob = site.bobAccount().accountId();
    site.bob().get(NEW + "/spaces/" + id).expect(404);
    site.ada().post(path, permission("user", bob, "create", "page")).expect(400);
    site.ada().post(path, permission("user", "nobody", "read", "space")).expect(400);
    site.ada().post(path, permission("user", bob, "copy", "space")).expect(400);
    var read = site.ada().post(path, permission("user", bob, "read", "space")).expect(200).json();
    site.ada().post(path, permission("user", bob, "read", "space")).expect(400);
    site.bob().get(NEW + "/spaces/" + id).expect(200);
    String page =
        """
        {"spaceId": "%s", "title": "Bob's", "body": {"representation": "storage", "value": ""}}\
        """
            .formatted(id);
    site.bob().post(NEW + "/pages", page).expect(404);
    site.ada().post(path, permission("user", bob, "create", "page")).expect(200);
    site.bob().post(NEW + "/pages", page).expect(200);
    site.bob().post(path, permission("user", bob, "administer", "space")).expect(403);
    assertThat(site.bob().get(NEW + "/spaces/" + id + "/permissions?limit=250").text())
        .contains(bob);
    site.ada().delete(path + "/" + read.path("id").asString()).expect(204);
    site.bob().get(NEW + "/spaces/" + id).expect(404);
    assertThat(site.ada().get(NEW + "/spaces/" + id + "/permissions?limit=250").text())
        .doesNotContain(bob);
  }

  @Test
  void aSpaceKeepsAnAdministrator() {
    site.space("DOCS");
    var id = site.ada().get(NEW + "/spaces?keys=DOCS").json().path("results").path(0).path("id");
    for (var one :
        site.ada()
            .get(NEW + "/spaces/" + id.asString() + "/permissions?limit=250")
            .json()
            .path("results")) {
      if (one.path("operation").path("key").asString().equals("administer")) {
        site.ada().delete(OLD + "/space/DOCS/permission/" + one.path("id").asString()).expect(400);
      }
    }
  }

  @Test
  void opensASpaceByRoles() {
    var roles = site.bob().get(NEW + "/space-roles").expect(200).json().path("results");
    String viewer = "";
    for (var role : roles) {
      viewer = role.path("name").asString().equals("Viewer") ? role.path("id").asString() : viewer;
    }
    String body = "{\"name\": \"By roles\", \"createPrivateSpace\": true}";
    var space = site.ada().post(NEW + "/spaces", body).expect(201).json();
    assertThat(space.path("key").asString()).isEqualTo("BYROLES");
    String path = NEW + "/spaces/" + space.path("id").asString();
    site.bob().get(path).expect(404);
    String assign =
        """
        [{"principal": {"principalType": "ACCESS_CLASS", "principalId": "all-licensed-users"},
          "roleId": "%s"}]\
        """
            .formatted(viewer);
    site.ada().post(path + "/role-assignments", assign).expect(200);
    site.bob().get(path).expect(200);
    site.bob().post(path + "/role-assignments", assign).expect(404);
    site.ada().post(path + "/role-assignments", "{\"roleAssignments\": []}").expect(400);
    assertThat(site.bob().get(path + "/role-assignments").all("roleId")).containsExactly(viewer);
    assertThat(site.bob().get(path + "/operations").json().path("operations")).hasSize(1);
    String custom =
        """
        {"name": "Commenter", "description": "Comments",
         "spacePermissions": ["read/space", "create/comment"]}\
        """;
    site.bob().post(NEW + "/space-roles", custom).expect(404);
    site.ada().post(NEW + "/space-roles", custom).expect(201);
  }

  @Test
  void aSiteWithoutRolesDoesNotKnowTheirOperations() {
    try (WikiSite older =
        new WikiSite(Behaviour.usual().withSpaceRoles(Behaviour.SpaceRoles.PRE_ROLES))) {
      older.ada().post(NEW + "/spaces", "{\"name\": \"New\"}").expect(404);
      older.ada().get(NEW + "/space-roles").expect(404);
      var mode = older.ada().get(NEW + "/space-role-mode").expect(200).json();
      assertThat(mode.path("mode").asString()).isEqualTo("PRE_ROLES");
    }
  }

  @Test
  void aTaskTellsHowFarItIs() {
    try (WikiSite slow = new WikiSite(Behaviour.usual().withTaskTime(Duration.ofSeconds(4)))) {
      slow.space("DOCS");
      var task = slow.ada().delete(OLD + "/space/DOCS").expect(202).json();
      String path = "/wiki" + task.path("links").path("status").asString();
      slow.forward(Duration.ofSeconds(1));
      var early = slow.ada().get(path).expect(200).json();
      assertThat(early.path("percentageComplete").asInt()).isEqualTo(25);
      assertThat(early.path("finished").asBoolean()).isFalse();
      slow.forward(Duration.ofSeconds(3));
      assertThat(slow.ada().get(path).json().path("finished").asBoolean()).isTrue();
      assertThat(slow.ada().get(OLD + "/longtask").all("id")).hasSize(1);
    }
  }

  @Test
  void aSiteWithRolesOnlyRefusesSinglePermissions() {
    try (WikiSite roles =
        new WikiSite(Behaviour.usual().withSpaceRoles(Behaviour.SpaceRoles.ROLES))) {
      roles.space("DOCS");
      String body =
          """
          {"subject": {"type": "user", "identifier": "%s"},
           "operation": {"key": "read", "target": "space"}}\
          """
              .formatted(roles.bobAccount().accountId());
      assertThat(roles.ada().post(OLD + "/space/DOCS/permission", body).expect(400).text())
          .contains("InvalidRbacOperationException");
    }
  }

  @Test
  void rolesOfTheSiteAreChangedAndTakenAway() {
    String body =
        "{\"name\": \"%s\", \"description\": \"\", \"spacePermissions\": [\"read/space\"]}";
    String path = NEW + "/space-roles";
    var made = site.ada().post(path, body.formatted("Mate")).expect(201).json();
    String role = path + "/" + made.path("id").asString();
    site.ada().put(role, body.formatted("First mate")).expect(202);
    assertThat(site.ada().get(role).expect(200).json().path("name").asString())
        .isEqualTo("First mate");
    site.bob().put(role, body.formatted("Bosun")).expect(404);
    site.ada().delete(role).expect(202);
    site.ada().get(role).expect(404);
    site.ada().get(path + "?space-id=" + site.space("DOCS")).expect(200);
    site.ada().get(path + "?space-id=999").expect(404);
    String own = site.ada().get(path).json().at("/results/0/id").asString();
    site.ada().delete(path + "/" + own).expect(400);
  }
}
