package dev.aloft.sandbox.confluence.cloud.template;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class TemplatesTest {

  private final WikiSite site = new WikiSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private static String body(String more) {
    return """
    {"name": "Minutes", "templateType": "page",
     "body": {"storage": {"value": "<p>Who was there</p>", "representation": "storage"}}%s}\
    """
        .formatted(more);
  }

  @Test
  void administratorsOfASpaceMakeChangeAndRemoveItsTemplates() {
    site.space("DOCS");
    String inDocs = ", \"space\": {\"key\": \"DOCS\"}";
    site.bob().post(OLD + "/template", body(inDocs)).expect(403);
    var made = site.ada().post(OLD + "/template", body(inDocs)).expect(200).json();
    String id = made.path("templateId").asString();
    var listed = site.bob().get(OLD + "/template/page?spaceKey=DOCS&expand=body").expect(200);
    assertThat(listed.all("name")).containsExactly("Minutes");
    assertThat(listed.text()).contains("Who was there");
    String change = ", \"templateId\": \"" + id + "\", \"description\": \"Of a meeting\"";
    site.bob().put(OLD + "/template", body(change)).expect(404);
    site.ada().put(OLD + "/template", body(change)).expect(200);
    var read = site.bob().get(OLD + "/template/" + id).expect(200).json();
    assertThat(read.path("description").asString()).isEqualTo("Of a meeting");
    site.bob().delete(OLD + "/template/" + id).expect(403);
    site.ada().delete(OLD + "/template/" + id).expect(204);
    site.ada().get(OLD + "/template/" + id).expect(404);
  }

  @Test
  void templatesBearLabels() {
    String labels =
        ", \"labels\": [{\"prefix\": \"global\", \"name\": \"%s\", \"id\": \"1\", \"label\":"
            + " \"x\"}]";
    var made =
        site.ada().post(OLD + "/template", body(labels.formatted("Meeting"))).expect(200).json();
    assertThat(made.path("labels").path(0).path("name").asString()).isEqualTo("meeting");
    String change = ", \"templateId\": \"" + made.path("templateId").asString() + "\"";
    var same = site.ada().put(OLD + "/template", body(change)).expect(200).json();
    assertThat(same.path("labels")).hasSize(1);
    var other =
        site.ada().put(OLD + "/template", body(change + labels.formatted("notes"))).expect(200);
    assertThat(other.json().path("labels").path(0).path("label").asString()).isEqualTo("notes");
    site.ada().post(OLD + "/template", body(labels.formatted("a b"))).expect(400);
  }

  @Test
  void aTemplateMayBeWrittenInWikiMarkup() {
    String wiki =
        body("").replace("\"storage\"", "\"wiki\"").replace("<p>Who was there</p>", "h1. Who");
    assertThat(site.ada().post(OLD + "/template", wiki).expect(200).text())
        .contains("<h1>Who</h1>");
    site.ada().post(OLD + "/template", body("").replace("\"storage\"", "\"view\"")).expect(400);
    site.ada().post(OLD + "/template", body("").replace("\"storage\"", "\"editor2\"")).expect(501);
  }

  @Test
  void templatesOfTheSiteAreForItsAdministrators() {
    site.bob().post(OLD + "/template", body("")).expect(403);
    site.ada().post(OLD + "/template", body("")).expect(200);
    assertThat(site.bob().get(OLD + "/template/page").expect(200).all("name"))
        .containsExactly("Minutes");
    site.ada().post(OLD + "/template", body("").replace("</p>", "")).expect(400);
    site.ada().post(OLD + "/template", body("").replace("Minutes", "")).expect(400);
  }
}
