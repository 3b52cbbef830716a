package dev.aloft.run;

import static dev.aloft.testing.FakeMigration.link;
import static dev.aloft.testing.FakeMigration.note;
import static dev.aloft.testing.FakeMigration.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.Scaffolding;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.resource.DesiredItem;
import dev.aloft.state.StateStore;
import dev.aloft.state.sqlite.SqliteStates;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeNotes;
import dev.aloft.testing.FakeTarget;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever way an apply ends, what was to be temporary can be told and taken down. */
class ScaffoldingTest {

  private final FakeMigration wanted = new FakeMigration();
  @TempDir private Path folder;
  private int names;

  @BeforeEach
  void compose() {
    wanted
        .wantLabel("red", "the red one")
        .wantBox("A", "red")
        .wantBox("B", "red")
        .wantNote("A", 3, "third", reply("r1", "hello"), link("l1", note("B", 2)))
        .wantNote("A", 7, "seventh")
        .wantNote("B", 2, "second");
  }

  /** One ending: a target, the state and the plan that a run left. */
  private record Ending(FakeTarget site, Path state, Path plan) {}

  @Test
  void nothingIsLeftAfterARunThatEnded() {
    Ending ending = planned();

    assertThat(apply(ending).refusals()).isEmpty();

    assertThat(standing(ending)).isEmpty();
    assertNothingTemporary(ending);
  }

  @Test
  void aRunKilledAtAnyWriteIsFinishedWithoutPlanAndSource() throws Exception {
    int writes = countWrites();
    assertThat(writes).isGreaterThan(15);
    for (int point = 1; point <= writes; point++) {
      for (boolean before : List.of(true, false)) {
        Ending ending = killed(point, before);
        Files.delete(ending.plan());

        ApplyOutcome finished = finish(ending);

        assertThat(finished.refusals()).as("write %d, before %s", point, before).isEmpty();
        assertNothingTemporary(ending);
        assertThat(standing(ending)).as("write %d, before %s", point, before).isEmpty();
        assertThat(finish(ending).written()).as("a second finish finds nothing").isEmpty();
      }
    }
  }

  @Test
  void whatWasFinishedCanBeGoneOnWithAndEndsLikeAnUndisturbedRun() {
    Ending calm = planned();
    apply(calm);
    int writes = countWrites();
    for (int point = 1; point <= writes; point++) {
      Ending ending = killed(point, false);
      finish(ending);

      ApplyOutcome resumed = apply(ending);

      assertThat(resumed.refusals()).as("write %d", point).isEmpty();
      assertThat(content(ending)).as("write %d", point).isEqualTo(content(calm));
      assertNothingTemporary(ending);
    }
  }

  @Test
  void aFinishKilledAtAnyWriteIsFinishedByTheNext() {
    int writes = countWrites();
    for (int point = 1; point <= 6; point++) {
      Ending ending = killed(writes / 2, false);
      ending.site().wire(killing(point, true));
      try {
        finish(ending);
      } catch (Kill expected) {
        assertThat(expected).hasMessage("killed");
      }
      ending.site().wire(FakeTarget.Wire.QUIET);

      finish(ending);

      assertNothingTemporary(ending);
    }
  }

  @Test
  void aLaneThatStopsAsStaleLeavesNothing() {
    Ending ending = planned();
    wanted.wantNote("A", 7, "edited in the source since");

    ApplyOutcome outcome = apply(ending);

    assertThat(outcome.refusals()).hasSize(1);
    finish(ending);
    assertNothingTemporary(ending);
  }

  @Test
  void aLaneThatIsRefusedLeavesNothing() {
    Ending ending = planned();
    ending.site().notes().refuse("third");

    ApplyOutcome outcome = apply(ending);

    assertThat(outcome.refusals()).isNotEmpty();
    assertThat(standing(ending)).isEmpty();
    assertNothingTemporary(ending);
  }

  @Test
  void aHoldThatWasMadeAndNotRecordedIsTold() {
    Ending ending = planned();
    AtomicInteger holds = new AtomicInteger();
    ending
        .site()
        .wire(
            new FakeTarget.Wire() {
              @Override
              public void afterWrite(String call) {
                if (call.contains("test.hold") && holds.incrementAndGet() == 1) {
                  throw new Kill();
                }
              }
            });
    assertThatThrownBy(() -> apply(ending)).isInstanceOf(Kill.class);
    ending.site().wire(FakeTarget.Wire.QUIET);

    assertThat(standing(ending)).containsExactly(Address.of("test.hold", "hold of A"));
  }

  @Test
  void aForeignThingOfTheSameNameIsNeverTouched() {
    Ending ending = planned();
    apply(ending);
    String foreign =
        ending.site().fake(FakeTarget.HOLD).put(Map.of("name", Value.text("hold of A")));

    assertThat(standing(ending)).isEmpty();
    assertThat(finish(ending).written()).isEmpty();

    assertThat(ending.site().fake(FakeTarget.HOLD).things()).containsOnlyKeys(foreign);
  }

  @Test
  void whatRefusesToGoIsToldAndTheRestGoes() {
    Ending ending = killed(countWrites() / 2, false);
    ending.site().fake(FakeTarget.HOLD).refuseDelete("hold of A");

    ApplyOutcome finished = finish(ending);

    assertThat(finished.refusals())
        .extracting(refusal -> refusal.address().toString())
        .containsExactly("test.hold[\"hold of A\"]");
    assertThat(standing(ending)).containsExactly(Address.of("test.hold", "hold of A"));
    assertThat(ending.site().fake(FakeTarget.HOLD).things()).hasSize(1);
  }

  @Test
  void isTakenDownAgainstTheOrderOfItsMaking() {
    Ending ending = killed(countWrites() / 2, false);
    ending.site().fake(FakeTarget.HOLD).refuseDelete("hold of A");
    ending.site().fake(FakeTarget.HOLD).refuseDelete("hold of B");

    assertThat(finish(ending).refusals())
        .extracting(refusal -> refusal.address().key())
        .containsExactly("hold of B", "hold of A");
  }

  private static void assertNothingTemporary(Ending ending) {
    assertThat(ending.site().fake(FakeTarget.HOLD).things()).isEmpty();
    assertThat(content(ending)).noneMatch(note -> note.contains(DesiredItem.GAP));
  }

  private static List<String> content(Ending ending) {
    return ending.site().notes().all().stream().map(FakeNotes.Note::content).sorted().toList();
  }

  private Ending planned() {
    String name = "run-" + ++names;
    Ending ending =
        new Ending(new FakeTarget(), folder.resolve(name + ".db"), folder.resolve(name + ".plan"));
    try (StateStore state = states().openLocked(ending.state(), "plan")) {
      new Planning(wanted, ending.site(), state).plan(header(), ending.plan());
    }
    return ending;
  }

  private Ending killed(int point, boolean before) {
    Ending ending = planned();
    ending.site().wire(killing(point, before));
    assertThatThrownBy(() -> apply(ending)).as("write %d", point).isInstanceOf(Kill.class);
    ending.site().wire(FakeTarget.Wire.QUIET);
    return ending;
  }

  private int countWrites() {
    Ending ending = planned();
    AtomicInteger writes = new AtomicInteger();
    ending
        .site()
        .wire(
            new FakeTarget.Wire() {
              @Override
              public void afterWrite(String call) {
                writes.incrementAndGet();
              }
            });
    apply(ending);
    return writes.get();
  }

  private static FakeTarget.Wire killing(int point, boolean before) {
    AtomicInteger left = new AtomicInteger(point);
    return new FakeTarget.Wire() {
      @Override
      public void beforeWrite(String call) {
        if (before && left.decrementAndGet() <= 0) {
          throw new Kill();
        }
      }

      @Override
      public void afterWrite(String call) {
        if (!before && left.decrementAndGet() <= 0) {
          throw new Kill();
        }
      }
    };
  }

  private List<Address> standing(Ending ending) {
    try (StateStore state = states().openLocked(ending.state(), "verify")) {
      return new Scaffolding(ending.site(), state).standing();
    }
  }

  private ApplyOutcome finish(Ending ending) {
    try (StateStore state = states().openLocked(ending.state(), "finish")) {
      return new Scaffolding(ending.site(), state).finish();
    }
  }

  private ApplyOutcome apply(Ending ending) {
    try (StateStore state = states().openLocked(ending.state(), "apply");
        PlanFile file = PlanFile.open(ending.plan())) {
      return new Applying(wanted, ending.site(), state, ApplyListener.SILENT).apply(file, header());
    }
  }

  private static SqliteStates states() {
    return new SqliteStates(Clock.systemUTC());
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

  /** Stands for a killed process: nothing catches it. */
  private static final class Kill extends Error {
    Kill() {
      super("killed");
    }
  }
}
