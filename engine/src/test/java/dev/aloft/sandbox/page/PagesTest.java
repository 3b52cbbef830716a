package dev.aloft.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.web.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages as a browser gets them: without a token, whatever clients are put through. */
class PagesTest {

  private final LookedAtSite site = new LookedAtSite();
  private String pageId = "";

  @BeforeEach
  void fill() {
    site.fillJira();
    pageId = site.fillConfluence();
  }

  @Test
  void theFirstShowsProjectsAndSpaces() {
    assertThat(site.html("/"))
        .contains("<h1>acme</h1>", "Jira and Confluence Cloud", "lead Ada Admin")
        .contains("<a href=\"/projects/OPS\">OPS</a>", "Operations")
        .contains("<a href=\"/wiki/spaces/DOC\">DOC</a>", "Documentation");
  }

  @Test
  void anIssueShowsAllThatHangsOnIt() {
    assertThat(site.html("/browse/OPS-1"))
        .contains("<h2>What happens</h2>", "<b>pump</b>")
        .contains("blocks <a href=\"/browse/OPS-2\">OPS-2</a> Night shift waits")
        .contains("It stopped <em>again</em>.", "Ada Admin, 2026-05-04 10:00")
        .contains("1h, Ada Admin, 2026-05-01 10:00", "mended")
        .containsSubsequence("<td>To Do</td>", "<th>Issue Type</th><td>Task</td>", "spent</td>")
        .contains("History (4)", "<b>Link</b> <ins>This issue blocks OPS-2</ins>");
  }

  @Test
  void whatPeopleWroteNeverRuns() {
    Reply reply = site.look("/browse/OPS-1");

    assertThat(site.html("/browse/OPS-1"))
        .contains("Pump &lt;b&gt;3&lt;/b&gt; stops", "&lt;script&gt;")
        .doesNotContain("<script");
    assertThat(reply.headers().get("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  @Test
  void aPictureIsShownWhereItsTextHasIt() {
    String html = site.html("/browse/OPS-1");

    assertThat(html).containsPattern("<img alt=\"pump.png\" src=\"/_sandbox/file/[0-9]+\"/>");
    String file = html.replaceAll("(?s).*src=\"(/_sandbox/file/[0-9]+)\".*", "$1");
    assertThat(site.look(file).content())
        .isInstanceOfSatisfying(
            Reply.Content.File.class,
            shown -> {
              assertThat(shown.mediaType()).isEqualTo("image/png");
              assertThat(contentOf(shown)).isEqualTo(LookedAtSite.picture());
            });
  }

  private static byte[] contentOf(Reply.Content.File file) {
    try (InputStream in = file.source().open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aProjectListsItsIssues() {
    assertThat(site.html("/projects/OPS"))
        .contains("<a href=\"/browse/OPS-1\">OPS-1</a>", "<a href=\"/browse/OPS-2\">OPS-2</a>")
        .doesNotContain("Next issues");
  }

  @Test
  void aSpaceIsATreeOfPages() {
    assertThat(site.html("/wiki/spaces/DOC"))
        .containsSubsequence(
            "class=\"depth-0\"",
            ">Documentation<",
            "class=\"depth-1\"",
            ">Pumps<",
            "class=\"depth-2\"",
            ">Pump three<");
    assertThat(site.html("/wiki/spaces/DOC/pages/" + pageId))
        .contains("All <strong>Pumps</strong>", "<th>by</th><td>Ada Admin</td>")
        .contains("<a href=\"/wiki/spaces/DOC\">DOC</a> / Pump");
  }

  @Test
  void commentsOfAPageAreShownAsTheyAreRead() {
    String comment =
        """
        {%s, "body": {"representation": "storage", "value": "<ac:structured-macro \
        ac:name=\\"expand\\"><ac:parameter ac:name=\\"title\\">%s</ac:parameter>\
        <ac:rich-text-body><p>Read it</p></ac:rich-text-body></ac:structured-macro>"}}\
        """;
    String page = "\"pageId\": \"" + pageId + "\"";
    String made =
        site.ask("POST", "/wiki/api/v2/footer-comments", comment.formatted(page, "First"))
            .path("id")
            .asString();
    String below = "\"parentCommentId\": \"" + made + "\"";
    site.ask("POST", "/wiki/api/v2/footer-comments", comment.formatted(below, "Second"));
    assertThat(site.html("/wiki/spaces/DOC/pages/" + pageId))
        .containsSubsequence("Comments (2)", ">First<", "<p>Read it</p>", ">Second<")
        .doesNotContain("ac:");
  }

  @Test
  void whatIsNotThereIsSaid() {
    for (String path :
        new String[] {
          "/browse/OPS-99", "/projects/NO", "/wiki/spaces/NO", "/wiki/spaces/DOC/pages/1"
        }) {
      assertThat(site.look(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void requestsAreListedWithoutWhatTheySay() {
    site.ask("GET", "/rest/api/3/user/search?query=ada@acme.example", "");
    site.look("/favicon.ico");

    assertThat(site.html("/_sandbox/requests?path=/user"))
        .contains("/rest/api/3/user/search", "<td class=\"about\">query</td>", "<td>200</td>")
        .doesNotContain("/rest/api/3/project", "ada@acme.example", "secret-1");
    assertThat(site.html("/_sandbox/requests")).doesNotContain("favicon");
    assertThat(site.html("/_sandbox/requests?method=put&status=2"))
        .contains("/rest/api/2/issue/OPS-1");
    assertThat(site.html("/_sandbox/requests?status=5")).contains("the newest 0 that fit");
  }

  @Test
  void limitsShowWhatIsLeft() {
    assertThat(site.html("/_sandbox/limits")).contains("POST createIssue", "98 of 100");
  }

  @Test
  void faultsStrikeClientsOnly() {
    site.failEverything();

    assertThat(site.send("GET", "/rest/api/3/myself", "application/json", new byte[0]).status())
        .isEqualTo(503);
    assertThat(site.html("/")).contains("Operations");
    assertThat(site.html("/_sandbox/requests?status=503")).contains("/rest/api/3/myself");
  }

  @Test
  void mailsTellWhoWouldHaveHeardOfWhat() {
    assertThat(site.html("/_sandbox/mails"))
        .contains("1 would have been sent so far, 7 more", "<td>Bob</td>", "Issue Created")
        .contains("<a href=\"/browse/OPS-1\">OPS-1</a>");
  }
}
