package dev.aloft.sandbox.confluence.datacenter.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who watches content and spaces. */
@Tag("shared")
class WatchesTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void contentIsWatched() {
    String page = world.page("One");
    String watch = "/rest/api/user/watch/content/" + page.substring(18);
    assertThat(world.bob().get(watch).expect(200).json().path("watching").asBoolean()).isFalse();
    world.bob().post(watch, "").expect(200);
    assertThat(world.bob().get(watch).json().path("watching").asBoolean()).isTrue();
    world.bob().post(watch + "?username=ada", "").expect(403);
    world.ada().post(watch + "?key=8a01", "").expect(200);
    assertThat(world.bob().get(page + "/watchers").expect(200).json().path("size").asInt())
        .isEqualTo(2);
    world.bob().delete(watch).expect(204);
    world.ada().post(watch + "?username=nobody", "").expect(404);
  }

  @Test
  void spacesAreWatched() {
    String watch = "/rest/api/user/watch/space/DOCS";
    world.bob().post(watch, "").expect(200);
    var watchers = world.bob().get("/rest/api/space/DOCS/watchers").expect(200).json();
    assertThat(watchers.path("results").path(0).path("watcher").path("username").asString())
        .isEqualTo("bob");
    assertThat(world.bob().get(watch).expect(200).json().path("watching").asBoolean()).isTrue();
    world.bob().delete(watch).expect(204);
    assertThat(world.bob().get(watch).json().path("watching").asBoolean()).isFalse();
  }
}
