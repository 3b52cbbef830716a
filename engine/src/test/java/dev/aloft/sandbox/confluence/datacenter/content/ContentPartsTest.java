package dev.aloft.sandbox.confluence.datacenter.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Versions, children, scanning and converting. */
@Tag("shared")
class ContentPartsTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void olderVersionsAreDeleted() {
    String page = world.page("One");
    world
        .bob()
        .put(page, "{\"type\": \"page\", \"title\": \"Two\", \"version\": {\"number\": 2}}")
        .expect(200);
    world.bob().delete(page + "/version/2").expect(400);
    world.bob().delete(page + "/version/1").expect(204);
    world.bob().delete(page + "/version/2").expect(404);
    assertThat(world.bob().get(page + "?version=1").expect(200).json().path("title").asString())
        .isEqualTo("Two");
  }

  @Test
  void versionsOfFilesAreDeleted() {
    String page = world.page("One");
    String file =
        world
            .bob()
            .upload(page + "/child/attachment", "a.txt", "one")
            .expect(200)
            .json()
            .path("results")
            .path(0)
            .path("id")
            .asString();
    String path = page + "/child/attachment/" + file;
    world.bob().upload(path + "/data", "a.txt", "two").expect(200);
    world.bob().delete(path + "/version/1").expect(204);
    world.bob().delete(path + "/version/1").expect(400);
    world.bob().delete(path + "/version/x").expect(404);
  }

  @Test
  void childrenStandInTheirParents() {
    String page = world.page("One");
    world.page("Two", ", \"ancestors\": [{\"id\": \"" + page.substring(18) + "\"}]");
    var view = world.bob().get(page + "?expand=children.page.version,children.attachment");
    var children = view.expect(200).json().path("children");
    assertThat(children.path("page").path("results").path(0).path("version").path("number").asInt())
        .isOne();
    assertThat(children.path("attachment").path("size").asInt()).isZero();
  }

  @Test
  void scanningGoesOnBehindACursor() {
    world.page("One");
    world.page("Two");
    var first = world.bob().get("/rest/api/content/scan?limit=2&spaceKey=DOCS").expect(200).json();
    assertThat(first.path("results")).hasSize(2);
    String next = first.path("_links").path("next").asString();
    var last = world.bob().get(next).expect(200).json();
    assertThat(last.path("results").path(0).path("title").asString()).isEqualTo("Two");
    assertThat(last.path("_links").has("next")).isFalse();
  }

  @Test
  void storageIsConvertedToWhatBrowsersShow() {
    String body = "{\"value\": \"<p>a</p>\", \"representation\": \"%s\"}";
    var view =
        world
            .bob()
            .post("/rest/api/contentbody/convert/view", body.formatted("storage"))
            .expect(200)
            .json();
    assertThat(view.path("value").asString()).contains("a");
    world.bob().post("/rest/api/contentbody/convert/storage", body.formatted("view")).expect(400);
    world.bob().post("/rest/api/contentbody/convert/storage", body.formatted("wiki")).expect(501);
  }
}
