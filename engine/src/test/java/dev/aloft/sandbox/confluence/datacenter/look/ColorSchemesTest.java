package dev.aloft.sandbox.confluence.datacenter.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The colors of a site and of its spaces. */
@Tag("shared")
class ColorSchemesTest {

  private static final String SITE = "/rest/api/color-scheme";
  private static final String SPACE = "/rest/api/space/DOCS/color-scheme";
  private static final String RED = "{\"colorSchemeModelLight\": {\"linkColor\": \"#f00\"}}";

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private String link(String path) {
    return world
        .ada()
        .get(path)
        .expect(200)
        .json()
        .at("/colorSchemeModelLight/linkColor")
        .asString();
  }

  @Test
  void administratorsColorTheSite() {
    String fresh = link(SITE);
    assertThat(link(SITE + "/default")).isEqualTo(fresh);
    world.bob().put(SITE, RED).expect(403);
    world.ada().put(SITE, RED.replace("#f00", "red")).expect(400);
    world.ada().put(SITE, RED).expect(200);
    assertThat(link(SITE)).isEqualTo("#f00");
    assertThat(link(SPACE)).isEqualTo("#f00");
    assertThat(link(SITE + "/default")).isEqualTo(fresh);
    world.ada().put(SITE + "/reset", "").expect(200);
    assertThat(link(SITE)).isEqualTo(fresh);
  }

  @Test
  void aSpaceHasColorsOfItsOwnOrThoseOfTheSite() {
    String fresh = link(SITE);
    world.bob().get(SPACE).expect(403);
    world.ada().get("/rest/api/space/NONE/color-scheme").expect(404);
    world.ada().put(SPACE, RED).expect(200);
    assertThat(link(SPACE)).isEqualTo("#f00");
    assertThat(link(SITE)).isEqualTo(fresh);
    assertThat(world.ada().get(SPACE + "/type").expect(200).json().path("type").asString())
        .isEqualTo("custom");
    world.ada().put(SPACE + "/type", "{\"type\": \"other\"}").expect(400);
    world.ada().put(SPACE + "/type", "{\"type\": \"global\"}").expect(200);
    assertThat(link(SPACE)).isEqualTo(fresh);
    world.ada().put(SPACE + "/type", "{\"type\": \"custom\"}").expect(200);
    assertThat(link(SPACE)).isEqualTo("#f00");
    world.ada().put(SPACE + "/reset", "").expect(200);
    assertThat(link(SPACE)).isEqualTo(fresh);
  }
}
