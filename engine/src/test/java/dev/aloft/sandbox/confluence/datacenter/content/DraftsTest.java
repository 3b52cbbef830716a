package dev.aloft.sandbox.confluence.datacenter.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drafts, and what comes back from the trash. */
@Tag("shared")
class DraftsTest {

  private static final String CONTENT = "/rest/api/content";

  private final ConfluenceWorld world = new ConfluenceWorld();
  private String draft = "";

  @BeforeEach
  void begin() {
    draft = CONTENT + "/" + written("Begun", "first words").path("id").asString();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode written(String title, String words) {
    return world
        .bob()
        .post(
            CONTENT,
            """
            {"type": "page", "status": "draft", "title": "%s", "space": {"key": "DOCS"},
             "body": {"storage": {"value": "<p>%s</p>", "representation": "storage"}}}\
            """
                .formatted(title, words))
        .expect(200)
        .json();
  }

  private JsonNode listed(String status) {
    return world
        .bob()
        .get(CONTENT + "?spaceKey=DOCS&title=Begun&status=" + status)
        .expect(200)
        .json()
        .path("results");
  }

  private static String as(String status, String title, int version) {
    return """
    {"type": "page", "status": "%s", "title": "%s", "version": {"number": %d},
     "body": {"storage": {"value": "<p>last words</p>", "representation": "storage"}}}\
    """
        .formatted(status, title, version);
  }

  @Test
  void isFoundAsADraftAlone() {
    world.bob().get(draft).expect(404);
    world.bob().get(draft + "?status=any").expect(404);
    assertThat(
            world.bob().get(draft + "?status=draft").expect(200).json().path("status").asString())
        .isEqualTo("draft");
    world.bob().get(draft + "?status=current&status=draft").expect(200);
    assertThat(listed("draft")).hasSize(1);
    assertThat(listed("current")).isEmpty();
    assertThat(listed("any")).isEmpty();
    assertThat(
            world.bob().get(CONTENT + "/search?cql=title=Begun").expect(200).json().path("results"))
        .isEmpty();
  }

  @Test
  void isItsAuthorsAlone() {
    world.ada().get(draft + "?status=draft").expect(404);
    assertThat(world.ada().get(CONTENT + "?status=draft").expect(200).json().path("results"))
        .isEmpty();
    world.ada().put(draft + "?status=draft", as("current", "Mine", 1)).expect(404);
    world.ada().delete(draft + "?status=draft").expect(404);
  }

  @Test
  void mayHaveNoTitleOrOneThatIsTaken() {
    world.page("Taken");
    written("", "x");
    String second = CONTENT + "/" + written("Taken", "x").path("id").asString();
    world.bob().put(second + "?status=draft", as("current", "Taken", 1)).expect(400);
    world.bob().put(second + "?status=draft", as("current", "", 1)).expect(400);
  }

  @Test
  void isChangedInItsPlace() {
    world.bob().put(draft + "?status=draft", as("draft", "Begun anew", 1)).expect(200);
    JsonNode after =
        world.bob().get(draft + "?status=draft&expand=body.storage,version").expect(200).json();
    assertThat(after.path("title").asString()).isEqualTo("Begun anew");
    assertThat(after.at("/body/storage/value").asString()).isEqualTo("<p>last words</p>");
    assertThat(after.at("/version/number").asInt()).isEqualTo(1);
    world.bob().put(draft, as("current", "Begun", 2)).expect(400);
  }

  @Test
  void isPublishedByAnUpdateWithWhatHangsOnIt() {
    world.bob().upload(draft + "/child/attachment?status=draft", "note.txt", "n").expect(200);
    JsonNode page =
        world.bob().put(draft + "?status=draft", as("current", "Done", 1)).expect(200).json();
    assertThat(page.path("status").asString()).isEqualTo("current");
    assertThat(page.at("/version/number").asInt()).isEqualTo(1);
    assertThat(world.bob().get(draft + "/child/attachment").expect(200).json().path("results"))
        .hasSize(1);
    world.ada().get(draft).expect(200);
    assertThat(
            world
                .bob()
                .put(draft + "?status=draft", as("current", "Done", 2))
                .expect(404)
                .json()
                .path("message")
                .asString())
        .isEqualTo("Can not find draft with current content.");
  }

  @Test
  void isPublishedByBeingCreatedWithItsId() {
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    String body = "{\"id\": \"" + id + "\", \"type\": \"page\", \"title\": \"Done\"}";
    JsonNode page = world.bob().post(CONTENT + "?status=draft", body).expect(200).json();
    assertThat(page.path("id").asString()).isEqualTo(id);
    assertThat(page.at("/body/storage/value").asString()).isEqualTo("<p>first words</p>");
    world.bob().post(CONTENT + "?status=draft", body).expect(404);
  }

  @Test
  void isThrownAwayForGood() {
    world.bob().delete(draft).expect(404);
    world.bob().delete(draft + "?status=draft").expect(204);
    world.bob().get(draft + "?status=draft").expect(404);
    world.bob().get(draft + "?status=trashed").expect(404);
  }

  @Test
  void whatWasTrashedComesBackAsItWas() {
    String page = world.page("Lost");
    world.bob().delete(page).expect(204);
    assertThat(
            world.bob().get(page + "?status=trashed").expect(200).json().path("status").asString())
        .isEqualTo("trashed");
    world.bob().put(page, as("current", "Other", 7)).expect(409);
    world.bob().put(page, as("current", "Other", 2)).expect(200);
    JsonNode back = world.bob().get(page + "?expand=version,body.storage").expect(200).json();
    assertThat(back.path("title").asString()).isEqualTo("Lost");
    assertThat(back.at("/body/storage/value").asString()).isEqualTo("<p>x</p>");
    assertThat(back.at("/version/number").asInt()).isEqualTo(2);
  }

  @Test
  void whatWasTrashedDoesNotComeBackBesideAnotherOfItsTitle() {
    String page = world.page("Twice");
    world.bob().delete(page).expect(204);
    world.page("Twice");
    world.bob().put(page, as("current", "Twice", 2)).expect(400);
  }

  @Test
  void contentIsListedByIdsAndByTheDayOfItsPosting() {
    String page = world.page("One");
    String id = page.substring(page.lastIndexOf('/') + 1);
    JsonNode found = world.bob().get(CONTENT + "?ids=" + id + "&ids=7").expect(200).json();
    assertThat(found.at("/results/0/id").asString()).isEqualTo(id);
    assertThat(found.path("results")).hasSize(1);
    String day = CONTENT + "?title=One&postingDay=";
    assertThat(world.bob().get(day + "2026-05-04").expect(200).json().path("results")).hasSize(1);
    assertThat(world.bob().get(day + "2026-05-05").expect(200).json().path("results")).isEmpty();
    world.bob().get(day + "soon").expect(400);
  }
}
