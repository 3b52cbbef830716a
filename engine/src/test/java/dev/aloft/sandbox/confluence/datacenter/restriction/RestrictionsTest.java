package dev.aloft.sandbox.confluence.datacenter.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who alone may read or change content. */
@Tag("shared")
class RestrictionsTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static String only(String operation, String holders) {
    return "[{\"operation\": \"" + operation + "\", \"restrictions\": {" + holders + "}}]";
  }

  @Test
  void restrictionsShutOthersOut() {
    String page = world.page("One");
    String path = page + "/restriction";
    world
        .bob()
        .put(path, only("read", "\"user\": [{\"type\": \"known\", \"username\": \"bob\"}]"))
        .expect(200);
    var read = world.bob().get(path + "/byOperation").expect(200).json().path("read");
    assertThat(
            read.path("restrictions")
                .path("user")
                .path("results")
                .path(0)
                .path("username")
                .asString())
        .isEqualTo("bob");
    var one = world.bob().get(path + "/byOperation/update").expect(200).json();
    assertThat(one.path("restrictions").path("user").path("size").asInt()).isZero();
    world.bob().get(path + "/byOperation/delete").expect(404);
    assertThat(
            world
                .bob()
                .get(path + "/relevantViewRestrictions")
                .expect(200)
                .json()
                .path("size")
                .asInt())
        .isOne();
    var expanded = world.bob().get(page + "?expand=restrictions.read.restrictions.user,operations");
    assertThat(expanded.expect(200).json().path("restrictions").has("read")).isTrue();
    assertThat(expanded.json().path("operations")).hasSize(3);
    world.bob().put(path, only("read", "\"user\": []")).expect(200);
    assertThat(world.bob().get(path + "/relevantViewRestrictions").json().path("size").asInt())
        .isZero();
  }

  @Test
  void nobodyLocksHimselfOut() {
    String path = world.page("One") + "/restriction";
    world.bob().put(path, only("update", "\"user\": [{\"username\": \"ada\"}]")).expect(400);
    assertThat(
            world
                .bob()
                .get(path + "/byOperation/update")
                .json()
                .path("restrictions")
                .path("user")
                .path("size")
                .asInt())
        .isZero();
    world
        .bob()
        .put(
            path,
            only("update", "\"group\": [{\"type\": \"group\", \"name\": \"confluence-users\"}]"))
        .expect(200);
    world.bob().put(path, only("update", "\"user\": [{\"username\": \"eve\"}]")).expect(400);
    world.bob().put(path, only("fly", "\"user\": []")).expect(400);
  }
}
