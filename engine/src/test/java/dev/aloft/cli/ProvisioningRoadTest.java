package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.people.check.Proves;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.testing.OutputSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People without an account get one in the organization's directory, by SCIM. */
@Tag("shared")
class ProvisioningRoadTest {

  private static final int PEOPLE = 30;
  private static final String SPEC = "{provisioning: scim, standIn: ada@acme.example}";

  private final CloudWorld world = CloudWorld.withPromptSearch();

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
  void everyoneGetsAnAccountTheirProductsAndTheirIssues() throws IOException {
    spec(SPEC);

    ShellRun plan = run("plan");
    assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.OK);
    assertThat(plan.out())
        .contains("2 accounts are there", "29 are made by SCIM", "1 becomes")
        .contains("jira-software", "29 people");
    assertThat(provisioned()).as("a plan writes nothing").isZero();

    ShellRun apply = run("apply", "--auto-approve");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    assertThat(provisioned()).isEqualTo(29);
    Account seven = account(7);
    assertThat(seven.displayName()).isEqualTo("Person 7");
    assertThat(assignee("OPS-8")).isEqualTo(seven.accountId());
    assertThat(isIn("jira-software-users-acme", 7)).isTrue();
    assertThat(world.organization().accounts().byEmail("p1@acme.example"))
        .as("inactive in the source")
        .isEmpty();
    nothingIsLeftToDo();
    JsonNode before = world.key().get(users()).expect(200).json();
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(world.key().get(users()).expect(200).json()).isEqualTo(before);
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  @Proves(finds = "USR-DOMAIN-NOT-VERIFIED", passes = "USR-DOMAIN-NOT-VERIFIED")
  void atADomainThatIsNotVerifiedThePlanStopsUntilTheSpecDecides() throws IOException {
    String partner =
        "{provisioning: scim, standIn: ada@acme.example, maxStandIns: 1.0, "
            + "domains: {rewrite: {acme.example: partner.example}}%s}";
    spec(partner.formatted(""));

    ShellRun plan = run("plan");
    assertThat(plan.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(plan.err())
        .contains("USR-DOMAIN-NOT-VERIFIED", "30 people", "partner.example", "productAccess")
        .doesNotContain("@partner.example");

    spec(
        partner.formatted(
            ", productAccess: [{domains: [partner.example], products: []},"
                + " {products: [jira-software]}]"));
    assertThat(run("plan").out()).contains("become the stand-in");

    world.organization().directory().verify("partner.example");
    spec(partner.formatted(""));
    assertThat(run("plan").out()).contains("30 are made by SCIM");
  }

  @Test
  @Proves(finds = "USR-SCIM-CONFLICT")
  void whomTheDirectoryKnowsOtherwiseIsAFindingAndNobodyIsTouched() throws IOException {
    scim("p0@acme.example", "p0@acme.example", false);
    scim("p2@acme.example", "elsewhere@acme.example", true);
    scim("p3@acme.example", "third@acme.example", true);
    scim("login-3", "p3@acme.example", false);
    spec(SPEC);

    ShellRun plan = run("plan");
    assertThat(plan.out()).contains("26 are made by SCIM", "4 become the stand-in");
    assertThat(plan.out()).contains("USR-SCIM-CONFLICT 3");

    ShellRun apply = run("apply", "--auto-approve");
    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    assertThat(account(0).active()).as("is not reactivated").isFalse();
    assertThat(assignee("OPS-1")).isEqualTo(world.adaAccount().accountId());
    assertThat(provisioned()).isEqualTo(4 + 26);
    nothingIsLeftToDo();
  }

  @Test
  void whoHasAnAccountInTheDirectoryIsUsedAndStaysForeign() throws IOException {
    scim("p0@acme.example", "p0@acme.example", true);
    scim("login-2", "P2@acme.example", true);
    spec(SPEC);

    ShellRun apply = run("apply", "--auto-approve");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    assertThat(provisioned()).isEqualTo(29);
    assertThat(assignee("OPS-3")).isEqualTo(account(2).accountId());
    nothingIsLeftToDo();
    assertThat(run("rollback", "--type", "user").out()).contains("27 to delete");
  }

  @Test
  void whatTheUserLimitHeldBackComesOnceThereIsRoomAndIsOurs() throws IOException {
    spec(SPEC);
    Group seats = world.organization().groups().byName("jira-software-users-acme").orElseThrow();
    world.organization().subscriptions().limit(seats, 26);

    ShellRun apply = run("apply", "--auto-approve");
    assertThat(apply.exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(apply.out()).contains("409", "user limit");
    assertThat(provisioned()).as("the accounts are made all the same").isEqualTo(29);

    world.organization().subscriptions().limit(seats, 1000);
    ShellRun again = run("apply", "--auto-approve");
    assertThat(again.exitCode()).as(again.out() + again.err()).isEqualTo(ExitCode.OK);
    assertThat(provisioned()).as("no twin").isEqualTo(29);
    assertThat(world.organization().groups().effectiveMembers(seats)).hasSize(29);
    nothingIsLeftToDo();
    assertThat(run("rollback", "--type", "user").out()).contains("29 to delete");
  }

  @Test
  void theSamePlanGoesOnWhereItWasInterrupted() throws IOException {
    spec(SPEC);
    run("plan", "--out", "acme.plan");
    Group seats = world.organization().groups().byName("jira-software-users-acme").orElseThrow();
    world.organization().subscriptions().limit(seats, 26);
    assertThat(run("apply", "acme.plan").exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    world.organization().subscriptions().limit(seats, 1000);

    ShellRun apply = run("apply", "acme.plan");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    assertThat(provisioned()).isEqualTo(29);
    assertThat(world.organization().groups().effectiveMembers(seats)).hasSize(29);
    assertThat(run("rollback", "--type", "user").out()).contains("29 to delete");
  }

  @Test
  void rollbackDeactivatesWhomNobodyUsed() throws IOException {
    spec(SPEC);
    run("apply", "--auto-approve");
    world
        .organization()
        .attendance()
        .look(account(0).accountId(), "ari:cloud:jira-software::site/" + world.site().cloudId());

    ShellRun barred = run("rollback", "--type", "user");
    assertThat(barred.out()).contains("NOT APPLYABLE", "ALOFT-PEOPLE-011");

    ShellRun plan = run("rollback", "--type", "user", "--leave-barred", "--out", "back.plan");
    assertThat(plan.out()).contains("APPLYABLE", "28 to delete").doesNotContain("p7@acme.example");
    assertThat(run("show", "back.plan", "--markdown").out())
        .contains("made by SCIM for jira-software");
    assertThat(account(7).active()).isTrue();

    ShellRun apply = run("apply", "back.plan", "--json");

    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);
    OutputSchema.assertValid("rollback", apply.out());
    assertThat(account(0).active()).isTrue();
    assertThat(account(7).active()).isFalse();
    assertThat(provisioned()).isEqualTo(1);
    assertThat(run("rollback", "--type", "user", "--leave-barred", "--detailed-exitcode").out())
        .contains("NOTHING TO DO");
  }

  @Test
  void withoutTheKeyToTheDirectoryItsAccountsStay() throws IOException {
    spec(SPEC);
    run("apply", "--auto-approve");

    new AcmeFolder(world, folder).writeWithOrganization(backup(), "{standIn: ada@acme.example}");

    assertThat(run("rollback", "--type", "user", "--full").out())
        .contains("NOT APPLYABLE", "ALOFT-PEOPLE-015", "no key to the directory");
  }

  @Test
  void whomTheDirectoryLostAndWhoCanStillLogInStays() throws IOException {
    spec(SPEC);
    run("apply", "--auto-approve");
    Account seven = account(7);
    world.key().delete(users() + "/" + user("p7@acme.example").path("id").asString()).expect(204);
    assertThat(run("rollback", "--type", "user").out())
        .contains("APPLYABLE", "28 to delete")
        .doesNotContain("NOT APPLYABLE");

    world.organization().accounts().put(seven);

    assertThat(run("rollback", "--type", "user", "--full").out())
        .contains("NOT APPLYABLE", "ALOFT-PEOPLE-015", "does not know the account any more");
  }

  @Test
  void anAccountThatWentAwayIsNotMadeAgain() throws IOException {
    spec(SPEC);
    run("apply", "--auto-approve");
    String id = user("p7@acme.example").path("id").asString();
    world.key().delete(users() + "/" + id).expect(204);

    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(provisioned()).isEqualTo(28);
  }

  @Test
  void theSpecNeedsADirectory() throws IOException {
    new AcmeFolder(world, folder).writeWithOrganization(backup(), SPEC);

    ShellRun plan = run("plan");
    assertThat(plan.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(plan.err()).contains("provisioning: scim needs a directory", "{directory, token}");
  }

  @Test
  @Proves(finds = "ORG-SCIM-NOT-CONNECTED", passes = "ORG-SCIM-NOT-CONNECTED")
  void plansOnlyWhereTheDirectoryAnswers() throws IOException {
    AcmeFolder acme = new AcmeFolder(world, folder);
    acme.writeExpecting(backup(), "another", "{scim: connected}");
    ShellRun refused = run("plan");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("ORG-SCIM-NOT-CONNECTED", "answers 404");

    acme.writeExpecting(backup(), world.organization().directoryId(), "{scim: connected}");
    assertThat(run("plan").err()).doesNotContain("ORG-SCIM");

    acme.writeExpecting(backup(), "{scim: connected}");
    assertThat(run("plan").err()).contains("only a directory can tell");
  }

  private void nothingIsLeftToDo() {
    ShellRun again = run("plan", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.out() + again.err()).isEqualTo(ExitCode.OK);
  }

  private String users() {
    return "/scim/directory/" + world.organization().directoryId() + "/Users";
  }

  private long provisioned() {
    return world.key().get(users()).expect(200).json().path("totalResults").asLong();
  }

  private JsonNode user(String userName) {
    return world
        .key()
        .get(users() + "?filter=userName%20eq%20%22" + userName + "%22")
        .expect(200)
        .json()
        .path("Resources")
        .path(0);
  }

  private void scim(String userName, String email, boolean active) {
    world
        .key()
        .post(
            users(),
            """
            {"userName": "%s", "active": %s,
             "emails": [{"value": "%s", "type": "work", "primary": true}]}\
            """
                .formatted(userName, active, email))
        .expect(201);
  }

  private String assignee(String key) {
    JsonNode issue =
        world.ada().get("/rest/api/3/issue/" + key + "?fields=assignee").expect(200).json();
    return issue.at("/fields/assignee/accountId").asString();
  }

  private Account account(int person) {
    return world.organization().accounts().byEmail("p" + person + "@acme.example").orElseThrow();
  }

  private boolean isIn(String group, int person) {
    Group found = world.organization().groups().byName(group).orElseThrow();
    return world
        .organization()
        .groups()
        .effectiveMembers(found)
        .contains(account(person).accountId());
  }

  private ShellRun run(String... words) {
    return new AcmeFolder(world, folder).runAt(clock, words);
  }

  private void spec(String users) throws IOException {
    new AcmeFolder(world, folder).writeWithDirectory(backup(), users);
  }

  /** Bob has an account; of the others the second is inactive. */
  private static String backup() {
    return """
    <entity-engine-xml>
    <Project id="1" name="Ops" key="OPS" lead="bob" counter="30"/>
    <Directory id="1" position="0" directoryName="Internal" active="1"/>
    <User id="1000" directoryId="1" userName="bob" lowerUserName="bob" active="1"
        displayName="Bob User" emailAddress="bob@acme.example"/>
    <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
    <Status id="1" sequence="1" name="Open" statuscategory="2"/>
    """
        + IntStream.range(0, PEOPLE)
            .mapToObj(ProvisioningRoadTest::person)
            .collect(Collectors.joining())
        + "</entity-engine-xml>";
  }

  private static String person(int i) {
    return """
    <User id="%1$d" directoryId="1" userName="p%2$d" lowerUserName="p%2$d" active="%4$d"
        displayName="Person %2$d" emailAddress="p%2$d@acme.example"/>
    <Issue id="%1$d" key="OPS-%3$d" number="%3$d" project="1" type="1" status="1"
        reporter="bob" creator="bob" assignee="p%2$d" summary="Mend pump %2$d"
        created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
    """
        .formatted(i + 10, i, i + 1, i == 1 ? 0 : 1);
  }
}
