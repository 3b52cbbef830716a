package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People without an account are invited, in the same apply that brings their issues. */
@Tag("shared")
class InvitationRoadTest {

  private static final int PEOPLE = 30;

  private final CloudWorld world = CloudWorld.withPromptSearch();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void everyoneGetsAnAccountAndTheirIssues() throws IOException {
    spec("{provisioning: invite, standIn: ada@acme.example}");

    ShellRun plan = run("plan");
    assertThat(plan.out())
        .contains("2 accounts are there", "29 are invited", "1 becomes")
        .contains("jira-software", "29 people");
    assertThat(world.organization().accounts().byEmail("p7@acme.example")).isEmpty();

    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    Account seven = account("p7@acme.example");
    assertThat(assignee("OPS-8")).isEqualTo(seven.accountId());
    assertThat(members("jira-software-users-acme")).contains(seven.accountId());

    ShellRun again = run("plan", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.out()).isEqualTo(ExitCode.OK);
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void onlyThoseWhomALineFitsAndWhoAreActive() throws IOException {
    spec(
        "{provisioning: invite, standIn: ada@acme.example, productAccess: [{groups: contractors,"
            + " products: []}, {products: [jira-software, confluence]}]}");

    ShellRun apply = run("apply", "--auto-approve");

    assertThat(apply.exitCode()).as(apply.err()).isEqualTo(ExitCode.OK);
    assertThat(world.organization().accounts().byEmail("p0@acme.example"))
        .as("a contractor")
        .isEmpty();
    assertThat(world.organization().accounts().byEmail("p1@acme.example"))
        .as("inactive in the source")
        .isEmpty();
    assertThat(assignee("OPS-1")).isEqualTo(world.adaAccount().accountId());
    assertThat(members("confluence-users-acme")).contains(account("p2@acme.example").accountId());
    assertThat(run("plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void anEarlierStandInMakesWay() throws IOException {
    spec("{standIn: ada@acme.example, maxStandIns: 1.0}");
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(assignee("OPS-8")).isEqualTo(world.adaAccount().accountId());

    spec("{standIn: ada@acme.example, provisioning: invite}");
    assertThat(run("plan").out()).contains("29 are invited", "29 to update");
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    assertThat(assignee("OPS-8")).isEqualTo(account("p7@acme.example").accountId());
    assertThat(run("plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void withoutAPaidPlanNobodyIsInvited() throws IOException {
    spec("{provisioning: invite, standIn: ada@acme.example}");
    world.organization().subscriptions().end();

    ShellRun apply = run("apply", "--auto-approve", "--json");

    assertThat(apply.exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(apply.out()).contains("402", "paid subscription").doesNotContain("p7@acme.example");
    assertThat(world.organization().accounts().byEmail("p7@acme.example")).isEmpty();
  }

  @Test
  void whatTheUserLimitHeldBackComesOnceThereIsRoom() throws IOException {
    spec("{provisioning: invite, standIn: ada@acme.example}");
    Group seats = world.organization().groups().byName("jira-software-users-acme").orElseThrow();
    world.organization().subscriptions().limit(seats, 26);

    ShellRun apply = run("apply", "--auto-approve");

    assertThat(apply.exitCode()).isEqualTo(ExitCode.PARTLY_APPLIED);
    assertThat(apply.out()).contains("409", "user limit");
    assertThat(world.organization().groups().effectiveMembers(seats)).hasSize(25);

    world.organization().subscriptions().limit(seats, 1000);
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(world.organization().groups().effectiveMembers(seats)).hasSize(29);
    assertThat(assignee("OPS-30")).isEqualTo(account("p29@acme.example").accountId());
    ShellRun again = run("plan", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.out()).isEqualTo(ExitCode.OK);
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aProductThatTheSiteLacksIsToldBeforeAnythingIsWritten() throws IOException {
    spec("{provisioning: invite, productAccess: [{products: [bamboo]}]}");

    ShellRun plan = run("plan");

    assertThat(plan.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(plan.err()).contains("bamboo", "jira-software");
  }

  private String assignee(String key) {
    JsonNode issue =
        world.ada().get("/rest/api/3/issue/" + key + "?fields=assignee").expect(200).json();
    return issue.at("/fields/assignee/accountId").asString();
  }

  private Account account(String email) {
    return world.organization().accounts().byEmail(email).orElseThrow();
  }

  private List<String> members(String group) {
    Group found = world.organization().groups().byName(group).orElseThrow();
    return List.copyOf(world.organization().groups().effectiveMembers(found));
  }

  private ShellRun run(String... words) {
    return new AcmeFolder(world, folder).run(words);
  }

  private void spec(String users) throws IOException {
    new AcmeFolder(world, folder).writeWithOrganization(backup(), users);
  }

  /** Bob has an account; of the others the first is a contractor and the second inactive. */
  private static String backup() {
    return """
    <entity-engine-xml>
    <Project id="1" name="Ops" key="OPS" lead="bob" counter="30"/>
    <Directory id="1" position="0" directoryName="Internal" active="1"/>
    <User id="1000" directoryId="1" userName="bob" lowerUserName="bob" active="1"
        displayName="Bob User" emailAddress="bob@acme.example"/>
    <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
    <Status id="1" sequence="1" name="Open" statuscategory="2"/>
    <Group id="1" groupName="contractors" lowerGroupName="contractors" active="1"
        directoryId="1"/>
    <Membership id="1" parentId="1" childId="0" membershipType="GROUP_USER"
        parentName="contractors" lowerParentName="contractors" childName="p0"
        lowerChildName="p0" directoryId="1"/>
    """
        + IntStream.range(0, PEOPLE)
            .mapToObj(InvitationRoadTest::person)
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
