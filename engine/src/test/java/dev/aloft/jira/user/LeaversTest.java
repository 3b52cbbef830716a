package dev.aloft.jira.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Credentials;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.Site;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Organization;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Retirement.Answer;
import dev.aloft.resource.Wanted;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory.Membership;
import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.testing.WatchedSite;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts are suspended and restored with one call each, and looked at by the hundred. */
@Tag("shared")
class LeaversTest {

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
  void oneCallForEachAndALookForAHundred() {
    List<Recorded> all = people(100);

    assertThat(leavers().retire(all)).hasSize(100).allMatch(Answer::wrote);
    assertThat(asked).as("a look, the directory, and one each").hasSize(102);
    assertThat(all).allMatch(one -> membership(one) == Membership.SUSPENDED);

    asked.clear();
    assertThat(leavers().retire(all)).noneMatch(Answer::wrote);
    assertThat(asked).as("a second time").hasSize(1);

    asked.clear();
    assertThat(leavers().wake(all.subList(0, 2))).allMatch(Answer::wrote);
    assertThat(asked).as("a look, the directory, two, and Jira").hasSize(5);
    assertThat(membership(all.get(1))).isEqualTo(Membership.ACTIVE);
    assertThat(membership(all.get(2))).isEqualTo(Membership.SUSPENDED);
  }

  @Test
  void inAnOrganizationOfSeveralDirectoriesEachIsAskedWhereTheAccountIs() {
    List<Recorded> two = people(2);
    String subsidiary = world.organization().directory().found("Subsidiary");
    world.organization().directory().move(two.getLast().targetId(), subsidiary);

    assertThat(leavers().retire(two)).allMatch(Answer::wrote);

    assertThat(two).allMatch(one -> membership(one) == Membership.SUSPENDED);
    assertThat(asked)
        .as("a look, all directories, and of each its own and its suspension there")
        .hasSize(6)
        .anyMatch(path -> path.contains(subsidiary + "/users/" + two.getLast().targetId()));
    assertThat(leavers().wake(two)).allMatch(Answer::wrote);
    assertThat(membership(two.getLast())).isEqualTo(Membership.ACTIVE);
  }

  @Test
  void whereTheKeyMaySuspendNobodyAFewAreAskedForAndAllAreTold() {
    List<Recorded> all = people(100);
    refuse(Long.MAX_VALUE);
    Leavers leavers = leavers();

    assertThat(leavers.retire(all)).hasSize(100).allMatch(one -> one.refusal().isPresent());
    assertThat(asked.stream().filter(path -> path.endsWith("/suspend")).count())
        .as("a few, and those in flight")
        .isBetween((long) Permission.A_FEW, Permission.A_FEW + 16L);

    asked.clear();
    assertThat(leavers.retire(all)).allMatch(one -> one.refusal().isPresent());
    assertThat(asked).as("no other is asked for").noneMatch(path -> path.endsWith("/suspend"));
  }

  @Test
  void aFewWhoAreRefusedKeepNobodyElse() {
    List<Recorded> all = people(30);
    refuse(Permission.A_FEW - 1);

    assertThat(leavers().retire(all).stream().filter(Answer::wrote))
        .hasSize(30 - Permission.A_FEW + 1);
  }

  private void refuse(long times) {
    Selector suspension =
        new Selector(
            Optional.of("POST"),
            Optional.of("/admin/v2/orgs/{org}/directories/{directory}/users/{account}/suspend"),
            1,
            1,
            1,
            times);
    Fault forbidden = new Fault.Status(403, false, OptionalInt.empty());
    world
        .faults()
        .replace(new FaultScript(1, List.of(new FaultRule("wrong", suspension, forbidden))));
  }

  @Test
  void whoHasAnotherAddressByNowIsFoundByTheAccount() {
    Recorded moved = people(1).getFirst();
    Account account = world.organization().accounts().find(moved.targetId()).orElseThrow();
    world.organization().accounts().put(account.withEmail("new@acme.example"));

    assertThat(leavers().retire(List.of(moved))).allMatch(Answer::wrote);

    assertThat(membership(moved)).isEqualTo(Membership.SUSPENDED);
  }

  @Test
  void whoIsGoneTakesNoSeatAndNeedsNoCall() {
    Recorded gone = people(1).getFirst();
    world.organization().directory().put(gone.targetId(), Membership.NONE);

    assertThat(leavers().retire(List.of(gone)))
        .allMatch(answer -> !answer.wrote() && answer.refusal().isEmpty());
  }

  @Test
  void aSuspendedAccountOfOursCountsAsThereAndNoOther() {
    List<Recorded> two = people(2);
    leavers().retire(two);
    Set<String> ids = two.stream().map(Recorded::targetId).collect(Collectors.toSet());

    List<Observed> seen =
        new UserOnCloud(
                new JiraCloud(jira(), time, time), Optional.of(organization()), Optional.empty())
            .observe(new Wanted(List.of(), ids, two.subList(0, 1)));

    assertThat(seen).extracting(Observed::id).containsExactly(two.getFirst().targetId());
    assertThat(seen.getFirst().attributes())
        .containsEntry(UserType.AFTERWARDS, Value.text(UserType.SUSPENDED));
  }

  private List<Recorded> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "person" + i + "@acme.example")
        .map(email ->
            new Recorded(
                Address.of(UserType.TYPE, email),
                world.site().addUser(email, "Person").accountId(),
                Recorded.Hold.OURS,
                "",
                Map.of()))
        .toList();
  }

  private Membership membership(Recorded one) {
    return world.organization().directory().membership(one.targetId());
  }

  private Leavers leavers() {
    return new Leavers(new JiraCloud(jira(), time, time), organization(), Optional.empty());
  }

  private Site jira() {
    return listening(
        world.sandbox().address("acme").toString(),
        new Credentials.Basic("ada@acme.example", Secret.of("secret-1")));
  }

  private Organization organization() {
    return new Organization(
        listening(
            world.sandbox().address(CloudSites.API) + "/admin",
            new Credentials.Bearer(Secret.of("key-1"))),
        world.organization().id());
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
