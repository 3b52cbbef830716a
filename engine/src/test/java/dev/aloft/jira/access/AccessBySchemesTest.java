package dev.aloft.jira.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.testing.ConfigurationTypes;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees a project whose permission scheme moves: what the plan makes counts, not the site's. */
class AccessBySchemesTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <IssueType id="1" name="Task"/>
      <ProjectRole id="1" name="Crew"/>
      <ProjectRoleActor id="1" pid="1" projectroleid="1"
          roletype="atlassian-group-role-actor" roletypeparameter="crew"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob" emailAddress="bob@acme.example"/>
      <Group id="1" groupName="crew" lowerGroupName="crew" directoryId="1" active="1"/>
      <Group id="2" groupName="staff" lowerGroupName="staff" directoryId="1" active="1"/>
      <Membership id="1" membershipType="GROUP_USER" parentName="crew" childName="ann" directoryId="1"/>
      <Membership id="2" membershipType="GROUP_USER" parentName="staff" childName="ann" directoryId="1"/>
      <Membership id="3" membershipType="GROUP_USER" parentName="staff" childName="bob" directoryId="1"/>
      <LicenseRoleGroup id="1" licenseRoleName="jira-software" groupId="staff"/>
      <PermissionScheme id="5" name="Ours"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="5"
          sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      """;

  private static final String CREW_SEES =
      """
      <SchemePermissions id="1" scheme="5" type="projectrole" parameter="1"
          permissionKey="BROWSE_PROJECTS"/>
      """;

  private static final String EVERYBODY =
      """
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: everything}
      spec: {select: {source: default, keys: ["*"]}, executor: rest, keys: keep}
      """;

  private static final Address OPS = Address.of("jira.project", "OPS");

  @TempDir private Path folder;

  @Test
  void aProjectOfAFewStaysAProjectOfAFew() {
    try (JiraWorld world = world(CREW_SEES, "")) {
      assertThat(plan(world).access().exposures()).isEmpty();
      assertThat(world.apply(world.planWithAccess(), world.access()).refusals()).isEmpty();
      assertThat(plan(world).access().exposures()).isEmpty();
    }
  }

  @Test
  void aProjectWhoseSchemeTheSourceDoesNotTellIsNamed() {
    String other = "<Project id=\"2\" name=\"Web\" key=\"WEB\" lead=\"ann\"/>";
    try (JiraWorld world = world(CREW_SEES + other, "")) {
      assertThat(plan(world).access().untold())
          .containsExactly(
              "The source does not tell which permission scheme WEB has, so new access there"
                  + " cannot be told.");
    }
  }

  @Test
  void aSchemeThatIsOpenToAnyoneIsOpenOnBothSides() {
    String anyone = "<SchemePermissions id=\"1\" scheme=\"5\" type=\"group\" permission=\"10\"/>";
    try (JiraWorld world = world(anyone, "")) {
      assertThat(plan(world).access().exposures()).isEmpty();
    }
  }

  @Test
  void aSchemeOfTheTargetThatIsUsedInItsPlaceCountsAsItIs() {
    try (JiraWorld world =
        world(
            CREW_SEES,
            decision(
                "type: jira.permission-scheme, from: Ours, to: Default Permission Scheme,"
                    + " onExisting: use"))) {
      assertThat(plan(world).access().open())
          .containsExactly(
              new AccessDiff.Exposure(
                  OPS,
                  "named",
                  "any-logged-in",
                  "permission scheme \"Default Permission Scheme\"",
                  false));
    }
  }

  @Test
  void aGroupOfTheTargetThatLetsPeopleInOpensWhatItIsGranted() {
    String granted =
        """
        <SchemePermissions id="1" scheme="5" type="group" parameter="crew"
            permissionKey="BROWSE_PROJECTS"/>
        """;
    String becomes =
        decision("type: group, from: crew, to: jira-software-users-acme, onExisting: use");
    try (JiraWorld world = world(granted, becomes)) {
      Group users = world.people().groups().byName("jira-software-users-acme").orElseThrow();

      assertThat(users.groupId()).isNotEmpty();
      assertThat(plan(world).access().open())
          .extracting(AccessDiff.Exposure::after)
          .containsExactly("any-logged-in");
    }
  }

  @Test
  void whatSomebodyOpenedOnTheTargetAndIsKeptCountsToo() {
    String kept = decision("type: jira.permission-scheme, onTargetChange: keep");
    try (JiraWorld world = world(CREW_SEES, kept)) {
      assertThat(world.apply(world.planWithAccess(), world.access()).refusals()).isEmpty();
      String id = world.idOf(Address.of("jira.permission-scheme", "Ours"));
      PermissionScheme scheme = world.tables().permissionSchemes().find(id).orElseThrow();
      List<Grant> grants = new ArrayList<>(scheme.grants());
      grants.add(new Grant(9999, "BROWSE_PROJECTS", HolderType.ANYONE, ""));
      world
          .tables()
          .permissionSchemes()
          .put(new PermissionScheme(scheme.id(), scheme.name(), "", grants));

      assertThat(plan(world).access().open())
          .extracting(AccessDiff.Exposure::after)
          .containsExactly("anyone");
    }
  }

  private static String decision(String line) {
    return """
    ---
    apiVersion: aloft/v1
    kind: Decisions
    metadata: {name: choices}
    spec:
      - {%s}
    """
        .formatted(line);
  }

  private static Plan plan(JiraWorld world) {
    try (PlanFile file = PlanFile.open(world.planWithAccess())) {
      return file.plan();
    }
  }

  private JiraWorld world(String rows, String more) {
    return JiraWorld.in(folder)
        .rows(ROWS + rows)
        .spec(EVERYBODY + more)
        .accounts("ann@acme.example", "bob@acme.example")
        .types(ConfigurationTypes.inOrder())
        .start();
  }
}
