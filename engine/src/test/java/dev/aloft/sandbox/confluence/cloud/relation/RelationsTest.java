package dev.aloft.sandbox.confluence.cloud.relation;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiClient;
import dev.aloft.sandbox.confluence.cloud.WikiSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class RelationsTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "Harbour", "<p>h</p>");

  @AfterEach
  void stop() {
    site.close();
  }

  private String path(String name, String key) {
    return OLD
        + "/relation/"
        + name
        + "/from/user/"
        + site.bobAccount().accountId()
        + "/to/content/"
        + key;
  }

  @Test
  void peopleSaveForLater() {
    String path = path("favourite", page);
    site.bob().get(path).expect(404);
    site.bob().put(path, "").expect(200);
    var read = site.bob().get(path + "?expand=source,target,relationData").expect(200).json();
    assertThat(read.path("name").asString()).isEqualTo("favourite");
    assertThat(read.at("/source/displayName").asString()).isEqualTo("Bob User");
    // The product never expands the target.
    assertThat(read.path("target").isMissingNode()).isTrue();
    assertThat(read.at("/_expandable/target").asString()).endsWith(page);
    site.cleo().put(path, "").expect(403);
    String saved = OLD + "/content/search?cql=" + WikiClient.encode("favourite = currentUser()");
    assertThat(site.bob().get(saved).expect(200).all("id")).containsExactly(page);
    assertThat(site.cleo().get(saved).expect(200).all("id")).isEmpty();
    site.bob().delete(path).expect(204);
    site.bob().delete(path).expect(404);
    site.bob().get(path("favourite", "999")).expect(404);
  }

  @Test
  void findsWhatIsRelatedButForFavourites() {
    String from = OLD + "/relation/%s/from/user/current/to/content";
    site.bob().get(from.formatted("favourite")).expect(501);
    site.bob().put(path("reviews", page), "").expect(200);
    assertThat(site.bob().get(from.formatted("reviews")).expect(200).all("name"))
        .containsExactly("reviews");
    String to = OLD + "/relation/reviews/to/content/" + page + "/from/user";
    assertThat(site.bob().get(to).expect(200).all("name")).containsExactly("reviews");
    for (String type : List.of("folder", "group")) {
      site.bob().get(OLD + "/relation/x/from/user/current/to/" + type).expect(400);
    }
  }
}
