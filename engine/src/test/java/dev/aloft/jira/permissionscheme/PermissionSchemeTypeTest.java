package dev.aloft.jira.permissionscheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.ledger.Loss;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.testing.ConfigurationTypes;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Permission schemes, from the rows of a backup to the grants of a site. */
class PermissionSchemeTypeTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <Project id="2" name="Web" key="WEB" lead="ann"/>
      <Project id="3" name="Old" key="OLD" lead="ann"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="noone" lowerUserName="noone" active="1"
          displayName="No One" emailAddress="noone@acme.example"/>
      <User id="3" directoryId="1" userName="robot" lowerUserName="robot" active="1"
          displayName="Robot"/>
      <User id="4" directoryId="1" userName="ada" lowerUserName="ada" active="1"
          displayName="Ada Admin" emailAddress="ada@acme.example"/>
      <Group id="1" groupName="team" lowerGroupName="team" directoryId="1" active="1"/>
      <ProjectRole id="1" name="Night shift"/>
      <CustomField id="7" name="Reviewer"
          customfieldtypekey="com.atlassian.jira.plugin.system.customfieldtypes:userpicker"/>
      <ConfigurationContext id="1" key="customfield_7" fieldconfigscheme="1"/>
      <FieldConfigScheme id="1" name="All" fieldid="customfield_7"/>
      <PermissionScheme id="0" name="Default Permission Scheme" description="For all"/>
      <PermissionScheme id="5" name="Ours"/>
      <PermissionScheme id="6" name="Nobody's"/>
      <NodeAssociation sourceNodeId="1" sourceNodeEntity="Project" sinkNodeId="5"
          sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      <NodeAssociation sourceNodeId="2" sourceNodeEntity="Project" sinkNodeId="5"
          sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      <NodeAssociation sourceNodeId="3" sourceNodeEntity="Project" sinkNodeId="0"
          sinkNodeEntity="PermissionScheme" associationType="ProjectScheme"/>
      """;

  private static final String GRANTS =
      """
      <SchemePermissions id="1" scheme="5" type="group" parameter="Team" permission="10"/>
      <SchemePermissions id="2" scheme="5" type="projectrole" parameter="1" permissionKey="BROWSE_PROJECTS"/>
      <SchemePermissions id="3" scheme="5" type="user" parameter="ann" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="4" scheme="5" type="user" parameter="noone" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="5" scheme="5" type="lead" permissionKey="ADMINISTER_PROJECTS"/>
      <SchemePermissions id="6" scheme="5" type="reporter" permission="20"/>
      <SchemePermissions id="7" scheme="5" type="assignee" permissionKey="RESOLVE_ISSUES"/>
      <SchemePermissions id="8" scheme="5" type="userCF" parameter="customfield_7" permissionKey="CLOSE_ISSUES"/>
      <SchemePermissions id="9" scheme="5" type="applicationRole" permissionKey="VIEW_DEV_TOOLS"/>
      <SchemePermissions id="10" scheme="5" type="applicationRole" parameter="jira-software" permissionKey="ADD_COMMENTS"/>
      <SchemePermissions id="11" scheme="5" type="group" permissionKey="CREATE_ISSUES"/>
      """;

  private static final String WITHOUT_COUNTERPART =
      """
      <SchemePermissions id="21" scheme="5" type="user" parameter="robot" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="22" scheme="5" type="group" parameter="no such" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="23" scheme="5" type="reportercreate" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="24" scheme="5" type="group" parameter="team" permissionKey="com.app__rule"/>
      <SchemePermissions id="25" scheme="5" type="applicationRole" parameter="jira-servicedesk" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="26" scheme="6" type="group" parameter="team" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="27" scheme="9" type="group" parameter="team" permissionKey="EDIT_ISSUES"/>
      <SchemePermissions id="28" type="group" parameter="team" permission="0"/>
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

  private static final Address OURS = Address.of(PermissionSchemeType.TYPE, "Ours");

  @TempDir private Path folder;

  @Test
  void grantsWhatTheSourceGrantsAndProjectsShareTheScheme() {
    try (JiraWorld world = applied(ROWS + GRANTS)) {
      String role = world.idOf(Address.of("jira.project-role", "Night shift"));
      String field = world.idOf(Address.of("jira.custom-field", "Reviewer#7"));

      assertThat(granted(world))
          .containsExactlyInAnyOrder(
              "BROWSE_PROJECTS GROUP " + world.idOf(Address.of("group", "team")),
              "BROWSE_PROJECTS PROJECT_ROLE " + role,
              "EDIT_ISSUES USER " + world.account("ann@acme.example"),
              "ADMINISTER_PROJECTS PROJECT_LEAD ",
              "WORK_ON_ISSUES REPORTER ",
              "RESOLVE_ISSUES ASSIGNEE ",
              "CLOSE_ISSUES USER_CUSTOM_FIELD " + field,
              "VIEW_DEV_TOOLS APPLICATION_ROLE ",
              "ADD_COMMENTS APPLICATION_ROLE jira-software",
              "CREATE_ISSUES ANYONE ");
      assertThat(List.of("OPS", "WEB"))
          .allSatisfy(key ->
              assertThat(world.tables().project(key).orElseThrow().schemes().permission() + "")
                  .isEqualTo(world.idOf(OURS)));
      assertThat(world.findings()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
    }
  }

  @Test
  void whatHasNoCounterpartIsLeftOutAndTold() {
    try (JiraWorld world = applied(ROWS + GRANTS + WITHOUT_COUNTERPART)) {
      assertThat(granted(world)).hasSize(10);
      assertThat(world.findings()).isEmpty();
      assertThat(world.ledger().defects()).isEmpty();
      assertThat(world.ledger().lines())
          .filteredOn(line -> line.entity().equals("SchemePermissions"))
          .extracting(line -> line.outcome() + " " + line.rule() + " " + line.rows())
          .containsExactlyInAnyOrder(
              "MOVED jira.permission-scheme 11",
              "DROPPED_BY_DECISION holder-without-account 1",
              "BLOCKED holder-not-moved 1",
              "BLOCKED unknown-holder 2",
              "BLOCKED unknown-permission 1",
              "DROPPED_BY_DECISION unused 1",
              "TECHNICAL dangling 1",
              "NOT_YET_SUPPORTED permissions (D) 1");
      assertThat(world.plan().losses())
          .filteredOn(loss -> loss.attribute().equals("jira.permission-scheme.grant"))
          .extracting(Loss::becomes)
          .containsExactlyInAnyOrder(
              "lost: its holder has no account of their own",
              "lost: its group does not move",
              "lost: the cloud has no holders of the kind reportercreate",
              "lost: the cloud has no permission com.app__rule",
              "lost: the target has no users of jira-servicedesk");
    }
  }

  @Test
  void onlyTheGrantThatTheSourceChangedIsWritten() {
    try (JiraWorld world = applied(ROWS + GRANTS)) {
      Map<Long, Grant> before = byId(world);
      world.sourceBecomes(
          ROWS
              + GRANTS.replace("\"reporter\" permission=\"20\"", "\"reporter\" permission=\"21\""));

      Plan plan = world.plan();
      assertThat(plan.changes())
          .filteredOn(change -> change.action() == Action.UPDATE)
          .singleElement()
          .satisfies(change -> {
            assertThat(change.address()).isEqualTo(OURS);
            assertThat(change.changed()).containsExactly("LINK_ISSUES", "WORK_ON_ISSUES");
          });
      assertThat(world.apply().refusals()).isEmpty();

      Map<Long, Grant> after = byId(world);
      Set<Long> kept = new TreeSet<>(before.keySet());
      kept.retainAll(after.keySet());
      assertThat(kept).hasSize(before.size() - 1);
      assertThat(after).hasSameSizeAs(before);
      assertThat(granted(world)).contains("LINK_ISSUES REPORTER ");
      assertThat(world.findings()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void aSchemeOfTheNameThatEverySiteHasGetsANameOfItsOwn() {
    try (JiraWorld world = applied(ROWS.replace("sinkNodeId=\"5\"", "sinkNodeId=\"0\"") + GRANTS)) {
      Address address = Address.of(PermissionSchemeType.TYPE, "default: Default Permission Scheme");

      assertThat(world.idOf(address)).isNotEqualTo("0");
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void aForeignSchemeOfTheSameNameStopsThePlanUnlessItGrantsTheSame() {
    try (JiraWorld world = world(ROWS + GRANTS, SPEC)) {
      world.site().permissionSchemes().create(object("Ours"));

      assertThat(world.plan().changes())
          .filteredOn(change -> change.address().equals(OURS))
          .singleElement()
          .satisfies(change -> {
            assertThat(change.action()).isEqualTo(Action.CONFLICT);
            assertThat(change.reason()).isEqualTo(Reason.DIFFERENT);
            assertThat(change.changed()).contains("BROWSE_PROJECTS");
          });
    }
    try (JiraWorld world = world(ROWS, SPEC)) {
      world.site().permissionSchemes().create(object("OURS"));

      assertThat(world.apply().refusals()).isEmpty();
      assertThat(world.plan().changes())
          .filteredOn(change -> change.address().equals(OURS))
          .extracting(Change::action)
          .containsExactly(Action.USE);
    }
  }

  @Test
  void aGrantThatSomebodyAddedOnTheTargetStopsThePlan() {
    try (JiraWorld world = applied(ROWS + GRANTS)) {
      grant(world, new Grant(9999, "DELETE_ISSUES", HolderType.ANYONE, ""));

      assertThat(world.plan().changes())
          .filteredOn(change -> change.action() == Action.CONFLICT)
          .singleElement()
          .satisfies(change -> {
            assertThat(change.reason()).isEqualTo(Reason.EDIT_FORBIDDEN);
            assertThat(change.drifted()).containsExactly("DELETE_ISSUES");
          });
      assertThat(world.findings()).containsExactly(OURS + " DIFFERENT DELETE_ISSUES");
    }
  }

  @Test
  void whatTheSourceGrantsToThePersonWhoseTokenAloftHasIsNoSeat() {
    String ada =
        "<SchemePermissions id=\"12\" scheme=\"5\" type=\"user\" parameter=\"ada\""
            + " permissionKey=\"DELETE_ISSUES\"/>";
    try (JiraWorld world = applied(ROWS + GRANTS + ada)) {
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();

      world.sourceBecomes(ROWS + GRANTS);
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
      assertThat(scheme(world).grants())
          .as("the seat stays for Aloft's work")
          .anyMatch(grant ->
              grant.permission().equals("DELETE_ISSUES") && grant.holder() == HolderType.USER);
    }
  }

  @Test
  void schemesThatAreMergedGrantWhatTheFirstGrants() {
    String rows =
        ROWS.replaceFirst("sinkNodeId=\"5\"", "sinkNodeId=\"6\"")
            + GRANTS
            + "<SchemePermissions id=\"30\" scheme=\"6\" type=\"group\""
            + " permissionKey=\"DELETE_ISSUES\"/>";
    String merged =
        """
        ---
        apiVersion: aloft/v1
        kind: Decisions
        metadata: {name: one}
        spec:
          - {type: jira.permission-scheme, from: "Nobody's", to: Ours}
        """;
    try (JiraWorld world = world(rows, SPEC + merged)) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(granted(world)).noneMatch(grant -> grant.startsWith("DELETE_ISSUES"));
      assertThat(world.plan().losses())
          .extracting(Loss::becomes)
          .contains("lost: the scheme into which its own is merged has none like it");
      assertThat(world.ledger().defects()).isEmpty();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void aPlanShowsWhoGetsWhat() {
    try (JiraWorld world = world(ROWS + GRANTS, SPEC)) {
      assertThat(world.plan().changes())
          .filteredOn(change -> change.address().equals(OURS))
          .singleElement()
          .satisfies(change -> {
            assertThat(change.after())
                .containsEntry(
                    "BROWSE_PROJECTS",
                    Value.set(
                        List.of(
                            Value.reference(Address.of("group", "team")),
                            Value.reference(Address.of("jira.project-role", "Night shift")))))
                .containsEntry("DELETE_ISSUES", Value.NONE);
          });
    }
  }

  private static JsonNode object(String name) {
    return JsonNodeFactory.instance.objectNode().put("name", name);
  }

  private static void grant(JiraWorld world, Grant grant) {
    PermissionScheme scheme = scheme(world);
    List<Grant> grants = new ArrayList<>(scheme.grants());
    grants.add(grant);
    world
        .tables()
        .permissionSchemes()
        .put(new PermissionScheme(scheme.id(), scheme.name(), scheme.description(), grants));
  }

  private static PermissionScheme scheme(JiraWorld world) {
    return world.tables().permissionSchemes().find(world.idOf(OURS)).orElseThrow();
  }

  private static Map<Long, Grant> byId(JiraWorld world) {
    Map<Long, Grant> grants = new TreeMap<>();
    scheme(world).grants().forEach(grant -> grants.put(grant.id(), grant));
    return grants;
  }

  /** All grants but those that Aloft's own account has for its work. */
  private static List<String> granted(JiraWorld world) {
    return scheme(world).grants().stream()
        .filter(grant -> !grant.parameter().equals(world.account(JiraWorld.ADMINISTRATOR)))
        .map(grant -> grant.permission() + " " + grant.holder() + " " + grant.parameter())
        .toList();
  }

  private JiraWorld applied(String rows) {
    JiraWorld world = world(rows, SPEC);
    assertThat(world.apply().refusals()).isEmpty();
    return world;
  }

  private JiraWorld world(String rows, String spec) {
    return JiraWorld.in(folder)
        .rows(rows)
        .spec(spec)
        .accounts("ann@acme.example", "archive@acme.example")
        .types(ConfigurationTypes.inOrder())
        .start();
  }
}
