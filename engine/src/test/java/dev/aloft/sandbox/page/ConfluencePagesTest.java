package dev.aloft.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.sites.DataCenterSites;
import dev.aloft.sandbox.web.Product;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Confluence Data Center as a browser sees it. */
class ConfluencePagesTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
  private final ConfluenceDataCenter confluence = ConfluenceDataCenter.inMemory("wiki", clock);
  private final Neighbourhood neighbourhood = new Neighbourhood();
  private final Sandbox sandbox = Sandbox.start(pages());
  private final PlainClient ada = PlainClient.basic(sandbox.address(), "ada", "secret-1");
  private final PlainClient browser = PlainClient.anonymous(sandbox.address());

  private Pages pages() {
    confluence
        .site()
        .dataCenter()
        .addAdministrator(new User("1", "ada", "Ada", "ada@acme.example", true), "secret-1");
    Product site = new DataCenterSites(List.of(), List.of(confluence)).addresses().getFirst();
    return Pages.confluence(
        site, site, new Pages.Administrator("ada", "secret-1"), neighbourhood, clock);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private String content(String json) {
    return ada.post("/rest/api/content", json).expect(200).json().path("id").asString();
  }

  @Test
  void showsSpacesTheTreeOfPagesAndAPageWithItsFilesAndComments() {
    ada.post("/rest/api/space", "{\"key\": \"DOC\", \"name\": \"Documentation\"}").expect(200);
    String pumps =
        content(
            """
            {"type": "page", "title": "Pumps", "space": {"key": "DOC"}, "body": {"storage":
             {"representation": "storage", "value":
              "<p>All <strong>pumps</strong></p><ac:image><ri:attachment ri:filename=\\"a b.txt\\"/></ac:image>"}}}
            """);
    content(
        """
        {"type": "page", "title": "Pump three", "space": {"key": "DOC"}, "ancestors": [{"id": "%s"}]}
        """
            .formatted(pumps));
    content(
        """
        {"type": "comment", "container": {"id": "%s", "type": "page"}, "body": {"storage":
         {"representation": "storage", "value": "<p>Read it</p>"}}}
        """
            .formatted(pumps));
    ada.upload("/rest/api/content/" + pumps + "/child/attachment", "a b.txt", "four").expect(200);

    assertThat(page("/")).contains("wiki", "Confluence Data Center", "/wiki/spaces/DOC");
    assertThat(page("/wiki/spaces/DOC"))
        .contains("class=\"depth-0\"><a href=\"/wiki/spaces/DOC/pages/" + pumps + "\">Pumps")
        .contains("class=\"depth-1\"");
    String file = "/_sandbox/download/" + pumps + "/a%20b.txt";
    assertThat(page("/wiki/spaces/DOC/pages/" + pumps))
        .contains("<p>All <strong>pumps</strong></p>", "<p>Read it</p>", "by", "Ada")
        .contains("<a href=\"" + file + "\">a b.txt</a>")
        .contains("src=\"" + file + "\"");
    assertThat(page(file)).isEqualTo("four");
  }

  @Test
  void whatIsNotThereIsSaid() {
    browser.get("/wiki/spaces/NONE").expect(404);
    browser.get("/_sandbox/download/1/none.txt").expect(404);
    browser.get("/browse/OPS-1").expect(404);
  }

  @Test
  void theSitesOfAProcessAreListed() {
    neighbourhood.add("wiki", "Confluence Data Center", sandbox.address());
    assertThat(page("/")).doesNotContain("Sites of this sandbox");

    neighbourhood.add("emea", "Jira Data Center", URI.create("http://localhost:4711"));
    assertThat(page("/")).contains("Sites of this sandbox", "http://localhost:4711", "emea");
  }

  private String page(String path) {
    return browser.get(path).expect(200).json().asString();
  }
}
