package dev.aloft.sandbox.confluence.cloud.blogpost;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class BlogPostsTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");

  @AfterEach
  void stop() {
    site.close();
  }

  private String body(String title, String created) {
    return """
    {"spaceId": "%s", "title": "%s", "createdAt": "%s",
     "body": {"representation": "storage", "value": "<p>News</p>"}}\
    """
        .formatted(docs, title, created);
  }

  @Test
  void aBlogPostKeepsTheDateThatItIsGiven() {
    var post =
        site.bob().post(NEW + "/blogposts", body("News", "2019-02-03T04:05:06.000Z")).expect(200);
    assertThat(post.json().path("createdAt").asString()).isEqualTo("2019-02-03T04:05:06.000Z");
    assertThat(post.json().path("_links").path("webui").asString()).contains("/blog/2019/02/03/");
    assertThat(site.ada().get(NEW + "/spaces/" + docs + "/blogposts").all("title"))
        .containsExactly("News");
    site.bob().post(NEW + "/blogposts", body("Wrong", "yesterday")).expect(400);
  }

  @Test
  void titlesAreUniqueInASpaceOnADay() {
    site.bob().post(NEW + "/blogposts", body("News", "2019-02-03T04:05:06Z")).expect(200);
    site.bob().post(NEW + "/blogposts", body("News", "2019-02-03T23:00:00Z")).expect(400);
    site.bob().post(NEW + "/blogposts", body("News", "2019-02-04T04:05:06Z")).expect(200);
  }

  @Test
  void aChangeFollowsTheCurrentVersion() {
    var post = site.bob().post(NEW + "/blogposts", body("News", "2019-02-03T04:05:06Z")).json();
    String id = post.path("id").asString();
    site.ada().put(NEW + "/blogposts/" + id, WikiSite.change(id, "Olds", "", 3)).expect(409);
    site.ada().put(NEW + "/blogposts/" + id, WikiSite.change(id, "Olds", "", 2)).expect(200);
    var read = site.bob().get(NEW + "/blogposts/" + id + "?include-versions=true").expect(200);
    assertThat(read.json().path("versions").path("results")).hasSize(2);
    site.bob().delete(NEW + "/blogposts/" + id).expect(204);
    assertThat(site.bob().get(NEW + "/blogposts").all("id")).isEmpty();
  }
}
