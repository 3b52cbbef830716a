package dev.aloft.jira.roleactors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.Action;
import dev.aloft.plan.Reason;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.RoleActor;
import dev.aloft.testing.ConfigurationTypes;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleActorsTypeTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <Project id="2" name="Web" key="WEB" lead="ann"/>
      <Project id="3" name="Old" key="OLD" lead="ann"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob" emailAddress="bob@acme.example"/>
      <User id="3" directoryId="1" userName="noone" lowerUserName="noone" active="1"
          displayName="No One" emailAddress="noone@acme.example"/>
      <User id="4" directoryId="1" userName="robot" lowerUserName="robot" active="1"
          displayName="Robot"/>
      <Group id="1" groupName="team" lowerGroupName="team" directoryId="1" active="1"/>
      <ProjectRole id="1" name="Administrators"/>
      <ProjectRole id="2" name="Night shift"/>
      <ProjectRoleActor id="1" pid="1" projectroleid="1" roletype="atlassian-user-role-actor"
          roletypeparameter="ann"/>
      <ProjectRoleActor id="2" pid="1" projectroleid="1" roletype="atlassian-group-role-actor"
          roletypeparameter="Team"/>
      <ProjectRoleActor id="3" pid="1" projectroleid="2" roletype="atlassian-user-role-actor"
          roletypeparameter="noone"/>
      <ProjectRoleActor id="4" pid="1" projectroleid="2" roletype="atlassian-user-role-actor"
          roletypeparameter="robot"/>
      <ProjectRoleActor id="5" pid="1" projectroleid="2" roletype="atlassian-user-role-actor"
          roletypeparameter="Bob"/>
      <ProjectRoleActor id="6" pid="1" projectroleid="2" roletype="an-apps-role-actor"
          roletypeparameter="x"/>
      <ProjectRoleActor id="7" pid="2" projectroleid="2" roletype="atlassian-group-role-actor"
          roletypeparameter="no such group"/>
      <ProjectRoleActor id="8" projectroleid="2" roletype="atlassian-user-role-actor"
          roletypeparameter="ann"/>
      <ProjectRoleActor id="9" pid="3" projectroleid="2" roletype="atlassian-user-role-actor"
          roletypeparameter="ann"/>
      """;

  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: archive@acme.example}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: some}
      spec: {select: {source: default, keys: [OPS, WEB]}, executor: rest, keys: keep}
      """;

  private static final Address NIGHT = Address.of("jira.role-actors", "OPS/Night shift");

  @TempDir private Path folder;

  @Test
  void givesRolesToThoseWhoHaveAnAccountAndNeverToTheStandIn() {
    try (JiraWorld world = applied()) {
      assertThat(holders(world, "OPS/Administrators"))
          .containsExactlyInAnyOrder(
              world.account("ann@acme.example"), world.idOf(Address.of("group", "team")));
      assertThat(holders(world, "OPS/Night shift"))
          .containsExactly(world.account("bob@acme.example"));
      assertThat(holders(world, "WEB/Night shift")).isEmpty();
      assertThat(world.findings()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
    }
  }

  @Test
  void accountsForEveryRowAndTellsWhatIsLost() {
    try (JiraWorld world = world()) {
      assertThat(world.ledger().defects()).isEmpty();
      assertThat(world.ledger().lines())
          .filteredOn(line -> line.entity().equals("ProjectRoleActor"))
          .extracting(line -> line.outcome() + " " + line.rule() + " " + line.rows())
          .containsExactlyInAnyOrder(
              "MOVED jira.role-actors 4",
              "DROPPED_BY_DECISION member-without-account 1",
              "BLOCKED unknown-role-actor 1",
              "BLOCKED jira.role-actors 1",
              "DROPPED_BY_DECISION default-role-actors 1",
              "DROPPED_BY_DECISION not-selected 1");
      assertThat(world.plan().notes()).anyMatch(note -> note.contains("default member of a role"));
      assertThat(world.plan().losses())
          .filteredOn(loss -> loss.attribute().equals("jira.role-actors.member"))
          .hasSize(3);
    }
  }

  @Test
  void followsTheSource() {
    try (JiraWorld world = applied()) {
      world.sourceBecomes(ROWS.replace("roletypeparameter=\"Bob\"", "roletypeparameter=\"ann\""));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(holders(world, "OPS/Night shift"))
          .containsExactly(world.account("ann@acme.example"));
      assertThat(world.findings()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void aHolderThatSomebodyAddedStopsThePlan() {
    try (JiraWorld world = applied()) {
      withAnn(world);

      assertThat(world.plan().changes())
          .filteredOn(change -> change.action() == Action.CONFLICT)
          .singleElement()
          .satisfies(change -> {
            assertThat(change.address()).isEqualTo(NIGHT);
            assertThat(change.reason()).isEqualTo(Reason.EDIT_FORBIDDEN);
            assertThat(change.drifted()).containsExactly("users");
          });
    }
  }

  @Test
  void aHolderThatSomebodyAddedGoesWhereTheSpecSaysSo() {
    try (JiraWorld world = applied(SPEC + overwriting())) {
      withAnn(world);

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(holders(world, "OPS/Night shift"))
          .containsExactly(world.account("bob@acme.example"));
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  private static String overwriting() {
    return """
    ---
    apiVersion: aloft/v1
    kind: Decisions
    metadata: {name: edits}
    spec:
      - {type: jira.role-actors, onTargetChange: overwrite}
    """;
  }

  private static void withAnn(JiraWorld world) {
    hold(
        world,
        List.of(
            new RoleActor(1, false, world.account("bob@acme.example")),
            new RoleActor(2, false, world.account("ann@acme.example")),
            new RoleActor(3, false, world.account(JiraWorld.ADMINISTRATOR))));
  }

  @Test
  void verifyNamesARoleThatLostAHolder() {
    try (JiraWorld world = applied()) {
      hold(world, List.of());

      assertThat(world.findings()).containsExactly(NIGHT + " DIFFERENT users");
    }
  }

  @Test
  void verifyNamesARoleThatSomebodyElseHolds() {
    try (JiraWorld world = applied()) {
      hold(world, List.of(new RoleActor(1, false, world.account("ann@acme.example"))));

      assertThat(world.findings()).containsExactly(NIGHT + " DIFFERENT users");
    }
  }

  @Test
  void verifyNamesARoleThatAGroupHoldsToo() {
    try (JiraWorld world = applied()) {
      String team = world.idOf(Address.of("group", "team"));
      hold(
          world,
          List.of(
              new RoleActor(1, false, world.account("bob@acme.example")),
              new RoleActor(2, true, team)));

      assertThat(world.findings()).containsExactly(NIGHT + " DIFFERENT groups");
    }
  }

  @Test
  void verifyNamesARoleThatTheStandInGot() {
    try (JiraWorld world = applied()) {
      hold(
          world,
          List.of(
              new RoleActor(1, false, world.account("bob@acme.example")),
              new RoleActor(2, false, world.account("archive@acme.example"))));

      assertThat(world.findings()).containsExactly(NIGHT + " DIFFERENT users");
    }
  }

  private static void hold(JiraWorld world, List<RoleActor> actors) {
    Project project = world.tables().project("OPS").orElseThrow();
    world.tables().projects().put(project.withActors(role(world, NIGHT), actors));
  }

  private static long role(JiraWorld world, Address address) {
    String id = world.idOf(address);
    return Long.parseLong(id.substring(id.indexOf('/') + 1));
  }

  private static Set<String> holders(JiraWorld world, String key) {
    Address address = Address.of("jira.role-actors", key);
    return world
        .tables()
        .project(key.substring(0, key.indexOf('/')))
        .orElseThrow()
        .actorsOf(role(world, address))
        .stream()
        .map(RoleActor::subject)
        // The migration's own account keeps a seat in every role that it writes.
        .filter(subject -> !subject.equals(world.account(JiraWorld.ADMINISTRATOR)))
        .collect(Collectors.toSet());
  }

  private JiraWorld applied() {
    return applied(SPEC);
  }

  private JiraWorld applied(String spec) {
    JiraWorld world = world(spec);
    assertThat(world.apply().refusals()).isEmpty();
    return world;
  }

  private JiraWorld world() {
    return world(SPEC);
  }

  private JiraWorld world(String spec) {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .spec(spec)
        .types(ConfigurationTypes.inOrder())
        .accounts("ann@acme.example", "bob@acme.example", "archive@acme.example")
        .start();
  }
}
