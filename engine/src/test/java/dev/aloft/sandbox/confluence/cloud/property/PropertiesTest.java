package dev.aloft.sandbox.confluence.cloud.property;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class PropertiesTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");
  private final String page = site.page(docs, "With properties", "<p/>");

  @AfterEach
  void stop() {
    site.close();
  }

  private void round(String path, int created) {
    String body = "{\"key\": \"origin\", \"value\": {\"id\": 7}}";
    var made = site.ada().post(path, body).expect(created).json();
    site.ada().post(path, body).expect(400);
    String one = path + "/" + made.path("id").asString();
    String change = "{\"key\": \"%s\", \"value\": 8, \"version\": {\"number\": %d}}";
    site.ada().put(one, change.formatted("origin", 1)).expect(409);
    site.ada().put(one, change.formatted("other", 2)).expect(400);
    site.ada().put(one, change.formatted("origin", 2)).expect(200);
    var read = site.bob().get(path + "?key=origin").expect(200).json();
    assertThat(read.path("results").path(0).path("value").asInt()).isEqualTo(8);
    site.bob().get(one).expect(200);
    site.ada().delete(one).expect(204);
    site.ada().get(one).expect(404);
    assertThat(site.bob().get(path).all("key")).isEmpty();
  }

  @Test
  void pagesHaveProperties() {
    round(NEW + "/pages/" + page + "/properties", 200);
  }

  @Test
  void spacesHaveProperties() {
    round(NEW + "/spaces/" + docs + "/properties", 201);
    var made =
        site.ada()
            .post(NEW + "/spaces/" + docs + "/properties", "{\"key\": \"by\", \"value\": 1}")
            .expect(201)
            .json();
    assertThat(made.path("authorId").asString()).isEqualTo(site.adaAccount().accountId());
    site.bob()
        .post(NEW + "/spaces/" + docs + "/properties", "{\"key\": \"a\", \"value\": 1}")
        .expect(404);
  }

  @Test
  void commentsHaveProperties() {
    String body =
        """
        {"pageId": "%s", "body": {"representation": "storage", "value": ""}}\
        """
            .formatted(page);
    var comment = site.ada().post(NEW + "/footer-comments", body).expect(201).json();
    round(NEW + "/comments/" + comment.path("id").asString() + "/properties", 200);
  }

  @Test
  void attachmentsHaveProperties() {
    String path = OLD + "/content/" + page + "/child/attachment";
    var made = site.ada().upload("PUT", path, "a.txt", "a", "").expect(200).json();
    String id = made.path("results").path(0).path("id").asString();
    round(NEW + "/attachments/" + id + "/properties", 200);
  }

  @Test
  void refusesWhatIsTooLongOrMissing() {
    String path = NEW + "/pages/" + page + "/properties";
    site.ada().post(path, "{\"key\": \"a\"}").expect(400);
    site.ada().post(path, "{\"value\": 1}").expect(400);
    String body = "{\"key\": \"a\", \"value\": \"%s\"}";
    site.ada().post(path, body.formatted("x".repeat(32_767))).expect(400);
    site.ada().post(path, body.formatted("x".repeat(32_766))).expect(200);
  }
}
