package dev.aloft.jira.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Credentials;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.Site;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.http.SiteSettings;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Organization;
import dev.aloft.people.check.Proves;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.resource.Wanted;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An account is managed by whoever verified its domain. */
@Tag("shared")
class ClaimedAccountsTest {

  private static final String BOB = "bob@acme.example";

  private final CloudWorld world = new CloudWorld();
  private final FakeTime time = new FakeTime();
  private final List<SiteClient> clients = new ArrayList<>();

  @AfterEach
  void stop() {
    clients.forEach(SiteClient::close);
    world.close();
  }

  /** An organization of which every account is managed by somebody. */
  private record AllManaged(Site site) implements Site {

    @Override
    public SiteReply send(SiteRequest request) {
      SiteReply reply = site.send(request);
      for (JsonNode user : reply.json().path("data")) {
        if (user.has("claimStatus")) {
          ((ObjectNode) user).put("claimStatus", "managed");
        }
      }
      return reply;
    }

    @Override
    public <T> T read(SiteRequest request, BodyReader<T> reader) {
      return site.read(request, reader);
    }
  }

  @Test
  @Proves(finds = "USR-CLAIMED-ELSEWHERE")
  void anotherOrganizationsAccountIsAFinding() {
    List<CheckResult> checks = checks(true);

    assertThat(checks)
        .singleElement()
        .satisfies(check -> {
          assertThat(check.check()).isEqualTo("USR-CLAIMED-ELSEWHERE");
          assertThat(check.count()).isEqualTo(1);
          assertThat(check.samples()).containsExactly(Address.of(UserType.TYPE, BOB));
          assertThat(check.sentence()).doesNotContain("@");
        });
  }

  @Test
  @Proves(passes = "USR-CLAIMED-ELSEWHERE")
  void anAccountOfADomainThatIsOursIsNone() {
    world.organization().directory().verify("acme.example");

    assertThat(checks(true)).isEmpty();
  }

  @Test
  void anAccountThatNobodyManagesIsNone() {
    assertThat(checks(false)).isEmpty();
  }

  private List<CheckResult> checks(boolean managed) {
    Site administration =
        client(
            world.sandbox().address(CloudSites.API) + "/admin",
            new Credentials.Bearer(Secret.of("key-1")));
    Site site =
        client(
            world.sandbox().address("acme").toString(),
            new Credentials.Basic("ada@acme.example", Secret.of("secret-1")));
    UserOnCloud accounts =
        new UserOnCloud(
            new JiraCloud(site, time, time),
            Optional.of(
                new Organization(
                    managed ? new AllManaged(administration) : administration,
                    world.organization().id())),
            Optional.empty());
    accounts.observe(
        new Wanted(
            List.of(
                new Desired(
                    Address.of(UserType.TYPE, BOB),
                    BOB,
                    Map.of(),
                    OnExisting.REFER,
                    Optional.empty(),
                    Role.MIGRATED,
                    "test")),
            Set.of()));
    return accounts.outlook(List.of()).checks();
  }

  private Site client(String url, Credentials credentials) {
    SiteClient client =
        new SiteClient(
            SiteSettings.of(url),
            credentials,
            new SiteBudgets(SiteLimits.onlyInFlight(4), Share.WHOLE, time, time),
            exchange -> {},
            time,
            time,
            () -> 0L);
    clients.add(client);
    return client;
  }
}
