package dev.aloft.jira.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.http.Credentials;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.Site;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteSettings;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Invited;
import dev.aloft.organization.Organization;
import dev.aloft.organization.Product;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.testing.WatchedSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Memberships come about in the fewest calls. */
@Tag("shared")
class MembershipsTest {

  private static final String MEMBERSHIP = "/rest/api/3/group/user";

  private final CloudWorld world = new CloudWorld();
  private final FakeTime time = new FakeTime();
  private final List<String> asked = new ArrayList<>();
  private final List<SiteClient> clients = new ArrayList<>();
  private final Organization organization =
      new Organization(
          listening(
              world.sandbox().address(CloudSites.API) + "/admin",
              new Credentials.Bearer(Secret.of("key-1"))),
          world.organization().id());
  private final Group crew = world.organization().groups().add("crew");

  @AfterEach
  void stop() {
    clients.forEach(SiteClient::close);
    world.close();
  }

  @Test
  void newcomersJoinByTheTwoDozenAndOthersOneByOne() {
    List<String> accounts = new ArrayList<>(invited(60));
    accounts.add(world.bobAccount().accountId());

    memberships().join(crew.groupId(), accounts);

    assertThat(members()).containsExactlyInAnyOrderElementsOf(accounts);
    assertThat(asked).filteredOn(path -> path.contains("invite")).hasSize(3);
    assertThat(asked).filteredOn(MEMBERSHIP::equals).hasSize(1);
  }

  @Test
  void whomThisRunDidNotInviteIsNotInvited() {
    memberships().join(crew.groupId(), List.of(world.bobAccount().accountId()));

    assertThat(members()).containsExactly(world.bobAccount().accountId());
    assertThat(asked).containsExactly(MEMBERSHIP);
  }

  @Test
  void whereTheOrganizationRefusesTheProductIsAsked() {
    List<String> accounts = invited(3);
    world.organization().subscriptions().end();

    memberships().join(crew.groupId(), accounts);

    assertThat(members()).containsExactlyInAnyOrderElementsOf(accounts);
    assertThat(asked).filteredOn(MEMBERSHIP::equals).hasSize(3);
  }

  @Test
  void whomTheOrganizationDoesNotPutInTheProductIsAskedAndSaysWhy() {
    List<String> accounts = invited(2);
    world.organization().groups().synced(crew.groupId(), true);

    assertThatThrownBy(() -> memberships().join(crew.groupId(), accounts))
        .isInstanceOf(SiteRefusal.class);
    assertThat(asked).filteredOn(MEMBERSHIP::equals).isNotEmpty();
  }

  private List<String> members() {
    return List.copyOf(world.organization().groups().members(crew));
  }

  /** Invites that many people, and forgets the calls. */
  private List<String> invited(int people) {
    String jira =
        organization.products().stream()
            .filter(product -> product.key().equals("jira-software"))
            .map(Product::resource)
            .findFirst()
            .orElseThrow();
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < people; i += Organization.AN_INVITATION) {
      List<String> emails =
          IntStream.range(i, Math.min(people, i + Organization.AN_INVITATION))
              .mapToObj(one -> "new" + one + "@acme.example")
              .toList();
      organization.invite(emails, List.of(jira)).stream()
          .map(Invited::accountId)
          .forEach(accounts::add);
    }
    asked.clear();
    return accounts;
  }

  private Memberships memberships() {
    Site site =
        listening(
            world.sandbox().address("acme").toString(),
            new Credentials.Basic("ada@acme.example", Secret.of("secret-1")));
    return new Memberships(new JiraCloud(site, time, time), Optional.of(organization));
  }

  private Site listening(String url, Credentials credentials) {
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
    return new WatchedSite(client, request -> asked.add(request.path()));
  }
}
