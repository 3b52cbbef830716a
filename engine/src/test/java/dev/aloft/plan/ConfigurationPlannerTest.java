package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.Attribute;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Observed;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.References;
import dev.aloft.resource.Role;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConfigurationPlannerTest {

  private static final TypeSchema STATUS =
      TypeSchema.lasting(
          "jira.status",
          "statuses",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("category", Equivalence.EXACT),
              Attribute.cosmetic("description", Equivalence.EXACT),
              Attribute.essential("owner", Equivalence.MAPPED)));
  private static final TypeSchema USER =
      TypeSchema.lasting(
          "user",
          "users",
          OnExisting.REFER,
          List.of(Attribute.cosmetic("name", Equivalence.EXACT)));
  private static final TypeSchema HOLD = TypeSchema.scaffolding("jira.hold", "holds", List.of());

  @Nested
  class WithoutState {

    @Test
    void createsWhatIsMissing() {
      assertPlan(plan(List.of(status("new")), List.of(), List.of()), Action.CREATE, Reason.MISSING);
    }

    @Test
    void usesAForeignThingThatIsEqualInEverythingEssential() {
      Observed seen = seen("7", Map.of("category", text("new"), "description", text("theirs")));

      assertPlan(plan(List.of(status("new")), List.of(seen), List.of()), Action.USE, Reason.EQUAL);
    }

    @Test
    void stopsAtAForeignThingThatDiffers() {
      Observed seen = seen("7", Map.of("category", text("done")));

      Change change =
          assertPlan(
              plan(List.of(status("new")), List.of(seen), List.of()),
              Action.CONFLICT,
              Reason.DIFFERENT);
      assertThat(change.changed()).containsExactly("category");
    }

    @Test
    void followsTheDecisionToUse() {
      Observed seen = seen("7", Map.of("category", text("done")));

      assertPlan(
          plan(List.of(status("new", OnExisting.USE)), List.of(seen), List.of()),
          Action.USE,
          Reason.DECIDED_USE);
    }

    @Test
    void followsTheDecisionToAdoptAndWritesOnlyWhatDiffers() {
      Observed seen = seen("7", Map.of("category", text("done"), "description", text("mine")));

      Change change =
          assertPlan(
              plan(List.of(status("new", OnExisting.ADOPT)), List.of(seen), List.of()),
              Action.ADOPT,
              Reason.DECIDED_ADOPT);
      assertThat(change.changed()).containsExactly("category");
    }

    @Test
    void stopsWhenTheNaturalKeyIsTaken() {
      Observed seen = seen("7", Map.of("category", text("new")));

      assertPlan(
          plan(List.of(status("new", OnExisting.FAIL)), List.of(seen), List.of()),
          Action.CONFLICT,
          Reason.NAME_TAKEN);
    }

    @Test
    void stopsWhenSeveralThingsHaveTheNaturalKey() {
      Observed one = seen("7", Map.of("category", text("new")));
      Observed other = seen("8", Map.of("category", text("new")));

      assertPlan(
          plan(List.of(status("new")), List.of(one, other), List.of()),
          Action.CONFLICT,
          Reason.AMBIGUOUS);
    }

    @Test
    void aStampProvesThatItIsOursWhateverItIsCalledNow() {
      Observed seen =
          new Observed(
              "jira.status",
              "7",
              "renamed",
              Map.of("category", text("new"), "description", text("mine")),
              Optional.of(address("Open").toString()),
              Optional.empty());

      assertPlan(
          plan(List.of(status("new")), List.of(seen), List.of()),
          Action.KEEP,
          Reason.FOUND_BY_STAMP);
    }

    @Test
    void aNotedDigestExcusesWhatTheTargetMadeOfAText() {
      Desired wanted = status("new");
      Observed seen =
          new Observed(
              "jira.status",
              "7",
              "open",
              Map.of("category", text("new"), "description", text("mine, rewritten")),
              Optional.of(address("Open").toString()),
              Optional.of(Canonical.digest(wanted.attributes())));

      assertPlan(
          plan(List.of(wanted), List.of(seen), List.of()), Action.KEEP, Reason.FOUND_BY_STAMP);
    }

    @Test
    void whatRefersToSomethingUndecidedWaitsForIt() {
      Observed seen = seen("7", Map.of("category", text("done")));
      Desired dependent =
          Desired.of(
              address("Closed"),
              "closed",
              Map.of("owner", Value.reference(address("Open"))),
              OnExisting.USE_IF_EQUAL,
              Role.MIGRATED,
              "test");

      List<Change> changes =
          plan(List.of(status("new"), dependent), List.of(seen), List.of()).changes();

      assertThat(changes.getLast().reason()).isEqualTo(Reason.DEPENDS_ON_CONFLICT);
    }
  }

  @Nested
  class WithState {

    @Test
    void keepsWhatNobodyTouched() {
      Map<String, Value> values = Map.of("category", text("new"), "description", text("mine"));

      assertPlan(
          plan(List.of(status("new")), List.of(seen("7", values)), List.of(ours(values, values))),
          Action.KEEP,
          Reason.UNCHANGED);
    }

    @Test
    void keepsWhatTheTargetRewroteAtTheLastWrite() {
      Map<String, Value> wanted = Map.of("category", text("new"), "description", text("mine"));
      Map<String, Value> shown = Map.of("category", text("new"), "description", text("Mine."));

      Plan3 plan =
          new Plan3(List.of(status("new")), List.of(seen("7", shown)), ours(wanted, shown));
      assertPlan(plan.run(), Action.KEEP, Reason.UNCHANGED);
    }

    @Test
    void writesWhatTheSourceChanged() {
      Map<String, Value> old = Map.of("category", text("new"), "description", text("old"));

      Change change =
          assertPlan(
              new Plan3(List.of(status("new")), List.of(seen("7", old)), ours(old, old)).run(),
              Action.UPDATE,
              Reason.SOURCE_CHANGED);
      assertThat(change.changed()).containsExactly("description");
    }

    @Test
    void keepsWhatSomebodyEditedOnTheTarget() {
      Map<String, Value> values = Map.of("category", text("new"), "description", text("mine"));
      Map<String, Value> edited = Map.of("category", text("done"), "description", text("mine"));

      Change change =
          assertPlan(
              new Plan3(List.of(status("new")), List.of(seen("7", edited)), ours(values, values))
                  .run(),
              Action.KEEP,
              Reason.TARGET_EDITED);
      assertThat(change.drifted()).containsExactly("category");
    }

    @Test
    void asksWhenBothSidesChangedOneValue() {
      Map<String, Value> old = Map.of("category", text("old"), "description", text("mine"));
      Map<String, Value> edited = Map.of("category", text("done"), "description", text("mine"));

      assertPlan(
          new Plan3(List.of(status("new")), List.of(seen("7", edited)), ours(old, old)).run(),
          Action.CONFLICT,
          Reason.BOTH_EDITED);
    }

    @Test
    void writesOverAnEditWhereTheSpecSaysSo() {
      Map<String, Value> old = Map.of("category", text("old"), "description", text("mine"));
      Map<String, Value> edited = Map.of("category", text("done"), "description", text("theirs"));

      Change change =
          assertPlan(
              new Plan3(List.of(status("new")), List.of(seen("7", edited)), ours(old, old))
                  .run(OnTargetChange.OVERWRITE),
              Action.UPDATE,
              Reason.SOURCE_CHANGED);
      assertThat(change.changed()).containsExactly("category", "description");
      assertThat(change.drifted()).isEmpty();
    }

    @Test
    void saysThatNothingButTheEditIsWrittenOver() {
      Map<String, Value> values = Map.of("category", text("new"), "description", text("mine"));
      Map<String, Value> edited = Map.of("category", text("done"), "description", text("mine"));

      Change change =
          assertPlan(
              new Plan3(List.of(status("new")), List.of(seen("7", edited)), ours(values, values))
                  .run(OnTargetChange.OVERWRITE),
              Action.UPDATE,
              Reason.TARGET_EDITED);
      assertThat(change.changed()).containsExactly("category");
    }

    @Test
    void stopsAtAnEditWhereTheSpecOrTheTypeSaysSo() {
      Map<String, Value> values = Map.of("category", text("new"), "description", text("mine"));
      Map<String, Value> edited = Map.of("category", text("done"), "description", text("mine"));

      Change change =
          assertPlan(
              new Plan3(List.of(status("new")), List.of(seen("7", edited)), ours(values, values))
                  .run(OnTargetChange.FAIL),
              Action.CONFLICT,
              Reason.EDIT_FORBIDDEN);
      assertThat(change.drifted()).containsExactly("category");
      assertPlan(
          new Plan3(List.of(status("new")), List.of(seen("7", values)), ours(values, values))
              .run(OnTargetChange.FAIL),
          Action.KEEP,
          Reason.UNCHANGED);
    }

    @Test
    void isContentWhenBothSidesMadeTheSameChange() {
      Map<String, Value> old = Map.of("category", text("old"), "description", text("mine"));
      Map<String, Value> same = Map.of("category", text("new"), "description", text("mine"));

      assertPlan(
          new Plan3(List.of(status("new")), List.of(seen("7", same)), ours(old, old)).run(),
          Action.KEEP,
          Reason.UNCHANGED);
    }

    @Test
    void asksWhenSomebodyDeletedWhatWasOurs() {
      Map<String, Value> values = Map.of("category", text("new"));

      assertPlan(
          new Plan3(List.of(status("new")), List.of(), ours(values, values)).run(),
          Action.CONFLICT,
          Reason.TARGET_DELETED);
    }

    @Test
    void keepsWhatNothingWantsAnyMore() {
      Map<String, Value> values = Map.of("category", text("new"));

      assertPlan(
          new Plan3(List.of(), List.of(seen("7", values)), ours(values, values)).run(),
          Action.KEEP,
          Reason.SOURCE_DELETED);
    }

    @Test
    void removesScaffoldingThatAnInterruptedRunLeft() {
      Recorded left =
          new Recorded(Address.of("jira.hold", "A"), "9", Recorded.Hold.OURS, "", Map.of());
      Observed there = Observed.foreign("jira.hold", "9", "a", Map.of());

      assertPlan(plan(List.of(), List.of(there), List.of(left)), Action.DELETE, Reason.TEMPORARY);
    }
  }

  @Nested
  class People {

    private final Address standIn = Address.of("user", "former@acme.example");

    @Test
    void areTheirAccountWhereThereIsOne() {
      Observed account = Observed.foreign("user", "acc", "ann@acme.example", Map.of());

      assertPlan(
          plan(List.of(person("ann@acme.example")), List.of(account), List.of()),
          Action.USE,
          Reason.EXISTING_ACCOUNT);
    }

    @Test
    void areReplacedByTheStandInWhereThereIsNone() {
      Observed account = Observed.foreign("user", "acc", standIn.key(), Map.of());

      ConfigurationPlan plan =
          plan(
              List.of(person(standIn.key()), person("ann@acme.example")),
              List.of(account),
              List.of());

      Change ann = plan.changes().getLast();
      assertThat(ann.reason()).isEqualTo(Reason.STAND_IN);
      assertThat(ann.targetId()).contains("acc");
      assertThat(plan.identity().idOf(ann.address())).contains("acc");
      assertThat(plan.identity().addressOf("user", "acc")).contains(standIn);
      assertThat(plan.identity().standInFor(ann.address())).contains("Person");
    }

    @Test
    void areUndecidedWithoutAStandIn() {
      assertPlan(
          plan(List.of(person("ann@acme.example")), List.of(), List.of()),
          Action.CONFLICT,
          Reason.NO_STAND_IN);
    }

    @Test
    void whoShareAStandInAreNoDifference() {
      Observed account = Observed.foreign("user", "acc", standIn.key(), Map.of());
      Desired owned =
          Desired.of(
              address("Open"),
              "open",
              Map.of("owner", Value.reference(Address.of("user", "ann@acme.example"))),
              OnExisting.USE_IF_EQUAL,
              Role.MIGRATED,
              "test");
      Observed seen =
          Observed.foreign(
              "jira.status", "7", "open", Map.of("owner", new Value.Pointer("user", "acc")));

      ConfigurationPlan plan =
          plan(
              List.of(person(standIn.key()), person("ann@acme.example"), owned),
              List.of(account, seen),
              List.of());

      assertThat(plan.changes().getLast().reason()).isEqualTo(Reason.EQUAL);
    }

    @Test
    void neverBecomeMembersInAnothersPlace() {
      Observed account = Observed.foreign("user", "acc", standIn.key(), Map.of());
      ConfigurationPlan plan =
          plan(
              List.of(person(standIn.key()), person("ann@acme.example")),
              List.of(account),
              List.of());
      Value members = Value.set(List.of(Value.reference(Address.of("user", "ann@acme.example"))));

      assertThat(
              References.toPointers(Map.of("members", members), plan.identity(), new TreeSet<>()))
          .containsEntry("members", Value.set(List.of()));
    }

    private Desired person(String email) {
      return new Desired(
          Address.of("user", email),
          email,
          Map.of("name", text("Person")),
          OnExisting.REFER,
          email.equals(standIn.key()) ? Optional.empty() : Optional.of(standIn),
          Role.MIGRATED,
          "test");
    }
  }

  private record Plan3(List<Desired> wanted, List<Observed> seen, Recorded recorded) {
    ConfigurationPlan run() {
      return plan(wanted, seen, List.of(recorded));
    }

    ConfigurationPlan run(OnTargetChange choice) {
      return planner(Map.of(STATUS.type(), choice)).plan(wanted, seen, List.of(recorded));
    }
  }

  private static ConfigurationPlan plan(
      List<Desired> wanted, List<Observed> seen, List<Recorded> recorded) {
    return planner(Map.of()).plan(wanted, seen, recorded);
  }

  private static ConfigurationPlanner planner(Map<String, OnTargetChange> choices) {
    Map<String, TypeSchema> schemas = new TreeMap<>();
    List.of(STATUS, USER, HOLD).forEach(schema -> schemas.put(schema.type(), schema));
    return new ConfigurationPlanner(schemas, choices);
  }

  private static Change assertPlan(ConfigurationPlan plan, Action action, Reason reason) {
    Change change = plan.changes().getFirst();
    assertThat(change.action()).isEqualTo(action);
    assertThat(change.reason()).isEqualTo(reason);
    return change;
  }

  private static Desired status(String category) {
    return status(category, OnExisting.USE_IF_EQUAL);
  }

  private static Desired status(String category, OnExisting onExisting) {
    return Desired.of(
        address("Open"),
        "open",
        Map.of("category", text(category), "description", text("mine")),
        onExisting,
        Role.MIGRATED,
        "test");
  }

  private static Observed seen(String id, Map<String, Value> values) {
    return Observed.foreign("jira.status", id, "open", values);
  }

  private static Recorded ours(Map<String, Value> desired, Map<String, Value> observed) {
    Map<String, Digests> digests = new TreeMap<>();
    desired.forEach((name, value) ->
        digests.put(
            name,
            new Digests(
                Canonical.digest(value),
                Canonical.digest(observed.getOrDefault(name, Value.NONE)))));
    return new Recorded(address("Open"), "7", Recorded.Hold.OURS, "", digests);
  }

  private static Address address(String name) {
    return Address.of("jira.status", name);
  }

  private static Value text(String text) {
    return Value.text(text);
  }
}
