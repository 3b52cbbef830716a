package dev.aloft.sandbox.confluence.cloud.tree;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class TreeTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String top = site.page(docs, "Top", "<p/>");
  private final String left = site.pageBelow(docs, top, "Left");
  private final String right = site.pageBelow(docs, top, "Right");
  private final String leaf = site.pageBelow(docs, left, "Leaf");

  @AfterEach
  void stop() {
    site.close();
  }

  private List<String> children(String id) {
    return site.bob().get(NEW + "/pages/" + id + "/direct-children").expect(200).all("title");
  }

  @Test
  void tellsChildrenDescendantsAndAncestors() {
    assertThat(children(top)).containsExactly("Left", "Right");
    assertThat(site.bob().get(NEW + "/pages/" + top + "/children").all("id"))
        .containsExactly(left, right);
    assertThat(site.bob().get(NEW + "/pages/" + top + "/descendants").all("title"))
        .containsExactly("Left", "Right", "Leaf");
    assertThat(site.bob().get(NEW + "/pages/" + top + "/descendants?depth=1").all("title"))
        .containsExactly("Left", "Right");
    var ancestors = site.bob().get(NEW + "/pages/" + leaf + "/ancestors").expect(200);
    assertThat(ancestors.all("id")).endsWith(top, left);
  }

  @Test
  void movesPagesBelowAndBesideOthers() {
    site.bob().put(OLD + "/content/" + right + "/move/before/" + left, "").expect(200);
    assertThat(children(top)).containsExactly("Right", "Left");
    site.bob().put(OLD + "/content/" + right + "/move/after/" + left, "").expect(200);
    assertThat(children(top)).containsExactly("Left", "Right");
    site.bob().put(OLD + "/content/" + right + "/move/append/" + leaf, "").expect(200);
    assertThat(children(top)).containsExactly("Left");
    assertThat(children(leaf)).containsExactly("Right");
    site.bob().put(OLD + "/content/" + top + "/move/append/" + leaf, "").expect(400);
    site.bob().put(OLD + "/content/" + top + "/move/append/999", "").expect(404);
  }

  @Test
  void aPageTakesItsTreeAlongIntoAnotherSpace() {
    String ops = site.space("OPS");
    String home = site.ada().get(NEW + "/spaces/" + ops).json().path("homepageId").asString();
    site.ada().put(OLD + "/content/" + left + "/move/append/" + home, "").expect(200);
    var moved = site.bob().get(NEW + "/pages/" + leaf).expect(200).json();
    assertThat(moved.path("spaceId").asString()).isEqualTo(ops);
    String twin = site.page(docs, "Leaf", "<p/>");
    site.ada().put(OLD + "/content/" + twin + "/move/append/" + home, "").expect(400);
  }

  @Test
  void whatLiesBelowADeletedPageMovesUp() {
    site.ada().delete(NEW + "/pages/" + left).expect(204);
    assertThat(children(top)).containsExactly("Right", "Leaf");
  }

  @Test
  void deletesAWholeTreeInATask() {
    var task = site.ada().delete(OLD + "/content/" + top + "/pageTree").expect(202).json();
    var status = site.ada().get("/wiki" + task.path("links").path("status").asString()).expect(200);
    assertThat(status.json().path("successful").asBoolean()).isTrue();
    site.bob().get("/wiki" + task.path("links").path("status").asString()).expect(404);
    assertThat(site.ada().get(NEW + "/pages?status=trashed").all("title"))
        .containsExactly("Top", "Left", "Right", "Leaf");
  }

  @Test
  void archivesPages() {
    String body = "{\"pages\": [{\"id\": %s}]}".formatted(leaf);
    site.ada().post(OLD + "/content/archive", body).expect(202);
    site.ada().post(OLD + "/content/archive", body).expect(400);
    // Which page there is, the product finds out in its task alone.
    site.ada().post(OLD + "/content/archive", "{\"pages\": [{\"id\": 999}]}").expect(500);
    assertThat(site.bob().get(NEW + "/pages?status=archived").all("title")).containsExactly("Leaf");
  }

  @Test
  void theOlderApiListsDescendantsByType() {
    String path = OLD + "/content/" + top + "/descendant";
    assertThat(site.bob().get(path + "/page").expect(200).all("title")).contains("Leaf");
    assertThat(site.bob().get(path + "/page?depth=root").expect(200).all("title"))
        .doesNotContain("Leaf");
    assertThat(site.bob().get(path + "?expand=page").expect(200).json().at("/page/results"))
        .isNotEmpty();
    site.bob().get(path + "/folder").expect(400);
    site.bob().get(path + "/page?depth=0").expect(400);
    site.bob().get(OLD + "/content/999/descendant").expect(404);
  }

  @Test
  void copiesAPageWithWhatHangsOnIt() {
    site.ada()
        .post(OLD + "/content/" + leaf + "/label", "[{\"prefix\": \"global\", \"name\": \"sea\"}]")
        .expect(200);
    site.ada()
        .upload("POST", OLD + "/content/" + leaf + "/child/attachment", "map.txt", "north", "")
        .expect(200);
    String body =
        """
        {"copyLabels": true, "copyAttachments": true, "pageTitle": "Twin",
         "destination": {"type": "parent_page", "value": "%s"}}\
        """
            .formatted(top);
    String twin =
        site.bob()
            .post(OLD + "/content/" + leaf + "/copy", body)
            .expect(200)
            .json()
            .path("id")
            .asString();
    assertThat(site.bob().get(NEW + "/pages/" + twin + "/labels").all("name"))
        .containsExactly("sea");
    assertThat(site.bob().get(NEW + "/pages/" + twin + "/attachments").all("title"))
        .containsExactly("map.txt");
    site.bob().post(OLD + "/content/" + leaf + "/copy", body).expect(400);
    site.bob().post(OLD + "/content/999/copy", body).expect(404);
  }

  @Test
  void copiesAWholeTreeInATask() {
    String body =
        "{\"destinationPageId\": \"%s\", \"titleOptions\": {\"prefix\": \"Copy of \"}}"
            .formatted(leaf);
    String path = OLD + "/content/" + top + "/pagehierarchy/copy";
    var task = site.bob().post(path, body).expect(202).json();
    site.bob().get(OLD + "/longtask/" + task.path("id").asString()).expect(200);
    assertThat(site.bob().get(OLD + "/content/" + leaf + "/descendant/page").all("title"))
        .contains("Copy of Leaf");
  }
}
