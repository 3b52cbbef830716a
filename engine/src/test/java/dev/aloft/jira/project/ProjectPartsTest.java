package dev.aloft.jira.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.component.ComponentType;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.issuetype.IssueTypeType;
import dev.aloft.jira.issuetypescheme.IssueTypeSchemeType;
import dev.aloft.jira.issuetypescreenscheme.IssueTypeScreenSchemeType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.jira.screen.ScreenType;
import dev.aloft.jira.screenscheme.ScreenSchemeType;
import dev.aloft.jira.status.StatusType;
import dev.aloft.jira.user.UserType;
import dev.aloft.jira.version.VersionType;
import dev.aloft.jira.workflow.WorkflowType;
import dev.aloft.jira.workflowscheme.WorkflowSchemeType;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** Components, versions and role memberships of a project. */
class ProjectPartsTest {

  private static final String ROWS =
      """
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="gone" lowerUserName="gone" active="1"
          displayName="Gone" emailAddress="gone@acme.example"/>
      <Group id="5" groupName="crew" lowerGroupName="crew" active="1" type="GROUP"
          directoryId="1"/>
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <ProjectRole id="61" name="Harbour masters" description=""/>
      <ProjectRoleActor id="70" projectroleid="61" roletype="atlassian-group-role-actor"
          roletypeparameter="crew"/>
      <ProjectRoleActor id="71" pid="1" projectroleid="61" roletype="atlassian-user-role-actor"
          roletypeparameter="ann"/>
      <ProjectRoleActor id="72" pid="1" projectroleid="61" roletype="atlassian-user-role-actor"
          roletypeparameter="gone"/>
      <ProjectRoleActor id="73" pid="1" projectroleid="61" roletype="atlassian-group-role-actor"
          roletypeparameter="crew"/>
      <Component id="81" project="1" name="Crane" description="lifts" lead="ann"
          assigneetype="1"/>
      <Component id="82" project="1" name="Quay" assigneetype="0"/>
      <Version id="91" project="1" name="1.0" sequence="1" released="true" archived="true"
          releasedate="2011-02-03 00:00:00.0" description="the first"/>
      <Version id="92" project="1" name="2.0" sequence="2" startdate="2011-03-01 00:00:00.0"/>
      """;

  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: former@acme.example}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep}
      """;

  private static final Address CRANE = Address.of(ComponentType.TYPE, "OPS/Crane");
  private static final Address QUAY = Address.of(ComponentType.TYPE, "OPS/Quay");
  private static final Address FIRST = Address.of(VersionType.TYPE, "OPS/1.0");
  private static final Address MASTERS = Address.of(RoleActorsType.TYPE, "OPS/Harbour masters");

  @TempDir private Path folder;

  private JiraWorld world() {
    return JiraWorld.in(folder)
        .rows(ROWS)
        .spec(SPEC)
        .accounts("ann@acme.example", "former@acme.example")
        .types(
            new UserType(),
            new GroupType(),
            new IssueTypeType(),
            new StatusType(),
            new RoleType(),
            new ScreenType(),
            new ScreenSchemeType(),
            new IssueTypeScreenSchemeType(),
            new WorkflowType(),
            new WorkflowSchemeType(),
            new IssueTypeSchemeType(),
            new ProjectType(),
            new ComponentType(),
            new VersionType(),
            new RoleActorsType())
        .start();
  }

  @Test
  void arriveOnceAndStayUnchanged() {
    try (JiraWorld world = world()) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.verify().findings()).isEmpty();
    }
  }

  @Test
  void aStandInIsInNoRole() {
    try (JiraWorld world = world()) {
      world.apply();

      String id = world.idOf(MASTERS);
      String project = id.substring(0, id.indexOf('/'));
      String role = id.substring(id.indexOf('/') + 1);
      assertThat(world.site().roles().actors(project, role).path("actors").toString())
          .contains(world.account("ann@acme.example"))
          .doesNotContain(world.account("former@acme.example"));
    }
  }

  @Test
  void verifyNamesWhatWasAlteredBehindItsBack() {
    try (JiraWorld world = world()) {
      world.apply();
      String masters = world.idOf(MASTERS);
      String project = masters.substring(0, masters.indexOf('/'));

      world.site().components().delete(world.idOf(QUAY));
      world
          .site()
          .components()
          .update(
              world.idOf(CRANE),
              JsonNodeFactory.instance
                  .objectNode()
                  .put("leadAccountId", world.account(JiraWorld.ADMINISTRATOR)));
      world
          .site()
          .components()
          .create(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("project", "OPS")
                  .put("name", "Crane again"));
      world
          .site()
          .versions()
          .update(world.idOf(FIRST), JsonNodeFactory.instance.objectNode().put("released", false));
      world
          .site()
          .roles()
          .setActors(project, masters.substring(masters.indexOf('/') + 1), List.of(), List.of());

      assertThat(world.findings())
          .contains(
              "jira.component[\"OPS/Crane again\"] UNEXPLAINED",
              CRANE + " DIFFERENT lead",
              QUAY + " MISSING",
              FIRST + " DIFFERENT released",
              MASTERS + " DIFFERENT groups",
              MASTERS + " DIFFERENT users")
          .hasSize(6);
    }
  }

  @Test
  void everyRowIsAccountedFor() {
    try (JiraWorld world = world()) {
      LedgerTotals totals = world.ledger();

      assertThat(totals.defects()).isEmpty();
      assertThat(totals.unaccounted().keySet())
          .doesNotContain("Component", "Version", "ProjectRole", "ProjectRoleActor");
    }
  }
}
