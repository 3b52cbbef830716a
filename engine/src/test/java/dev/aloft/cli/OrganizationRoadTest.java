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

  @Test
  void saysThatAKeyOpensNothing() throws IOException {
    ShellRun plan = run("wrong-key", "plan");

    assertThat(plan.exitCode()).isNotEqualTo(ExitCode.OK);
    assertThat(plan.err())
        .contains("/v2/orgs/", "users/search", "401")
        .doesNotContain("wrong-key", "bob@acme.example");
  }
}
