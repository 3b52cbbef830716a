package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Attendance;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aloft rollback --type user}: accounts that Aloft invited go, if nobody needs them. */
@Tag("shared")
class RollbackRoadTest {

  private static final int PEOPLE = 12;

  private final CloudWorld world = CloudWorld.withPromptSearch();

  /** An hour before whatever the organization does. */
  private final Clock clock =
      Clock.offset(
          Clock.systemUTC(),
          Duration.between(Instant.now(), world.organization().now().minus(Duration.ofHours(1))));

  @TempDir private Path folder;

  @BeforeEach
  void invite() throws IOException {
    spec("{provisioning: invite, standIn: ada@acme.example}");
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(membership(3)).isEqualTo(Directory.Membership.ACTIVE);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void thoseWhomNobodyNeedsAreRemovedAndNobodyElse() throws IOException {
    ShellRun plan = run("rollback", "--type", "user", "--out", "back.plan");

    assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.OK);
    assertThat(plan.out())
        .contains("Rollback acme · type user", "APPLYABLE", "12 to delete", "12 are removed")
        .contains("up to a day late")
        .doesNotContain("p3@acme.example", "Person 3");
    assertThat(membership(3)).as("a plan writes nothing").isEqualTo(Directory.Membership.ACTIVE);

    ShellRun apply = run("apply", "back.plan");

    assertThat(apply.exitCode()).as(apply.err()).isEqualTo(ExitCode.OK);
    assertThat(apply.out()).contains("TAKEN BACK", "12 of type user removed", "0 refused");
    IntStream.range(0, PEOPLE)
        .forEach(i -> assertThat(membership(i)).isEqualTo(Directory.Membership.NONE));
    assertThat(world.organization().directory().membership(world.bobAccount().accountId()))
        .as("was there before")
        .isEqualTo(Directory.Membership.ACTIVE);
  }

  @Test
  void aGroupOfOursHoldsNobody() {
    assertThat(world.organization().groups().contains(group("crew"), id(7))).isTrue();
    join(group("crew"), 8);

    assertThat(run("rollback", "--type", "user", "--full").out()).contains("12 to delete");
  }

  @Test
  void aSecondTimeThereIsNothingLeft() {
    run("rollback", "--type", "user", "--out", "back.plan");
    run("apply", "back.plan");

    ShellRun plan = run("rollback", "--type", "user", "--detailed-exitcode");
    assertThat(plan.exitCode()).as(plan.out()).isEqualTo(ExitCode.OK);
    assertThat(plan.out()).contains("NOTHING TO DO", "nothing is left to take back");

    ShellRun again = run("apply", "back.plan");
    assertThat(again.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(again.out()).contains("0 of type user removed");
  }

  @Test
  void whoMustStayIsNamedWithACodeAndStopsThePlan() throws IOException {
    world.organization().attendance().look(id(0), jira());
    world.organization().attendance().provisioned(id(1), true);
    join(group("site-admins"), 2);
    join(world.organization().groups().add("night-shift"), 3);
    join(group("jira-admins-acme"), 4);
    join(group("confluence-users-acme"), 5);
    added(6, world.organization().now().minus(Duration.ofDays(400)));

    ShellRun plan = run("rollback", "--type", "user", "--out", "back.plan", "--full");

    assertThat(plan.out())
        .contains("NOT APPLYABLE", "7 to decide", "--leave-barred")
        .contains("ALOFT-PEOPLE-011, the account was last used in jira-software on 2026-05-04")
        .contains("ALOFT-PEOPLE-015, an identity provider keeps the account")
        .contains("ALOFT-PEOPLE-013, the account is in the group \"night-shift\"")
        .contains("ALOFT-PEOPLE-013, the account is in the group \"jira-admins-acme\"")
        .contains("ALOFT-PEOPLE-013, the account has confluence, jira-software; Aloft gave others")
        .contains("ALOFT-PEOPLE-012, the account is there since 2025-03-30, before Aloft began")
        .doesNotContain("p3@acme.example");
    ShellRun refused = run("apply", "back.plan");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("ALOFT-PLAN-004", "--leave-barred");
    assertThat(membership(7)).isEqualTo(Directory.Membership.ACTIVE);

    assertThat(run("rollback", "--type", "user", "--out", "back.plan", "--leave-barred").out())
        .contains("APPLYABLE", "5 to delete");
    assertThat(run("apply", "back.plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(IntStream.range(0, PEOPLE).filter(this::there)).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void managedAccountsStay() {
    world.organization().directory().verify("acme.example");

    ShellRun plan = run("rollback", "--type", "user");

    assertThat(plan.out()).contains("NOT APPLYABLE", "ALOFT-PEOPLE-014, the organization manages");
  }

  @Test
  void whoIsUsedAfterTheReviewStaysAndWhoIsGoneIsForgotten() {
    run("rollback", "--type", "user", "--out", "back.plan");
    world.organization().attendance().look(id(0), jira());
    world.organization().directory().put(id(1), Directory.Membership.NONE);

    ShellRun apply = run("apply", "back.plan");

    assertThat(apply.exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(apply.out())
        .contains("PARTLY TAKEN BACK", "10 of type user removed", "1 refused", "last used in")
        .doesNotContain("p0@acme.example");
    assertThat(there(0)).isTrue();
    assertThat(run("rollback", "--type", "user", "--json").out()).contains("ALOFT-PEOPLE-011");
  }

  @Test
  void outputsFitTheirSchemas() throws IOException {
    ShellRun plan = run("rollback", "--type", "user", "--out", "back.plan", "--json");
    OutputSchema.assertValid("plan", plan.out());
    assertThat(plan.out()).contains("\"undoes\"").doesNotContain("p3@acme.example");
    assertThat(run("show", "back.plan", "--markdown").out())
        .contains("Rollback acme", "delete, unused", "invited for jira-software")
        .doesNotContain("p3@acme.example");

    OutputSchema.assertValid("rollback", run("apply", "back.plan", "--json").out());
  }

  @Test
  void theMigrationGoesOnWithoutThem() throws IOException {
    run("rollback", "--type", "user", "--out", "back.plan");
    run("apply", "back.plan");

    spec("{standIn: ada@acme.example, maxStandIns: 1.0}");
    ShellRun apply = run("apply", "--auto-approve");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    ShellRun plan = run("plan", "--detailed-exitcode");
    assertThat(plan.exitCode()).as(plan.out()).isEqualTo(ExitCode.OK);
  }

  @Test
  void onlyWithAnOrganizationAndOnlyOfTypesThatHaveAWayBack() throws IOException {
    assertThat(run("rollback", "--type", "jira.status").err())
        .contains("ALOFT-RUN-014", "expected  user");

    new AcmeFolder(world, folder).write(backup());
    ShellRun plan = run("rollback", "--type", "user");
    assertThat(plan.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(plan.err()).contains("ALOFT-RUN-014", "organization");
  }

  private void added(int person, Instant time) {
    Attendance attendance = world.organization().attendance();
    Map<String, Instant> times = new TreeMap<>(attendance.content().added());
    times.put(id(person), time);
    attendance.restore(new Attendance.Content(times, attendance.content().seen()));
  }

  private void join(Group group, int person) {
    world.organization().groups().join(group, id(person));
  }

  private Group group(String name) {
    return world.organization().groups().byName(name).orElseThrow();
  }

  private String jira() {
    return "ari:cloud:jira-software::site/" + world.site().cloudId();
  }

  private boolean there(int person) {
    return membership(person) == Directory.Membership.ACTIVE;
  }

  private Directory.Membership membership(int person) {
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

  private void spec(String users) throws IOException {
    new AcmeFolder(world, folder).writeWithOrganization(backup(), users);
  }

  /** Bob has an account, the others none; one of them is in a group. */
  private static String backup() {
    return """
    <entity-engine-xml>
    <Project id="1" name="Ops" key="OPS" lead="bob" counter="12"/>
    <Directory id="1" position="0" directoryName="Internal" active="1"/>
    <User id="1000" directoryId="1" userName="bob" lowerUserName="bob" active="1"
        displayName="Bob User" emailAddress="bob@acme.example"/>
    <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
    <Status id="1" sequence="1" name="Open" statuscategory="2"/>
    <Group id="1" groupName="crew" lowerGroupName="crew" active="1" directoryId="1"/>
    <Membership id="1" parentId="1" childId="17" membershipType="GROUP_USER"
        parentName="crew" lowerParentName="crew" childName="p7" lowerChildName="p7"
        directoryId="1"/>
    <ProjectRole id="10002" name="Administrators"/>
    <ProjectRoleActor id="1" pid="1" projectroleid="10002"
        roletype="atlassian-group-role-actor" roletypeparameter="crew"/>
    """
        + IntStream.range(0, PEOPLE)
            .mapToObj(RollbackRoadTest::person)
            .collect(Collectors.joining())
        + "</entity-engine-xml>";
  }

  private static String person(int i) {
    return """
    <User id="%1$d" directoryId="1" userName="p%2$d" lowerUserName="p%2$d" active="1"
        displayName="Person %2$d" emailAddress="p%2$d@acme.example"/>
    <Issue id="%1$d" key="OPS-%3$d" number="%3$d" project="1" type="1" status="1"
        reporter="bob" creator="bob" assignee="p%2$d" summary="Mend pump %2$d"
        created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
    """
        .formatted(i + 10, i, i + 1);
  }
}
