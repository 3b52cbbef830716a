package dev.aloft.sandbox.confluence.cloud.custom;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class CustomContentTest {

  private static final String TYPE = "forge:chart";
  private static final String ALL = NEW + "/custom-content";

  private final WikiSite site =
      new WikiSite(Behaviour.usual().withCustomContentTypes(Set.of(TYPE)));
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Harbour", "<p>h</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  private static String body(String type, String place, String more) {
    return """
    {"type": "%s", "status": "current", "title": "Tides", %s,
     "body": {"representation": "raw", "value": "[1, 2]"}%s}\
    """
        .formatted(type, place, more);
  }

  private String made(String place) {
    return site.bob().post(ALL, body(TYPE, place, "")).expect(201).json().path("id").asString();
  }

  @Test
  void onlyTypesThatAnAppHasRegisteredAreThere() {
    String place = "\"spaceId\": \"%s\"".formatted(docs);
    site.bob().post(ALL, body("forge:other", place, "")).expect(400);
    site.bob().post(ALL, body(TYPE, place + ", \"pageId\": \"" + page + "\"", "")).expect(400);
    assertThat(site.bob().get(ALL + "?type=forge:other").expect(200).all("id")).isEmpty();
  }

  @Test
  void liesInSpacesPagesAndOtherCustomContent() {
    String inSpace = made("\"spaceId\": \"" + docs + "\"");
    String inPage = made("\"pageId\": \"" + page + "\"");
    String child = made("\"customContentId\": \"" + inPage + "\"");
    assertThat(site.ada().get(ALL + "?type=" + TYPE).expect(200).all("id"))
        .containsExactly(inSpace, inPage, child);
    assertThat(
            site.ada().get(NEW + "/spaces/" + docs + "/custom-content?type=" + TYPE).all("title"))
        .hasSize(3);
    assertThat(site.ada().get(NEW + "/pages/" + page + "/custom-content?type=" + TYPE).all("id"))
        .containsExactly(inPage);
    assertThat(site.ada().get(ALL + "/" + inPage + "/children").expect(200).all("id"))
        .containsExactly(child);
    var read = site.ada().get(ALL + "/" + inPage + "?body-format=raw").expect(200).json();
    assertThat(read.path("pageId").asString()).isEqualTo(page);
    assertThat(read.at("/body/raw/value").asString()).isEqualTo("[1, 2]");
  }

  @Test
  void isChangedInVersionsAndDeleted() {
    String id = made("\"spaceId\": \"" + docs + "\"");
    String change =
        body(
            TYPE,
            "\"spaceId\": \"" + docs + "\", \"id\": \"" + id + "\"",
            ", \"version\": {\"number\": %d}");
    site.bob().put(ALL + "/" + id, change.formatted(2)).expect(200);
    site.bob().put(ALL + "/" + id, change.formatted(2)).expect(409);
    assertThat(site.ada().get(ALL + "/" + id + "/versions").expect(200).json().path("results"))
        .hasSize(2);
    site.ada().get(ALL + "/" + id + "/versions/1").expect(200);
    site.ada().delete(ALL + "/" + id).expect(204);
    site.ada().delete(ALL + "/" + id + "?purge=true").expect(204);
    site.ada().get(ALL + "/" + id).expect(404);
  }

  @Test
  void commentsLabelsPropertiesAndFilesHangOnIt() {
    String id = made("\"spaceId\": \"" + docs + "\"");
    String comment =
        """
        {"customContentId": "%s", "body": {"representation": "storage", "value": "<p>c</p>"}}\
        """
            .formatted(id);
    site.bob().post(NEW + "/footer-comments", comment).expect(201);
    assertThat(site.ada().get(ALL + "/" + id + "/footer-comments").expect(200).all("status"))
        .containsExactly("current");
    site.bob().post(ALL + "/" + id + "/properties", "{\"key\": \"k\", \"value\": 1}").expect(200);
    assertThat(site.ada().get(ALL + "/" + id + "/properties").expect(200).all("key"))
        .containsExactly("k");
    site.bob()
        .post(OLD + "/content/" + id + "/label", "[{\"prefix\": \"global\", \"name\": \"sea\"}]")
        .expect(200);
    assertThat(site.ada().get(ALL + "/" + id + "/labels").expect(200).all("name"))
        .containsExactly("sea");
    site.ada().get(ALL + "/" + id + "/attachments").expect(200);
    site.ada().get(ALL + "/" + id + "/operations").expect(200);
    site.ada().get(ALL + "/999/attachments").expect(404);
  }
}
