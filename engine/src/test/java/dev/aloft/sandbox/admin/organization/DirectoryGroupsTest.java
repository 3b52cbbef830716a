package dev.aloft.sandbox.admin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class DirectoryGroupsTest {

  private final CloudWorld world = new CloudWorld();
  private final String groups =
      "/admin/v2/orgs/"
          + world.organization().id()
          + "/directories/"
          + world.organization().directoryId()
          + "/groups";

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode named(String name) {
    return world
        .key()
        .post(
            groups + "/search",
            "{\"groupNames\": [\"%s\"], \"expand\": [\"counts.users\"]}".formatted(name))
        .expect(200)
        .json()
        .path("data");
  }

  @Test
  void areMadeFilledEmptiedAndTakenAway() {
    world.key().post(groups, "{\"name\": \"crew\"}").expect(201);
    world.key().post(groups, "{\"name\": \"Crew\"}").expect(409);
    String id = named("CREW").path(0).path("id").asString();
    String bob = world.bobAccount().accountId();
    String memberships = groups + "/" + id + "/memberships";
    String body = "{\"accountId\": \"%s\"}".formatted(bob);

    world.key().post(memberships, body).expect(204);
    world.key().post(memberships, body).expect(409);

    assertThat(named("crew").path(0).path("counts").path("users").asInt()).isEqualTo(1);
    world.key().delete(memberships + "/" + bob).expect(204);
    world.key().delete(memberships + "/" + bob).expect(404);
    world.key().delete(groups + "/" + id).expect(204);
    world.key().get(groups + "/" + id).expect(404);
    assertThat(named("crew")).isEmpty();
  }

  @Test
  void ofTheProductStay() {
    String id = named("administrators").path(0).path("id").asString();
    world.key().delete(groups + "/" + id).expect(403);
    assertThat(
            world
                .key()
                .get(groups + "/" + id)
                .expect(200)
                .json()
                .path("data")
                .path("managementAccess")
                .path("deletable")
                .asBoolean())
        .isFalse();
  }

  @Test
  void anAdministratorOfTheOrganizationIsInItsGroup() {
    String roles =
        "/admin/v1/orgs/"
            + world.organization().id()
            + "/users/"
            + world.bobAccount().accountId()
            + "/role-assignments/";
    world.key().post(roles + "assign", "{\"role\": \"atlassian/org-admin\"}").expect(204);
    assertThat(world.organization().administers(world.bobAccount())).isTrue();
    world.key().post(roles + "revoke", "{\"role\": \"atlassian/org-admin\"}").expect(204);
    assertThat(world.organization().administers(world.bobAccount())).isFalse();
  }

  @Test
  void theOrganizationTellsOfItself() {
    world.organization().directory().verify("acme.example");
    String id = world.organization().id();
    assertThat(
            world
                .key()
                .get("/admin/v1/orgs")
                .expect(200)
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asString())
        .isEqualTo(id);
    world.key().get("/admin/v1/orgs/" + id).expect(200);
    world.key().get("/admin/v1/orgs/other").expect(404);
    JsonNode domains = world.key().get("/admin/v1/orgs/" + id + "/domains").expect(200).json();
    String domain = domains.path("data").path(0).path("id").asString();
    world.key().get("/admin/v1/orgs/" + id + "/domains/" + domain).expect(200);
    assertThat(
            world
                .key()
                .get("/admin/v2/orgs/" + id + "/directories")
                .expect(200)
                .json()
                .path("data"))
        .hasSize(1);
  }
}
