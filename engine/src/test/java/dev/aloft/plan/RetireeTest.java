package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.Attribute;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Observed;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Role;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** People whose accounts Aloft made, and which are suspended when everything is written. */
class RetireeTest {

  private static final String LAST = "afterwards";
  private static final Value SUSPENDED = Value.text("suspended");
  private static final Address ANN = Address.of("user", "ann@acme.example");
  private static final Address STAND_IN = Address.of("user", "stand-in@acme.example");

  private static final TypeSchema USER =
      TypeSchema.lasting(
          "user",
          "people",
          OnExisting.REFER,
          List.of(
              new Attribute("name", Attribute.Write.NEVER, Equivalence.PRESERVED_AT, false),
              new Attribute(LAST, Attribute.Write.LAST, Equivalence.UNCOMPARED, false)));

  private static final TypeSchema PROJECT =
      TypeSchema.lasting(
          "project",
          "projects",
          OnExisting.FAIL,
          List.of(Attribute.essential("lead", Equivalence.MAPPED)));

  private final Recorded active = recorded();
  private final Recorded inUse = recorded().with(LAST, SUSPENDED, Value.NONE);
  private final Recorded retired = inUse.settled(LAST);
  private final Recorded back = recorded().with(LAST, Value.NONE, Value.NONE);

  @Test
  void isLeftAloneOnceSuspended() {
    assertThat(change(leaver(), retired, asleep()).action()).isEqualTo(Action.KEEP);
    assertThat(change(leaver(), retired, asleep()).counts()).isFalse();
  }

  @Test
  void isStillToBeSuspendedWhereARunEndedEarly() {
    Change change = change(leaver(), inUse, awake());

    assertThat(change.action()).isEqualTo(Action.UPDATE);
    assertThat(change.reason()).isEqualTo(Reason.UNFINISHED);
    assertThat(change.changed()).containsExactly(LAST);
    assertThat(change.sameAs(change(leaver(), inUse, asleep())))
        .as("whether the account is in use at the moment is no part of the plan")
        .isTrue();
  }

  @Test
  void isStillToBeSuspendedWhereARunDiedBeforeItReadBack() {
    Recorded unread = new Recorded(ANN, "1", Recorded.Hold.OURS, "", Map.of());

    assertThat(change(leaver(), unread, awake()).reason()).isEqualTo(Reason.UNFINISHED);
  }

  @Test
  void isNeverSuspendedWhoWasInvitedWhileActive() {
    assertThat(change(leaver(), active, awake()).action()).isEqualTo(Action.KEEP);
    assertThat(change(leaver(), active, awake()).after()).doesNotContainKey(LAST);
    assertThat(named(leaver(), active, awake()).action()).isEqualTo(Action.KEEP);
  }

  @Test
  void isRestoredWhereSomethingIsWrittenInTheName() {
    assertThat(named(leaver(), retired, asleep()).reason()).isEqualTo(Reason.NAMED_AGAIN);
    assertThat(named(leaver(), inUse, awake()).sameAs(named(leaver(), retired, asleep())))
        .as("a run that died in between meets the same plan")
        .isTrue();
  }

  @Test
  void isRestoredWhereConfigurationNamesThePersonAnew() {
    Desired project =
        Desired.of(
            Address.of("project", "OPS"),
            "OPS",
            Map.of("lead", Value.reference(ANN)),
            OnExisting.FAIL,
            Role.MIGRATED,
            "test");

    List<Change> changes =
        plan(List.of(leaver(), project), List.of(asleep()), List.of(retired), Set.of());

    assertThat(changes.getFirst().reason()).isEqualTo(Reason.NAMED_AGAIN);
    assertThat(changes.getLast().action()).isEqualTo(Action.CREATE);
  }

  @Test
  void staysWhereSomebodyRestoredTheAccountByHand() {
    Change change = named(leaver(), retired, awake());

    assertThat(change.action()).isEqualTo(Action.KEEP);
    assertThat(change.drifted()).containsExactly(LAST);
  }

  @Test
  void isRestoredForGoodWhereThePersonIsBackAndSuspendedAgainAfterThat() {
    Change change = change(person(Map.of()), retired, asleep());
    assertThat(change.reason()).isEqualTo(Reason.BACK_AGAIN);
    assertThat(change.after()).containsEntry(LAST, Value.NONE);

    assertThat(change(person(Map.of()), back, awake()).action()).isEqualTo(Action.KEEP);
    assertThat(change(leaver(), back, awake()).action()).isEqualTo(Action.UPDATE);
  }

  @Test
  void anAccountThatCannotBeUsedAndIsNotOursMakesAStandInAndNoInvitation() {
    Observed foreign = Observed.foreign("user", "7", ANN.key(), Map.of()).sleeping();
    Recorded stoodIn = new Recorded(ANN, "9", Recorded.Hold.SUBSTITUTED, "Ann", Map.of());

    assertThat(first(plan(List.of(leaver()), List.of(foreign), List.of(), Set.of())))
        .isEqualTo(Reason.NO_STAND_IN);
    assertThat(
            first(
                plan(
                    List.of(leaver(Optional.of(STAND_IN)), standIn()),
                    List.of(foreign, Observed.foreign("user", "9", STAND_IN.key(), Map.of())),
                    List.of(stoodIn),
                    Set.of())))
        .isEqualTo(Reason.STAND_IN);
    assertThat(first(plan(List.of(leaver()), List.of(), List.of(), Set.of())))
        .as("no account at all")
        .isEqualTo(Reason.INVITED);
  }

  private static Reason first(List<Change> changes) {
    return changes.getFirst().reason();
  }

  private static Change change(Desired wanted, Recorded known, Observed seen) {
    return plan(List.of(wanted), List.of(seen), List.of(known), Set.of()).getFirst();
  }

  private static Change named(Desired wanted, Recorded known, Observed seen) {
    return plan(List.of(wanted), List.of(seen), List.of(known), Set.of(ANN)).getFirst();
  }

  private static List<Change> plan(
      List<Desired> wanted, List<Observed> seen, List<Recorded> known, Set<Address> named) {
    return new ConfigurationPlanner(Map.of("user", USER, "project", PROJECT))
        .plan(wanted, seen, known, Set.of(), named)
        .changes();
  }

  private static Recorded recorded() {
    return new Recorded(ANN, "1", Recorded.Hold.OURS, "", Map.of())
        .with("name", Value.text("Ann"), Value.text("Ann"));
  }

  private static Observed awake() {
    return Observed.foreign("user", "1", ANN.key(), Map.of("name", Value.text("Ann")));
  }

  private static Observed asleep() {
    return Observed.foreign(
        "user", "1", ANN.key(), Map.of("name", Value.text("Ann"), LAST, SUSPENDED));
  }

  private static Desired leaver() {
    return leaver(Optional.empty());
  }

  private static Desired leaver(Optional<Address> substitute) {
    return person(Map.of(LAST, SUSPENDED), substitute);
  }

  private static Desired person(Map<String, Value> more) {
    return person(more, Optional.empty());
  }

  private static Desired person(Map<String, Value> more, Optional<Address> substitute) {
    Map<String, Value> attributes = new TreeMap<>(more);
    attributes.put("name", Value.text("Ann"));
    return new Desired(
        ANN, ANN.key(), attributes, OnExisting.INVITE, substitute, Role.MIGRATED, "test");
  }

  private static Desired standIn() {
    return Desired.of(STAND_IN, STAND_IN.key(), Map.of(), OnExisting.REFER, Role.MIGRATED, "test");
  }
}
