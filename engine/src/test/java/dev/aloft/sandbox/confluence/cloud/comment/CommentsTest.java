package dev.aloft.sandbox.confluence.cloud.comment;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class CommentsTest {

  private final WikiSite site = new WikiSite();
  private final String page =
      site.page(site.space("DOCS"), "Talked about", "<p>one two <b>two</b> three</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  private static String body(String property, String id, String text) {
    return """
    {"%s": "%s", "body": {"representation": "storage", "value": "%s"}}\
    """
        .formatted(property, id, text);
  }

  private static String change(int version, String text, String more) {
    return """
    {"version": {"number": %d}, "body": {"representation": "storage", "value": "%s"}%s}\
    """
        .formatted(version, text, more);
  }

  @Test
  void aCommentIsAnsweredChangedAndDeleted() {
    String path = NEW + "/footer-comments";
    var first = site.bob().post(path, body("pageId", page, "<p>Why?</p>")).expect(201).json();
    String id = first.path("id").asString();
    var reply = site.cleo().post(path, body("parentCommentId", id, "<p>So.</p>")).expect(201);
    assertThat(reply.json().path("parentCommentId").asString()).isEqualTo(id);
    var below = site.ada().get(NEW + "/pages/" + page + "/footer-comments?body-format=storage");
    assertThat(below.expect(200).all("id")).containsExactly(id);
    assertThat(site.ada().get(path + "/" + id + "/children").all("id"))
        .containsExactly(reply.json().path("id").asString());
    site.bob().put(path + "/" + id, change(3, "<p>How?</p>", "")).expect(409);
    site.cleo().put(path + "/" + id, change(2, "<p>How?</p>", "")).expect(404);
    site.bob().put(path + "/" + id, change(2, "<p>How?</p>", "")).expect(200);
    assertThat(site.ada().get(path + "/" + id + "/versions").expect(200).all("number")).hasSize(2);
    site.ada().get(path + "/" + id + "/versions/1").expect(200);
    site.ada().get(path + "/" + id + "/operations").expect(200);
    site.bob().delete(path + "/" + id).expect(204);
    assertThat(site.ada().get(path).all("id")).isEmpty();
  }

  @Test
  void aCommentSpeaksOfExactlyOneThing() {
    String path = NEW + "/footer-comments";
    String none = "{\"body\": {\"representation\": \"storage\", \"value\": \"\"}}";
    site.bob().post(path, none).expect(400);
    site.bob().post(path, body("pageId", "999", "")).expect(404);
    site.bob().post(path, body("parentCommentId", page, "")).expect(404);
    site.bob().post(path, body("pageId", page, "<p>open")).expect(400);
  }

  private String inline(String selection, int count, int index) {
    return """
    {"pageId": "%s", "body": {"representation": "storage", "value": "<p>Here</p>"},
     "inlineCommentProperties": {"textSelection": "%s", "textSelectionMatchCount": %d,
       "textSelectionMatchIndex": %d}}\
    """
        .formatted(page, selection, count, index);
  }

  @Test
  void anInlineCommentMarksTextThatIsThere() {
    String path = NEW + "/inline-comments";
    site.bob().post(path, inline("four", 1, 0)).expect(400);
    site.bob().post(path, inline("two", 1, 0)).expect(400);
    site.bob().post(path, inline("two", 2, 2)).expect(400);
    site.bob().post(path, body("pageId", page, "")).expect(400);
    var made = site.bob().post(path, inline("two", 2, 1)).expect(201).json();
    assertThat(made.path("resolutionStatus").asString()).isEqualTo("open");
    assertThat(made.path("properties").path("inlineOriginalSelection").asString()).isEqualTo("two");
    String id = made.path("id").asString();
    site.cleo().post(path, body("parentCommentId", id, "<p>Yes</p>")).expect(201);
    String resolve = change(2, "<p>Here</p>", ", \"resolved\": true");
    site.bob().put(path + "/" + id, resolve).expect(200);
    String below = NEW + "/pages/" + page + "/inline-comments?resolution-status=";
    assertThat(site.ada().get(below + "resolved").all("id")).containsExactly(id);
    assertThat(site.ada().get(below + "open").all("id")).isEmpty();
    site.ada().get(path + "/" + id + "?include-versions=true").expect(200);
    site.ada().get(path + "/" + id + "/children").expect(200);
    site.ada().delete(path + "/" + id).expect(204);
    site.ada().get(path + "/" + id).expect(404);
  }
}
