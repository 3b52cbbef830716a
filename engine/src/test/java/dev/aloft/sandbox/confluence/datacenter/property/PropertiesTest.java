package dev.aloft.sandbox.confluence.datacenter.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What apps keep with content and spaces. */
@Tag("shared")
class PropertiesTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aPropertyOfAPageHasVersions() {
    String page = world.page("One");
    String all = page + "/property";
    world.bob().post(all, "{\"key\": \"app\", \"value\": {\"a\": 1}}").expect(200);
    world.bob().post(all, "{\"key\": \"app\", \"value\": {\"a\": 1}}").expect(400);
    world
        .bob()
        .put(
            all + "/app", "{\"key\": \"app\", \"value\": {\"a\": 2}, \"version\": {\"number\": 1}}")
        .expect(409);
    var changed =
        world
            .bob()
            .put(
                all + "/app",
                "{\"key\": \"app\", \"value\": {\"a\": 2}, \"version\": {\"number\": 2}}")
            .expect(200)
            .json();
    assertThat(changed.path("value").path("a").asInt()).isEqualTo(2);
    world.bob().post(all + "/other", "{\"value\": {}}");
    assertThat(world.bob().get(all).expect(200).json().path("size").asInt()).isEqualTo(2);
    var expanded = world.bob().get(page + "?expand=metadata.properties.app").expect(200).json();
    assertThat(
            expanded
                .path("metadata")
                .path("properties")
                .path("app")
                .path("value")
                .path("a")
                .asInt())
        .isEqualTo(2);
    world.bob().delete(all + "/app").expect(204);
    world.bob().get(all + "/app").expect(404);
  }

  @Test
  void aSpacesPropertiesAreItsAdministrators() {
    String all = "/rest/api/space/DOCS/property";
    world.bob().post(all, "{\"key\": \"app\", \"value\": {}}").expect(403);
    world
        .ada()
        .put(all + "/app", "{\"value\": {\"b\": true}, \"version\": {\"number\": 1}}")
        .expect(200);
    assertThat(world.bob().get(all + "/app").expect(200).json().path("value").path("b").asBoolean())
        .isTrue();
    String large = "x".repeat(32_768);
    world.ada().post(all + "/big", "{\"value\": {\"x\": \"" + large + "\"}}").expect(413);
    world.ada().delete(all + "/app").expect(204);
  }
}
