package dev.aloft.jira.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Some sites delete remote links only for requests that name a media type. */
@Tag("shared")
class RemoteLinkDeletionTest {

  private final FakeTime time = new FakeTime();

  private SiteClient client(CloudWorld world) {
    return new SiteClient(
        SiteSettings.of(world.sandbox().address("acme").toString()),
        new Credentials.Basic("ada@acme.example", Secret.of("secret-1")),
        new SiteBudgets(SiteLimits.onlyInFlight(1), Share.WHOLE, time, time),
        ExchangeLog.NONE,
        time,
        time,
        () -> 0L);
  }

  private static int deletedWithoutType(CloudWorld world, String path) throws Exception {
    String pair = Base64.getEncoder().encodeToString("ada@acme.example:secret-1".getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(world.sandbox().address("acme").resolve(path))
            .header("Authorization", "Basic " + pair)
            .DELETE()
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void namesAMediaType() throws Exception {
    Behaviour behaviour = Behaviour.usual().with(Quirk.REMOTE_LINK_DELETES_NEED_TYPE);
    try (CloudWorld world = new CloudWorld(behaviour);
        SiteClient client = client(world)) {
      world.project("OPS", "business");
      String issue = world.issue("OPS", "Task", "Mend the quiet pump");
      RemoteLinks links = new JiraCloud(client, time, time).remoteLinks();
      String link =
          links.put(
              issue,
              JsonMapper.shared()
                  .readTree(
                      """
                      {"globalId": "pump", "object": {"url": "https://pump.example", "title": "Pump"}}\
                      """));

      assertThat(deletedWithoutType(world, "/rest/api/3/issue/" + issue + "/remotelink/" + link))
          .isEqualTo(415);
      assertThat(links.ofIssue(issue)).hasSize(1);
      links.delete(issue, link);
      assertThat(links.ofIssue(issue)).isEmpty();
    }
  }
}
