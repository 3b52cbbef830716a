package dev.aloft.sandbox.confluence.cloud.search;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the older API expands of content that it finds. */
@Tag("shared")
class OldExpansionsTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String guide = site.page(docs, "Guide", "<p>How</p>");
  private final String part = site.pageBelow(docs, guide, "Part");

  @AfterEach
  void stop() {
    site.close();
  }

  private JsonNode guide(String expand) {
    return site.bob()
        .get(OLD + "/content/search?cql=id=" + guide + "&expand=" + expand)
        .expect(200)
        .json()
        .at("/results/0");
  }

  @Test
  void theHistoryOfAPage() {
    site.bob()
        .put(NEW + "/pages/" + guide, WikiSite.change(guide, "Guide", "<p>So</p>", 2))
        .expect(200);
    JsonNode history =
        guide("history.previousVersion,history.nextVersion,history.contributors.publishers.users")
            .path("history");
    assertThat(history.path("latest").asBoolean()).isTrue();
    assertThat(history.at("/lastUpdated/number").asInt()).isEqualTo(2);
    assertThat(history.at("/previousVersion/number").asInt()).isOne();
    assertThat(history.has("nextVersion")).isFalse();
    assertThat(history.at("/contributors/publishers/users")).hasSize(2);
    assertThat(guide("history").at("/history/_expandable").propertyNames())
        .contains("previousVersion", "nextVersion", "contributors");
  }

  @Test
  void bodiesForReadersAndEditors() {
    JsonNode body = guide("body.storage,body.export_view,body.atlas_doc_format").path("body");
    assertThat(body.propertyNames())
        .containsExactlyInAnyOrder("storage", "export_view", "atlas_doc_format");
    site.bob().get(OLD + "/content/search?cql=type=page&expand=body.editor2").expect(501);
  }

  @Test
  void whatLiesBelow() {
    site.pageBelow(docs, part, "Piece");
    String comment =
        """
        {"pageId": "%s", "body": {"representation": "storage", "value": "<p>x</p>"}}\
        """
            .formatted(guide);
    site.bob().post(NEW + "/footer-comments", comment).expect(201);
    JsonNode found =
        guide("children.page.version,children.comment.body.view,descendants.page,childTypes.all");
    JsonNode child = found.at("/children/page/results/0");
    assertThat(child.path("title").asString()).isEqualTo("Part");
    assertThat(child.at("/version/number").asInt()).isOne();
    assertThat(found.at("/children/comment/results/0/body/view/value").asString())
        .isEqualTo("<p>x</p>");
    assertThat(found.path("children").path("_expandable").propertyNames()).contains("attachment");
    assertThat(found.at("/descendants/page/size").asInt()).isEqualTo(2);
    assertThat(found.at("/childTypes/comment/value").asBoolean()).isTrue();
    assertThat(found.at("/childTypes/folder/value").asBoolean(true)).isFalse();
  }

  @Test
  void whereItStandsAndWhoMayDoWhat() {
    String restriction =
        """
        [{"operation": "update", "restrictions": {"user": [{"type": "known", "accountId": "%s"}]}}]\
        """
            .formatted(site.adaAccount().accountId());
    site.ada().put(OLD + "/content/" + guide + "/restriction", restriction).expect(200);
    JsonNode found =
        guide("restrictions.update.restrictions.user,operations,space.homepage,ancestors.version");
    assertThat(found.at("/restrictions/update/restrictions/user/results")).hasSize(1);
    assertThat(found.path("operations").valueStream().map(one -> one.path("operation").asString()))
        .containsExactly("read");
    assertThat(found.at("/space/homepage/title").asString()).isEqualTo("Space DOCS");
    assertThat(found.at("/space/_expandable").has("homepage")).isFalse();
    assertThat(found.at("/ancestors/0/version/number").asInt()).isOne();
    assertThat(found.path("_expandable").propertyNames())
        .contains("children")
        .doesNotContain("space");
  }

  @Test
  void propertiesByTheirKeys() {
    String property = NEW + "/pages/" + guide + "/properties";
    for (String key : List.of("one", "two")) {
      site.bob().post(property, "{\"key\": \"" + key + "\", \"value\": 7}").expect(200);
    }
    JsonNode properties =
        guide("metadata.properties.one,metadata.labels").at("/metadata/properties");
    assertThat(properties.at("/one/value").asInt()).isEqualTo(7);
    assertThat(properties.path("_expandable").propertyNames()).containsExactly("two");
  }
}
