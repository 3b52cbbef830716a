package dev.aloft.jira.access;

import static dev.aloft.jira.access.AccessWorld.CREW_SEES;
import static dev.aloft.jira.access.AccessWorld.NIGHT_HAS_A_ROLE;
import static dev.aloft.jira.access.AccessWorld.OPS;
import static dev.aloft.jira.access.AccessWorld.STAFF_SEES;
import static dev.aloft.jira.access.AccessWorld.change;
import static dev.aloft.jira.access.AccessWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Site;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.people.check.Proves;
import dev.aloft.people.check.TargetCheck;
import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.Plan;
import dev.aloft.resource.CheckResult;
import dev.aloft.sandbox.cloud.Accounts;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who may do what before and after, groups looked through. */
class AccessComparisonTest {

  @TempDir private Path folder;

  @Test
  void whatIsAsItWasIsNoChange() {
    try (JiraWorld world = world(STAFF_SEES, "", "")) {
      Plan plan = plan(world);

      assertThat(plan.access()).isEqualTo(AccessDiff.NONE);
      assertThat(plan.applyable()).isTrue();
    }
  }

  @Test
  void aProjectOfAFewThatEverybodyWouldSeeStopsThePlan() {
    try (JiraWorld world = world(CREW_SEES, "", "")) {
      Plan plan = plan(world);

      assertThat(plan.access().exposures())
          .containsExactly(
              new AccessDiff.Exposure(
                  OPS,
                  "named",
                  "any-logged-in",
                  "permission scheme \"Default Permission Scheme\"",
                  false));
      assertThat(plan.applyable()).isFalse();
      Path file = world.planWithAccess();
      assertThatThrownBy(() -> world.apply(file)).hasMessageContaining("no line accepts it");
      assertThat(world.tables().projects().all()).isEmpty();
    }
  }

  @Test
  void aLineThatNamesTheProjectAcceptsIt() {
    String accepted = exposure("{project: OPS, to: any-logged-in}");
    try (JiraWorld world = world(CREW_SEES, "", accepted)) {
      Plan plan = plan(world);

      assertThat(plan.access().exposures()).singleElement().matches(AccessDiff.Exposure::accepted);
      assertThat(plan.applyable()).isTrue();
      world.apply(world.planWithAccess());
    }
  }

  @Test
  void toBeSeenWithoutLoggingInTakesALineOfItsOwn() {
    String accepted = exposure("{project: OPS, to: any-logged-in}");
    try (JiraWorld world = world(CREW_SEES, "", accepted)) {
      openTheDefaultScheme(world);

      assertThat(plan(world).access().open())
          .singleElement()
          .satisfies(exposure -> assertThat(exposure.after()).isEqualTo("anyone"));
    }
    String open = exposure("{project: OPS, to: anyone}");
    try (JiraWorld world = world(CREW_SEES, "", open)) {
      openTheDefaultScheme(world);

      assertThat(plan(world).access().open()).isEmpty();
    }
  }

  @Test
  void whatIsOpenedAfterTheReviewStopsTheApply() {
    try (JiraWorld world = world(STAFF_SEES, "", "")) {
      Path reviewed = world.planWithAccess();
      openTheDefaultScheme(world);

      assertThatThrownBy(() -> world.apply(reviewed, world.access()))
          .hasMessageContaining("goes from any-logged-in to anyone and no line accepts it");
      assertThat(world.people().groups().byName("crew")).isEmpty();
    }
    try (JiraWorld world = world(STAFF_SEES, "", "")) {
      assertThat(world.apply(world.planWithAccess(), world.access()).written())
          .containsKey("group");
    }
  }

  private static void openTheDefaultScheme(JiraWorld world) {
    PermissionScheme scheme = world.tables().permissionSchemes().find(0).orElseThrow();
    List<Grant> grants = new ArrayList<>(scheme.grants());
    grants.add(new Grant(999, "BROWSE_PROJECTS", HolderType.ANYONE, ""));
    world
        .tables()
        .permissionSchemes()
        .put(new PermissionScheme(0, scheme.name(), scheme.description(), grants));
  }

  @Test
  void whatWasOpenToAnyoneAndIsNotAnyMoreIsNoExposure() {
    String anyone =
        "<SchemePermissions id=\"1\" scheme=\"5\" type=\"group\""
            + " permissionKey=\"BROWSE_PROJECTS\"/>";
    try (JiraWorld world = world(anyone, "", "")) {
      assertThat(plan(world).access().exposures()).isEmpty();
    }
  }

  @Test
  void aSourceWithoutSchemesIsNotTakenForClosed() {
    try (JiraWorld world = world("", "", "")) {
      Plan plan = plan(world);

      assertThat(plan.access().exposures()).isEmpty();
      assertThat(plan.access().untold()).hasSize(1);
    }
  }

  @Test
  void mergedGroupsGiveTheirMembersEachOthersRoles() {
    String merged = "groups: [{match: [crew, night], to: all}]";
    try (JiraWorld world = world(STAFF_SEES + NIGHT_HAS_A_ROLE, merged, "")) {
      assertThat(plan(world).access().changes())
          .containsExactly(
              change(AccessDiff.Kind.ROLE_GAINED, "OPS/Crew", "group[\"all\"]", "bob@acme.example"),
              change(
                  AccessDiff.Kind.ROLE_GAINED, "OPS/Guard", "group[\"all\"]", "ann@acme.example"),
              change(AccessDiff.Kind.GROUP_GAINED, "crew", "group[\"all\"]", "bob@acme.example"),
              change(AccessDiff.Kind.GROUP_GAINED, "night", "group[\"all\"]", "ann@acme.example"));
    }
  }

  @Test
  void whoeverIsInAGroupOfTheTargetThatOursBecomeGetsTheRole() {
    try (JiraWorld world = world(STAFF_SEES, "groups: [{match: crew, onExisting: merge}]", "")) {
      Group crew = world.people().groups().add("crew");
      world.people().groups().join(crew, world.account(JiraWorld.ADMINISTRATOR));

      assertThat(plan(world).access().changes())
          .extracting(AccessDiff.AccessChange::kind)
          .containsExactly(AccessDiff.Kind.ROLE_GAINED, AccessDiff.Kind.GROUP_GAINED);
      assertThat(plan(world).access().changes())
          .allSatisfy(change -> {
            assertThat(change.people()).hasSize(1);
          });
    }
  }

  @Test
  void whoIsNotInAGroupOfTheTargetThatIsUsedAsItIsIsTold() {
    try (JiraWorld world = world(STAFF_SEES, "groups: [{match: crew, onExisting: use}]", "")) {
      world.people().groups().add("crew");

      assertThat(plan(world).access().changes())
          .contains(
              change(AccessDiff.Kind.GROUP_LOST, "crew", "group[\"crew\"]", "ann@acme.example"),
              change(AccessDiff.Kind.NOBODY_SEES, "what only the group crew may see", ""));
    }
  }

  @Test
  void peopleWithoutAnAccountLoseTheirRolesAndAreToldOnce() {
    String rows = NIGHT_HAS_A_ROLE.replace("\"night\"", "\"crew\"");
    try (JiraWorld world =
        world(
            STAFF_SEES + rows,
            "trustedDomains: [else.example], standIn: bob@acme.example, maxStandIns: 100 %",
            "")) {
      assertThat(plan(world).access().changes())
          .filteredOn(change -> change.kind() == AccessDiff.Kind.ROLE_LOST)
          .singleElement()
          .satisfies(change -> {
            assertThat(change.through()).isEqualTo("no account of their own");
            assertThat(change.people()).containsExactly(Address.of("user", "default/ann"));
          });
    }
  }

  @Test
  void aRoleThatIsLeftToNobodyIsTold() {
    try (JiraWorld world =
        world(
            STAFF_SEES,
            "trustedDomains: [else.example], standIn: bob@acme.example, maxStandIns: 100 %",
            "")) {
      assertThat(plan(world).access().changes())
          .filteredOn(change -> change.kind() == AccessDiff.Kind.NOBODY_SEES)
          .extracting(AccessDiff.AccessChange::subject)
          .containsExactly(
              "what only OPS/Crew may see",
              "what only the group crew may see",
              "what only the group staff may see");
    }
  }

  @Test
  void whoNoLongerAdministersIsTold() {
    String administers =
        "<GlobalPermissionEntry id=\"1\" permission=\"ADMINISTER\" group_id=\"crew\"/>";
    try (JiraWorld world = world(STAFF_SEES + administers, "", "")) {
      assertThat(plan(world).access().changes())
          .containsExactly(
              change(AccessDiff.Kind.ADMINISTRATION_LOST, "the target", "", "ann@acme.example"));
    }
  }

  @Test
  void whoJoinsAGroupThatAdministersIsToldFirst() {
    String joins = "groups: [{match: crew, to: site-admins, onExisting: merge}]";
    try (JiraWorld world = world(STAFF_SEES, joins, "")) {
      assertThat(plan(world).access().changes().getFirst())
          .isEqualTo(
              change(
                  AccessDiff.Kind.ADMINISTRATION_GAINED,
                  "the target",
                  "group[\"site-admins\"]",
                  "ann@acme.example"));
    }
  }

  @Test
  void whoGetsAccessToAProductCostsASeat() throws IOException {
    Files.writeString(
        folder.resolve("prices.csv"),
        """
        product,upTo,price,currency
        jira-software,1,10,EUR
        jira-software,,2.50,EUR
        """);
    String joins =
        "prices: prices.csv, groups: [{match: crew, to: jira-software-users-acme, onExisting:"
            + " merge}]";
    try (JiraWorld world = world(STAFF_SEES, joins, "")) {
      Group users = world.people().groups().byName("jira-software-users-acme").orElseThrow();
      world.people().groups().leave(users, world.account("ann@acme.example"));
      long before = world.people().groups().members(users).size();

      Plan plan = plan(world);

      assertThat(plan.access().changes())
          .contains(
              change(
                  AccessDiff.Kind.PRODUCT_GAINED,
                  "jira-software",
                  "group[\"jira-software-users-acme\"]",
                  "ann@acme.example"));
      assertThat(plan.access().seats())
          .filteredOn(seats -> seats.product().equals("jira-software"))
          .singleElement()
          .satisfies(seats -> {
            assertThat(seats.before()).isEqualTo(before);
            assertThat(seats.after()).isEqualTo(before + 1);
            assertThat(seats.cost().orElseThrow().after())
                .isEqualByComparingTo("" + (10 + 2.5 * before));
          });
      assertThat(plan.checks())
          .extracting(CheckResult::check)
          .contains(TargetCheck.GRP_GRANTS_ACCESS.id());
    }
  }

  @Test
  void noPatternHandsOutAGroupThatGivesAccess() {
    try (JiraWorld world = world(STAFF_SEES, "groups: [{match: \"cr*\", onExisting: merge}]", "")) {
      letsIn(world, "crew", 10);

      assertThat(plan(world).access().open())
          .extracting(AccessDiff.Exposure::subject, AccessDiff.Exposure::after)
          .containsExactly(tuple(Address.of("group", "crew"), "access to jira-software"));
    }
    try (JiraWorld world = world(STAFF_SEES, "groups: [{match: crew, onExisting: merge}]", "")) {
      letsIn(world, "crew", 10);

      assertThat(plan(world).access().open()).as("named by a rule").isEmpty();
    }
  }

  @Test
  @Proves(
      finds = {"USR-OVER-LIMIT", "GRP-GRANTS-ACCESS"},
      passes = "USR-OVER-LIMIT")
  void moreNewcomersThanSeatsAreTold() {
    String joins = "groups: [{match: crew, onExisting: merge}]";
    try (JiraWorld world = world(STAFF_SEES, joins, "")) {
      letsIn(world, "crew", 1);
      assertThat(checks(world))
          .containsExactly(TargetCheck.GRP_GRANTS_ACCESS.id())
          .doesNotContain(TargetCheck.USR_OVER_LIMIT.id());
    }
    try (JiraWorld world = world(STAFF_SEES, joins, "")) {
      letsIn(world, "crew", 0);
      assertThat(checks(world))
          .containsExactly(TargetCheck.USR_OVER_LIMIT.id(), TargetCheck.GRP_GRANTS_ACCESS.id());
    }
  }

  @Test
  @Proves(
      finds = "GRP-KEPT-ELSEWHERE",
      passes = {"GRP-KEPT-ELSEWHERE", "GRP-GRANTS-ACCESS"})
  void aGroupThatAnIdentityProviderKeepsIsFoundWhereSomebodyIsMissing() {
    String joins = "groups: [{match: crew, onExisting: merge}]";
    try (JiraWorld world = composed(STAFF_SEES, joins, "").organization().start()) {
      Group crew = world.people().groups().add("crew");
      world.people().groups().synced(crew.groupId(), true);
      assertThat(checks(world)).containsExactly(TargetCheck.GRP_KEPT_ELSEWHERE.id());

      world.people().groups().join(crew, world.account("ann@acme.example"));
      assertThat(checks(world)).isEmpty();
    }
  }

  private static List<String> checks(JiraWorld world) {
    return plan(world).checks().stream().map(CheckResult::check).toList();
  }

  /** The site has a group that gives access to a product of so many seats, whatever its name. */
  private static void letsIn(JiraWorld world, String name, int seats) {
    Group group = world.people().groups().add(name);
    ArrayNode roles = JsonNodeFactory.instance.arrayNode();
    ObjectNode role = roles.addObject().put("key", "jira-software").put("userCount", 0);
    role.put("numberOfSeats", seats).put("hasUnlimitedSeats", false);
    role.putArray("groupDetails").addObject().put("groupId", group.groupId());
    world.wire(site ->
        new Site() {
          @Override
          public SiteReply send(SiteRequest request) {
            return request.path().endsWith("/applicationrole")
                ? new SiteReply(200, Map.of(), new byte[0], roles)
                : site.send(request);
          }

          @Override
          public <T> T read(SiteRequest request, BodyReader<T> reader) {
            return site.read(request, reader);
          }
        });
  }

  @Test
  @Proves(finds = "USR-OTHER-NAME", passes = "USR-OTHER-NAME")
  void anAccountOfAnotherNameIsFoundUnlessTheMapSaysSo() throws IOException {
    String rows = STAFF_SEES;
    try (JiraWorld world = world(rows, "", "")) {
      renameAnn(world);

      assertThat(plan(world).checks())
          .extracting(CheckResult::check)
          .containsExactly(TargetCheck.USR_OTHER_NAME.id());
    }
    Files.writeString(folder.resolve("users.csv"), "source,email\nann,ann@acme.example\n");
    try (JiraWorld world = world(rows, "map: users.csv", "")) {
      renameAnn(world);

      assertThat(plan(world).checks()).isEmpty();
    }
  }

  private static void renameAnn(JiraWorld world) {
    Accounts accounts = world.people().accounts();
    accounts.put(accounts.byEmail("ann@acme.example").orElseThrow().withDisplayName("Zoe Quill"));
  }

  private static String exposure(String line) {
    return """
    ---
    apiVersion: aloft/v1
    kind: Exposure
    metadata: {name: accepted}
    spec: {accept: [%s]}
    """
        .formatted(line);
  }

  private JiraWorld world(String more, String users, String documents) {
    return composed(more, users, documents).start();
  }

  private JiraWorld.Composition composed(String more, String users, String documents) {
    return AccessWorld.in(folder, more, users, documents);
  }
}
