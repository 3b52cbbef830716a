package dev.aloft.sandbox.confluence.cloud.page;

import static dev.aloft.sandbox.confluence.cloud.WikiSite.NEW;
import static dev.aloft.sandbox.confluence.cloud.WikiSite.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.cloud.WikiSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class PagesTest {

  private final WikiSite site = new WikiSite();
  private final String docs = site.space("DOCS");

  @AfterEach
  void stop() {
    site.close();
  }

  private String text(String pageId) {
    return site.bob()
        .get(NEW + "/pages/" + pageId + "?body-format=storage")
        .expect(200)
        .json()
        .path("body")
        .path("storage")
        .path("value")
        .asString();
  }

  @Test
  void aNewPageLiesBelowTheFirstPageOfItsSpaceUnlessItSaysOtherwise() {
    var home = site.ada().get(NEW + "/spaces/" + docs).expect(200).json().path("homepageId");
    var page = site.ada().get(NEW + "/pages/" + site.page(docs, "One", "<p/>")).expect(200).json();
    assertThat(page.path("parentId")).isEqualTo(home);
    assertThat(page.path("parentType").asString()).isEqualTo("page");
    String root =
        """
        {"spaceId": "%s", "title": "Root", "body": {"representation": "storage", "value": ""}}\
        """
            .formatted(docs);
    var beside = site.ada().post(NEW + "/pages?root-level=true", root).expect(200).json();
    assertThat(beside.has("parentId")).isFalse();
    assertThat(site.ada().get(NEW + "/spaces/" + docs + "/pages?depth=root").all("title"))
        .containsExactly("Space DOCS", "Root");
  }

  @Test
  void aChangeMakesTheVersionThatFollows() {
    String id = site.page(docs, "One", "<p>first</p>");
    site.bob()
        .put(NEW + "/pages/" + id, WikiSite.change(id, "One", "<p>second</p>", 2))
        .expect(200);
    assertThat(text(id)).isEqualTo("<p>second</p>");
    for (int wrong : new int[] {1, 2, 4}) {
      var refused =
          site.bob()
              .put(NEW + "/pages/" + id, WikiSite.change(id, "One", "<p>third</p>", wrong))
              .expect(409)
              .json();
      assertThat(refused.path("errors").path(0).path("code").asString()).isEqualTo("CONFLICT");
    }
  }

  @Test
  void aTitleIsUniqueInItsSpaceWhateverTheCaseOfItsLetters() {
    String id = site.page(docs, "Release notes", "<p/>");
    String again =
        """
        {"spaceId": "%s", "title": "release NOTES",
         "body": {"representation": "storage", "value": ""}}\
        """;
    site.ada().post(NEW + "/pages", again.formatted(docs)).expect(400);
    site.ada().post(NEW + "/pages", again.formatted(site.space("OPS"))).expect(200);
    site.ada().delete(NEW + "/pages/" + id).expect(204);
    site.ada().post(NEW + "/pages", again.formatted(docs)).expect(200);
    String restored =
        site.ada()
            .put(NEW + "/pages/" + id, WikiSite.change(id, "Release notes", "", 2))
            .expect(400)
            .text();
    assertThat(restored).contains("already exists");
  }

  @Test
  void aDeletedPageLiesInTheTrashAndCanBeRestoredOrPurged() {
    String id = site.page(docs, "One", "<p>kept</p>");
    String path = NEW + "/pages/" + id;
    site.ada().delete(path + "?purge=true").expect(400);
    site.ada().delete(path).expect(204);
    site.ada().delete(path).expect(404);
    assertThat(site.ada().get(NEW + "/pages?space-id=" + docs).all("title")).doesNotContain("One");
    assertThat(site.ada().get(NEW + "/pages?status=trashed").all("id")).containsExactly(id);
    site.ada().put(path, WikiSite.change(id, "Ignored", "<p>ignored</p>", 2)).expect(200);
    assertThat(text(id)).isEqualTo("<p>kept</p>");
    site.ada().delete(path).expect(204);
    site.bob().delete(path + "?purge=true").expect(404);
    site.ada().delete(path + "?purge=true").expect(204);
    site.ada().get(path).expect(404);
  }

  @Test
  void aDraftIsItsAuthorsAloneUntilItIsPublished() {
    String draft =
        """
        {"spaceId": "%s", "status": "draft", "title": "",
         "body": {"representation": "storage", "value": "<p>to be</p>"}}\
        """
            .formatted(docs);
    String id = site.bob().post(NEW + "/pages", draft).expect(200).json().path("id").asString();
    String path = NEW + "/pages/" + id;
    site.bob().get(path).expect(404);
    site.bob().get(path + "?get-draft=true").expect(200);
    site.ada().get(path + "?get-draft=true").expect(404);
    site.bob().put(path, WikiSite.change(id, "Published", "<p>is</p>", 2)).expect(409);
    site.bob().put(path, WikiSite.change(id, "Published", "<p>is</p>", 1)).expect(200);
    var seen = site.ada().get(path).expect(200).json();
    assertThat(seen.path("version").path("number").asInt()).isEqualTo(1);
  }

  @Test
  void refusesABodyThatIsNotWellFormed() {
    String broken =
        """
        {"spaceId": "%s", "title": "Broken",
         "body": {"representation": "storage", "value": "<p>open"}}\
        """
            .formatted(docs);
    var refused = site.ada().post(NEW + "/pages", broken).expect(400).json();
    assertThat(refused.path("errors").path(0).path("title").asString())
        .startsWith("Error parsing xhtml");
    String id =
        site.page(
            docs,
            "Fine",
            "<p>&nbsp;&ouml;</p><ac:link><ri:page ri:content-title=\"x\"/></ac:link>");
    assertThat(text(id)).contains("&nbsp;");
  }

  @Test
  void showsStorageFormatAsAWebPageToo() {
    String other = site.page(docs, "Other", "<p/>");
    String id =
        site.page(
            docs,
            "Shown",
            "<p>A &amp; B <ac:link><ri:page ri:content-title=\"Other\"/></ac:link></p>"
                + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body>"
                + "<![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>");
    String shown =
        site.bob()
            .get(NEW + "/pages/" + id + "?body-format=view")
            .expect(200)
            .json()
            .path("body")
            .path("view")
            .path("value")
            .asString();
    assertThat(shown).contains("A &amp; B").contains("/pages/" + other + "/").contains("a &lt; b");
    site.bob().get(NEW + "/pages/" + id + "?body-format=export_view").expect(200);
    String document =
        site.bob()
            .get(NEW + "/pages/" + id + "?body-format=atlas_doc_format")
            .expect(200)
            .json()
            .path("body")
            .path("atlas_doc_format")
            .path("value")
            .asString();
    assertThat(document).contains("/pages/" + other + "/").contains("codeBlock");
  }

  private String shown(String body, String format) {
    String id = site.ada().post(NEW + "/pages", body).expect(200).json().path("id").asString();
    String path = NEW + "/pages/" + id + "?body-format=" + format;
    var shown = site.ada().get(path).expect(200).json().path("body").path(format);
    return shown.path("value").asString();
  }

  @Test
  void showsDocumentsAndWikiMarkupInStorageFormat() {
    String body =
        """
        {"spaceId": "%s", "title": "%s", "body": {"representation": "%s", "value": "%s"}}\
        """;
    String document =
        """
        {"type":"doc","version":1,"content":[{"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"a"}]}]}\
        """
            .replace("\"", "\\\"");
    String adf = "atlas_doc_format";
    assertThat(shown(body.formatted(docs, "One", adf, document), "storage"))
        .isEqualTo("<h1>a</h1>");
    assertThat(shown(body.formatted(docs, "Two", adf, document), "view")).contains("<h1>a</h1>");
    assertThat(shown(body.formatted(docs, "Three", "wiki", "h1. *a*"), "storage"))
        .isEqualTo("<h1><strong>a</strong></h1>");
    assertThat(shown(body.formatted(docs, "Four", "wiki", "h1. a"), adf)).contains("heading");
  }

  @Test
  void takesDocumentsAsTexts() {
    String body =
        """
        {"spaceId": "%s", "title": "%s",
         "body": {"representation": "atlas_doc_format", "value": %s}}\
        """;
    String document = "\"{\\\"type\\\":\\\"doc\\\",\\\"version\\\":1,\\\"content\\\":[]}\"";
    site.ada().post(NEW + "/pages", body.formatted(docs, "Document", document)).expect(200);
    site.ada().post(NEW + "/pages", body.formatted(docs, "No document", "\"<p/>\"")).expect(400);
    site.ada()
        .post(NEW + "/pages", body.formatted(docs, "Object", "{\"type\": \"doc\"}"))
        .expect(400);
  }

  @Test
  void hidesWhatTheCallerMayNotSeeAndWhatHeMayNotDo() {
    String key = "{\"key\": \"SECRET\", \"name\": \"Secret\"}";
    String secret =
        site.ada().post(OLD + "/space/_private", key).expect(200).json().path("id").asString();
    String id = site.page(secret, "Hidden", "<p/>");
    site.bob().get(NEW + "/pages/" + id).expect(404);
    site.bob().put(NEW + "/pages/" + id, WikiSite.change(id, "Hidden", "", 2)).expect(404);
    assertThat(site.bob().get(NEW + "/pages").all("title")).doesNotContain("Hidden");
    site.dan().get(NEW + "/pages").expect(404);
    site.dan().get(OLD + "/user/current").expect(403);
  }

  @Test
  void aPageChangesItsTitleAndItsOwner() {
    String id = site.page(docs, "One", "<p/>");
    String path = NEW + "/pages/" + id;
    // The product takes back what its own replies have.
    String title =
        """
        {"id": "%s", "status": "current", "title": "Uno", "version": {"number": 2}}\
        """
            .formatted(id);
    var renamed = site.bob().put(path + "/title", title).expect(200).json();
    assertThat(renamed.path("title").asString()).isEqualTo("Uno");
    String owner = ", \"ownerId\": \"" + site.bobAccount().accountId() + "\"}";
    String change = WikiSite.change(id, "Uno", "<p/>", 3);
    site.ada().put(path, change.substring(0, change.length() - 1) + owner).expect(200);
    var read = site.ada().get(path).expect(200).json();
    assertThat(read.path("ownerId").asString()).isEqualTo(site.bobAccount().accountId());
    assertThat(read.path("lastOwnerId").asString()).isEqualTo(site.adaAccount().accountId());
  }

  @Test
  void refusesWhatTheContractForbidsAndSaysWhatItLacks() {
    site.ada().post(NEW + "/pages", "{\"title\": \"No space\"}").expect(400);
    site.ada().get(NEW + "/pages/home").expect(400);
    site.ada().get(NEW + "/pages?sort=colour").expect(400);
    site.ada().get(NEW + "/pages?limit=251").expect(400);
    site.ada().get(NEW + "/pages?subtype=live").expect(501);
    String wiki =
        """
        {"spaceId": "%s", "title": "Wiki", "body": {"representation": "wiki", "value": "h1. x"}}\
        """
            .formatted(docs);
    site.ada().post(NEW + "/pages", wiki.replace("h1. x", "{app-of-others}")).expect(501);
    String large = "<p>" + "x".repeat(5 * 1024 * 1024) + "</p>";
    String body =
        """
        {"spaceId": "%s", "title": "Large", "body": {"representation": "storage", "value": "%s"}}\
        """
            .formatted(docs, large);
    site.ada().post(NEW + "/pages", body).expect(413);
  }

  @Test
  void aDraftIsPublishedByTheOlderApiToo() {
    String draft =
        site.bob()
            .post(
                NEW + "/pages",
                "{\"spaceId\": \"%s\", \"status\": \"draft\", \"title\": \"Sketch\"}"
                    .formatted(docs))
            .expect(200)
            .json()
            .path("id")
            .asString();
    String body =
        """
        {"version": {"number": 1}, "title": "Chart", "type": "page", "space": {"key": "DOCS"}}\
        """;
    String path = OLD + "/content/blueprint/instance/";
    for (String wrong : new String[] {"\"page\"/\"blogpost\"", "\"DOCS\"/\"OTHER\"", ": 1/: 2"}) {
      String[] change = wrong.split("/", -1);
      site.bob().put(path + draft, body.replace(change[0], change[1])).expect(400);
    }
    site.bob().put(path + draft + "?status=draft", body).expect(200);
    assertThat(site.ada().get(NEW + "/pages/" + draft).json().path("title").asString())
        .isEqualTo("Chart");
    site.bob().post(path + draft, body).expect(400);
  }
}
