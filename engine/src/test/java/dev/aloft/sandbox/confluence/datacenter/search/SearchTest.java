package dev.aloft.sandbox.confluence.datacenter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** CQL over people, favourites, places and times. */
@Tag("shared")
class SearchTest {

  private static final String FAVOURITE = "[{\"prefix\": \"my\", \"name\": \"favourite\"}]";

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode search(String cql) {
    return world.bob().get("/rest/api/search?cql=" + encoded(cql)).expect(200).json();
  }

  private List<String> titles(String cql) {
    return search(cql)
        .path("results")
        .valueStream()
        .map(one -> one.path("title").asString())
        .toList();
  }

  private void refused(String cql, int status) {
    world.bob().get("/rest/api/search?cql=" + encoded(cql)).expect(status);
  }

  @Test
  void whatSomebodySavedForLaterIsHisFavourite() {
    String page = world.page("Kept");
    world.page("Left");
    world.bob().post(page + "/label", FAVOURITE).expect(200);
    assertThat(titles("favourite = currentUser()")).containsExactly("Kept");
    assertThat(titles("favorite in (bob) and type = page")).containsExactly("Kept");
    assertThat(titles("type = page and favourite != currentUser()"))
        .contains("Left")
        .doesNotContain("Kept");
    assertThat(titles("favourite = ada")).isEmpty();
    refused("favourite ~ bob", 400);
  }

  @Test
  void peopleAreFoundByNameLoginAndKey() {
    assertThat(titles("type = user and user.fullname ~ ada")).containsExactly("Ada Admin");
    assertThat(titles("type = user and user = bob")).containsExactly("Bob");
    assertThat(titles("type = user and user.userkey = 8a02")).containsExactly("Bob");
    assertThat(search("type = user").at("/results/0/user/type").asString()).isEqualTo("known");
    assertThat(search("type = user").path("totalSize").asInt()).isEqualTo(2);
    refused("type = user and title = x", 400);
  }

  @Test
  void whoMadeChangedMentionedAndWatches() {
    String page = world.page("Mine");
    world
        .bob()
        .put(
            page,
            """
            {"type": "page", "title": "Mine", "version": {"number": 2}, "body": {"storage": {
             "value": "<p><ac:link><ri:user ri:userkey=\\"8a01\\"/></ac:link></p>",
             "representation": "storage"}}}\
            """)
        .expect(200);
    world
        .bob()
        .post("/rest/api/user/watch/" + page.substring("/rest/api/".length()), "")
        .expect(200);
    assertThat(titles("creator = currentUser()")).containsExactly("Mine");
    assertThat(titles("contributor in (bob, ada) and title = Mine")).containsExactly("Mine");
    assertThat(titles("mention = ada")).containsExactly("Mine");
    assertThat(titles("watcher = bob")).containsExactly("Mine");
    assertThat(titles("mention = bob")).isEmpty();
  }

  @Test
  void spacesThatSomebodySavedAreHisFavouriteSpaces() {
    world.page("There");
    String cql = "type = page and title = There and space in favouriteSpaces()";
    assertThat(titles(cql)).isEmpty();
    long docs = world.site().spaces().byKey("DOCS").orElseThrow().id();
    world.site().labels().add(docs, "my", "favourite", "8a02", world.site().contents().nextId());
    assertThat(titles(cql)).containsExactly("There");
    assertThat(titles("space = favouriteSpaces() and title = There")).containsExactly("There");
  }

  @Test
  void categoriesOfSpacesAreLabelsOfTheirs() {
    world.page("There");
    world.ada().post("/rest/api/space/DOCS/category/harbour", "").expect(204);
    assertThat(titles("space.category = harbour and title = There")).containsExactly("There");
    assertThat(titles("space.category = other")).isEmpty();
  }

  @Test
  void placesAreWhereTheCallerIs() {
    String page = world.page("Parent");
    String id = page.substring(page.lastIndexOf('/') + 1);
    world.page("Child", ", \"ancestors\": [{\"id\": \"" + id + "\"}]");
    String path = "/rest/api/content/search?cql=";
    String context =
        "&cqlcontext=" + encoded("{\"spaceKey\": \"DOCS\", \"contentId\": \"" + id + "\"}");
    String children = encoded("parent = currentContent() and space = currentSpace()");
    assertThat(world.bob().get(path + children + context).expect(200).json().at("/results/0/title"))
        .hasToString("\"Child\"");
    world.bob().get(path + children).expect(400);
    world.bob().get(path + children + "&cqlcontext=x").expect(400);
    refused("space = currentContent()", 400);
    refused("id in recentlyViewedContent(5)", 501);
    refused("id in 5", 400);
  }

  @Test
  void timesAreComparedWithFunctions() {
    world.page("Today");
    assertThat(titles("created >= startOfDay() and title = Today")).containsExactly("Today");
    assertThat(titles("created > now(\"-4w\") and title = Today")).containsExactly("Today");
    assertThat(titles("lastmodified < startOfMonth(\"-1M\") and title = Today")).isEmpty();
    assertThat(titles("created = \"2026/05/04\" and title = Today")).containsExactly("Today");
    refused("created in (\"2026-05-04\", \"2026-05-05\")", 400);
    refused("created > yesterday", 400);
  }

  @Test
  void resultsAreOrderedAndUnknownWordsAreTheProductsErrors() {
    world.page("B");
    world.page("A");
    assertThat(titles("type = page and title ~ \"?\" order by title")).containsExactly("A", "B");
    assertThat(titles("type = page and title ~ \"?\" order by created desc, title desc"))
        .containsExactly("B", "A");
    refused("type = page order by colour", 400);
    refused("colour = red", 400);
  }
}
