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
import dev.aloft.people.check.Proves;
import dev.aloft.provisioning.ScimDirectory;
import dev.aloft.resource.Creation;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Draft;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Outlook;
import dev.aloft.resource.Role;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.testing.WatchedSite;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts are made in a directory in the fewest calls, and each person fails alone. */
@Tag("shared")
class ProvisionerTest {

  private final CloudWorld world = new CloudWorld();
  private final FakeTime time = new FakeTime();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<SiteClient> clients = new ArrayList<>();
  private final String users = "/scim/directory/" + world.organization().directoryId() + "/Users";

  @BeforeEach
  void verify() {
    world.organization().directory().verify("acme.example");
  }

  @AfterEach
  void stop() {
    clients.forEach(SiteClient::close);
    world.close();
  }

  @Test
  void manyAreLookedForByThePageAndMadeOneByOneAndInvitedTogether() {
    UserOnCloud accounts = accounts("key-1");
    String[] names = IntStream.range(0, 25).mapToObj(i -> "p" + i).toArray(String[]::new);

    assertThat(outlook(accounts, names)).isEqualTo(Outlook.CLEAR);
    assertThat(asked).as("the domains, and a page").hasSize(2);

    asked.clear();
    assertThat(accounts.createTogether(drafts(names)))
        .hasSize(25)
        .hasOnlyElementsOfType(Creation.Made.class);
    assertThat(asked).filteredOn(users.substring(5)::equals).hasSize(25);
    assertThat(asked).filteredOn(path -> path.endsWith("/invite")).hasSize(1);
  }

  @Test
  void inALargeDirectoryAFewAreAskedForByName() {
    IntStream.range(0, 2_100).forEach(i -> scim("u" + i + "@acme.example", "", true));

    outlook(accounts("key-1"), "p1");
    assertThat(asked).as("the domains, and the one").hasSize(2);

    asked.clear();
    outlook(accounts("key-1"), "p1", "p2");
    assertThat(asked).as("the domains, a page, and as many names as pages").hasSize(4);

    asked.clear();
    outlook(accounts("key-1"), "p1", "p2", "p3", "p4", "p5");
    assertThat(asked).as("the domains, and the three pages").hasSize(4);
  }

  @Test
  @Proves(passes = "USR-SCIM-CONFLICT")
  void whoIsThereActiveGetsTheProductsAndIsNotOurs() {
    scim("p1@acme.example", "", true);
    scim("login-2", "p2@acme.example", true);
    UserOnCloud accounts = accounts("key-1");

    assertThat(outlook(accounts, "p1", "p2", "p3")).isEqualTo(Outlook.CLEAR);
    List<Creation> results = accounts.createTogether(drafts("p1", "p2", "p3"));

    assertThat(results)
        .extracting(Object::getClass)
        .containsExactly(Creation.There.class, Creation.There.class, Creation.Made.class);
    assertThat(asked).as("one is made").filteredOn(users.substring(5)::equals).hasSize(2);
    assertThat(members()).contains(id("p1"), id("p2"), id("p3"));
  }

  @Test
  void whoCameAfterTheLookIsFoundByTheConflict() {
    UserOnCloud accounts = accounts("key-1");
    outlook(accounts, "p1", "p2", "p3");
    scim("p1@acme.example", "", true);
    scim("login-2", "p2@acme.example", true);
    scim("p3@acme.example", "", false);

    List<Creation> results = accounts.createTogether(drafts("p1", "p2", "p3", "p4"));

    assertThat(results.get(0)).isInstanceOf(Creation.There.class);
    assertThat(results.get(1)).isInstanceOf(Creation.There.class);
    assertThat(why(results.get(2))).contains("USR-SCIM-CONFLICT");
    assertThat(results.get(3)).isInstanceOf(Creation.Made.class);
    assertThat(world.organization().accounts().byEmail("p3@acme.example").orElseThrow().active())
        .isFalse();
  }

  @Test
  void oneWhomTheDirectoryRefusesKeepsNobodyElse() {
    List<Draft> drafts = new ArrayList<>(drafts("p1", "p2"));
    drafts.add(draft("p3@partner.example"));

    List<Creation> results = accounts("key-1").createTogether(drafts);

    assertThat(results)
        .extracting(Object::getClass)
        .containsExactly(Creation.Made.class, Creation.Made.class, Creation.Refused.class);
    assertThat(why(results.get(2))).contains("400", "not verified");
  }

  @Test
  void whomTheProductsRefuseIsBegun() {
    world.organization().subscriptions().limit(seats(), 1);

    List<Creation> results = accounts("key-1").createTogether(drafts("p1", "p2"));

    assertThat(results).hasOnlyElementsOfType(Creation.Begun.class);
    assertThat(results).allMatch(one -> one instanceof Creation.Begun(_, boolean made) && made);
  }

  @Test
  void withoutARightToTheDirectoryNobodyElseIsTried() {
    UserOnCloud accounts = accounts("key-1", "another");

    assertThat(accounts.createTogether(drafts("p1"))).hasOnlyElementsOfType(Creation.Refused.class);
    asked.clear();
    List<Draft> more = drafts("p2", "p3");
    assertThatThrownBy(() -> accounts.createTogether(more)).isInstanceOf(SiteRefusal.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void aWrongKeyIsToldAndNoAddressIs() {
    UserOnCloud accounts = accounts("wrong");
    List<Draft> drafts = drafts("p1", "p2");

    assertThatThrownBy(() -> accounts.createTogether(drafts))
        .isInstanceOf(SiteRefusal.class)
        .hasMessageContaining("401")
        .hasMessageNotContaining("@acme.example")
        .hasMessageNotContaining("wrong");
  }

  private Outlook outlook(UserOnCloud accounts, String... names) {
    return accounts.outlook(
        Arrays.stream(names)
            .map(name -> name + "@acme.example")
            .map(email ->
                new Desired(
                    Address.of(UserType.TYPE, email),
                    email,
                    Map.of(UserType.DIRECTORY, Value.text("d")),
                    OnExisting.PROVISION,
                    Optional.empty(),
                    Role.MIGRATED,
                    "test"))
            .toList());
  }

  private static List<Draft> drafts(String... names) {
    return Arrays.stream(names).map(name -> draft(name + "@acme.example")).toList();
  }

  private static Draft draft(String email) {
    return new Draft(
        Address.of(UserType.TYPE, email),
        Map.of(
            "name",
            Value.text("Somebody"),
            UserType.DIRECTORY,
            Value.text("d"),
            UserType.PRODUCTS,
            Value.set(List.of(Value.text("jira-software")))));
  }

  private static String why(Creation creation) {
    return creation instanceof Creation.Refused(var why) ? why.code().id() + why.summary() : "";
  }

  private void scim(String userName, String email, boolean active) {
    world
        .key()
        .post(
            users,
            """
            {"userName": "%s", "active": %s, "emails": [{"value": "%s", "primary": true}]}\
            """
                .formatted(userName, active, email.isEmpty() ? userName : email))
        .expect(201);
  }

  private Group seats() {
    return world.organization().groups().byName("jira-software-users-acme").orElseThrow();
  }

  private Set<String> members() {
    return Set.copyOf(world.organization().groups().effectiveMembers(seats()));
  }

  private String id(String name) {
    return world
        .organization()
        .accounts()
        .byEmail(name + "@acme.example")
        .orElseThrow()
        .accountId();
  }

  private UserOnCloud accounts(String key) {
    return accounts(key, world.organization().directoryId());
  }

  private UserOnCloud accounts(String key, String directory) {
    String api = world.sandbox().address(CloudSites.API).toString();
    Site site =
        listening(
            world.sandbox().address("acme").toString(),
            new Credentials.Basic("ada@acme.example", Secret.of("secret-1")));
    Site administration = listening(api + "/admin", new Credentials.Bearer(Secret.of("key-1")));
    Site scim = listening(api + "/scim", new Credentials.Bearer(Secret.of(key)));
    return new UserOnCloud(
        new JiraCloud(site, time, time),
        Optional.of(new Organization(administration, world.organization().id())),
        Optional.of(new ScimDirectory(scim, directory)));
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
