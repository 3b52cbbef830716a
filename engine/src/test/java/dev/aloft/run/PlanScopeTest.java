package dev.aloft.run;

import static dev.aloft.testing.FakeMigration.box;
import static dev.aloft.testing.FakeMigration.label;
import static dev.aloft.testing.FakeMigration.link;
import static dev.aloft.testing.FakeMigration.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.state.StateStore;
import dev.aloft.state.sqlite.SqliteStates;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeTarget;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partial plan is about its targets and what they need, and about nothing else. */
class PlanScopeTest {

  private final FakeTarget target = new FakeTarget();
  private final FakeMigration wanted = new FakeMigration();
  @TempDir private Path folder;

  @BeforeEach
  void compose() {
    wanted
        .wantLabel("red", "red")
        .wantLabel("blue", "blue")
        .wantBox("A", "red")
        .wantBox("B", "blue")
        .wantNote("A", 1, "first", link("l1", label("blue")))
        .wantNote("A", 3, "third")
        .wantNote("B", 1, "other");
  }

  @Test
  void aResourceComesAlone() {
    assertThat(addresses(plan("p", label("blue")))).containsExactly(label("blue"));
  }

  @Test
  void aContainerBringsItsLaneAndWhatItAndItsItemsReferTo() {
    Plan plan = plan("p", box("A"));

    assertThat(addresses(plan))
        .containsExactlyInAnyOrder(
            label("red"), label("blue"), box("A"), Address.of("test.hold", "hold of A"));
    assertThat(plan.lanes())
        .singleElement()
        .satisfies(lane -> {
          assertThat(lane.lane().name()).isEqualTo("A");
          assertThat(lane.count(Action.CREATE)).isEqualTo(2);
          assertThat(lane.placeholders()).isEqualTo(1);
        });
  }

  @Test
  void anApplyOfItWritesJustThatAndAWholePlanCompletesIt() {
    plan("p", box("A"));
    assertThat(apply("p").refusals()).isEmpty();
    assertThat(target.fake(FakeTarget.BOX).things()).hasSize(1);
    assertThat(plan("again", box("A")).changeCount()).isZero();

    Plan rest = plan("rest");

    assertThat(addresses(rest, Action.CREATE))
        .containsExactlyInAnyOrder(box("B"), Address.of("test.hold", "hold of B"));
    assertThat(apply("rest").refusals()).isEmpty();
    assertThat(plan("after").changeCount()).isZero();
  }

  @Test
  void whatIsNotMeantIsNeitherForgottenNorWritten() {
    plan("whole");
    apply("whole");
    wanted.wantNote("A", 1, "first, edited").wantNote("B", 1, "other, edited");

    plan("p", note("B", 1));
    apply("p");

    Plan rest = plan("rest");
    assertThat(rest.lanes().getFirst().count(Action.UPDATE)).isEqualTo(1);
    assertThat(rest.lanes().getLast().count(Action.UPDATE)).isZero();
    assertThat(rest.changeCount()).isEqualTo(1 + 1);
  }

  @Test
  void anItemThatKeepsItsKeyCannotBeMadeAlone() {
    assertThatThrownBy(() -> plan("p", note("A", 3)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("keeps its key");
  }

  @Test
  void anAddressThatNothingWantsIsToldWithTheNearest() {
    assertThatThrownBy(() -> plan("p", box("AA")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.diagnostics().getFirst().expected()).contains("test.box[\"A\"]"));
  }

  private static List<Address> addresses(Plan plan) {
    return plan.changes().stream().map(Change::address).toList();
  }

  private static List<Address> addresses(Plan plan, Action action) {
    return plan.changes().stream()
        .filter(change -> change.action() == action)
        .map(Change::address)
        .toList();
  }

  private Plan plan(String name, Address... targets) {
    try (StateStore state = open("plan")) {
      return new Planning(wanted, target, state)
          .plan(header().about(List.of(targets)), folder.resolve(name + ".plan"));
    }
  }

  private ApplyOutcome apply(String name) {
    try (StateStore state = open("apply");
        PlanFile file = PlanFile.open(folder.resolve(name + ".plan"))) {
      return new Applying(wanted, target, state, ApplyListener.SILENT).apply(file, header());
    }
  }

  private StateStore open(String command) {
    return new SqliteStates(Clock.systemUTC()).openLocked(folder.resolve("state.db"), command);
  }

  private static PlanHeader header() {
    return new PlanHeader(
        PlanHeader.FORMAT,
        "test",
        "spec",
        Map.of("default", "snapshot"),
        "main",
        "https://site.example",
        Instant.EPOCH,
        "test");
  }
}
