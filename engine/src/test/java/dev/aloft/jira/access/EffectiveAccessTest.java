package dev.aloft.jira.access;

import static dev.aloft.jira.access.AccessWorld.CREW_SEES;
import static dev.aloft.jira.access.AccessWorld.OPS;
import static dev.aloft.jira.access.AccessWorld.STAFF_SEES;
import static dev.aloft.jira.access.AccessWorld.change;
import static dev.aloft.jira.access.AccessWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloft.jira.role.RoleType;
import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.AccessDiff.Kind;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.RoleActor;
import dev.aloft.testing.ConfigurationTypes;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways by which access grows although no line of the spec speaks of it: the plan tells each. */
class EffectiveAccessTest {

  private static final String PRODUCT = "jira-software-users-acme";

  @TempDir private Path folder;

  @Test
  void whoIsInAGroupWithinAGroupWasInTheOuterOne() {
    String nested =
        """
        <Membership id="9" membershipType="GROUP_GROUP" parentName="crew" childName="night" directoryId="1"/>
        """;
    try (JiraWorld world = world(STAFF_SEES + nested, "")) {
      assertThat(plan(world).access()).isEqualTo(AccessDiff.NONE);
    }
  }

  @Test
  void whoIsInactiveInTheSourceGainsWhatAnActiveAccountMay() {
    String cleo =
        """
        <User id="3" directoryId="1" userName="cleo" lowerUserName="cleo" active="0"
            displayName="Cleo" emailAddress="cleo@acme.example"/>
        <Membership id="9" membershipType="GROUP_USER" parentName="crew" childName="cleo" directoryId="1"/>
        """;
    try (JiraWorld world =
        AccessWorld.in(folder, STAFF_SEES + cleo, "", "").accounts("cleo@acme.example").start()) {
      assertThat(plan(world).access().changes())
          .containsExactly(
              change(Kind.ROLE_GAINED, "OPS/Crew", "group[\"crew\"]", "cleo@acme.example"),
              change(Kind.GROUP_GAINED, "crew", "group[\"crew\"]", "cleo@acme.example"));
    }
  }

  @Test
  void whoTakesOverAnothersAccountGainsWhatOnlyTheOtherCould() throws IOException {
    Files.writeString(folder.resolve("users.csv"), "source,email\nann,bob@acme.example\n");
    try (JiraWorld world = world(STAFF_SEES, "map: users.csv")) {
      assertThat(plan(world).access().changes())
          .containsExactly(
              change(Kind.ROLE_GAINED, "OPS/Crew", SharedAccounts.THROUGH, "bob@acme.example"),
              change(Kind.GROUP_GAINED, "crew", SharedAccounts.THROUGH, "bob@acme.example"));
    }
  }

  @Test
  void whatBothPeopleOfAnAccountMayIsNoGain() throws IOException {
    String both =
        """
        <Membership id="9" membershipType="GROUP_USER" parentName="crew" childName="bob" directoryId="1"/>
        """;
    Files.writeString(folder.resolve("users.csv"), "source,email\nann,bob@acme.example\n");
    try (JiraWorld world = world(STAFF_SEES + both, "map: users.csv")) {
      assertThat(plan(world).access().changes()).isEmpty();
    }
  }

  @Test
  void whoeverElseIsInAGroupThatIsUsedAsItIsSeesWhatOnlyOursCould() {
    String secret =
        """
        <Status id="1" name="To Do" sequence="1" statuscategory="2"/>
        <Issue id="100" number="1" project="1" type="1" status="1" summary="one" created="2012-05-03 10:00:00.0"/>
        <Action id="1" issue="100" type="comment" author="bob" body="Hush" level="night" created="2012-06-03 00:00:00.0"/>
        """;
    try (JiraWorld world =
        AccessWorld.withContent(
                folder, STAFF_SEES + secret, "groups: [{match: night, onExisting: use}]")
            .start()) {
      Group night = world.people().groups().add("night");
      world.people().groups().join(night, world.account("ann@acme.example"));
      world.people().groups().join(night, world.account("bob@acme.example"));

      assertThat(plan(world).access().changes())
          .contains(change(Kind.GROUP_GAINED, "night", "group[\"night\"]", "ann@acme.example"));
    }
  }

  @Test
  void whomTheSiteJoinsToARoleOfEveryNewProjectSeesTheProject() {
    try (JiraWorld world = world(CREW_SEES, "")) {
      seenByRole(world, joined(world, "Watch", PRODUCT));

      assertThat(plan(world).access().exposures())
          .extracting(AccessDiff.Exposure::subject, AccessDiff.Exposure::after)
          .containsExactly(tuple(OPS, "any-logged-in"));
    }
    try (JiraWorld world = world(CREW_SEES, "")) {
      world.people().groups().add("few");
      seenByRole(world, joined(world, "Watch", "few"));

      assertThat(plan(world).access().exposures()).as("a group without a product").isEmpty();
    }
  }

  @Test
  void aRoleThatThePlanWritesHasNobodyElse() {
    try (JiraWorld world = world(CREW_SEES, "")) {
      seenByRole(world, joined(world, "Crew", PRODUCT));

      assertThat(plan(world).access().exposures()).isEmpty();
    }
  }

  @Test
  void whoWasAddedToARoleOfOurProjectMeanwhileSeesTheProject() {
    String watch =
        """
        <ProjectRole id="3" name="Watch"/>
        <SchemePermissions id="2" scheme="5" type="projectrole" parameter="3" permissionKey="BROWSE_PROJECTS"/>
        """;
    try (JiraWorld world =
        AccessWorld.in(folder, CREW_SEES + watch, "", "")
            .types(ConfigurationTypes.inOrder())
            .start()) {
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(plan(world).access().exposures()).isEmpty();

      String everybody = world.people().groups().byName(PRODUCT).orElseThrow().groupId();
      String role = world.idOf(Address.of(RoleType.TYPE, "Watch"));
      world.site().roles().setActors(world.idOf(OPS), role, List.of(), List.of(everybody));

      assertThat(plan(world).access().exposures())
          .extracting(AccessDiff.Exposure::after)
          .containsExactly("any-logged-in");
    }
  }

  @Test
  void whoLeadsAProjectNoMoreLosesThePlaceAmongItsAdministrators() {
    try (JiraWorld world =
        AccessWorld.in(folder, STAFF_SEES, "", "").types(ConfigurationTypes.inOrder()).start()) {
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(plan(world).access().changes()).isEmpty();

      world.sourceBecomes(AccessWorld.ROWS.replace("lead=\"ann\"", "lead=\"bob\"") + STAFF_SEES);

      assertThat(plan(world).access().changes())
          .containsExactly(
              change(
                  Kind.ROLE_LOST, "OPS/Administrators", LeadChanges.THROUGH, "ann@acme.example"));
    }
  }

  @Test
  void whomSomebodyAddedOnTheTargetAndWhoIsKeptHasTheAccess() {
    String keep =
        """
        ---
        apiVersion: aloft/v1
        kind: Decisions
        metadata: {name: edits}
        spec:
          - {type: group, onTargetChange: keep}
          - {type: jira.role-actors, onTargetChange: keep}
        """;
    try (JiraWorld world =
        AccessWorld.in(folder, STAFF_SEES, "", keep).types(ConfigurationTypes.inOrder()).start()) {
      assertThat(world.apply().refusals()).isEmpty();
      String ada = world.account(JiraWorld.ADMINISTRATOR);
      String bob = world.account("bob@acme.example");
      Group crew = world.people().groups().byName("crew").orElseThrow();
      world.people().groups().join(crew, ada);
      String role = world.idOf(Address.of("jira.project-role", "Crew"));
      world.site().roles().setActors(world.idOf(OPS), role, List.of(bob), List.of(crew.groupId()));

      assertThat(plan(world).access().changes())
          .extracting(
              AccessDiff.AccessChange::kind,
              AccessDiff.AccessChange::subject,
              AccessDiff.AccessChange::through,
              change -> change.people().size())
          .containsExactly(
              tuple(Kind.ROLE_GAINED, "OPS/Crew", "", 1),
              tuple(Kind.ROLE_GAINED, "OPS/Crew", "group[\"crew\"]", 1),
              tuple(Kind.GROUP_GAINED, "crew", "group[\"crew\"]", 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "assignee", "lead", "user", "userCF", "groupCF"})
  void whoIsNamedOneByOneIsFewerThanEverybody(String holder) {
    try (JiraWorld world = world(sees(holder, "x"), "")) {
      assertThat(plan(world).access().exposures())
          .extracting(AccessDiff.Exposure::before, AccessDiff.Exposure::after)
          .containsExactly(tuple("named", "any-logged-in"));
    }
  }

  @Test
  void anApplicationIsEverybodyOnlyIfEverybodyMayUseIt() {
    try (JiraWorld world = world(sees("applicationRole", ""), "")) {
      assertThat(plan(world).access().exposures()).as("any").isEmpty();
    }
    try (JiraWorld world = world(sees("applicationRole", "jira-software"), "")) {
      assertThat(plan(world).access().exposures()).as("that all use").isEmpty();
    }
    String desk =
        "<LicenseRoleGroup id=\"2\" licenseRoleName=\"jira-servicedesk\" groupId=\"night\"/>";
    try (JiraWorld world = world(sees("applicationRole", "jira-servicedesk") + desk, "")) {
      assertThat(plan(world).access().exposures())
          .as("that one uses")
          .extracting(AccessDiff.Exposure::before)
          .containsExactly("named");
    }
  }

  private static String sees(String holder, String parameter) {
    return "<SchemePermissions id=\"1\" scheme=\"5\" type=\"%s\" parameter=\"%s\" permissionKey=\"BROWSE_PROJECTS\"/>"
        .formatted(holder, parameter);
  }

  /** The site has a role that a group joins in every project that is made; its id. */
  private static long joined(JiraWorld world, String name, String group) {
    List<RoleActor> actors =
        world.people().groups().byName(group).stream()
            .map(found -> new RoleActor(9999, true, found.groupId()))
            .toList();
    long id = world.tables().roles().nextId();
    world.tables().roles().put(new Role(id, name, "", actors));
    return id;
  }

  /** Only that role sees the projects of the site's default scheme. */
  private static void seenByRole(JiraWorld world, long role) {
    PermissionScheme scheme = world.tables().permissionSchemes().find(0).orElseThrow();
    List<Grant> grants =
        new ArrayList<>(
            scheme.grants().stream()
                .filter(grant -> !grant.permission().equals("BROWSE_PROJECTS"))
                .toList());
    grants.add(new Grant(999, "BROWSE_PROJECTS", HolderType.PROJECT_ROLE, "" + role));
    world
        .tables()
        .permissionSchemes()
        .put(new PermissionScheme(0, scheme.name(), scheme.description(), grants));
  }

  private JiraWorld world(String more, String users) {
    return AccessWorld.in(folder, more, users, "").start();
  }
}
