package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.sandbox.CloudWorld;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People of three directories: a company's LDAP that is asked first, the internal one, and a Crowd
 * that was switched off. Some are in two of them, and groups are within groups.
 */
@Tag("shared")
class ThreeDirectoriesRoadTest {

  private static final String BACKUP =
      """
      <entity-engine-xml>
      <Directory id="1" directoryName="Jira" type="INTERNAL" active="1" position="1"/>
      <Directory id="2" directoryName="Corp" type="CONNECTOR" active="1" position="0"/>
      <Directory id="3" directoryName="Old" type="CROWD" active="0" position="2"/>
      <DirectoryAttribute directoryId="2" name="com.atlassian.crowd.directory.sync.laststartsynctime" value="1468249998281"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1" displayName="Ann" emailAddress="ann@home.example"/>
      <User id="2" directoryId="2" userName="Ann" lowerUserName="ann" active="1" displayName="Ann Able" emailAddress="ann@acme.example"/>
      <User id="3" directoryId="2" userName="ben" lowerUserName="ben" active="1" displayName="Ben Best" emailAddress="ben@acme.example"/>
      <User id="4" directoryId="1" userName="ben.old" lowerUserName="ben.old" active="1" displayName="Ben Best" emailAddress="ben@acme.example"/>
      <User id="5" directoryId="1" userName="cleo" lowerUserName="cleo" active="1" displayName="Cleo Cook" emailAddress="cleo@acme.example"/>
      <User id="6" directoryId="3" userName="dora" lowerUserName="dora" active="1" displayName="Dora Dean" emailAddress="dora@acme.example"/>
      <User id="7" directoryId="3" userName="cleo" lowerUserName="cleo" active="1" displayName="Cleo Cook" emailAddress="cleo@acme.example"/>
      <Group id="1" directoryId="1" groupName="fleet" lowerGroupName="fleet" active="1"/>
      <Group id="2" directoryId="2" groupName="Crew" lowerGroupName="crew" active="1"/>
      <Group id="3" directoryId="1" groupName="crew" lowerGroupName="crew" active="1"/>
      <Group id="4" directoryId="3" groupName="pensioners" lowerGroupName="pensioners" active="1"/>
      <Membership id="1" directoryId="1" membershipType="GROUP_GROUP" parentName="fleet" childName="crew"/>
      <Membership id="2" directoryId="2" membershipType="GROUP_USER" parentName="crew" childName="ben"/>
      <Membership id="3" directoryId="1" membershipType="GROUP_USER" parentName="crew" childName="ann"/>
      <Membership id="4" directoryId="1" membershipType="GROUP_USER" parentName="fleet" childName="cleo"/>
      <Membership id="5" directoryId="3" membershipType="GROUP_USER" parentName="pensioners" childName="dora"/>
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <ProjectRole id="1" name="Sailors"/>
      <ProjectRoleActor id="1" pid="1" projectroleid="1" roletype="atlassian-group-role-actor" roletypeparameter="fleet"/>
      <IssueType id="1" sequence="1" name="Errand"/>
      <Status id="1" sequence="1" name="Open" statuscategory="2"/>
      %s\
      </entity-engine-xml>
      """
          .formatted(
              issue(1, "ann")
                  + issue(2, "ben")
                  + issue(3, "ben.old")
                  + issue(4, "cleo")
                  + issue(5, "dora"));

  private static final String USERS =
      "{standIn: former@acme.example, duplicates: first-directory, maxStandIns: 50 %}";

  private static final List<String> PARTS =
      List.of("Become the stand-in", "Access", "Checks", "Lost", "Notes");

  private final CloudWorld world = CloudWorld.withPromptSearch();

  @TempDir private Path folder;

  private static String issue(int number, String assignee) {
    return """
    <Issue id="%1$d" key="OPS-%1$d" number="%1$d" project="1" type="1" status="1" reporter="ann"
        creator="ann" assignee="%2$s" summary="errand %1$d" created="2024-01-02 03:04:05.0"
        updated="2024-01-02 03:04:05.0"/>
    """
        .formatted(number, assignee);
  }

  @BeforeEach
  void accounts() throws IOException {
    for (String name : new String[] {"ann", "ben", "cleo", "dora", "former"}) {
      world.site().addUser(name + "@acme.example", name);
    }
    world.site().addUser("ann@home.example", "Ann's mother");
    new AcmeFolder(world, folder).write(BACKUP, USERS);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void thePlanTellsOfThemAsReviewed() throws IOException {
    ShellRun plan = run("plan", "--out", "people.plan");
    assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.OK);

    Golden.assertMatches(
        "cli/three-directories.txt", ofPeople(run("show", "people.plan", "--full")));
  }

  @Test
  void theDirectoryThatIsAskedFirstSaysWhoSomebodyIs() throws IOException {
    ShellRun apply = run("apply", "--auto-approve");
    assertThat(apply.exitCode()).as(apply.out() + apply.err()).isEqualTo(ExitCode.OK);

    assertThat(assignee(1)).as("of the LDAP, not of the internal one").isEqualTo(id("ann"));
    assertThat(assignee(2)).isEqualTo(id("ben"));
    assertThat(assignee(3)).as("one address, a later directory").isEqualTo(id("former"));
    assertThat(assignee(4)).isEqualTo(id("cleo"));
    assertThat(assignee(5)).as("in a directory that is off").isEqualTo(id("dora"));
    Group fleet = world.organization().groups().byName("fleet").orElseThrow();
    assertThat(world.organization().groups().members(fleet))
        .as("ben by the group within, ann not by the directory that does not count")
        .containsExactlyInAnyOrder(id("ben"), id("cleo"));
    assertThat(run("plan", "--detailed-exitcode").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run("verify").exitCode()).isEqualTo(ExitCode.OK);
  }

  private ShellRun run(String... words) {
    return new AcmeFolder(world, folder).run(words);
  }

  private String id(String name) {
    return world
        .organization()
        .accounts()
        .byEmail(name + "@acme.example")
        .orElseThrow()
        .accountId();
  }

  private String assignee(int number) {
    return world
        .ada()
        .get("/rest/api/3/issue/OPS-" + number + "?fields=assignee")
        .expect(200)
        .json()
        .at("/fields/assignee/accountId")
        .asString();
  }

  /** What a plan says of people; their pseudonyms are others in every project. */
  private static String ofPeople(ShellRun show) {
    String all = show.out().replaceAll("~[0-9a-f]{6}", "~pseudonym");
    String summary = all.substring(all.indexOf("PEOPLE"), all.indexOf("  DRIFT"));
    return Stream.concat(
            Stream.of(summary.stripTrailing()),
            Arrays.stream(all.split("\n\n"))
                .filter(part -> PARTS.stream().anyMatch(part::startsWith))
                .map(String::stripTrailing))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }
}
