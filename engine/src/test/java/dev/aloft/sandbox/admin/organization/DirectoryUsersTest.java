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
    world.key().post(search, "{\"groupIds\": [\"1\"]}").expect(501);
    world.key().post(search.replace(world.organization().id(), "other"), "{}").expect(404);
    var absent = world.key().get("/admin/v1/orgs").expect(501).json();
    assertThat(absent.path("errors").path(0).path("detail").asString()).contains("getOrgs");
  }

  @Test
  void theOtherAdministratorsProductsAnswerInTheirOwnShapes() {
    var manage = world.key().get("/users/123/manage").expect(501).json();
    assertThat(manage.path("key").asString()).isEqualTo("notImplemented");
    var scim = world.key().get("/scim/directory/1/Users").expect(501).json();
    assertThat(scim.path("status").asString()).isEqualTo("501");
  }
}
