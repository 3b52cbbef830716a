package dev.aloft.sandbox.confluence.datacenter.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Comments on words of a page. */
@Tag("shared")
class InlineCommentsTest {

  private static final String CONTENT = "/rest/api/content";
  private static final String WHOLE =
      """
      "matchIndex": 1, "numMatches": 2, "lastFetchTime": "1777888900000",
      "serializedHighlights": "[[\\"ship\\"]]"\
      """;

  private final ConfluenceWorld world = new ConfluenceWorld();
  private String page = "";

  @BeforeEach
  void write() {
    page = world.page("One");
    world
        .bob()
        .put(
            page,
            """
            {"type": "page", "title": "One", "version": {"number": 2}, "body": {"storage": {
             "value": "<p>A ship is a <em>sh</em>ip &amp; no boat</p>"}}}\
            """)
        .expect(200);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private String id() {
    return page.substring(CONTENT.length() + 1);
  }

  private String comment(String more) {
    return """
    {"type": "comment", "container": {"type": "page", "id": "%s"},
     "body": {"storage": {"value": "<p>Which?</p>", "representation": "storage"}}%s}\
    """
        .formatted(id(), more);
  }

  private String inline(String place) {
    return comment(
        """
        , "extensions": {"location": "inline", "inlineProperties": {%s}}\
        """
            .formatted(place));
  }

  private static String words(String selection) {
    return "\"originalSelection\": \"" + selection + "\", ";
  }

  @Test
  void theWordsOfThePageGetAMarker() {
    JsonNode made = world.bob().post(CONTENT, inline(words("ship") + WHOLE)).expect(200).json();
    assertThat(made.at("/extensions/location").asString()).isEqualTo("inline");
    JsonNode place = made.at("/extensions/inlineProperties");
    assertThat(place.path("originalSelection").asString()).isEqualTo("ship");
    String ref = place.path("markerRef").asString();
    String mark = "<ac:inline-comment-marker ac:ref=\"" + ref + "\">";
    String end = "</ac:inline-comment-marker>";
    JsonNode after = world.bob().get(page + "?expand=body.storage,version").expect(200).json();
    assertThat(after.at("/body/storage/value").asString())
        .isEqualTo(
            "<p>A ship is a <em>"
                + mark
                + "sh"
                + end
                + "</em>"
                + mark
                + "ip"
                + end
                + " &amp; no boat</p>");
    assertThat(after.at("/version/number").asInt()).isEqualTo(2);
    assertThat(world.bob().get(page + "/child/comment?location=inline").json().path("size").asInt())
        .isOne();
  }

  @Test
  void whatIsMissingIsToldByName() {
    JsonNode refused =
        world.bob().post(CONTENT, inline(words("ship").replace(",", ""))).expect(400).json();
    assertThat(refused.path("message").asString())
        .isEqualTo("Could not create content with type comment");
    assertThat(refused.at("/data/valid").asBoolean()).isFalse();
    assertThat(
            refused.at("/data/errors").valueStream().map(one -> one.at("/message/key").asString()))
        .containsExactly("matchIndex", "lastFetchTime", "serializedHighlights");
    world.bob().post(CONTENT, comment(", \"extensions\": {\"location\": \"inline\"}")).expect(400);
    world.bob().post(CONTENT, comment(", \"extensions\": {\"location\": \"margin\"}")).expect(400);
  }

  @Test
  void wordsThatAreNotThereAreRefused() {
    world.bob().post(CONTENT, inline(words("boats") + WHOLE)).expect(400);
    world.bob().post(CONTENT, inline(words("boat") + WHOLE)).expect(400);
    world
        .bob()
        .post(CONTENT, inline(words("ship") + WHOLE.replace("1777888900000", "1000")))
        .expect(409);
  }

  @Test
  void answersAreTiedToTheSameWords() {
    JsonNode made = world.bob().post(CONTENT, inline(words("ship") + WHOLE)).expect(200).json();
    String above = ", \"ancestors\": [{\"id\": \"" + made.path("id").asString() + "\"}]";
    JsonNode answer = world.ada().post(CONTENT, comment(above)).expect(200).json();
    assertThat(answer.path("extensions")).isEqualTo(made.path("extensions"));
  }

  @Test
  void aFooterCommentMayBeCalledSo() {
    JsonNode made =
        world
            .bob()
            .post(CONTENT, comment(", \"extensions\": {\"location\": \"footer\"}"))
            .expect(200)
            .json();
    assertThat(made.at("/extensions/location").asString()).isEqualTo("footer");
    world.bob().post(CONTENT, comment(", \"extensions\": {\"resolution\": {}}")).expect(501);
  }
}
