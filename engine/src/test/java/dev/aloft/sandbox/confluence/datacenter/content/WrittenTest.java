package dev.aloft.sandbox.confluence.datacenter.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body says of a page besides its text. */
@Tag("shared")
class WrittenTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private String below(String parent, String title) {
    return world.page(title, ", \"ancestors\": [{\"id\": \"" + parent.substring(18) + "\"}]");
  }

  private JsonNode place(String page, int version, int position) {
    String body =
        """
        {"type": "page", "position": %d, "version": {"number": %d}}\
        """
            .formatted(position, version);
    return world.bob().put(page, body).expect(200).json();
  }

  private List<String> children(String page) {
    return world
        .bob()
        .get(page + "/child/page")
        .expect(200)
        .json()
        .path("results")
        .valueStream()
        .map(one -> one.path("title").asString())
        .toList();
  }

  @Test
  void siblingsStandInTheOrderOfTheirPositions() {
    String parent = world.page("Parent");
    String one = below(parent, "One");
    String two = below(parent, "Two");
    below(parent, "Three");
    JsonNode unset = world.bob().get(one).expect(200).json();
    assertThat(unset.path("position").asInt()).isEqualTo(-1);
    assertThat(unset.at("/extensions/position").asString()).isEqualTo("none");

    place(one, 2, 8);
    JsonNode placed = place(two, 2, 3);
    assertThat(placed.path("position").asInt()).isEqualTo(3);
    assertThat(placed.at("/extensions/position").asInt()).isEqualTo(3);
    assertThat(children(parent)).containsExactly("Two", "One", "Three");

    place(two, 3, -1);
    assertThat(children(parent)).containsExactly("One", "Two", "Three");
    world.bob().put(two, "{\"position\": -2, \"version\": {\"number\": 4}}").expect(400);
  }

  @Test
  void aNewPageHasTheLabelsAndPropertiesOfItsBody() {
    String page =
        world.page(
            "One",
            """
            , "metadata": {"labels": [{"prefix": "global", "name": "deck"}],
               "properties": {"content-appearance-published": {"value": "full-width"}}}\
            """);
    JsonNode property =
        world.bob().get(page + "/property/content-appearance-published").expect(200).json();
    assertThat(property.path("value").asString()).isEqualTo("full-width");
    assertThat(world.bob().get(page + "/label").json().at("/results/0/name").asString())
        .isEqualTo("deck");
    world
        .bob()
        .put(
            page,
            """
            {"version": {"number": 2}, "metadata": {"properties": {
             "content-appearance-published": {"value": "fixed-width"}}}}\
            """)
        .expect(200);
    assertThat(
            world
                .bob()
                .get(page + "/property/content-appearance-published?expand=version")
                .json()
                .at("/version/number")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void whatWasReadIsTakenBack() {
    String page = world.page("One");
    String all =
        "?expand=body.storage,body.view,version,space,history,ancestors,container,metadata.labels,"
            + "metadata.properties,children.page,operations,restrictions.read";
    ObjectNode read = (ObjectNode) world.bob().get(page + all).expect(200).json();
    read.withObject("version").put("number", 2);
    world.bob().put(page, read.toString()).expect(501);
    read.remove("restrictions");
    world.bob().put(page, read.toString()).expect(200);
  }

  @Test
  void whatIsNotImplementedIsNamed() {
    String more = ", \"restrictions\": {\"read\": {}}, \"version\": {\"number\": 1}";
    String body =
        """
        {"type": "page", "title": "R", "space": {"key": "DOCS"},
         "body": {"storage": {"value": ""}}%s}\
        """;
    assertThat(
            world
                .bob()
                .post("/rest/api/content", body.formatted(more))
                .expect(501)
                .json()
                .path("message")
                .asString())
        .contains("'restrictions'");
    world
        .bob()
        .post("/rest/api/content", body.formatted(", \"metadata\": {\"shape\": \"round\"}"))
        .expect(501);
  }
}
