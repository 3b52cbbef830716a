package dev.aloft.sandbox.confluence.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the older API had once is told from what it never had. */
class TakenAwayTest {

  private final CloudSite site = new Organization("acme", Clock.systemUTC()).site("acme");
  private final ConfluenceCloud wiki = ConfluenceCloud.inMemory(site);

  private Reply call(String method, String path, boolean known) {
    var ada = site.addAdministrator("ada@acme.example", "Ada Admin");
    site.organization().accounts().token(ada.accountId(), "secret-1");
    byte[] login = "ada@acme.example:secret-1".getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers =
        known
            ? Map.of("Authorization", List.of("Basic " + Base64.getEncoder().encodeToString(login)))
            : Map.of();
    return wiki.product()
        .answer(new Request(method, URI.create("/wiki/rest/api/" + path), headers, new byte[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, content/",
    "GET, content?type=page",
    "GET, content/123",
    "GET, content/123/child/page",
    "GET, content/123/label",
    "PUT, content/123/property/key",
    "GET, space",
    "GET, space/OPS",
    "GET, space/OPS/content/page",
    "POST, contentbody/convert/storage",
    "GET, group/crew/member"
  })
  void whatWasTakenAwayIsGone(String method, String path) {
    assertThat(call(method, path, true).status()).isEqualTo(410);
    assertThat(call(method, path, false).status()).isEqualTo(401);
  }

  @Test
  void whatIsLeftAnswersAsBefore() {
    assertThat(call("GET", "group", true).status()).isEqualTo(200);
    assertThat(call("GET", "content/search?cql=type=page", true).status()).isEqualTo(200);
    assertThat(call("GET", "nothing", true).status()).isEqualTo(404);
  }
}
