package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory.Membership;
import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Selector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code inactive: suspend} with {@code provisioning: scim}: who left is made in the directory and
 * deactivated there when the work is done. Partners are invited in the same migration.
 */
@Tag("shared")
class ProvisionedLeaversRoadTest {

  private static final String SUSPEND =
      "{provisioning: scim, inactive: suspend, standIn: ada@acme.example, maxStandIns: 1.0}";

  private static final String PARTNERS =
      """
      {provisioning: scim, inactive: suspend, standIn: ada@acme.example, maxStandIns: 1.0,
       productAccess: [{domains: [partner.example], products: [jira-software], provisioning: invite},
                       {products: [jira-software]}]}\
      """;

  private static final long ALWAYS = Long.MAX_VALUE;

  private static final String DEACTIVATION = "/scim/directory/{directory}/Users/{user}";

  /** The first two left; the second and the fourth are partners. */
  private static final int PEOPLE = 6;

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private final int before = seats();

  /** An hour before whatever the organization does. */
  private final Clock clock =
      Clock.offset(
          Clock.systemUTC(),
          Duration.between(Instant.now(), world.organization().now().minus(Duration.ofHours(1))));

  @TempDir private Path folder;

  @BeforeEach
  void verify() {
    world.organization().directory().verify("acme.example");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whoLeftIsMadeForTheTimeOfTheWorkAndDeactivatedAfterwards() throws IOException {
    spec(SUSPEND, allAtAcme());

    ShellRun plan = run("plan", "--out", "first.plan");
    assertThat(plan.out())
        .contains("4 are made by SCIM", "2 leavers are made by SCIM, then deactivated")
        .contains("jira-software 0 → 4 seats (6 meanwhile)");
    ShellRun apply = run("apply", "first.plan", "--json");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    assertThat(apply.out()).contains("\"retired-account\": 2");
    assertThat(user(0).path("active").asBoolean()).isFalse();
    assertThat(user(2).path("active").asBoolean()).isTrue();
    assertThat(account(0).active()).isFalse();
    assertThat(membership(0)).as("nothing is suspended beside").isEqualTo(Membership.ACTIVE);
    assertThat(issue("OPS-1").at("/fields/assignee/accountId").asString()).isEqualTo(id(0));
    assertThat(issue("OPS-2").at("/fields/reporter/displayName").asString()).isEqualTo("Person 1");
    assertThat(seats()).as("nobody who left takes one").isEqualTo(before + 4);

    assertNothingLeft();
    assertThat(run("apply", "first.plan", "--json").out()).doesNotContain("-account");
    ShellRun verify = run("verify");
    assertThat(verify.exitCode()).as(verify.out()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aDeltaInTheirNameActivatesThemFirst() throws IOException {
    spec(SUSPEND, allAtAcme());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    spec(SUSPEND, allAtAcme().replace("Mend pump 0", "Mend pump nil"));
    ShellRun plan = run("plan", "--out", "delta.plan", "--full");
    assertThat(plan.out()).contains("named-again", "1 is restored meanwhile", "2 to update");
    assertThat(account(0).active()).as("a plan writes nothing").isFalse();
    ShellRun apply = run("apply", "delta.plan", "--json");

    assertThat(apply.exitCode()).as(apply.out()).isEqualTo(ExitCode.OK);
    assertThat(apply.out()).contains("\"woken-account\": 1", "\"retired-account\": 1");
    assertThat(issue("OPS-1").at("/fields/summary").asString()).isEqualTo("Mend pump nil");
    assertThat(account(0).active()).isFalse();
    assertNothingLeft();
  }

  @Test
  void whoIsBackIsActivatedByAPlan() throws IOException {
    spec(SUSPEND, allAtAcme());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    spec(SUSPEND, allAtAcme().replace("active=\"0\"", "active=\"1\""));
    assertThat(run("plan", "--out", "back.plan", "--full").out())
        .contains("back-again", "2 are back and restored");
    assertThat(run("apply", "back.plan").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(user(0).path("active").asBoolean()).isTrue();
    assertThat(seats()).as("with what they had").isEqualTo(before + PEOPLE);
    assertNothingLeft();
  }

  @Test
  void aRunThatDiesBeforeTheyAreDeactivatedIsGoneOnWith() throws IOException {
    spec(SUSPEND, allAtAcme());
    wrong(new Fault.Status(401, false, OptionalInt.empty()));
    assertThat(run("apply", "--auto-approve").exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(account(0).active() && account(1).active()).isTrue();
    assertThat(run("verify").out()).as("they still take seats").contains("left behind");
    right();

    assertThat(run("apply", "--finish").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(account(0).active() || account(1).active()).isFalse();
    assertNothingLeft();
  }

  @Test
  void aLostAnswerIsAskedForAgain() throws IOException {
    spec(SUSPEND, allAtAcme());
    wrong("PATCH", DEACTIVATION, new Fault.LostAnswer(), 1);

    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(account(0).active() || account(1).active()).isFalse();
    assertNothingLeft();
  }

  @Test
  void withoutTheKeyOfTheirDirectoryEachIsTold() throws IOException {
    spec(SUSPEND, allAtAcme());
    wrong(new Fault.Status(401, false, OptionalInt.empty()));
    run("apply", "--auto-approve");
    right();

    new AcmeFolder(world, folder).writeWithOrganization(allAtAcme(), "{inactive: suspend}");
    ShellRun finish = run("apply", "--finish", "--json");

    assertThat(finish.exitCode()).as(finish.err()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(finish.out()).contains("ALOFT-PEOPLE-016", "no key to the directory");
    assertThat(finish.out()).contains("\"refused\": 2").doesNotContain("p0@acme.example");
  }

  @Test
  void whoWasActivatedByTheDirectoryStaysSo() throws IOException {
    spec(SUSPEND, allAtAcme());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    activate(0);

    spec(SUSPEND, allAtAcme().replace("Mend pump 0", "Mend pump nil"));
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(account(0).active()).isTrue();
  }

  @Test
  void theyAreTakenBackLikeOthers() throws IOException {
    spec(SUSPEND, allAtAcme());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    ShellRun plan = run("rollback", "--type", "user", "--out", "back.plan", "--full");
    assertThat(plan.out()).contains("6 to delete").doesNotContain("NOT APPLYABLE");
    assertThat(run("apply", "back.plan").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(users().path("totalResults").asLong()).isZero();
    assertThat(run("rollback", "--type", "user").out()).contains("NOTHING TO DO");
  }

  @Test
  void partnersAreInvitedAndTheOthersMadeInOneMigration() throws IOException {
    spec(PARTNERS, backup());

    ShellRun plan = run("plan", "--out", "first.plan");
    assertThat(plan.out())
        .contains("1 is invited", "1 leaver is invited, then suspended")
        .contains("3 are made by SCIM", "1 leaver is made by SCIM, then deactivated");
    ShellRun apply = run("apply", "first.plan");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    assertThat(users().path("totalResults").asLong()).as("no partner").isEqualTo(4);
    assertThat(account(0).active()).isFalse();
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertThat(account(1).active()).as("the partner's account is the partner's").isTrue();
    assertThat(account(3).active()).isTrue();
    assertThat(seats()).isEqualTo(before + 4);
    assertNothingLeft();
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);

    ShellRun back = run("rollback", "--type", "user", "--out", "back.plan", "--full");
    assertThat(back.out()).contains("6 to delete").doesNotContain("NOT APPLYABLE");
    assertThat(run("apply", "back.plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(membership(1)).isEqualTo(Membership.NONE);
  }

  @Test
  void aDirectoryThatTellsNothingKeepsNoPartnersSeat() throws IOException {
    spec(PARTNERS, backup());
    wrong(new Fault.Status(401, false, OptionalInt.empty()));
    run("apply", "--auto-approve");
    Fault forbidden = new Fault.Status(403, false, OptionalInt.empty());
    wrong("GET", "/scim/directory/{directory}/Users", forbidden, ALWAYS);

    ShellRun finish = run("apply", "--finish", "--json");

    assertThat(finish.exitCode()).as(finish.err()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(finish.out()).contains("\"refused\": 1", "403");
    assertThat(account(0).active()).isTrue();
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
  }

  @Test
  void whereNobodysAccountIsWrittenNoLineMaySayOtherwise() throws IOException {
    spec(PARTNERS.replace("provisioning: scim", "provisioning: none"), backup());

    ShellRun plan = run("plan");

    assertThat(plan.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(plan.err()).contains("provisioning: none writes no account");
  }

  private void activate(int person) {
    world
        .key()
        .put(
            usersPath() + "/" + user(person).path("id").asString(),
            """
            {"userName": "%1$s", "active": true, "emails": [{"value": "%1$s", "primary": true}]}\
            """
                .formatted(email(person)))
        .expect(200);
  }

  private void wrong(Fault fault) {
    wrong("PATCH", DEACTIVATION, fault, ALWAYS);
  }

  private void wrong(String method, String path, Fault fault, long times) {
    Selector all = new Selector(Optional.of(method), Optional.of(path), 1, 1, 1, times);
    world.faults().replace(new FaultScript(1, List.of(new FaultRule("wrong", all, fault))));
  }

  private void right() {
    world.faults().replace(FaultScript.NONE);
  }

  private void assertNothingLeft() {
    ShellRun again = run("plan", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.out() + again.err()).isEqualTo(ExitCode.OK);
  }

  private JsonNode issue(String key) {
    return world.ada().get("/rest/api/3/issue/" + key).expect(200).json();
  }

  private String usersPath() {
    return "/scim/directory/" + world.organization().directoryId() + "/Users";
  }

  private JsonNode users() {
    return world.key().get(usersPath()).expect(200).json();
  }

  private JsonNode user(int person) {
    return users()
        .path("Resources")
        .valueStream()
        .filter(one -> one.path("userName").asString().equals(email(person)))
        .findFirst()
        .orElseThrow();
  }

  private int seats() {
    return world
        .organization()
        .subscriptions()
        .seats(world.organization().groups().byName("jira-software-users-acme").orElseThrow());
  }

  private Membership membership(int person) {
    return world.organization().directory().membership(id(person));
  }

  private String id(int person) {
    return account(person).accountId();
  }

  private Account account(int person) {
    return world
        .organization()
        .accounts()
        .byEmail(email(person))
        .or(() -> world.organization().accounts().byEmail(partner(person)))
        .orElseThrow();
  }

  private static String email(int person) {
    return "p" + person + "@acme.example";
  }

  private static String partner(int person) {
    return "p" + person + "@partner.example";
  }

  private ShellRun run(String... words) {
    return new AcmeFolder(world, folder).runAt(clock, words);
  }

  private void spec(String users, String backup) throws IOException {
    new AcmeFolder(world, folder).writeWithDirectory(backup, users);
  }

  private static String allAtAcme() {
    return backup().replace("partner.example", "acme.example");
  }

  /** Bob has an account. */
  private static String backup() {
    return """
    <entity-engine-xml>
    <Project id="1" name="Ops" key="OPS" lead="bob" counter="6"/>
    <Directory id="1" position="0" directoryName="Internal" active="1"/>
    <User id="1000" directoryId="1" userName="bob" lowerUserName="bob" active="1"
        displayName="Bob User" emailAddress="bob@acme.example"/>
    <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
    <Status id="1" sequence="1" name="Open" statuscategory="2"/>
    """
        + IntStream.range(0, PEOPLE)
            .mapToObj(ProvisionedLeaversRoadTest::person)
            .collect(Collectors.joining())
        + "</entity-engine-xml>";
  }

  private static String person(int i) {
    return """
    <User id="%1$d" directoryId="1" userName="p%2$d" lowerUserName="p%2$d" active="%4$d"
        displayName="Person %2$d" emailAddress="%5$s"/>
    <Issue id="%1$d" key="OPS-%3$d" number="%3$d" project="1" type="1" status="1"
        reporter="p%2$d" creator="bob" assignee="p%2$d" summary="Mend pump %2$d"
        created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
    """
        .formatted(i + 10, i, i + 1, i < 2 ? 0 : 1, i == 1 || i == 3 ? partner(i) : email(i));
  }
}
