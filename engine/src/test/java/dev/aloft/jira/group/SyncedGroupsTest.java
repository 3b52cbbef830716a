package dev.aloft.jira.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.user.UserType;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an identity provider keeps is referred to, and never written. */
class SyncedGroupsTest {

  private static final Address TEAM = Address.of("group", "ops team");

  @TempDir private Path folder;

  @Test
  void aGroupOfAnIdentityProviderIsNotWrittenAndThePlanNamesWhoIsMissing() {
    try (JiraWorld world = world("merge")) {
      Group group = world.people().groups().add("ops team");
      world.people().groups().synced(group.groupId(), true);

      Change change = team(world.plan());
      assertThat(change.action()).isEqualTo(Action.USE);
      assertThat(change.reason()).isEqualTo(Reason.KEPT_ELSEWHERE);
      assertThat(change.changed()).containsExactly("joined");
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.people().groups().members(group)).isEmpty();
      assertThat(team(world.plan()).changed()).as("until they are in").containsExactly("joined");
    }
  }

  @Test
  void oneThatHasEverybodyIsSimplyUsed() {
    try (JiraWorld world = world("adopt")) {
      Group group = world.people().groups().add("ops team");
      world.people().groups().synced(group.groupId(), true);
      world.people().groups().join(group, world.account("ann@acme.example"));

      assertThat(team(world.plan()).changed()).isEmpty();
      world.apply();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void oneOfTheSiteItselfIsWritten() {
    try (JiraWorld world = world("merge")) {
      Group group = world.people().groups().add("ops team");

      assertThat(team(world.plan()).action()).isEqualTo(Action.ADOPT);
      world.apply();

      assertThat(world.people().groups().members(group))
          .containsExactly(world.account("ann@acme.example"));
    }
  }

  private static Change team(Plan plan) {
    return plan.changes().stream()
        .filter(change -> change.address().equals(TEAM))
        .findFirst()
        .orElseThrow();
  }

  private JiraWorld world(String onExisting) {
    return JiraWorld.in(folder)
        .rows(
            """
            <Project id="1" name="Ops" key="OPS" lead="ann"/>
            <ProjectRole id="1" name="Developers"/>
            <ProjectRoleActor id="1" pid="1" projectroleid="1"
                roletype="atlassian-group-role-actor" roletypeparameter="Ops Team"/>
            <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
            <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
                displayName="Ann" emailAddress="ann@acme.example"/>
            <Group id="1" groupName="Ops Team" lowerGroupName="ops team" directoryId="1"
                active="1"/>
            <Membership id="1" membershipType="GROUP_USER" parentName="Ops Team" childName="ann"
                directoryId="1"/>
            """)
        .spec(
            """
            apiVersion: aloft/v1
            kind: Users
            metadata: {name: everyone}
            spec: {groups: [{match: ops team, onExisting: %s}]}
            ---
            apiVersion: aloft/v1
            kind: Projects
            metadata: {name: all}
            spec: {select: {source: default}, executor: rest, keys: keep}
            """
                .formatted(onExisting))
        .types(new UserType(), new GroupType())
        .accounts("ann@acme.example")
        .organization()
        .start();
  }
}
