package dev.aloft.sandbox.confluence.cloud.folder;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class NodesTest {

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

  @Test
  void whiteboardsDatabasesAndLinksStandInTheTreeToo() {
    String page = site.page(docs, "Harbour", "<p>h</p>");
    for (String kind : List.of("whiteboards", "databases", "embeds")) {
      String more = kind.equals("embeds") ? ", \"embedUrl\": \"https://tides.example\"" : "";
      String body = "{\"spaceId\": \"%s\", \"parentId\": \"%s\"%s}".formatted(docs, page, more);
      var made = site.bob().post(NEW + "/" + kind, body).expect(200).json();
      String path = NEW + "/" + kind + "/" + made.path("id").asString();
      assertThat(made.path("parentType").asString()).isEqualTo("page");
      assertThat(made.path("title").asString()).isNotEmpty();
      site.bob().post(path + "/properties", "{\"key\": \"k\", \"value\": 1}").expect(200);
      var read =
          site.ada().get(path + "?include-operations=true&include-properties=true").expect(200);
      assertThat(read.json().at("/properties/results")).hasSize(1);
      assertThat(read.json().at("/operations/results")).isNotEmpty();
      assertThat(read.json().path("embedUrl").asString(""))
          .isEqualTo(kind.equals("embeds") ? "https://tides.example" : "");
      assertThat(site.ada().get(path + "/ancestors").expect(200).all("id")).contains(page);
      site.ada().get(path + "/direct-children").expect(200);
      site.ada().get(path + "/descendants").expect(200);
      site.ada().get(path + "/operations").expect(200);
      site.cleo().delete(path).expect(204);
      site.ada().get(path).expect(404);
      site.ada().get(NEW + "/" + kind + "/" + page).expect(404);
    }
  }

  @Test
  void whatIsPrivateIsForItsMakerAlone() {
    String body = "{\"spaceId\": \"%s\", \"title\": \"Plans\"}".formatted(docs);
    var made = site.bob().post(NEW + "/whiteboards?private=true", body).expect(200).json();
    String path = NEW + "/whiteboards/" + made.path("id").asString();
    site.bob().get(path).expect(200);
    site.cleo().get(path).expect(404);
  }
}
