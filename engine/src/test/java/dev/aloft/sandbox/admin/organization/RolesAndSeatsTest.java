package dev.aloft.sandbox.admin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has which role on which product, by himself or by a group; how many may have it. */
@Tag("shared")
class RolesAndSeatsTest {

  private final CloudWorld world = new CloudWorld();
  private final String org = "/admin/v2/orgs/" + world.organization().id();
  private final String directory = org + "/directories/" + world.organization().directoryId();
  private final String jira = "ari:cloud:jira::site/" + world.site().cloudId();
  private final String body = "{\"resourceId\": \"" + jira + "\", \"roleId\": \"atlassian/user\"}";

  @AfterEach
  void stop() {
    world.close();
  }

  private Group group(String name) {
    return world.organization().groups().add(name);
  }

  private String roles(Group group) {
    return directory + "/groups/" + group.groupId() + "/role-assignments";
  }

  private JsonNode invite(String more, int status) {
    return world
        .key()
        .post(org + "/users/invite", "{\"emails\": [\"new@acme.example\"]" + more + "}")
        .expect(status)
        .json();
  }

  private String access() {
    return ", \"permissionRules\": [{\"resource\": \""
        + jira
        + "\", \"role\": \"atlassian/user\"}]";
  }

  @Test
  void aGroupsRoleLetsItsMembersIn() {
    var guest = world.organization().accounts().add("guest@acme.example", "Guest");
    Group crew = group("crew");
    world.organization().groups().join(crew, guest.accountId());
    String user = directory + "/users/" + guest.accountId() + "/role-assignments";
    assertThat(world.key().get(user).expect(200).json().path("data")).isEmpty();

    world.key().post(roles(crew) + "/assign", body).expect(200);

    JsonNode held = world.key().get(user).expect(200).json().path("data").path(0);
    assertThat(held.path("resourceId").asString()).isEqualTo(jira);
    assertThat(held.path("roleAssignments").toString()).contains("group_direct");
    assertThat(world.products().jira().site().rolesOf(guest)).contains("jira-core");
    assertThat(world.key().get(roles(crew)).expect(200).json().path("data").toString())
        .contains("atlassian/user");

    world.key().post(roles(crew) + "/revoke", body).expect(204);
    assertThat(world.products().jira().site().rolesOf(guest)).isEmpty();
    world.key().post(roles(crew) + "/revoke", body).expect(404);
  }

  @Test
  void theProductsOwnGroupKeepsItsRole() {
    Group own = world.organization().groups().byName("jira-users-acme").orElseThrow();
    assertThat(world.key().get(roles(own)).expect(200).json().path("data").toString())
        .contains(jira);
    world.key().post(roles(own) + "/revoke", body).expect(403);
  }

  @Test
  void noMoreThanTheLimitGetAccess() {
    Group own = world.organization().groups().byName("jira-users-acme").orElseThrow();
    world.organization().subscriptions().limit(own, 2);

    invite(access(), 409);

    assertThat(world.organization().accounts().byEmail("new@acme.example")).isEmpty();
    Group crew = group("crew");
    var guest = world.organization().accounts().add("guest@acme.example", "Guest");
    world.organization().groups().join(crew, guest.accountId());
    world.key().post(roles(crew) + "/assign", body).expect(409);
    world.organization().accounts().put(world.bobAccount().withActive(false));
    invite(access(), 200);
  }

  @Test
  void withoutAPaidPlanNobodyIsInvited() {
    world.organization().subscriptions().end();

    JsonNode refused = invite("", 402);

    assertThat(refused.path("errors").path(0).path("detail").asString())
        .contains("paid subscription");
    assertThat(world.organization().accounts().byEmail("new@acme.example")).isEmpty();
  }

  @Test
  void aGroupThatAnIdentityProviderKeepsFailsForItself() {
    Group synced = group("synced");
    Group own = group("own");
    world.organization().groups().synced(synced.groupId(), true);

    JsonNode partial =
        invite(
            ", \"additionalGroups\": [\"%s\", \"%s\"]".formatted(synced.groupId(), own.groupId()),
            206);

    JsonNode results =
        partial.path("data").path(0).path("results").path(0).path("groupAssignmentResult");
    assertThat(results.path(0).path("status").asString()).isEqualTo("ERROR");
    assertThat(results.path(1).path("status").asString()).isEqualTo("INVITED");
    assertThat(world.organization().groups().members(synced)).isEmpty();
    assertThat(world.organization().groups().members(own)).hasSize(1);
  }

  @Test
  void statsAndProductsTellHowManyThereAre() {
    world.organization().directory().verify("acme.example");

    JsonNode users = world.key().get(directory + "/users/stats").expect(200).json();
    assertThat(users.path("accountStatus").path(0).path("count").asInt()).isEqualTo(2);
    assertThat(users.path("roles").toString()).contains("atlassian/org-admin");
    JsonNode groups = world.key().get(directory + "/groups/stats").expect(200).json();
    assertThat(groups.path("totals").path("synced").asInt()).isZero();
    JsonNode products = world.key().post(org + "/workspaces", "{}").expect(200).json();
    assertThat(products.path("data").path(0).path("attributes").path("usage").asInt()).isEqualTo(2);
    JsonNode managed =
        world
            .key()
            .get("/admin/v1/orgs/" + world.organization().id() + "/users")
            .expect(200)
            .json();
    assertThat(managed.path("data")).hasSize(2);
    String active =
        "/admin/v1/orgs/%s/directory/users/%s/last-active-dates"
            .formatted(world.organization().id(), world.bobAccount().accountId());
    JsonNode unseen = world.key().get(active).expect(200).json().path("data");
    assertThat(unseen.path("product_access")).hasSize(2);
    assertThat(unseen.path("product_access").findValues("last_active")).isEmpty();
    String resource = "ari:cloud:confluence::site/" + world.site().cloudId();
    world.organization().attendance().look(world.bobAccount().accountId(), resource);
    JsonNode seen = world.key().get(active).expect(200).json().path("data");
    assertThat(seen.path("added_to_org").asString()).isEqualTo("2026-05-04");
    assertThat(seen.path("product_access").findValuesAsString("last_active"))
        .containsExactly("2026-05-04");
    assertThat(
            world
                .key()
                .post(
                    org + "/directories/-/users/search",
                    "{\"emails\": [\"bob@acme.example\"], \"expand\": [\"productAccess\"]}")
                .expect(200)
                .json()
                .findValuesAsString("lastActiveTimestamp"))
        .containsExactly("2026-05-04T10:00:00Z");
    world.key().post(org + "/workspaces", "{\"query\": {}}").expect(501);
  }
}
