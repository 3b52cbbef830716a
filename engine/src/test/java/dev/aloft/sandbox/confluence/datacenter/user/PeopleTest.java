package dev.aloft.sandbox.confluence.datacenter.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People and groups come, change and go. */
@Tag("shared")
class PeopleTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static final String EVE =
      """
      {"userName": "eve", "fullName": "Eve", "email": "eve@acme.example", "password": "secret-3"}\
      """;

  @Test
  void usersAreCreatedChangedDisabledAndDeleted() {
    String key =
        world.ada().post("/rest/api/admin/user", EVE).expect(201).json().path("userKey").asString();
    world.ada().post("/rest/api/admin/user", EVE).expect(409);
    world.bob().post("/rest/api/admin/user", EVE).expect(403);
    world.ada().post("/rest/api/admin/user", EVE.replace("eve\"", "Eve Two\"")).expect(400);
    world.ada().put("/rest/api/admin/user/eve", "{\"fullName\": \"Eva\"}").expect(204);
    var user = world.bob().get("/rest/api/user?key=" + key).expect(200).json();
    assertThat(user.path("displayName").asString()).isEqualTo("Eva");
    world.ada().put("/rest/api/admin/user/eve/disable", "").expect(204);
    var active = world.ada().get("/rest/api/admin/users/list/active").expect(200).json();
    assertThat(active.path("size").asInt()).isEqualTo(2);
    world.ada().put("/rest/api/admin/user/eve/enable", "").expect(204);
    world
        .ada()
        .post("/rest/api/admin/user/eve/password", "{\"password\": \"secret-4\"}")
        .expect(204);
    assertThat(world.bob().get("/rest/api/user/list").expect(200).json().path("size").asInt())
        .isEqualTo(3);
    world.ada().delete("/rest/api/admin/user/eve").expect(202);
    world.bob().get("/rest/api/user?username=eve").expect(404);
    world.ada().delete("/rest/api/admin/user/ada").expect(403);
  }

  @Test
  void everybodyChangesHisOwnDetails() {
    world.bob().put("/rest/api/user/current", "{\"fullName\": \"Robert\"}").expect(204);
    world.bob().put("/rest/api/user/current", "{\"email\": \"b@acme.example\"}").expect(400);
    world
        .bob()
        .post(
            "/rest/api/user/current/password", "{\"oldPassword\": \"no\", \"newPassword\": \"x\"}")
        .expect(400);
    assertThat(world.bob().get("/rest/api/user/current").json().path("displayName").asString())
        .isEqualTo("Robert");
    assertThat(
            world.bob().get("/rest/api/user/anonymous").expect(200).json().path("type").asString())
        .isEqualTo("anonymous");
  }

  @Test
  void groupsAreMadeFilledAndDeleted() {
    world.ada().post("/rest/api/admin/group", "{\"name\": \"writers\"}").expect(200);
    world.ada().post("/rest/api/admin/group", "{\"name\": \"writers\"}").expect(409);
    world.ada().put("/rest/api/user/bob/group/writers", "").expect(204);
    var members = world.bob().get("/rest/api/group/writers/member").expect(200).json();
    assertThat(members.path("results").path(0).path("username").asString()).isEqualTo("bob");
    var groups = world.bob().get("/rest/api/user/memberof?username=bob").expect(200).json();
    assertThat(groups.path("size").asInt()).isEqualTo(2);
    assertThat(world.bob().get("/rest/api/group").expect(200).json().path("size").asInt())
        .isEqualTo(3);
    assertThat(world.bob().get("/rest/api/group/writers").json().path("type").asString())
        .isEqualTo("group");
    world.bob().get("/rest/api/group/writers/groupmember").expect(200);
    world.ada().delete("/rest/api/user/bob/group/writers").expect(204);
    world.ada().delete("/rest/api/admin/group/writers").expect(204);
    world.bob().get("/rest/api/group/writers").expect(404);
    world.bob().delete("/rest/api/admin/group/confluence-users").expect(403);
  }
}
