package dev.aloft.sandbox.confluence.cloud.folder;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class FoldersTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aFolderStandsInTheTreeAndHoldsPages() {
    String body = "{\"spaceId\": \"%s\", \"title\": \"Drawer\"}".formatted(docs);
    var made = site.bob().post(NEW + "/folders", body).expect(200).json();
    String id = made.path("id").asString();
    String page = site.pageBelow(docs, id, "Inside");
    var read = site.ada().get(NEW + "/pages/" + page).expect(200).json();
    assertThat(read.path("parentType").asString()).isEqualTo("folder");
    assertThat(site.ada().get(NEW + "/folders/" + id + "/direct-children").all("title"))
        .containsExactly("Inside");
    assertThat(site.ada().get(NEW + "/folders/" + id + "/descendants").all("id"))
        .containsExactly(page);
    assertThat(site.ada().get(NEW + "/folders/" + id + "/ancestors").all("type"))
        .containsExactly("page");
    site.ada().get(NEW + "/folders/" + id + "/operations").expect(200);
    String ids = "{\"contentIds\": [\"%s\", %s, \"999\"]}".formatted(id, page);
    var types = site.bob().post(NEW + "/content/convert-ids-to-types", ids).expect(200).json();
    assertThat(types.path("results").path(id).asString()).isEqualTo("folder");
    assertThat(types.path("results").path("999").isNull()).isTrue();
    site.ada().delete(NEW + "/folders/" + id).expect(204);
    site.ada().get(NEW + "/folders/" + id).expect(404);
    site.ada().get(NEW + "/pages/" + page).expect(200);
    site.ada().post(NEW + "/folders", "{\"spaceId\": \"999\", \"title\": \"x\"}").expect(404);
  }
}
