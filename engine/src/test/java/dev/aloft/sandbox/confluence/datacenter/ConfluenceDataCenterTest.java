package dev.aloft.sandbox.confluence.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.Contract;
import dev.aloft.contracts.ContractListener;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.datacenter.content.Contents.Content;
import dev.aloft.sandbox.confluence.datacenter.space.Spaces.Space;
import dev.aloft.sandbox.datacenter.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class ConfluenceDataCenterTest {

  private final ConfluenceDataCenter confluence =
      ConfluenceDataCenter.inMemory("wiki", Clock.systemUTC());
  private final ContractListener contract = ContractListener.of(Contract.CONFLUENCE_DATA_CENTER);
  private final Sandbox sandbox = Sandbox.start(confluence.api(), contract);
  private final PlainClient client = PlainClient.basic(sandbox.address(), "ada", "secret-1");

  @BeforeEach
  void fill() {
    User ada = new User("8a01", "ada", "Ada Admin", "ada@acme.example", true);
    confluence.site().addAdministrator(ada, "secret-1");
    for (String key : new String[] {"DOCS", "OPS"}) {
      confluence
          .spaces()
          .add(new Space(key.length(), key, "Space " + key, "global", "CURRENT", Set.of()));
    }
    confluence
        .spaces()
        .add(new Space(99, "BOARD", "The board", "global", "CURRENT", Set.of("board")));
    page(1001, "DOCS");
    page(1002, "BOARD");
  }

  private void page(long id, String space) {
    Instant when = Instant.parse("2020-02-03T04:05:06Z");
    confluence.contents().put(new Content(id, space, "Home", "<p>One</p>", 3, "8a01", when));
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
    contract.assertClean();
  }

  @Test
  void saysWhichReleaseItIs() {
    var information = client.get("/rest/api/server-information").expect(200).json();
    assertThat(information.path("version").asString()).startsWith("10.0.");
  }

  @Test
  void listsTheSpacesThatTheCallerMaySee() {
    var first = client.get("/rest/api/space?limit=1").expect(200).json();
    assertThat(first.path("results").path(0).path("key").asString()).isEqualTo("DOCS");
    var next = client.get(first.path("_links").path("next").asString()).expect(200).json();
    assertThat(next.path("results").path(0).path("key").asString()).isEqualTo("OPS");
    assertThat(next.path("_links").has("next")).isFalse();
    assertThat(client.get("/rest/api/space?spaceKey=BOARD").json().path("size").asInt()).isZero();
    client.get("/rest/api/space/BOARD").expect(404);
  }

  @Test
  void readsAPageAndExpandsOnlyWhatIsAskedFor() {
    var usual = client.get("/rest/api/content/1001").expect(200).json();
    assertThat(usual.path("version").path("number").asInt()).isEqualTo(3);
    assertThat(usual.path("_expandable").has("body")).isTrue();
    var body = client.get("/rest/api/content/1001?expand=body.storage").expect(200).json();
    assertThat(body.path("body").path("storage").path("value").asString()).isEqualTo("<p>One</p>");
    assertThat(body.has("space")).isFalse();
  }

  @Test
  void answersWithTheProductsErrors() {
    var hidden = client.get("/rest/api/content/1002").expect(404).json();
    assertThat(hidden.path("statusCode").asInt()).isEqualTo(404);
    assertThat(hidden.path("message").asString()).contains("1002");
    client.get("/rest/api/content/1001?expand=children.page").expect(501);
    var absent = client.get("/rest/api/search?cql=type=page").expect(501).json();
    assertThat(absent.path("reason").asString()).isEqualTo("Not Implemented");
  }
}
