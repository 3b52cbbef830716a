package dev.aloft.jira.access;

import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.project.ProjectType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.jira.user.UserType;
import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.List;

/** Two people, three groups and a project with a role, as the tests of access share them. */
final class AccessWorld {

  static final String ROWS =
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
      <Group id="3" groupName="night" lowerGroupName="night" directoryId="1" active="1"/>
      <Membership id="1" membershipType="GROUP_USER" parentName="crew" childName="ann" directoryId="1"/>
      <Membership id="2" membershipType="GROUP_USER" parentName="staff" childName="ann" directoryId="1"/>
      <Membership id="3" membershipType="GROUP_USER" parentName="staff" childName="bob" directoryId="1"/>
      <Membership id="4" membershipType="GROUP_USER" parentName="night" childName="bob" directoryId="1"/>
      <PermissionScheme id="5" name="Ours"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="5"
          sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      <LicenseRoleGroup id="1" licenseRoleName="jira-software" groupId="staff"/>
      """;

  static final String STAFF_SEES =
      "<SchemePermissions id=\"1\" scheme=\"5\" type=\"group\" parameter=\"staff\""
          + " permissionKey=\"BROWSE_PROJECTS\"/>";

  static final String CREW_SEES =
      "<SchemePermissions id=\"1\" scheme=\"5\" type=\"projectrole\" parameter=\"1\""
          + " permissionKey=\"BROWSE_PROJECTS\"/>";

  static final String NIGHT_HAS_A_ROLE =
      """
      <ProjectRole id="2" name="Guard"/>
      <ProjectRoleActor id="2" pid="1" projectroleid="2"
          roletype="atlassian-group-role-actor" roletypeparameter="night"/>
      """;

  static final Address OPS = Address.of("jira.project", "OPS");

  private AccessWorld() {}

  static Plan plan(JiraWorld world) {
    try (PlanFile file = PlanFile.open(world.planWithAccess())) {
      return file.plan();
    }
  }

  static AccessDiff.AccessChange change(
      AccessDiff.Kind kind, String subject, String through, String... people) {
    return new AccessDiff.AccessChange(
        kind,
        subject,
        through,
        List.of(people).stream().map(email -> Address.of("user", email)).toList());
  }

  /**
   * A world.
   *
   * @param more rows of the source
   * @param users what the Users document says; nothing for the defaults
   * @param documents of the spec, besides
   */
  static JiraWorld.Composition in(Path folder, String more, String users, String documents) {
    return in(folder, more, users, "none", documents);
  }

  /** The same with the content of projects, of which a world without a lane writes nothing. */
  static JiraWorld.Composition withContent(Path folder, String more, String users) {
    return in(folder, more, users, "all, executor: rest, keys: keep", "");
  }

  private static JiraWorld.Composition in(
      Path folder, String more, String users, String content, String documents) {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .rows(more)
        .spec(
            """
            apiVersion: aloft/v1
            kind: Users
            metadata: {name: everyone}
            spec: {%s}
            ---
            apiVersion: aloft/v1
            kind: Projects
            metadata: {name: all}
            spec: {select: {source: default}, content: %s}
            """
                    .formatted(users.isEmpty() ? "duplicates: fail" : users, content)
                + documents)
        .types(
            new UserType(),
            new GroupType(),
            new IssueTypeType(),
            new RoleType(),
            new ProjectType(),
            new RoleActorsType())
        .accounts("ann@acme.example", "bob@acme.example");
  }
}
