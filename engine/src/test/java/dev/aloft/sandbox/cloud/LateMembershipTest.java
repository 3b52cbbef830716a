package dev.aloft.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.web.ExchangeListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A membership is shown at once; what it lets one do may be granted later. */
class LateMembershipTest {

  private static final String ROLES = "/rest/api/3/role";

  private final HandClock clock = new HandClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final Organization organization = new Organization("acme", clock);
  private final CloudSite site = organization.site("acme");
  private final Account ada = person("ada@acme.example", true);
  private final Account bob = person("bob@acme.example", false);

  private Account person(String email, boolean administrator) {
    Account account =
        administrator ? site.addAdministrator(email, "Ada") : site.addUser(email, "Bob");
    organization.accounts().token(account.accountId(), "secret");
    return account;
  }

  private Sandbox start(Behaviour behaviour) {
    CloudSites.Products products =
        CloudSites.Products.over(WholeSite.inMemory(new JiraSite(site, behaviour)));
    return Sandbox.start(
        new CloudSites(organization, List.of(products)).addresses(), ExchangeListener.none());
  }

  private PlainClient client(Sandbox sandbox, Account account) {
    return PlainClient.basic(sandbox.address("acme"), account.email().orElseThrow(), "secret");
  }

  private void makeBobAnAdministrator(PlainClient client) {
    client
        .post(
            "/rest/api/3/group/user?groupname=jira-admins-acme",
            "{\"accountId\": \"%s\"}".formatted(bob.accountId()))
        .expect(201);
  }

  @Test
  void countsAtOnceAsARule() {
    try (Sandbox sandbox = start(Behaviour.usual());
        PlainClient asAda = client(sandbox, ada);
        PlainClient asBob = client(sandbox, bob)) {
      asBob.get(ROLES).expect(403);
      makeBobAnAdministrator(asAda);
      asBob.get(ROLES).expect(200);
    }
  }

  @Test
  void countsSomeSecondsLaterOnSomeSites() {
    try (Sandbox sandbox = start(Behaviour.usual().with(Quirk.MEMBERSHIPS_COUNT_LATE));
        PlainClient asAda = client(sandbox, ada);
        PlainClient asBob = client(sandbox, bob)) {
      makeBobAnAdministrator(asAda);

      assertThat(
              asAda
                  .get("/rest/api/3/user/groups?accountId=" + bob.accountId())
                  .expect(200)
                  .json()
                  .toString())
          .contains("jira-admins-acme");
      asBob.get(ROLES).expect(403);
      clock.forward(Duration.ofSeconds(5));
      asBob.get(ROLES).expect(200);
    }
  }

  @Test
  void beginsAnewForWhoLeftAndJoinsAgain() {
    try (Sandbox sandbox = start(Behaviour.usual().with(Quirk.MEMBERSHIPS_COUNT_LATE));
        PlainClient asAda = client(sandbox, ada);
        PlainClient asBob = client(sandbox, bob)) {
      makeBobAnAdministrator(asAda);
      clock.forward(Duration.ofSeconds(5));
      asAda
          .delete("/rest/api/3/group/user?groupname=jira-admins-acme&accountId=" + bob.accountId())
          .expect(200);
      asBob.get(ROLES).expect(403);
      makeBobAnAdministrator(asAda);
      asBob.get(ROLES).expect(403);
    }
  }
}
