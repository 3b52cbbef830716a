package dev.aloft.sandbox.confluence.cloud.version;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class VersionsTest {

  private final WikiSite site = new WikiSite();
  private final String page = site.page(site.space("DOCS"), "One", "<p>first</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  private void change(String text, int version) {
    site.bob().put(NEW + "/pages/" + page, WikiSite.change(page, "One", text, version)).expect(200);
  }

  @Test
  void keepsEveryVersion() {
    change("<p>second</p>", 2);
    change("<p>third</p>", 3);
    var versions =
        site.ada().get(NEW + "/pages/" + page + "/versions?body-format=storage").expect(200);
    assertThat(versions.all("message")).containsExactly("number 3", "number 2", "");
    var oldest = versions.json().path("results").path(2).path("page");
    assertThat(oldest.path("body").path("storage").path("value").asString())
        .isEqualTo("<p>first</p>");
    var second = site.ada().get(NEW + "/pages/" + page + "/versions/2").expect(200).json();
    assertThat(second.path("prevVersion").asInt()).isEqualTo(1);
    assertThat(second.path("nextVersion").asInt()).isEqualTo(3);
    var read = site.ada().get(NEW + "/pages/" + page + "?version=1&body-format=storage");
    assertThat(read.expect(200).json().path("status").asString()).isEqualTo("historical");
    site.ada().get(NEW + "/pages/" + page + "/versions/4").expect(404);
    site.ada().get(NEW + "/pages/" + page + "?version=99999999999").expect(400);
  }

  @Test
  void restoresAVersionAsANewOne() {
    change("<p>second</p>", 2);
    String restore =
        """
        {"operationKey": "restore",
         "params": {"versionNumber": %d, "message": "back", "restoreTitle": true}}\
        """;
    String path = OLD + "/content/" + page + "/version";
    site.bob().post(path, restore.formatted(2)).expect(400);
    site.bob().post(path, restore.formatted(9)).expect(400);
    var restored = site.bob().post(path, restore.formatted(1)).expect(200).json();
    assertThat(restored.path("number").asInt()).isEqualTo(3);
    var read = site.ada().get(NEW + "/pages/" + page + "?body-format=storage").json();
    assertThat(read.path("body").path("storage").path("value").asString())
        .isEqualTo("<p>first</p>");
  }

  @Test
  void forgetsAnOlderVersion() {
    change("<p>second</p>", 2);
    site.bob().delete(OLD + "/content/" + page + "/version/2").expect(400);
    site.bob().delete(OLD + "/content/" + page + "/version/1").expect(204);
    assertThat(site.ada().get(NEW + "/pages/" + page + "/versions").all("message"))
        .containsExactly("number 2");
    // What was number 2 has moved down to close the gap.
    var read = site.ada().get(NEW + "/pages/" + page).expect(200).json();
    assertThat(read.at("/version/number").asInt()).isEqualTo(1);
  }
}
