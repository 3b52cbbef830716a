package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.people.check.Proves;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spec that has a key to the organization behind its target. */
@Tag("shared")
class OrganizationRoadTest {

  private static final String BACKUP =
      """
      <entity-engine-xml>
      <Project id="1" name="Ops" key="OPS" lead="bob" counter="1"/>
      <Directory id="1" position="0" directoryName="Internal" active="1"/>
      <User id="1" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob User" emailAddress="bob@acme.example"/>
      <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
      <Status id="1" sequence="1" name="Open" statuscategory="2"/>
      <Issue id="10" key="OPS-1" number="1" project="1" type="1" status="1" reporter="bob"
          creator="bob" assignee="bob" summary="Mend the quiet pump"
          created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
      </entity-engine-xml>
      """;

  private final CloudWorld world = CloudWorld.withPromptSearch();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    world.close();
  }

  private ShellRun run(String key, String... words) throws IOException {
    AcmeFolder acme = new AcmeFolder(world, folder);
    acme.writeWithOrganization(BACKUP);
    return acme.runWithKey(key, words);
  }

  @Test
  void findsAnAccountThatHidesItsAddress() throws IOException {
    Account bob = world.bobAccount().withEmailVisible(false);
    world.organization().accounts().put(bob);

    ShellRun apply = run("key-1", "apply", "--auto-approve");

    assertThat(apply.exitCode()).as(apply.err()).isEqualTo(ExitCode.OK);
    assertThat(
            world
                .ada()
                .get("/rest/api/3/issue/OPS-1?fields=assignee")
                .expect(200)
                .json()
                .at("/fields/assignee/accountId")
                .asString())
        .isEqualTo(bob.accountId());
    ShellRun again = run("key-1", "plan", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.out()).isEqualTo(ExitCode.OK);
  }

  private ShellRun expecting(String expectation) throws IOException {
    AcmeFolder acme = new AcmeFolder(world, folder);
    acme.writeExpecting(BACKUP, expectation);
    return acme.run("plan");
  }

  private void refused(ShellRun plan, String... words) {
    assertThat(plan.exitCode()).as(plan.out()).isEqualTo(ExitCode.REFUSED);
    assertThat(plan.err()).contains(words);
  }

  @Test
  @Proves(finds = "ORG-DOMAIN-NOT-VERIFIED", passes = "ORG-DOMAIN-NOT-VERIFIED")
  void plansOnlyWhereTheDomainsAreVerified() throws IOException {
    String both = "{verifiedDomains: [acme.example, Acme.Test]}";
    world.organization().directory().verify("acme.test");
    refused(expecting(both), "ORG-DOMAIN-NOT-VERIFIED", "acme.example is not verified");

    world.organization().directory().verify("acme.example");
    assertThat(expecting(both).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aReviewedPlanIsAppliedOnlyWhereItIsStillSo() throws IOException {
    Group group = world.organization().groups().add("crew");
    world.organization().groups().synced(group.groupId(), true);
    AcmeFolder acme = new AcmeFolder(world, folder);
    acme.writeExpecting(BACKUP, "{syncedGroups: [crew]}");
    assertThat(acme.run("plan", "--out", "reviewed.plan").exitCode()).isEqualTo(ExitCode.OK);

    world.organization().groups().synced(group.groupId(), false);
    refused(acme.run("apply", "reviewed.plan"), "ORG-GROUP-NOT-SYNCED");
    world.ada().get("/rest/api/3/project/OPS").expect(404);

    world.organization().groups().synced(group.groupId(), true);
    assertThat(acme.run("apply", "reviewed.plan").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  @Proves(finds = "ORG-GROUP-NOT-SYNCED", passes = "ORG-GROUP-NOT-SYNCED")
  void plansOnlyWhereAnIdentityProviderKeepsTheGroups() throws IOException {
    String crew = "{syncedGroups: [Crew]}";
    refused(expecting(crew), "ORG-GROUP-NOT-SYNCED", "keeps the group \"Crew\"");
    Group group = world.organization().groups().add("crew");
    refused(expecting(crew), "ORG-GROUP-NOT-SYNCED");

    world.organization().groups().synced(group.groupId(), true);
    assertThat(expecting(crew).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  @Proves(finds = "ORG-USER-LIMIT", passes = "ORG-USER-LIMIT")
  void plansOnlyWhereTheLicenceAllowsTheUsers() throws IOException {
    String users = "{userLimits: [{product: jira-software, users: 50}]}";
    refused(expecting(users), "ORG-USER-LIMIT", "nobody tells how many users jira-software");
    Group seats = world.organization().groups().byName("jira-software-users-acme").orElseThrow();
    world.organization().subscriptions().limit(seats, 49);
    refused(expecting(users), "ORG-USER-LIMIT", "allows 49 users, not 50");

    world.organization().subscriptions().limit(seats, 50);
    assertThat(expecting(users).exitCode()).isEqualTo(ExitCode.OK);
    refused(
        expecting("{userLimits: [{product: bamboo, users: 1}], verifiedDomains: [acme.example]}"),
        "bamboo",
        "ORG-DOMAIN-NOT-VERIFIED");
  }

  @Test
  void saysThatAKeyOpensNothing() throws IOException {
    ShellRun plan = run("wrong-key", "plan");

    assertThat(plan.exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(plan.err())
        .contains("/v2/orgs/", "users/search", "401")
        .doesNotContain("wrong-key", "bob@acme.example");
  }
}
