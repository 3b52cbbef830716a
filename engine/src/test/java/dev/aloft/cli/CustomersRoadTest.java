package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers of a service desk get accounts without a seat, and what they asked names them. */
@Tag("shared")
class CustomersRoadTest {

  private static final String CLEO = "cleo@globex.example";

  private final CloudWorld world = CloudWorld.withPromptSearch();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void theyGetAccountsAndTheirRequests() throws IOException {
    spec("{provisioning: invite, customers: create, standIn: ada@acme.example}");

    ShellRun plan = run("plan", "--full");
    assertThat(plan.out())
        .contains("1 becomes a customer", "1 customer organization")
        .doesNotContain("is invited", CLEO);

    ShellRun apply = run("apply", "--auto-approve");
    assertThat(apply.exitCode()).as(apply.out()).isEqualTo(ExitCode.OK);

    Account cleo = world.organization().accounts().byEmail(CLEO).orElseThrow();
    assertThat(cleo.type()).isEqualTo("customer");
    assertThat(
            world
                .ada()
                .get("/rest/api/3/issue/HELP-1?fields=reporter")
                .expect(200)
                .json()
                .at("/fields/reporter/accountId")
                .asString())
        .isEqualTo(cleo.accountId());
    ShellRun again = run("plan", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.out()).isEqualTo(ExitCode.OK);
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void theirAccountsAreNotTakenBack() throws IOException {
    spec("{customers: create, standIn: ada@acme.example}");
    assertThat(run("apply", "--auto-approve").exitCode()).isEqualTo(ExitCode.OK);

    ShellRun back = run("rollback", "--type", "user", "--full");

    assertThat(back.out()).contains("ALOFT-PEOPLE-032").doesNotContain("to delete");
  }

  private ShellRun run(String... words) {
    return new AcmeFolder(world, folder).run(words);
  }

  private void spec(String users) throws IOException {
    new AcmeFolder(world, folder).writeWithOrganization(backup(), users);
  }

  private static String backup() {
    return """
    <entity-engine-xml>
    <Project id="1" name="Help" key="HELP" lead="bob" counter="1" projecttype="service_desk"/>
    <Directory id="1" position="0" directoryName="Internal" active="1"/>
    <User id="1000" directoryId="1" userName="bob" lowerUserName="bob" active="1"
        displayName="Bob User" emailAddress="bob@acme.example"/>
    <User id="1001" directoryId="1" userName="cleo" lowerUserName="cleo" active="1"
        displayName="Cleo Customer" emailAddress="cleo@globex.example"/>
    <Group id="1" groupName="agents" lowerGroupName="agents" active="1" directoryId="1"/>
    <Membership id="1" parentId="1" childId="1000" membershipType="GROUP_USER"
        parentName="agents" lowerParentName="agents" childName="bob" lowerChildName="bob"
        directoryId="1"/>
    <LicenseRoleGroup id="1" licenseRoleName="jira-servicedesk" groupId="agents"
        primaryGroup="Y"/>
    <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
    <Status id="1" sequence="1" name="Open" statuscategory="2"/>
    <Issue id="1" key="HELP-1" number="1" project="1" type="1" status="1"
        reporter="cleo" creator="cleo" assignee="bob" summary="No light"
        created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
    <AO_54307E_ORGANIZATION ID="1" NAME="Globex" LOWER_NAME="globex" SEARCH_NAME="globex"/>
    <AO_54307E_ORGANIZATION_MEMBER ID="1" ORGANIZATION_ID="1" USER_KEY="cleo"/>
    <AO_54307E_ORGANIZATION_PROJECT ID="1" ORGANIZATION_ID="1" PROJECT_ID="1"/>
    </entity-engine-xml>
    """;
  }
}
