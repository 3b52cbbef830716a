package dev.aloft.jira.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.user.UserType;
import dev.aloft.people.PeopleCode;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.testing.JiraWorld;
import dev.aloft.testing.WatchedSite;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTypeTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <ProjectRole id="1" name="Developers"/>
      <ProjectRoleActor id="1" pid="1" projectroleid="1"
          roletype="atlassian-group-role-actor" roletypeparameter="Ops Team"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann" emailAddress="ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob" emailAddress="bob@acme.example"/>
      <User id="3" directoryId="1" userName="noone" lowerUserName="noone" active="1"
          displayName="No One" emailAddress="noone@acme.example"/>
      <User id="4" directoryId="1" userName="robot" lowerUserName="robot" active="1"
          displayName="Robot"/>
      <Group id="1" groupName="Ops Team" lowerGroupName="ops team" directoryId="1" active="1"/>
      <Group id="2" groupName="night" lowerGroupName="night" directoryId="1" active="1"/>
      <Group id="3" groupName="idle" lowerGroupName="idle" directoryId="1" active="1"/>
      <Membership id="1" membershipType="GROUP_USER" parentName="Ops Team" childName="ann"
          directoryId="1"/>
      <Membership id="2" membershipType="GROUP_USER" parentName="Ops Team" childName="noone"
          directoryId="1"/>
      <Membership id="3" membershipType="GROUP_USER" parentName="Ops Team" childName="robot"
          directoryId="1"/>
      <Membership id="4" membershipType="GROUP_GROUP" parentName="Ops Team" childName="night"
          directoryId="1"/>
      <Membership id="5" membershipType="GROUP_USER" parentName="night" childName="bob"
          directoryId="1"/>
      <Membership id="6" membershipType="GROUP_GROUP" parentName="night" childName="Ops Team"
          directoryId="1"/>
      <Membership id="7" membershipType="GROUP_USER" parentName="idle" childName="bob"
          directoryId="1"/>
      """;

  private static final String IDLE_HAS_A_ROLE =
      """
      <ProjectRoleActor id="2" pid="1" projectroleid="1"
          roletype="atlassian-group-role-actor" roletypeparameter="idle"/>
      """;

  private static final String USERS =
      "standIn: archive@acme.example, maxStandIns: 100 %, provisioning: existing-only";

  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: archive@acme.example, maxStandIns: 100 %, provisioning: existing-only}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep}
      """;

  private static final Address TEAM = Address.of("group", "ops team");

  @TempDir private Path folder;

  @Test
  void makesAGroupWithThoseWhoHaveAnAccountAndNestedOnesFlattened() {
    try (JiraWorld world = world(ROWS, SPEC)) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world)).isEqualTo(accounts(world, "ann", "bob"));
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
      assertThat(world.ledger().unaccounted())
          .containsOnlyKeys("Project", "ProjectRole", "ProjectRoleActor");
      assertThat(world.ledger().defects()).isEmpty();
    }
  }

  @Test
  void followsTheSourceWithoutTouchingWhatItDoesNotKnow() {
    try (JiraWorld world = world(ROWS, SPEC)) {
      world.apply();
      world.sourceBecomes(
          ROWS.replace(
              "parentName=\"night\" childName=\"bob\"", "parentName=\"x\" childName=\"bob\""));

      world.apply();

      assertThat(members(world)).isEqualTo(accounts(world, "ann"));
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void aKilledRunIsHealedBeforeTheGroupCountsAsDone() {
    try (JiraWorld world = world(ROWS, SPEC)) {
      Path plan = world.planTo("killed");
      AtomicInteger joins = new AtomicInteger();
      world.wire(site ->
          new WatchedSite(
              site,
              request -> {
                if (joins(request) && joins.incrementAndGet() == 2) {
                  throw new WatchedSite.Killed();
                }
              }));
      assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(WatchedSite.Killed.class);
      world.wire(site -> site);

      assertThat(world.apply(plan).refusals()).isEmpty();

      assertThat(members(world)).isEqualTo(accounts(world, "ann", "bob"));
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  private static boolean joins(SiteRequest request) {
    return request.path().endsWith("/group/user");
  }

  @Test
  void aGroupThatTheTargetHasIsAConflict() {
    try (JiraWorld world = world(ROWS, SPEC)) {
      world.people().groups().add("OPS TEAM");

      assertThat(world.plan().changes())
          .filteredOn(change -> change.action() == Action.CONFLICT)
          .singleElement()
          .satisfies(change -> {
            assertThat(change.address()).isEqualTo(TEAM);
            assertThat(change.reason()).isEqualTo(Reason.NAME_TAKEN);
          });
    }
  }

  @Test
  void aUsedGroupIsNeverJoined() {
    String spec = decision("{type: group, from: Ops Team, onExisting: use}");
    try (JiraWorld world = world(ROWS, spec)) {
      world.people().groups().add("ops team");

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world)).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void anAdoptedGroupGetsExactlyTheSourcesMembers() {
    String spec = decision("{type: group, from: Ops Team, onExisting: adopt}");
    try (JiraWorld world = world(ROWS, spec)) {
      var group = world.people().groups().add("ops team");
      world.people().groups().join(group, world.account(JiraWorld.ADMINISTRATOR));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world)).isEqualTo(accounts(world, "ann", "bob"));
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void aNameThatGrantsAccessNeedsALine() {
    String rows = ROWS.replace("Ops Team", "jira-administrators");
    try (JiraWorld world = world(rows, SPEC)) {
      assertThat(world.problems())
          .extracting(Diagnostic::code)
          .containsExactly(PeopleCode.RESERVED_GROUP);
    }
    String line = "{type: group, from: jira-administrators, to: former jira admins}";
    try (JiraWorld world = world(rows, decision(line))) {
      assertThat(world.problems()).isEmpty();
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(world.people().groups().byName("former jira admins")).isPresent();
      assertThat(world.people().groups().byName("jira-administrators")).isEmpty();
    }
  }

  @Test
  void aMergedGroupIsJoinedAndNobodyIsTakenOut() {
    String spec = rules("{match: ops team, onExisting: merge}");
    try (JiraWorld world = world(ROWS, spec)) {
      var group = world.people().groups().add("ops team");
      world.people().groups().join(group, world.account(JiraWorld.ADMINISTRATOR));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world)).isEqualTo(accounts(world, "ann", "bob", "ada"));
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void aMergedGroupMissesWhoLeftAndNotWhoCame() {
    try (JiraWorld world = world(ROWS, rules("{match: ops team, onExisting: merge}"))) {
      world.apply();
      world.people().groups().join(group(world), world.account(JiraWorld.ADMINISTRATOR));
      assertThat(world.findings()).isEmpty();
      assertThat(world.planInFull().applyable()).isTrue();

      world.people().groups().leave(group(world), world.account("bob@acme.example"));

      assertThat(world.findings()).containsExactly("group[\"ops team\"] DIFFERENT joined");
    }
  }

  @Test
  void aPatternRenamesAndEveryPlaceFollows() {
    try (JiraWorld world = world(ROWS, rules("{match: \"* team\", to: \"acme-*-people\"}"))) {
      assertThat(world.plan().changes())
          .filteredOn(change -> change.address().equals(Address.of("group", "acme-ops-people")))
          .singleElement()
          .satisfies(change ->
              assertThat(change.cause()).endsWith("from \"Ops Team\"").contains("spec.yaml"));

      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world, Address.of("group", "acme-ops-people")))
          .isEqualTo(accounts(world, "ann", "bob"));
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void aLineUnderDecisionsWinsOverARule() {
    String spec =
        decision("{type: group, from: ops team, to: by line}")
            .replace(USERS, USERS + ", groups: [{match: ops team, to: by rule}]");
    try (JiraWorld world = world(ROWS, spec)) {
      assertThat(groups(world)).containsExactly("by line");
    }
  }

  @Test
  void noPatternDecidesAboutANameThatGrantsAccess() {
    String rows = ROWS.replace("Ops Team", "jira-administrators");
    try (JiraWorld world = world(rows, rules("{match: \"jira-*\", to: \"former-*\"}"))) {
      assertThat(codes(world)).contains(PeopleCode.RESERVED_GROUP);
    }
    try (JiraWorld world =
        world(ROWS, rules("{match: \"ops *\", to: \"confluence-*\", onExisting: use}"))) {
      assertThat(codes(world)).containsExactly(PeopleCode.RESERVED_GROUP);
    }
    try (JiraWorld world =
        world(rows, rules("{match: jira-administrators, to: former-administrators}"))) {
      assertThat(codes(world)).isEmpty();
    }
  }

  @Test
  void aRuleThatSpeaksAboutNobodyIsToldAndAPatternWarnsOnly() {
    try (JiraWorld world = world(ROWS, rules("{match: [opps team, \"x*\"], to: somewhere}"))) {
      assertThat(codes(world))
          .containsExactly(PeopleCode.GROUP_RULE_UNMATCHED, PeopleCode.GROUP_PATTERN_UNMATCHED);
    }
  }

  @Test
  void groupsThatBecomeOneHaveToAgreeOnHowTheyMeetTheTargets() {
    String spec = rules("{match: ops team, to: all, onExisting: merge}, {match: idle, to: all}");
    try (JiraWorld world = world(ROWS + IDLE_HAS_A_ROLE, spec)) {
      assertThat(codes(world)).containsExactly(PeopleCode.GROUP_DISAGREEMENT);
    }
  }

  @Test
  void eachMemberIsJoinedByOneCallAndNoOther() {
    List<String> writes = new ArrayList<>();
    try (JiraWorld world = world(ROWS, SPEC)) {
      Path plan = world.planTo("counted");
      world.wire(site ->
          new WatchedSite(
              site,
              request -> {
                if (request.path().contains("/group") && !request.method().name().equals("GET")) {
                  writes.add(request.method() + " " + request.path());
                }
              }));

      world.apply(plan);

      long groups = 1;
      long members = 2;
      assertThat(writes).hasSize((int) (groups + members));
      writes.clear();
      world.apply();
      assertThat(writes).isEmpty();
    }
  }

  @Test
  void twoGroupsOfOneNewNameBecomeOneWithTheMembersOfBoth() {
    String rows = ROWS + IDLE_HAS_A_ROLE;
    rows =
        rows.replace(
            "parentName=\"night\" childName=\"bob\"", "parentName=\"x\" childName=\"bob\"");
    try (JiraWorld world =
        world(rows, decision("{type: group, from: [Ops Team, idle], to: everybody}"))) {
      assertThat(world.apply().refusals()).isEmpty();

      assertThat(members(world, Address.of("group", "everybody")))
          .isEqualTo(accounts(world, "ann", "bob"));
      assertThat(world.findings()).isEmpty();
    }
  }

  @Test
  void withoutProvisioningNobodyJoinsAndThePlanSaysSo() {
    try (JiraWorld world = world(ROWS, SPEC.replace("existing-only", "none"))) {
      assertThat(world.plan().notes()).anyMatch(note -> note.contains("provisioning: none"));

      world.apply();

      assertThat(members(world)).isEmpty();
      assertThat(world.findings()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void verifyNamesADroppedGroup() {
    try (JiraWorld world = applied()) {
      world.people().groups().remove(group(world));

      assertThat(world.findings()).containsExactly("group[\"ops team\"] MISSING");
    }
  }

  @Test
  void verifyNamesAGroupThatLostAMember() {
    try (JiraWorld world = applied()) {
      world.people().groups().leave(group(world), world.account("bob@acme.example"));

      assertThat(world.findings()).containsExactly("group[\"ops team\"] DIFFERENT members");
    }
  }

  @Test
  void verifyNamesAGroupThatTheStandInJoined() {
    try (JiraWorld world = applied()) {
      world.people().groups().join(group(world), world.account("archive@acme.example"));

      assertThat(world.findings()).containsExactly("group[\"ops team\"] DIFFERENT members");
    }
  }

  @Test
  void verifyNamesAGroupWhoseMembersWereExchanged() {
    try (JiraWorld world = applied()) {
      world.people().groups().leave(group(world), world.account("bob@acme.example"));
      world.people().groups().join(group(world), world.account(JiraWorld.ADMINISTRATOR));

      assertThat(world.findings()).containsExactly("group[\"ops team\"] DIFFERENT members");
    }
  }

  private JiraWorld applied() {
    JiraWorld world = world(ROWS, SPEC);
    world.apply();
    assertThat(world.findings()).isEmpty();
    return world;
  }

  private static dev.aloft.sandbox.cloud.Group group(JiraWorld world) {
    return world.people().groups().find(world.idOf(TEAM)).orElseThrow();
  }

  private static Set<String> members(JiraWorld world) {
    return members(world, TEAM);
  }

  private static Set<String> members(JiraWorld world, Address address) {
    return Set.copyOf(
        world
            .people()
            .groups()
            .members(world.people().groups().find(world.idOf(address)).orElseThrow()));
  }

  private static Set<String> accounts(JiraWorld world, String... names) {
    return List.of(names).stream()
        .map(name -> world.account(name + "@acme.example"))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static String rules(String rules) {
    return SPEC.replace(USERS, USERS + ", groups: [" + rules + "]");
  }

  private static List<DiagnosticCode> codes(JiraWorld world) {
    return world.problems().stream().map(Diagnostic::code).toList();
  }

  private static List<String> groups(JiraWorld world) {
    return world.plan().changes().stream()
        .map(Change::address)
        .filter(address -> address.type().equals("group"))
        .map(Address::key)
        .toList();
  }

  private static String decision(String line) {
    return SPEC
        + """
        ---
        apiVersion: aloft/v1
        kind: Decisions
        metadata: {name: names}
        spec:
          - %s
        """
            .formatted(line);
  }

  private JiraWorld world(String rows, String spec) {
    return JiraWorld.in(folder)
        .rows(rows)
        .spec(spec)
        .types(new UserType(), new GroupType())
        .accounts("ann@acme.example", "bob@acme.example", "archive@acme.example")
        .start();
  }
}
