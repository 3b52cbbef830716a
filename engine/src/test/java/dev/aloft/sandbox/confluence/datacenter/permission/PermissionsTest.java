package dev.aloft.sandbox.confluence.datacenter.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What spaces and the whole site grant to whom. */
@Tag("shared")
class PermissionsTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static final String READ = "{\"targetType\": \"space\", \"operationKey\": \"read\"}";
  private static final String SPACE = "/rest/api/space/DOCS/permissions";

  @Test
  void aSpaceGrantsAndRevokes() {
    world.bob().get(SPACE).expect(403);
    world.ada().put(SPACE + "/user/8a02/grant", "[" + READ + "]").expect(204);
    world.ada().put(SPACE + "/user/8a02/grant", "[" + READ + "]").expect(204);
    var granted = world.ada().get(SPACE + "/user/8a02").expect(200).json();
    assertThat(granted).hasSize(1);
    assertThat(granted.path(0).path("operation").path("operationKey").asString()).isEqualTo("read");
    world
        .ada()
        .put(
            SPACE + "/group/confluence-users/revoke",
            "[" + READ + ", {\"targetType\": \"space\", \"operationKey\": \"restrict\"}]")
        .expect(204);
    assertThat(world.ada().get(SPACE + "/group/confluence-users").json().toString())
        .doesNotContain("\"restrict\"");
    world.bob().get("/rest/api/space/DOCS").expect(200);
    world.ada().put(SPACE + "/user/8a02/revoke", "[" + READ + "]").expect(204);
    world.bob().get("/rest/api/space/DOCS").expect(404);
    world.ada().put(SPACE + "/anonymous/grant", "[" + READ + "]").expect(204);
    assertThat(world.ada().get(SPACE + "/anonymous").expect(200).json()).hasSize(1);
    world.ada().put(SPACE + "/anonymous/revoke", "[" + READ + "]").expect(204);
    world.ada().put(SPACE + "/group/nobody/grant", "[" + READ + "]").expect(404);
    world
        .ada()
        .put(SPACE + "/user/8a02/grant", "[{\"targetType\": \"page\", \"operationKey\": \"fly\"}]")
        .expect(400);
  }

  @Test
  void aSpacesPermissionsAreSetAtOnce() {
    world
        .ada()
        .post(SPACE, "[{\"userKey\": \"8a02\", \"operations\": [" + READ + "]}]")
        .expect(200);
    assertThat(world.ada().get(SPACE + "/user/8a02").json()).hasSize(1);
    world.ada().post(SPACE, "[{\"userKey\": \"8a02\", \"operations\": []}]").expect(200);
    assertThat(world.ada().get(SPACE + "/user/8a02").json()).isEmpty();
    assertThat(world.ada().get(SPACE).expect(200).json()).hasSizeGreaterThan(20);
  }

  @Test
  void theSiteGrantsWhatAdministratorsMayDo() {
    String all = "/rest/api/permissions";
    world.bob().get(all).expect(403);
    assertThat(world.ada().get(all).expect(200).json()).hasSize(8);
    String create = "[{\"targetType\": \"space\", \"operationKey\": \"create\"}]";
    world.ada().put(all + "/group/confluence-users/revoke", create).expect(204);
    world.bob().post("/rest/api/space", "{\"key\": \"NEW\", \"name\": \"N\"}").expect(403);
    world.ada().put(all + "/user/bob/grant", create).expect(204);
    world.bob().post("/rest/api/space", "{\"key\": \"NEW\", \"name\": \"N\"}").expect(200);
    assertThat(world.ada().get(all + "/user/bob").expect(200).json()).hasSize(1);
    String administer = "[{\"targetType\": \"application\", \"operationKey\": \"administer\"}]";
    world.ada().put(all + "/user/bob/grant", administer).expect(204);
    world.bob().get(all).expect(200);
    world.ada().put(all, "[{\"userKey\": \"8a02\", \"operations\": []}]").expect(204);
    world.bob().get(all).expect(403);
    assertThat(world.ada().get(all + "/anonymous").expect(200).json()).isEmpty();
    world.ada().get(all + "/unlicensed").expect(200);
    world
        .ada()
        .put(all + "/unlicensed/grant", "[{\"targetType\": \"page\", \"operationKey\": \"read\"}]")
        .expect(400);
  }
}
