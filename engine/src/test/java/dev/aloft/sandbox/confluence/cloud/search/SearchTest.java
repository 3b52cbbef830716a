package dev.aloft.sandbox.confluence.cloud.search;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiClient;
import dev.aloft.sandbox.confluence.cloud.WikiSite;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class SearchTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String guide = site.page(docs, "User guide", "<p>How to <b>install</b> it</p>");
  private final String faq = site.pageBelow(docs, guide, "Questions");

  @AfterEach
  void stop() {
    site.close();
  }

  private List<String> find(String cql) {
    return site.bob()
        .get(OLD + "/content/search?limit=50&cql=" + WikiClient.encode(cql))
        .expect(200)
        .all("title");
  }

  private void refused(String cql, int status) {
    site.bob().get(OLD + "/search?cql=" + WikiClient.encode(cql)).expect(status);
  }

  @Test
  void findsByTitleTextAndType() {
    assertThat(find("title = \"user GUIDE\"")).containsExactly("User guide");
    assertThat(find("title ~ guide")).containsExactly("User guide");
    assertThat(find("text ~ 'install how'")).containsExactly("User guide");
    assertThat(find("text ~ \"inst*\"")).containsExactly("User guide");
    assertThat(find("text ~ \"\\\"install how\\\"\"")).isEmpty();
    assertThat(find("type = page and not title ~ guide and space = docs order by title"))
        .containsExactly("Questions", "Space DOCS");
    assertThat(find("type in (blogpost, comment)")).isEmpty();
    String expanded =
        OLD + "/content/search?expand=childTypes.page,childTypes.comment&cql=id=" + guide;
    var types = site.bob().get(expanded).expect(200).json().at("/results/0/childTypes");
    assertThat(types.at("/page/value").asBoolean()).isTrue();
    assertThat(types.at("/comment/value").asBoolean(true)).isFalse();
    assertThat(types.path("_expandable").has("attachment")).isTrue();
    assertThat(find("(title = Questions or title = 'User guide') order by title desc"))
        .containsExactly("User guide", "Questions");
  }

  @Test
  void findsSpacesAndWhatTheSearchOfTheSiteFinds() {
    assertThat(find("siteSearch ~ install")).containsExactly("User guide");
    assertThat(find("content = " + faq)).containsExactly("Questions");
    String path = OLD + "/search?includeArchivedSpaces=true&cql=";
    var found = site.bob().get(path + WikiClient.encode("type = space")).expect(200);
    assertThat(found.all("title")).containsExactly("Space DOCS");
    assertThat(found.json().path("results").path(0).path("space").path("key").asString())
        .isEqualTo("DOCS");
    assertThat(found.json().path("totalSize").asInt()).isOne();
  }

  @Test
  void findsByPlaceLabelAndPerson() {
    assertThat(find("ancestor = " + guide)).containsExactly("Questions");
    assertThat(find("parent = " + guide)).containsExactly("Questions");
    assertThat(find("id in (" + guide + ", " + faq + ") and id != " + faq))
        .containsExactly("User guide");
    String label = "[{\"prefix\": \"global\", \"name\": \"help\"}]";
    site.bob().post(OLD + "/content/" + faq + "/label", label).expect(200);
    assertThat(find("label = help")).containsExactly("Questions");
    assertThat(find("label not in (help) and title = Questions")).isEmpty();
    assertThat(find("creator = currentUser()")).isEmpty();
    assertThat(find("creator = \"" + site.adaAccount().accountId() + "\"")).hasSize(3);
  }

  @Test
  void findsByTime() {
    site.forward(Duration.ofDays(3));
    site.bob().put(NEW + "/pages/" + faq, WikiSite.change(faq, "Questions", "<p/>", 2)).expect(200);
    assertThat(find("lastmodified > 2026-03-05")).containsExactly("Questions");
    assertThat(find("created >= \"2026/03/04\" and created < now(\"-2d\")")).hasSize(3);
    assertThat(find("lastmodified >= startOfDay()")).containsExactly("Questions");
    assertThat(find("lastmodified = 2026-03-07")).containsExactly("Questions");
    assertThat(find("lastmodified <= \"2026-03-04 05:06\" order by id")).hasSize(2);
    assertThat(find("contributor = currentUser()")).containsExactly("Questions");
  }

  @Test
  void refusesWhatTheProductRefusesAndSaysWhatItLacks() {
    for (String wrong :
        List.of(
            "",
            "title",
            "title =",
            "title = a b",
            "colour = red",
            "type = poem",
            "type ~ page",
            "text = install",
            "creator = whoever()",
            "created > soon",
            "created > now(soon)",
            "(title = a",
            "title = \"a",
            "title = a order by colour",
            "user = x")) {
      refused(wrong, 400);
    }
    refused("id = currentContent()", 400);
    refused("id in recentlyViewedContent()", 501);
    refused("type = user", 501);
    refused("user.fullname ~ bob", 501);
  }

  @Test
  void finishesInPagesWithALinkBelowTheBase() {
    String query = "?limit=2&cql=" + WikiClient.encode("type = page order by title");
    var first = site.bob().get(OLD + "/search" + query).expect(200);
    assertThat(first.all("title")).containsExactly("Questions", "Space DOCS");
    assertThat(first.json().path("totalSize").asInt()).isEqualTo(3);
    var second = site.bob().get("/wiki" + first.json().path("_links").path("next").asString());
    assertThat(second.expect(200).all("title")).containsExactly("User guide");
    assertThat(second.json().path("_links").has("next")).isFalse();
    var expanded =
        site.bob()
            .get(
                OLD
                    + "/content/search?cql=title=Questions"
                    + "&expand=space,version,history,ancestors,body.storage,metadata.labels")
            .expect(200)
            .json()
            .path("results")
            .path(0);
    assertThat(expanded.path("ancestors")).hasSize(2);
    assertThat(expanded.path("space").path("key").asString()).isEqualTo("DOCS");
    site.bob().get(OLD + "/content/search?cql=type=page&expand=colour").expect(200);
  }

  @Test
  void findsOnlyWhatTheCallerMayRead() {
    String only =
        """
        [{"operation": "read",
          "restrictions": {"user": [{"type": "known", "accountId": "%s"}]}}]\
        """
            .formatted(site.adaAccount().accountId());
    site.ada().put(OLD + "/content/" + guide + "/restriction", only).expect(200);
    assertThat(find("type = page")).containsExactly("Space DOCS");
  }

  @Test
  void aSearchThatLagsKnowsWhatWas() {
    var slow = Behaviour.usual().withSearchLag(Duration.ofSeconds(5));
    try (WikiSite lagging = new WikiSite(slow)) {
      String page = lagging.page(lagging.space("DOCS"), "Late", "<p>before</p>");
      String query = OLD + "/content/search?cql=" + WikiClient.encode("text ~ before");
      assertThat(lagging.bob().get(query).all("id")).isEmpty();
      lagging.forward(Duration.ofSeconds(6));
      lagging
          .bob()
          .put(NEW + "/pages/" + page, WikiSite.change(page, "Late", "<p>after</p>", 2))
          .expect(200);
      assertThat(lagging.bob().get(query).all("id")).containsExactly(page);
      lagging.forward(Duration.ofSeconds(6));
      assertThat(lagging.bob().get(query).all("id")).isEmpty();
    }
  }
}
