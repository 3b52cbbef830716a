package dev.aloft.jira.user;

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
import dev.aloft.organization.Organization;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Observed;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.resource.Wanted;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.testing.WatchedSite;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With a key to the organization, accounts are found by the hundred addresses. */
@Tag("shared")
class OrganizationMembersTest {

  private final CloudWorld world = new CloudWorld();
  private final FakeTime time = new FakeTime();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<SiteClient> clients = new ArrayList<>();

  @AfterEach
  void stop() {
    clients.forEach(SiteClient::close);
    world.close();
  }

  @Test
  void hiddenAddressesAreFoundByTheHundred() {
    List<String> emails =
        IntStream.range(0, 250).mapToObj(i -> "person" + i + "@acme.example").toList();
    emails.stream()
        .limit(240)
        .forEach(email -> put(world.site().addUser(email, email).withEmailVisible(false)));

    assertThat(found(emails)).hasSize(240).contains("person7@acme.example");
    assertThat(asked).filteredOn(path -> path.contains("/orgs/")).hasSize(3);
    assertThat(asked)
        .filteredOn(path -> path.contains("/rest/api/3/"))
        .as("pages of a thousand, until one is empty")
        .containsOnly("/rest/api/3/users/search")
        .hasSize(2);
  }

  @Test
  void aFewAreAskedForOneByOneInNoProduct() {
    put(world.bobAccount().withEmailVisible(false));

    assertThat(found(List.of("BOB@acme.example", "nobody@acme.example", "ada@acme.example")))
        .containsExactlyInAnyOrder("bob@acme.example", "ada@acme.example");
    assertThat(asked).hasSize(2).last().asString().startsWith("/rest/api/3/user/bulk");
  }

  @Test
  void whoCannotBeAssignedAnythingCountsForNobody() {
    put(world.bobAccount().withActive(false));

    assertThat(found(List.of("bob@acme.example"))).isEmpty();
    assertThat(asked).as("nobody is left to look for").hasSize(1);
  }

  @Test
  void aWrongKeyIsRefused() {
    assertThatThrownBy(() -> accounts("wrong").observe(wanted(List.of("bob@acme.example"))))
        .isInstanceOf(SiteRefusal.class)
        .hasMessageNotContaining("bob@acme.example")
        .hasMessageNotContaining("wrong");
  }

  private void put(Account account) {
    world.organization().accounts().put(account);
  }

  private List<String> found(List<String> emails) {
    return accounts("key-1").observe(wanted(emails)).stream().map(Observed::naturalKey).toList();
  }

  private static Wanted wanted(List<String> emails) {
    return new Wanted(
        emails.stream()
            .map(email -> email.toLowerCase(Locale.ROOT))
            .map(email ->
                new Desired(
                    Address.of(UserType.TYPE, email),
                    email,
                    Map.of(),
                    OnExisting.REFER,
                    Optional.empty(),
                    Role.MIGRATED,
                    "test"))
            .toList(),
        Set.of());
  }

  private UserOnCloud accounts(String key) {
    Site site =
        listening(
            world.sandbox().address("acme").toString(),
            new Credentials.Basic("ada@acme.example", Secret.of("secret-1")));
    Site administration =
        listening(
            world.sandbox().address(CloudSites.API) + "/admin",
            new Credentials.Bearer(Secret.of(key)));
    return new UserOnCloud(
        new JiraCloud(site, time, time),
        Optional.of(new Organization(administration, world.organization().id())),
        Optional.empty());
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
