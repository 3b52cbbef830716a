package dev.aloft.sandbox.confluence.cloud.attachment;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class AttachmentsTest {

  private final WikiSite site = new WikiSite(Behaviour.usual().withUploadLimit(20));
  private final String space = site.space("DOCS");
  private final String page = site.page(space, "With files", "<p/>");
  private final String path = OLD + "/content/" + page + "/child/attachment";

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aFileIsUploadedListedAndLoaded() {
    var made = site.bob().upload("POST", path, "a b.txt", "hello", "first").expect(200).json();
    String id = made.path("results").path(0).path("id").asString();
    assertThat(id).startsWith("att");
    var listed = site.ada().get(NEW + "/pages/" + page + "/attachments").expect(200);
    assertThat(listed.all("title")).containsExactly("a b.txt");
    var read = site.ada().get(NEW + "/attachments/" + id).expect(200).json();
    assertThat(read.path("fileSize").asInt()).isEqualTo(5);
    assertThat(read.path("comment").asString()).isEqualTo("first");
    var sent = site.ada().get(path + "/" + id + "/download").expect(302);
    String location = URI.create(sent.header("Location")).getRawPath();
    assertThat(site.ada().get(location).expect(200).text()).isEqualTo("hello");
    assertThat(site.ada().get("/wiki" + read.path("downloadLink").asString()).text())
        .isEqualTo("hello");
    site.dan().get(location).expect(404);
  }

  @Test
  void aNameIsOnlyOnceOnAPage() {
    site.bob().upload("POST", path, "a.txt", "one", "").expect(200);
    site.bob().upload("POST", path, "a.txt", "two", "").expect(400);
    var again = site.bob().upload("PUT", path, "a.txt", "two", "better").expect(200).json();
    var result = again.path("results").path(0);
    assertThat(result.path("version").path("number").asInt()).isEqualTo(2);
    String id = result.path("id").asString();
    assertThat(site.ada().get(NEW + "/attachments/" + id + "/versions").all("message"))
        .containsExactly("better", "");
    var old = site.ada().get(path + "/" + id + "/download?version=1").expect(302);
    URI location = URI.create(old.header("Location"));
    assertThat(site.ada().get(location.getRawPath() + "?" + location.getRawQuery()).text())
        .isEqualTo("one");
    site.ada().get(path + "/" + id + "/download?version=9").expect(400);
    site.ada().upload("POST", path + "/" + id + "/data", "a.txt", "three", "").expect(200);
    site.ada().get(NEW + "/attachments/" + id + "/versions/3").expect(200);
  }

  @Test
  void refusesWhatMayBeForgedIsTooLargeOrNotAllowed() {
    site.bob().forged(path, "a.txt", "one").expect(403);
    site.bob().upload("POST", path, "a.txt", "longer than twenty bytes", "").expect(404);
    site.bob().upload("POST", OLD + "/content/999/child/attachment", "a", "b", "").expect(404);
    site.bob().put(path, "{}").expect(403);
  }

  @Test
  void propertiesChangeWithTheVersionThatIsStoredOrTheNextOne() {
    var made = site.bob().upload("POST", path, "a.txt", "one", "").expect(200).json();
    String id = made.path("results").path(0).path("id").asString();
    String body =
        """
        {"id": "%s", "type": "attachment", "title": "b.txt",
         "version": {"number": %d, "when": "2026-03-04T05:06:07.089Z", "minorEdit": false}}\
        """;
    site.bob().put(path + "/" + id, body.formatted(id, 3)).expect(409);
    var renamed = site.bob().put(path + "/" + id, body.formatted(id, 1)).expect(200).json();
    assertThat(renamed.path("title").asString()).isEqualTo("b.txt");
    site.bob().put(path + "/" + id, body.formatted(id, 3)).expect(200);
    site.ada().get(NEW + "/attachments?filename=b.txt").expect(200);
    String other = site.page(space, "Other", "<p>x</p>");
    String moved =
        body.replaceFirst(
            "\\{", "{\"container\": {\"type\": \"page\", \"id\": \"" + other + "\"}, ");
    site.bob().put(path + "/" + id, moved.formatted(id, 4)).expect(200);
    assertThat(site.ada().get(NEW + "/pages/" + other + "/attachments").all("id"))
        .containsExactly(id);
    site.ada().delete(NEW + "/attachments/" + id).expect(204);
    assertThat(site.ada().get(NEW + "/attachments?status=trashed").all("id")).containsExactly(id);
    site.ada().delete(NEW + "/attachments/" + id + "?purge=true").expect(204);
    site.ada().get(NEW + "/attachments/" + id).expect(404);
  }
}
