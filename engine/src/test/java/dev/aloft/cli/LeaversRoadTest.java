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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code inactive: suspend}: people who left keep their names, and take no seat afterwards. */
@Tag("shared")
class LeaversRoadTest {

  private static final String SUSPEND =
      "{provisioning: invite, inactive: suspend, standIn: ada@acme.example}";

  private static final String SUSPENSION =
      "/admin/v2/orgs/{org}/directories/{directory}/users/{account}/suspend";

  private static final String SEARCH = "/admin/v2/orgs/{org}/directories/{directory}/users/search";

  private static final String CREATION = "/rest/api/{version}/issue/bulk";

  private static final int PEOPLE = 6;

  private final CloudWorld world = CloudWorld.withPromptSearch();
  private final int before = seats();

  /** An hour before whatever the organization does. */
  private final Clock clock =
      Clock.offset(
          Clock.systemUTC(),
          Duration.between(Instant.now(), world.organization().now().minus(Duration.ofHours(1))));

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whoLeftIsInvitedForTheTimeOfTheWorkAndSuspendedAfterwards() throws IOException {
    spec(SUSPEND, backup());

    ShellRun plan = run("plan", "--out", "first.plan");
    assertThat(plan.out())
        .contains("4 are invited", "2 leavers are invited, then suspended")
        .contains("jira-software 0 → 4 seats (6 meanwhile)");
    assertThat(run("apply", "first.plan").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertThat(membership(2)).isEqualTo(Membership.ACTIVE);
    assertThat(issue("OPS-1").at("/fields/assignee/accountId").asString()).isEqualTo(id(0));
    assertThat(issue("OPS-2").at("/fields/reporter/accountId").asString()).isEqualTo(id(1));
    assertThat(issue("OPS-1").at("/fields/assignee/active").asBoolean()).isFalse();
    assertThat(seats()).as("nobody who left takes one").isEqualTo(before + 4);

    assertNothingLeft();
    ShellRun same = run("apply", "first.plan", "--json");
    assertThat(same.exitCode()).as(same.err()).isEqualTo(ExitCode.OK);
    assertThat(same.out()).doesNotContain("-account");
    ShellRun verify = run("verify");
    assertThat(verify.exitCode()).as(verify.out()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aDeltaInTheirNameRestoresThemFirst() throws IOException {
    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    spec(SUSPEND, backup().replace("Mend pump 0", "Mend pump nil"));
    ShellRun plan = run("plan", "--out", "delta.plan", "--full");
    assertThat(plan.out()).contains("named-again", "1 is restored meanwhile", "2 to update");
    assertThat(plan.out()).contains("jira-software 4 seats (5 meanwhile)");
    assertThat(membership(0)).as("a plan writes nothing").isEqualTo(Membership.SUSPENDED);
    ShellRun apply = run("apply", "delta.plan", "--json");

    assertThat(apply.exitCode()).as(apply.out()).isEqualTo(ExitCode.OK);
    assertThat(apply.out()).contains("\"woken-account\": 1", "\"retired-account\": 1");
    assertThat(issue("OPS-1").at("/fields/summary").asString()).isEqualTo("Mend pump nil");
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
    assertThat(run("apply", "delta.plan", "--json").out()).doesNotContain("-account");
  }

  @Test
  void whoIsBackIsRestoredByAPlan() throws IOException {
    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    spec(SUSPEND, backup(0));
    ShellRun plan = run("plan", "--out", "back.plan", "--full");
    assertThat(plan.out()).contains("back-again", "1 is back and restored");
    assertThat(run("apply", "back.plan").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(membership(0)).isEqualTo(Membership.ACTIVE);
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();

    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(membership(0)).as("left again").isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
  }

  @Test
  void anAccountThatWasThereIsNeverTouched() throws IOException {
    Account there = world.organization().accounts().add("p0@acme.example", "Person 0");
    Account suspended = world.organization().accounts().add("p1@acme.example", "Person 1");
    world.organization().directory().put(suspended.accountId(), Membership.SUSPENDED);
    spec(SUSPEND, backup());

    ShellRun apply = run("apply", "--auto-approve");

    assertThat(apply.exitCode()).as(apply.err()).isEqualTo(ExitCode.OK);
    assertThat(membership(0)).isEqualTo(Membership.ACTIVE);
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertThat(world.organization().groups().of(there.accountId())).isEmpty();
    assertThat(world.organization().groups().of(suspended.accountId())).isEmpty();
    assertThat(issue("OPS-2").at("/fields/assignee/accountId").asString())
        .isEqualTo(world.adaAccount().accountId());
    assertNothingLeft();
  }

  @Test
  void whoWasRestoredByHandStaysSo() throws IOException {
    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    world.organization().directory().put(id(0), Membership.ACTIVE);

    spec(SUSPEND, backup().replace("Mend pump 0", "Mend pump nil"));
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(membership(0)).isEqualTo(Membership.ACTIVE);
  }

  @Test
  void theyStaySuspendedWhenNobodyIsInvitedAnyMore() throws IOException {
    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    spec("{inactive: suspend, standIn: ada@acme.example}", backup());

    assertNothingLeft();
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void withoutTheOrganizationTheyCountAsThereAndNoneIsRestored() throws IOException {
    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    AcmeFolder acme = new AcmeFolder(world, folder);
    acme.write(
        backup().replace("Mend pump 0", "Mend pump nil"),
        "{inactive: suspend, standIn: ada@acme.example}");
    ShellRun apply = run("apply", "--auto-approve", "--json");

    assertThat(apply.exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(apply.out()).contains("ALOFT-PEOPLE-016", "not in the spec any more");
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
  }

  @Test
  void everyPlaceThatNamesThemReadsAsBefore() throws IOException {
    String places =
        """
        <Group id="1" groupName="crew" lowerGroupName="crew" active="1" directoryId="1"/>
        <Membership id="1" parentId="1" childId="10" membershipType="GROUP_USER"
            parentName="crew" lowerParentName="crew" childName="p0" lowerChildName="p0"
            directoryId="1"/>
        <ProjectRole id="10002" name="Administrators"/>
        <ProjectRoleActor id="1" pid="1" projectroleid="10002"
            roletype="atlassian-group-role-actor" roletypeparameter="crew"/>
        <ProjectRoleActor id="2" pid="1" projectroleid="10002"
            roletype="atlassian-user-role-actor" roletypeparameter="p1"/>
        <UserAssociation sourceName="p0" sinkNodeId="12" sinkNodeEntity="Issue"
            associationType="WatchIssue" created="2024-01-02 03:04:05.0"/>
        <Action id="1" issue="12" type="comment" author="p0" body="Ask [~p1] first"
            created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
        </entity-engine-xml>
        """;
    String rows =
        backup().replace("</entity-engine-xml>", places).replace("lead=\"bob\"", "lead=\"p0\"");
    spec(SUSPEND, rows);

    ShellRun apply = run("apply", "--auto-approve");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
    ShellRun full = run("plan", "--refresh", "full", "--detailed-exitcode");
    assertThat(full.exitCode()).as(full.out() + full.err()).isEqualTo(ExitCode.OK);
    ShellRun verify = run("verify");
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(ExitCode.OK);
  }

  @Test
  void withAnotherRuleNobodyWhoLeftIsInvited() throws IOException {
    spec("{provisioning: invite, standIn: ada@acme.example}", backup());

    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(world.organization().accounts().byEmail("p0@acme.example")).isEmpty();
  }

  @Test
  void theyAreTakenBackLikeOthers() throws IOException {
    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    ShellRun plan = run("rollback", "--type", "user", "--out", "back.plan", "--full");
    assertThat(plan.out()).contains("6 to delete");
    assertThat(run("apply", "back.plan").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(membership(0)).isEqualTo(Membership.NONE);
  }

  @Test
  void aRunThatDiesBeforeTheyAreSuspendedIsGoneOnWith() throws IOException {
    spec(SUSPEND, backup());
    run("plan", "--out", "first.plan");
    wrong(SUSPENSION, new Fault.Status(401, false, OptionalInt.empty()));

    assertThat(run("apply", "first.plan").exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(IntStream.range(0, 2).filter(i -> membership(i) == Membership.SUSPENDED).count())
        .isLessThan(2);
    right();
    ShellRun verify = run("verify");
    assertThat(verify.out()).as("they still take seats").contains("left behind");

    assertThat(run("plan").out()).contains("still to be suspended", "6 as they are");
    ShellRun same = run("apply", "first.plan");
    assertThat(same.exitCode()).as(same.out() + same.err()).isEqualTo(ExitCode.OK);
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aRunThatDiesOnTheWayIsGoneOnWithByAnotherPlan() throws IOException {
    spec(SUSPEND, backup());
    wrong(CREATION, new Fault.Status(401, false, OptionalInt.empty()));
    assertThat(run("apply", "--auto-approve").exitCode()).isNotEqualTo(ExitCode.OK);
    right();

    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertThat(issue("OPS-1").at("/fields/assignee/accountId").asString()).isEqualTo(id(0));
    assertNothingLeft();
  }

  @Test
  void aRunThatDiesWhileItInvitesKnowsWhomItWasToInvite() throws IOException {
    spec(SUSPEND, backup());
    wrong("/admin/v2/orgs/{org}/users/invite", new Fault.Status(401, true, OptionalInt.empty()));
    assertThat(run("apply", "--auto-approve").exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(IntStream.range(0, PEOPLE).filter(this::isThere)).isNotEmpty();
    right();

    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
  }

  private boolean isThere(int person) {
    return world.organization().accounts().byEmail("p" + person + "@acme.example").isPresent();
  }

  @Test
  void aRunThatDiesAfterItRestoredSomebodyIsGoneOnWith() throws IOException {
    spec(SUSPEND, backup());
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    spec(SUSPEND, backup().replace("Mend pump 0", "Mend pump nil"));
    run("plan", "--out", "delta.plan");
    wrong(
        "PUT",
        "/rest/api/{version}/issue/{issue}",
        Long.MAX_VALUE,
        new Fault.Status(401, false, OptionalInt.empty()));
    assertThat(run("apply", "delta.plan").exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(membership(0)).isEqualTo(Membership.ACTIVE);
    right();

    ShellRun same = run("apply", "delta.plan");

    assertThat(same.exitCode()).as(same.out() + same.err()).isEqualTo(ExitCode.OK);
    assertThat(issue("OPS-1").at("/fields/summary").asString()).isEqualTo("Mend pump nil");
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
  }

  @Test
  void finishSuspendsWhatAnApplyLeft() throws IOException {
    spec(SUSPEND, backup());
    wrong(SUSPENSION, new Fault.Status(401, false, OptionalInt.empty()));
    run("apply", "--auto-approve");
    right();

    ShellRun finish = run("apply", "--finish");

    assertThat(finish.exitCode()).as(finish.err()).isEqualTo(ExitCode.OK);
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
  }

  @Test
  void aPurgeKeepsWhatTheirSuspensionNeeds() throws IOException {
    spec(SUSPEND, backup());
    wrong(SUSPENSION, new Fault.Status(403, false, OptionalInt.empty()));
    run("apply", "--auto-approve");
    right();

    ShellRun purge = run("state", "purge", "--people", "--yes");
    assertThat(purge.exitCode()).as(purge.err()).isEqualTo(ExitCode.OK);
    assertThat(purge.out()).contains("2 people in it left and are still to be suspended");
    assertThat(run("apply", "--finish").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);

    assertThat(run("state", "purge", "--people", "--yes").out()).doesNotContain("still to be");
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
  }

  @Test
  void whoseSuspensionIsRefusedIsToldAndTriedAgain() throws IOException {
    spec(SUSPEND, backup());
    run("plan", "--out", "first.plan");
    wrong(SUSPENSION, new Fault.Status(403, false, OptionalInt.empty()));

    ShellRun apply = run("apply", "first.plan", "--json");

    assertThat(apply.exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(apply.out()).contains("ALOFT-PEOPLE-016", "403", "\"refused\": 2");
    assertThat(apply.out()).doesNotContain("p0@acme.example");
    right();
    assertThat(run("apply", "first.plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(membership(1)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
  }

  @Test
  void everyoneIsToldOfWhereTheOrganizationSaysNothingOfAny() throws IOException {
    spec(SUSPEND, backup());
    wrong(SUSPENSION, new Fault.Status(401, false, OptionalInt.empty()));
    run("apply", "--auto-approve");
    wrong(SEARCH, new Fault.Status(403, false, OptionalInt.empty()));

    ShellRun finish = run("apply", "--finish", "--json");

    assertThat(finish.exitCode()).as(finish.err()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(finish.out()).contains("403", "\"refused\": 2");
  }

  @Test
  void aLostAnswerToASuspensionIsAskedForAgain() throws IOException {
    spec(SUSPEND, backup());
    wrong("POST", SUSPENSION, 1, new Fault.LostAnswer());

    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
  }

  @Test
  void whatAnEarlyEndLeftToWriteIsWrittenInTheirNameAllTheSame() throws IOException {
    spec(SUSPEND, backup());
    run("plan", "--out", "first.plan");
    wrong(CREATION, new Fault.Status(400, false, OptionalInt.empty()));
    assertThat(run("apply", "first.plan").exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(membership(0)).as("no seat is kept waiting").isEqualTo(Membership.SUSPENDED);
    right();

    ShellRun same = run("apply", "first.plan");

    assertThat(same.exitCode()).as(same.out() + same.err()).isEqualTo(ExitCode.OK);
    assertThat(issue("OPS-1").at("/fields/assignee/accountId").asString()).isEqualTo(id(0));
    assertThat(membership(0)).isEqualTo(Membership.SUSPENDED);
    assertNothingLeft();
  }

  @Test
  void withoutAPaidPlanNobodyIsInvitedOrSuspended() throws IOException {
    spec(SUSPEND, backup());
    world.organization().subscriptions().end();

    ShellRun apply = run("apply", "--auto-approve", "--json");

    assertThat(apply.exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(apply.out()).contains("402").doesNotContain("-account\"");
  }

  private void wrong(String path, Fault fault) {
    wrong("POST", path, Long.MAX_VALUE, fault);
  }

  private void wrong(String method, String path, long times, Fault fault) {
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
    return world
        .organization()
        .accounts()
        .byEmail("p" + person + "@acme.example")
        .map(Account::accountId)
        .orElseThrow();
  }

  private ShellRun run(String... words) {
    return new AcmeFolder(world, folder).runAt(clock, words);
  }

  private void spec(String users, String backup) throws IOException {
    new AcmeFolder(world, folder).writeWithOrganization(backup, users);
  }

  /** Bob has an account; the first two of the others left, but for those who are back. */
  private static String backup(Integer... back) {
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
            .mapToObj(i -> person(i, i > 1 || List.of(back).contains(i)))
            .collect(Collectors.joining())
        + "</entity-engine-xml>";
  }

  private static String person(int i, boolean active) {
    return """
    <User id="%1$d" directoryId="1" userName="p%2$d" lowerUserName="p%2$d" active="%4$d"
        displayName="Person %2$d" emailAddress="p%2$d@acme.example"/>
    <Issue id="%1$d" key="OPS-%3$d" number="%3$d" project="1" type="1" status="1"
        reporter="p%2$d" creator="bob" assignee="p%2$d" summary="Mend pump %2$d"
        created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
    """
        .formatted(i + 10, i, i + 1, active ? 1 : 0);
  }
}
