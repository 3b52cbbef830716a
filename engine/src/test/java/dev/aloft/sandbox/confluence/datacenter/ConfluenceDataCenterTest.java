package dev.aloft.sandbox.confluence.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("shared")
class ConfluenceDataCenterTest {

  private static final String CONTENT = "/rest/api/content";

  private final ConfluenceDataCenter confluence =
      ConfluenceDataCenter.inMemory("wiki", Clock.systemUTC());
  private final ContractListener contract = ContractListener.of(Contract.CONFLUENCE_DATA_CENTER);
  private final Sandbox sandbox = Sandbox.start(confluence.product(), contract);
  private final PlainClient ada = PlainClient.basic(sandbox.address(), "ada", "secret-1");
  private final PlainClient bob = PlainClient.basic(sandbox.address(), "bob", "secret-2");

  @BeforeEach
  void fill() {
    ConfluenceSite site = confluence.site();
    User admin = new User("8a01", "ada", "Ada Admin", "ada@acme.example", true);
    site.dataCenter().addAdministrator(admin, "secret-1");
    User user = site.users().put(new User("8a02", "bob", "Bob", "bob@acme.example", true));
    site.users().password(user, "secret-2");
    site.users().join(user, ConfluenceSite.USERS);
    site.found("DOCS", "Documents", "What we wrote", admin, ConfluenceSite.USERS);
    site.found("OPS", "Operations", "", admin, ConfluenceSite.USERS);
    site.found("BOARD", "The board", "", admin, "board");
  }

  @AfterEach
  void stop() {
    ada.close();
    bob.close();
    sandbox.close();
    contract.assertClean();
  }

  private static String page(String space, String title, String text) {
    return """
    {"type": "page", "title": "%s", "space": {"key": "%s"},
     "body": {"storage": {"value": "%s", "representation": "storage"}}}\
    """
        .formatted(title, space, text);
  }

  private String write(String title) {
    return bob.post(CONTENT, page("DOCS", title, "<p>Words</p>"))
        .expect(200)
        .json()
        .path("id")
        .asString();
  }

  private static List<String> titles(JsonNode page) {
    return page.path("results").valueStream().map(one -> one.path("title").asString()).toList();
  }

  private List<String> found(String cql) {
    String query = URLEncoder.encode(cql, StandardCharsets.UTF_8);
    return titles(bob.get("/rest/api/search?cql=" + query).expect(200).json());
  }

  @Test
  void saysWhichReleaseItIs() {
    var information = bob.get("/rest/api/server-information").expect(200).json();
    assertThat(information.path("version").asString()).startsWith("10.0.");
  }

  @Test
  void listsTheSpacesThatTheCallerMaySee() {
    var first = bob.get("/rest/api/space?limit=1").expect(200).json();
    assertThat(first.path("results").path(0).path("key").asString()).isEqualTo("DOCS");
    var next = bob.get(first.path("_links").path("next").asString()).expect(200).json();
    assertThat(next.path("results").path(0).path("key").asString()).isEqualTo("OPS");
    assertThat(next.path("_links").has("next")).isFalse();
    assertThat(bob.get("/rest/api/space?spaceKey=BOARD").json().path("size").asInt()).isZero();
    bob.get("/rest/api/space/BOARD").expect(404);
    ada.get("/rest/api/space/BOARD").expect(200);
  }

  @Test
  void foundsSpacesWithAFirstPage() {
    String space = "{\"key\": \"NEW\", \"name\": \"New one\"}";
    var made = bob.post("/rest/api/space", space).expect(200).json();
    String home = made.path("_expandable").path("homepage").asString();
    assertThat(bob.get(home).expect(200).json().path("title").asString()).isEqualTo("New one Home");
    bob.post("/rest/api/space", space).expect(400);
  }

  @Test
  void expandsOnlyWhatIsAskedFor() {
    String id = write("One");
    var usual = bob.get(CONTENT + "/" + id).expect(200).json();
    assertThat(usual.path("version").path("number").asInt()).isEqualTo(1);
    assertThat(usual.path("_expandable").has("body")).isTrue();
    var body = bob.get(CONTENT + "/" + id + "?expand=body.storage,body.view").expect(200).json();
    assertThat(body.path("body").path("storage").path("value").asString())
        .isEqualTo("<p>Words</p>");
    assertThat(body.has("space")).isFalse();
    bob.get(CONTENT + "/" + id + "?expand=body.editor").expect(200);
  }

  @Test
  void aTitleIsUniqueInItsSpace() {
    write("One");
    bob.post(CONTENT, page("DOCS", "one", "")).expect(400);
    bob.post(CONTENT, page("OPS", "One", "")).expect(200);
    bob.post(CONTENT, page("BOARD", "One", "")).expect(404);
    bob.post(CONTENT, page("DOCS", "Broken", "<p>")).expect(400);
  }

  @Test
  void anUpdateNamesTheNextVersion() {
    String path = CONTENT + "/" + write("One");
    String update = "{\"type\": \"page\", \"title\": \"Two\", \"version\": {\"number\": %d}}";
    bob.put(path, update.formatted(1)).expect(409);
    var changed = bob.put(path, update.formatted(2)).expect(200).json();
    assertThat(changed.path("title").asString()).isEqualTo("Two");
    assertThat(changed.path("body").path("storage").path("value").asString())
        .isEqualTo("<p>Words</p>");
    var before = bob.get(path + "?version=1").expect(200).json();
    assertThat(before.path("title").asString()).isEqualTo("One");
  }

  @Test
  void whatIsDeletedIsInTheTrashFirst() {
    String path = CONTENT + "/" + write("One");
    bob.delete(path).expect(204);
    bob.get(path).expect(404);
    bob.get(path + "?status=trashed").expect(200);
    bob.delete(path + "?status=trashed").expect(204);
    bob.get(path + "?status=trashed").expect(404);
  }

  @Test
  void pagesCommentsAndFilesLieBelowPages() {
    String id = write("One");
    String below =
        page("DOCS", "Below", "")
            .replaceFirst("\\{", "{\"ancestors\": [{\"id\": \"" + id + "\"}], ");
    bob.post(CONTENT, below).expect(200);
    String comment =
        """
        {"type": "comment", "container": {"id": "%s", "type": "page"},
         "body": {"storage": {"value": "<p>Yes</p>", "representation": "storage"}}}\
        """
            .formatted(id);
    bob.post(CONTENT, comment).expect(200);
    bob.upload(CONTENT + "/" + id + "/child/attachment", "a.txt", "note").expect(200);
    String child = CONTENT + "/" + id + "/child";
    assertThat(titles(bob.get(child + "/page").json())).containsExactly("Below");
    assertThat(titles(bob.get(child + "/comment").json())).containsExactly("Re: One");
    var all = bob.get(child + "?expand=attachment").expect(200).json();
    assertThat(titles(all.path("attachment"))).containsExactly("a.txt");
    String file = all.path("attachment").at("/results/0/_links/download").asString();
    assertThat(bob.get(file).expect(200).json().asString()).isEqualTo("note");
    bob.upload(CONTENT + "/" + id + "/child/attachment", "a.txt", "again").expect(400);
  }

  @Test
  void labelsAreReadAddedAndTakenOff() {
    String labels = CONTENT + "/" + write("One") + "/label";
    String two =
        "[{\"prefix\": \"global\", \"name\": \"a\"}, {\"prefix\": \"my\", \"name\": \"b\"}]";
    assertThat(bob.post(labels, two).expect(200).json().path("size").asInt()).isEqualTo(2);
    assertThat(ada.get(labels).json().path("size").asInt()).as("not another's own").isEqualTo(1);
    bob.delete(labels + "/a").expect(204);
    bob.delete(labels + "?name=b").expect(204);
    assertThat(bob.get(labels).json().path("size").asInt()).isZero();
    bob.post(labels, "[{\"prefix\": \"global\", \"name\": \"no blanks\"}]").expect(400);
  }

  @Test
  void findsContentAndSpaces() {
    write("One");
    assertThat(found("title = One and creator = bob")).containsExactly("One");
    assertThat(found("text ~ words and space in (DOCS, OPS)")).containsExactly("One");
    assertThat(found("type = space and title ~ \"docu*\"")).containsExactly("Documents");
    bob.get("/rest/api/search?cql=nothing%20%3D%201").expect(400);
    var content = bob.get(CONTENT + "/search?cql=title%20%3D%20One").expect(200).json();
    assertThat(titles(content)).containsExactly("One");
  }

  @Test
  void answersWithTheProductsErrors() {
    var hidden = bob.get(CONTENT + "/1002").expect(404).json();
    assertThat(hidden.path("statusCode").asInt()).isEqualTo(404);
    assertThat(hidden.path("message").asString()).contains("1002");
    var absent =
        ada.post("/rest/api/webhooks/test?url=http://localhost:1", "{}").expect(501).json();
    assertThat(absent.path("reason").asString()).isEqualTo("Not Implemented");
  }
}
