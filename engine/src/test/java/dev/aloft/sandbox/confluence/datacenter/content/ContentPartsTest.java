package dev.aloft.sandbox.confluence.datacenter.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.confluence.datacenter.ConfluenceWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Versions, children, scanning and converting. */
@Tag("shared")
class ContentPartsTest {

  private final ConfluenceWorld world = new ConfluenceWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private List<String> titles(String path) {
    return world
        .bob()
        .get(path)
        .expect(200)
        .json()
        .path("results")
        .valueStream()
        .map(one -> one.path("title").asString())
        .toList();
  }

  @Test
  void olderVersionsAreDeleted() {
    String page = world.page("One");
    world
        .bob()
        .put(page, "{\"type\": \"page\", \"title\": \"Two\", \"version\": {\"number\": 2}}")
        .expect(200);
    world.bob().delete(page + "/version/2").expect(400);
    world.bob().delete(page + "/version/1").expect(204);
    world.bob().delete(page + "/version/2").expect(404);
    assertThat(world.bob().get(page + "?version=1").expect(200).json().path("title").asString())
        .isEqualTo("Two");
  }

  @Test
  void versionsOfFilesAreDeleted() {
    String page = world.page("One");
    String file =
        world
            .bob()
            .upload(page + "/child/attachment", "a.txt", "one")
            .expect(200)
            .json()
            .path("results")
            .path(0)
            .path("id")
            .asString();
    String path = page + "/child/attachment/" + file;
    world.bob().upload(path + "/data", "a.txt", "two").expect(200);
    world.bob().delete(path + "/version/1").expect(204);
    world.bob().delete(path + "/version/1").expect(400);
    world.bob().delete(path + "/version/x").expect(404);
  }

  @Test
  void childrenStandInTheirParents() {
    String page = world.page("One");
    world.page("Two", ", \"ancestors\": [{\"id\": \"" + page.substring(18) + "\"}]");
    var view = world.bob().get(page + "?expand=children.page.version,children.attachment");
    var children = view.expect(200).json().path("children");
    assertThat(children.path("page").path("results").path(0).path("version").path("number").asInt())
        .isOne();
    assertThat(children.path("attachment").path("size").asInt()).isZero();
  }

  @Test
  void scanningGoesOnBehindACursor() {
    world.page("One");
    world.page("Two");
    var first = world.bob().get("/rest/api/content/scan?limit=2&spaceKey=DOCS").expect(200).json();
    assertThat(first.path("results")).hasSize(2);
    String next = first.path("_links").path("next").asString();
    var last = world.bob().get(next).expect(200).json();
    assertThat(last.path("results").path(0).path("title").asString()).isEqualTo("Two");
    assertThat(last.path("_links").has("next")).isFalse();
  }

  @Test
  void aHistoryShowsTheVersionsAroundOne() {
    String page = world.page("One");
    var fresh = world.bob().get(page + "/history").expect(200).json();
    assertThat(fresh.path("lastUpdated").path("number").asInt()).isOne();
    assertThat(fresh.has("previousVersion")).isFalse();
    world
        .ada()
        .put(page + "?status=current", "{\"title\": \"Two\", \"version\": {\"number\": 2}}")
        .expect(200);
    var history = world.bob().get(page + "/history").expect(200).json();
    assertThat(history.path("lastUpdated").path("number").asInt()).isEqualTo(2);
    assertThat(history.path("lastUpdated").path("by").path("username").asString()).isEqualTo("ada");
    assertThat(history.path("previousVersion").path("number").asInt()).isOne();
    assertThat(history.path("_expandable").has("contributors")).isTrue();
    String wanted = "expand=history.nextVersion,history.contributors.publishers.users";
    var older = world.bob().get(page + "?version=1&" + wanted).expect(200).json().path("history");
    assertThat(older.path("latest").asBoolean()).isFalse();
    assertThat(older.path("nextVersion").path("number").asInt()).isEqualTo(2);
    assertThat(older.path("contributors").path("publishers").path("users")).hasSize(2);
    world.bob().get(page + "/history?expand=lastUpdated.content").expect(501);
  }

  @Test
  void onlyADraftIsUpdatedAsOne() {
    String page = world.page("One");
    String change = "{\"title\": \"Two\", \"version\": {\"number\": 2}}";
    world.bob().put(page + "?status=draft", change).expect(404);
    world.bob().put(page + "?status=historical", change).expect(400);
    String body = "{\"type\": \"page\", \"title\": \"D\", \"space\": {\"key\": \"DOCS\"}}";
    world.bob().post("/rest/api/content?status=trashed", body).expect(400);
  }

  @Test
  void anyStatusIsWhatIsThereAndWhatIsInTheTrash() {
    world.bob().delete(world.page("One")).expect(204);
    world.page("Two");
    String list = "/rest/api/content?spaceKey=DOCS&status=";
    assertThat(titles(list + "trashed")).containsExactly("One");
    assertThat(titles(list + "any")).contains("One", "Two");
    world.bob().get(list + "historical").expect(501);
  }

  @Test
  void aSpaceShowsAllItsPagesOrThoseAtItsRoot() {
    String page = world.page("One");
    world.page("Two", ", \"ancestors\": [{\"id\": \"" + page.substring(18) + "\"}]");
    String path = "/rest/api/space/DOCS/content";
    assertThat(titles(path + "/page?depth=all")).contains("One", "Two");
    assertThat(titles(path + "/page?depth=root")).contains("One").doesNotContain("Two");
    var both = world.bob().get(path + "?depth=root").expect(200).json();
    assertThat(both.path("page").path("size").asInt()).isEqualTo(2);
    world.bob().get(path + "?depth=some").expect(400);
  }

  @Test
  void commentsAreAskedForByWhereTheyStand() {
    String page = world.page("One");
    String comment =
        """
        {"type": "comment", "container": {"id": "%s", "type": "page"},
         "body": {"storage": {"value": "<p>c</p>", "representation": "storage"}}}\
        """
            .formatted(page.substring(18));
    world.bob().post("/rest/api/content", comment).expect(200);
    String path = page + "/child/comment?expand=extensions.inlineProperties&location=";
    var found = world.bob().get(path + "footer&location=resolved").expect(200).json();
    assertThat(found.path("results").path(0).path("extensions").path("location").asString())
        .isEqualTo("footer");
    assertThat(world.bob().get(path + "inline").expect(200).json().path("size").asInt()).isZero();
    world.bob().get(path + "above").expect(400);
  }

  @Test
  void bodiesAreShownAsTheyAreExported() {
    String page = world.page("One");
    var view =
        world.bob().get(page + "?expand=body.export_view.value,body.storage").expect(200).json();
    assertThat(view.path("body").path("export_view").path("value").asString()).contains("<p>x</p>");
    assertThat(view.path("body").path("storage").path("value").asString()).isEqualTo("<p>x</p>");
  }

  @Test
  void archivedSpacesAreSearchedOnRequest() {
    world.page("One");
    String search = "/rest/api/search?cql=title%20%3D%20One%20and%20content%20%21%3D%200";
    assertThat(world.bob().get(search).expect(200).json().path("totalSize").asInt()).isOne();
    world.ada().put("/rest/api/space/DOCS/archive", "").expect(204);
    assertThat(world.bob().get(search).expect(200).json().path("totalSize").asInt()).isZero();
    search += "&includeArchivedSpaces=true";
    assertThat(world.bob().get(search).expect(200).json().path("totalSize").asInt()).isOne();
    String spaces = "/rest/api/search?cql=type%20%3D%20space%20and%20siteSearch%20~%20documents";
    assertThat(world.bob().get(spaces).expect(200).json().path("totalSize").asInt()).isZero();
    spaces += "&includeArchivedSpaces=true";
    assertThat(world.bob().get(spaces).expect(200).json().path("totalSize").asInt()).isOne();
  }

  @Test
  void storageIsConvertedToWhatBrowsersShow() {
    String body = "{\"value\": \"<p>a</p>\", \"representation\": \"%s\"}";
    var view =
        world
            .bob()
            .post("/rest/api/contentbody/convert/view", body.formatted("storage"))
            .expect(200)
            .json();
    assertThat(view.path("value").asString()).contains("a");
    world.bob().post("/rest/api/contentbody/convert/storage", body.formatted("view")).expect(400);
    world.bob().post("/rest/api/contentbody/convert/storage", body.formatted("wiki")).expect(200);
    world.bob().post("/rest/api/contentbody/convert/view", body.formatted("wiki")).expect(200);
    world.bob().post("/rest/api/contentbody/convert/wiki", body.formatted("storage")).expect(400);
  }

  @Test
  void aTextIsConvertedThroughStorageFormatInOneStep() {
    String convert = "/rest/api/contentbody/convert/";
    String wiki = "{\"representation\": \"wiki\", \"value\": \"{code}\\na < b\\n{code}\"}";
    var view = world.bob().post(convert + "view", wiki).expect(200).json();
    assertThat(view.path("value").asString()).contains("<pre>", "a &lt; b");
    var editor = world.bob().post(convert + "editor", wiki).expect(200).json();
    assertThat(editor.path("value").asString())
        .contains("class=\"wysiwyg-macro\"", "data-macro-name=\"code\"", "<pre>");
    var storage = world.bob().post(convert + "storage", editor.toString()).expect(200).json();
    assertThat(storage.path("value").asString())
        .contains("<ac:structured-macro ac:name=\"code\"", "<![CDATA[", "a < b");
    world.bob().post(convert + "view?expand=webresource", wiki).expect(501);
  }

  @Test
  void aBodyMayBeWrittenAsTheEditorHoldsIt() {
    String page = world.page("One");
    world
        .bob()
        .put(
            page,
            """
            {"version": {"number": 2}, "body": {"editor": {"representation": "editor",
             "value": "<p><img class=\\"editor-inline-macro\\" data-macro-name=\\"toc\\" /></p>"}}}\
            """)
        .expect(200);
    var body = world.bob().get(page + "?expand=body.storage,body.editor").expect(200).json();
    assertThat(body.at("/body/storage/value").asString())
        .isEqualTo("<p><ac:structured-macro ac:name=\"toc\" /></p>");
    assertThat(body.at("/body/editor/value").asString()).contains("editor-inline-macro");
    world.bob().put(page, "{\"version\": {\"number\": 3}, \"body\": {\"view\": {}}}").expect(400);
  }

  @Test
  void peopleAndWhatAnExpandHidesAreNamedInAView() {
    String page = world.page("One");
    String text =
        "<p><ac:link><ri:user ri:userkey=\\\"8a02\\\"/></ac:link></p><ac:structured-macro"
            + " ac:name=\\\"expand\\\"><ac:parameter ac:name=\\\"title\\\">More of"
            + " it</ac:parameter><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>";
    String body =
        """
        {"version": {"number": 2}, "body": {"storage": {"value": "%s"}}}\
        """
            .formatted(text);
    world.bob().put(page, body).expect(200);
    assertThat(world.bob().get(page + "?expand=body.view").json().at("/body/view/value").asString())
        .contains("data-userkey=\"8a02\">Bob</a>", "More of it</span>", "<p>x</p>");
  }

  @Test
  void wikiMarkupIsKeptInStorageFormat() {
    String page =
        """
        {"type": "page", "title": "W", "space": {"key": "DOCS"},
         "body": {"wiki": {"value": "h1. Head", "representation": "wiki"}}}\
        """;
    var made = world.bob().post("/rest/api/content", page).expect(200).json();
    assertThat(made.path("body").path("storage").path("value").asString())
        .isEqualTo("<h1>Head</h1>");
    world.bob().post("/rest/api/content", page.replace("h1. Head", "{app-of-others}")).expect(501);
  }
}
