package dev.aloft.sandbox.jira.datacenter.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may use the applications of a site. */
@Tag("shared")
class ApplicationRolesTest {

  private static final String PATH = "/rest/api/2/applicationrole";

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void administratorsSeeWhoUsesAnApplicationAndChangeIt() {
    world.bob().get(PATH).expect(403);
    var role = world.ada().get(PATH + "/jira-software").expect(200);
    assertThat(role.json().path("groups").path(0).asString()).isEqualTo("jira-software-users");
    assertThat(role.json().path("userCount").asInt()).isOne();
    world.ada().get(PATH + "/jira-core").expect(404);

    world.ada().post("/rest/api/2/group", "{\"name\": \"crew\"}").expect(201);
    String body =
        "{\"groups\": [\"jira-software-users\", \"crew\"], \"defaultGroups\": [\"crew\"]}";
    world.ada().put(PATH + "/jira-software", body).expect(200);
    world.ada().put(PATH + "/jira-software", "{\"groups\": [\"nobody-knows\"]}").expect(400);
    world.ada().put(PATH + "/jira-software", "{\"defaultGroups\": [\"other\"]}").expect(400);
    var all = world.ada().get(PATH).expect(200).json();
    assertThat(all).hasSize(2);
    assertThat(all.path(0).path("defaultGroups").toString()).isEqualTo("[\"crew\"]");
  }

  @Test
  void whoeverHasReadAnOlderVersionChangesNothing() {
    String seen =
        Optional.ofNullable(world.ada().get(PATH).expect(200).headers().get("ETag")).orElseThrow();
    String body = "[{\"key\": \"jira-servicedesk\", \"groups\": [\"jira-software-users\"]}]";
    try (var late = world.ada().with("If-Match", seen)) {
      var changed = late.put(PATH, body).expect(200).json();
      assertThat(changed.path(1).path("userCount").asInt()).isOne();
      late.put(PATH, "[{\"key\": \"jira-servicedesk\", \"groups\": []}]").expect(412);
    }
    world.ada().put(PATH, "[{\"key\": \"jira-core\"}]").expect(404);
  }

  @Test
  void usersJoinAndLeaveAnApplicationByItsGroups() {
    String path = "/rest/api/2/user/application?username=bob&applicationKey=";
    world.bob().delete(path + "jira-software").expect(403);
    world.ada().delete(path + "jira-software").expect(204);
    assertThat(world.site().users().groupsOf(world.bobUser())).isEmpty();
    world.ada().post(path + "jira-software", "").expect(200);
    assertThat(world.site().users().groupsOf(world.bobUser()))
        .containsExactly("jira-software-users");
    world.ada().post(path + "jira-servicedesk", "").expect(400);
    world.ada().post(path + "no-such", "").expect(400);
  }
}
