package dev.aloft.sandbox.confluence.datacenter.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Labels of a whole site or space, and the categories of spaces. */
@Tag("shared")
class LabelsTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void labelsAreCountedAndRelated() {
    String one = world.page("One");
    String two = world.page("Two");
    world
        .bob()
        .post(
            one + "/label",
            "[{\"prefix\": \"global\", \"name\": \"red\"}, {\"prefix\": \"global\", \"name\":"
                + " \"blue\"}]")
        .expect(200);
    world.bob().post(two + "/label", "[{\"prefix\": \"global\", \"name\": \"blue\"}]").expect(200);
    assertThat(first("/rest/api/label/popular")).isEqualTo("blue");
    assertThat(first("/rest/api/label/recent")).isEqualTo("blue");
    assertThat(first("/rest/api/label/red/related")).isEqualTo("blue");
    assertThat(first("/rest/api/space/DOCS/labels/popular")).isEqualTo("blue");
    assertThat(first("/rest/api/space/DOCS/labels/blue/related")).isEqualTo("red");
    assertThat(first("/rest/api/space/DOCS/labels/recent")).isEqualTo("blue");
    assertThat(
            world.bob().get("/rest/api/space/DOCS/labels").expect(200).json().path("size").asInt())
        .isEqualTo(2);
    assertThat(first("/rest/api/label/labels?labelName=red&spaceKey=DOCS&namespace=global"))
        .isEqualTo("red");
    world.bob().get("/rest/api/label/labels?labelName=green").expect(404);
  }

  private String first(String path) {
    return world.bob().get(path).expect(200).json().path("results").path(0).path("name").asString();
  }

  @Test
  void categoriesAreLabelsOfSpaces() {
    world.bob().post("/rest/api/space/DOCS/category/team-a", "").expect(403);
    world.ada().post("/rest/api/space/DOCS/category/team-a", "").expect(204);
    long space = world.site().spaces().byKey("DOCS").orElseThrow().id();
    assertThat(world.site().labels().of(space, "8a01")).hasSize(1);
    world.ada().delete("/rest/api/space/DOCS/category/team-a").expect(204);
    assertThat(world.site().labels().of(space, "8a01")).isEmpty();
  }
}
