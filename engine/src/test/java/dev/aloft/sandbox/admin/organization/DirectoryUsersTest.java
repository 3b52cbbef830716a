package dev.aloft.sandbox.admin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.sites.CloudSites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class DirectoryUsersTest {

  private final CloudWorld world = new CloudWorld();
  private final String search =
      "/admin/v2/orgs/"
          + world.organization().id()
          + "/directories/"
          + world.organization().directoryId()
          + "/users/search";

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void findsPeopleByTheirExactAddressesEvenHiddenOnes() {
    world.organization().accounts().put(world.bobAccount().withEmailVisible(false));
    var found =
        world
            .key()
            .post(search, "{\"emails\": [\"BOB@acme.example\", \"nobody@acme.example\"]}")
            .expect(200)
            .json();
    assertThat(found.path("data")).hasSize(1);
    assertThat(found.path("data").path(0).path("accountId").asString())
        .isEqualTo(world.bobAccount().accountId());
  }

  @Test
  void aDirectoryHasItsOwnPeopleOnly() {
    String bob = world.bobAccount().accountId();
    String organization = "/admin/v2/orgs/" + world.organization().id() + "/directories";
    String subsidiary = world.organization().directory().found("Subsidiary");
    String people = organization + "/" + subsidiary + "/users";
    world.organization().directory().move(bob, subsidiary);

    assertThat(world.key().get(organization).expect(200).json().path("data")).hasSize(2);
    assertThat(
            world
                .key()
                .get(organization + "?accountId=" + bob)
                .expect(200)
                .json()
                .path("data")
                .path(0)
                .path("directoryId")
                .asString())
        .isEqualTo(subsidiary);
    assertThat(world.key().post(search, "{}").expect(200).json().path("data"))
        .noneMatch(one -> one.path("accountId").asString().equals(bob));
    assertThat(world.key().get(people).expect(200).json().path("data")).hasSize(1);
    String first = search.replace("search", bob);
    world.key().post(first + "/suspend", "").expect(404);
    world.key().post(people + "/" + bob + "/suspend", "").expect(204);
    world.key().post(search.replace(world.organization().directoryId(), "-"), "{}").expect(200);
    world.key().post(organization + "/" + subsidiary + "/groups", "{\"name\": \"x\"}").expect(501);
  }

  @Test
  void countsTheProductsThatSomebodyMayUse() {
    var found =
        world
            .key()
            .post(
                search, "{\"emails\": [\"bob@acme.example\"], \"expand\": [\"counts.resources\"]}")
            .expect(200)
            .json();
    assertThat(found.path("data").path(0).path("counts").path("resources").asInt()).isEqualTo(2);
  }

  @Test
  void pagesByCursor() {
    var first = world.key().post(search, "{\"limit\": 1}").expect(200).json();
    String cursor = first.path("links").path("next").asString();
    var second =
        world
            .key()
            .post(search, "{\"limit\": 1, \"cursor\": \"%s\"}".formatted(cursor))
            .expect(200)
            .json();
    assertThat(second.path("data").path(0).path("accountId").asString())
        .isEqualTo(world.bobAccount().accountId());
    assertThat(second.path("links").has("next")).isFalse();
  }

  @Test
  void tellsWhoIsSuspendedAndKeepsThemOutOfTheSites() {
    String users = search.replace("/users/search", "/users/");
    String bob = world.bobAccount().accountId();
    world.bob().get("/rest/api/3/myself").expect(200);

    world.key().post(users + bob + "/suspend", "").expect(204);

    world.bob().get("/rest/api/3/myself").expect(401);
    var suspended =
        world.key().post(search, "{\"membershipStatus\": [\"suspended\"]}").expect(200).json();
    assertThat(suspended.path("data")).hasSize(1);
    assertThat(suspended.path("data").path(0).path("status").asString()).isEqualTo("suspended");
    world.key().post(users + bob + "/restore", "").expect(204);
    world.bob().get("/rest/api/3/myself").expect(200);
  }

  @Test
  void whoIsRemovedHasToBeInvitedAgain() {
    String users = search.replace("/users/search", "/users/");
    String bob = world.bobAccount().accountId();
    world.key().delete(users + bob).expect(204);
    world.key().get(users + bob).expect(404);
    world.bob().get("/rest/api/3/myself").expect(401);

    var invited =
        world
            .key()
            .post(
                "/admin/v2/orgs/" + world.organization().id() + "/users/invite",
                """
                {"emails": ["bob@acme.example", "cy@acme.example"],
                 "permissionRules": [{"resource": "ari:cloud:jira::site/%s", "role": "atlassian/user"}]}\
                """
                    .formatted(world.site().cloudId()))
            .expect(200)
            .json();

    assertThat(invited.path("data")).hasSize(2);
    assertThat(invited.path("data").path(0).path("id").asString()).isEqualTo(bob);
    world.bob().get("/rest/api/3/myself").expect(200);
    assertThat(world.organization().accounts().byEmail("cy@acme.example")).isPresent();
  }

  @Test
  void anInvitationThatCannotBeCarriedOutInvitesNobody() {
    String invite = "/admin/v2/orgs/" + world.organization().id() + "/users/invite";
    world.key().post(invite, "{\"emails\": []}").expect(400);
    world.key().post(invite, "{\"emails\": [\"nobody\"]}").expect(400);
    world
        .key()
        .post(invite, "{\"emails\": [\"dee@acme.example\"], \"additionalGroups\": [\"none\"]}")
        .expect(404);
    assertThat(world.organization().accounts().byEmail("dee@acme.example")).isEmpty();
  }

  @Test
  void opensToTheKeyOnly() {
    try (var token =
        PlainClient.basic(
            world.sandbox().address(CloudSites.API), "ada@acme.example", "secret-1")) {
      token.post(search, "{}").expect(401);
    }
  }

  @Test
  void answersWithTheProductsErrors() {
    world.key().post(search, "{\"emails\": [], \"searchTerm\": \"b\"}").expect(400);
    world.key().post(search, "{\"emails\": \"bob@acme.example\"}").expect(400);
    world.key().post(search, "{\"mfaEnabled\": true}").expect(501);
    world.key().post(search, "{\"expand\": [\"everything\"]}").expect(400);
    world.key().post(search.replace(world.organization().id(), "other"), "{}").expect(404);
    var absent =
        world
            .key()
            .get("/admin/v1/orgs/" + world.organization().id() + "/events?product=jira")
            .expect(501)
            .json();
    assertThat(absent.path("errors").path(0).path("detail").asString())
        .contains("product", "getEvents");
  }

  @Test
  void theOtherAdministratorsProductsAnswerInTheirOwnShapes() {
    var manage = world.key().get("/users/123/manage").expect(404).json();
    assertThat(manage.path("key").asString()).isEqualTo("notFound");
    var scim = world.key().get("/scim/directory/1/Users").expect(404).json();
    assertThat(scim.path("status").asString()).isEqualTo("404");
  }
}
