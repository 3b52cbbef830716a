package dev.aloft.jira.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.people.PeopleCode;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserTypeTest {

  private static final String ROWS =
      """
      <Project id="1" name="Ops" key="OPS" lead="ann"/>
      <Component id="1" project="1" name="c" lead="bob"/>
      <Component id="2" project="1" name="d" lead="ghost"/>
      <Component id="3" project="1" name="e" lead="hidden"/>
      <Component id="4" project="1" name="f" lead="robot"/>
      <Directory id="1" directoryName="Internal" type="INTERNAL" active="1" position="0"/>
      <User id="1" directoryId="1" userName="ann" lowerUserName="ann" active="1"
          displayName="Ann Example" emailAddress="Ann@acme.example"/>
      <User id="2" directoryId="1" userName="bob" lowerUserName="bob" active="1"
          displayName="Bob Example" emailAddress="bob@acme.example"/>
      <User id="3" directoryId="1" userName="hidden" lowerUserName="hidden" active="1"
          displayName="Hidden" emailAddress="hidden@acme.example"/>
      <User id="4" directoryId="1" userName="robot" lowerUserName="robot" active="1"
          displayName="Robot" emailAddress=""/>
      <User id="5" directoryId="1" userName="idle" lowerUserName="idle" active="1"
          displayName="Idle" emailAddress="idle@acme.example"/>
      <ApplicationUser id="1" userKey="ann" lowerUserName="ann"/>
      <UserAttribute id="1" userId="1" name="x" value="y"/>
      <ExternalEntity id="1" name="ann" type="t"/>
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
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep}
      """;

  @TempDir private Path folder;

  @Test
  void refersToAccountsAndLetsTheStandInTakeTheOthersPlace() {
    try (JiraWorld world = world(SPEC)) {
      hide(world, "hidden@acme.example");

      assertThat(world.plan().changes())
          .extracting(UserTypeTest::line)
          .containsExactlyInAnyOrder(
              "archive@acme.example USE EXISTING_ACCOUNT",
              "ann@acme.example USE EXISTING_ACCOUNT",
              "hidden@acme.example USE EXISTING_ACCOUNT",
              "bob@acme.example USE STAND_IN",
              "default/ghost USE STAND_IN",
              "default/robot USE STAND_IN");
      assertThat(world.apply().refusals()).isEmpty();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
      assertThat(world.findings()).isEmpty();
      assertThat(world.idOf(user("default/robot")))
          .isEqualTo(world.account("archive@acme.example"));
    }
  }

  @Test
  void withoutAStandInPeopleWithoutAnAccountAreUndecided() {
    try (JiraWorld world =
        world(SPEC.replace("{standIn: archive@acme.example}", "{inactive: match}"))) {
      assertThat(world.plan().changes())
          .filteredOn(change -> change.action() == Action.CONFLICT)
          .extracting(Change::reason)
          .containsOnly(Reason.NO_STAND_IN)
          .hasSize(3);
    }
  }

  @Test
  void thePlanSaysWhatTheSubstituteOfTheExcludedBecomes() {
    String group =
        """
        <Group id="1" directoryId="1" groupName="contractors" lowerGroupName="contractors" active="1"/>
        <Membership id="1" directoryId="1" membershipType="GROUP_USER" parentName="contractors"
            lowerParentName="contractors" childName="%s" lowerChildName="%s"/>
        """;
    String spec =
        SPEC.replace(
            "{standIn: archive@acme.example}",
            "{exclude: {groups: [contractors], replaceRoles: archive@acme.example}}");
    String rows = ROWS.replace("name=\"d\" lead=\"ghost\"", "name=\"d\" lead=\"ann\"");
    try (JiraWorld world = world(spec, rows + group.formatted("ann", "ann"))) {
      assertThat(world.plan().notes())
          .contains(
              "1 person is excluded, and their substitute becomes the lead of OPS, 1 component"
                  + " lead");
    }
    try (JiraWorld world = world(spec, ROWS + group.formatted("idle", "idle"))) {
      assertThat(world.plan().notes()).noneMatch(note -> note.contains("excluded"));
    }
  }

  @Test
  void accountsForEveryRow() {
    try (JiraWorld world = world(SPEC)) {
      assertThat(world.ledger().unaccounted()).containsOnlyKeys("Project", "Component");
      assertThat(world.ledger().lines())
          .extracting(line -> line.entity() + " " + line.outcome() + " " + line.rule())
          .contains(
              "User MOVED user",
              "User TRANSFORMED user",
              "User DROPPED_BY_DECISION unused",
              "ExternalEntity TECHNICAL user-entities");
    }
  }

  @Test
  void reportsTwoPeopleOfOneAddress() {
    try (JiraWorld world =
        JiraWorld.in(folder)
            .rows(ROWS.replace("bob@acme.example", "ANN@acme.example"))
            .spec(SPEC)
            .types(new UserType())
            .start()) {
      assertThat(world.problems())
          .extracting(Diagnostic::code)
          .containsExactly(PeopleCode.DUPLICATE_ADDRESS);
    }
  }

  @Test
  void noAddressStandsInPlansValues() {
    try (JiraWorld world = world(SPEC)) {
      assertThat(world.plan().changes())
          .allSatisfy(change -> assertThat(change.after().toString()).doesNotContain("@"));
    }
  }

  @Test
  void verifyNamesWhoseAccountWasDeactivated() {
    try (JiraWorld world = applied()) {
      Account ann = account(world, "ann@acme.example");
      world.people().accounts().put(ann.withActive(false));

      assertThat(world.findings()).containsExactly("user[\"ann@acme.example\"] MISSING");
    }
  }

  @Test
  void verifyNamesWhoseAccountWentToSomebodyElse() {
    try (JiraWorld world = applied()) {
      Account ann = account(world, "ann@acme.example");
      world
          .people()
          .accounts()
          .put(
              new Account(
                  ann.accountId(),
                  ann.displayName(),
                  Optional.of("anna@acme.example"),
                  true,
                  true,
                  ann.type(),
                  ann.timeZone()));

      assertThat(world.findings()).containsExactly("user[\"ann@acme.example\"] MISSING");
    }
  }

  @Test
  void personWhoseAccountIsDeactivatedLaterBecomesTheStandIn() {
    try (JiraWorld world = applied()) {
      Account ann = account(world, "ann@acme.example");
      world.people().accounts().put(ann.withActive(false));

      assertThat(world.plan().changes())
          .filteredOn(change -> change.address().equals(user("ann@acme.example")))
          .extracting(Change::reason)
          .containsExactly(Reason.STAND_IN);
    }
  }

  private JiraWorld applied() {
    JiraWorld world = world(SPEC);
    world.apply();
    return world;
  }

  private JiraWorld world(String spec) {
    return world(spec, ROWS);
  }

  private JiraWorld world(String spec, String rows) {
    return JiraWorld.in(folder)
        .rows(rows)
        .spec(spec)
        .types(new UserType())
        .accounts("ann@acme.example", "hidden@acme.example", "archive@acme.example")
        .start();
  }

  private static Account account(JiraWorld world, String email) {
    return world.people().accounts().byEmail(email).orElseThrow();
  }

  private static void hide(JiraWorld world, String email) {
    world.people().accounts().put(account(world, email).withEmailVisible(false));
  }

  private static Address user(String key) {
    return Address.of("user", key);
  }

  private static String line(Change change) {
    return change.address().key() + " " + change.action() + " " + change.reason();
  }
}
