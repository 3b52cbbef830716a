package dev.aloft.run;

import static dev.aloft.testing.FakeMigration.link;
import static dev.aloft.testing.FakeMigration.note;
import static dev.aloft.testing.FakeMigration.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.apply.ApplyListener;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.PlanHeader;
import dev.aloft.plan.Reason;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.state.StateStore;
import dev.aloft.state.sqlite.SqliteStates;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeNotes;
import dev.aloft.testing.FakeTarget;
import dev.aloft.value.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole road over a target in memory: plan, apply, and plan again. */
class MigrationTest {

  private final FakeTarget target = new FakeTarget();
  private final FakeMigration wanted = new FakeMigration();
  @TempDir private Path folder;

  @BeforeEach
  void compose() {
    wanted
        .wantLabel("red", " the red one ")
        .wantBox("A", "red")
        .wantBox("B", "red")
        .wantNote("A", 2, "second", reply("r1", "hello"), reply("r2", "hello"))
        .wantNote("A", 3, "third", link("l1", note("B", 1)))
        .wantNote("A", 5, "fifth", reply("r3", " white space "))
        .wantNote("A", 6, "sixth")
        .wantNote("B", 1, "first");
  }

  @Test
  void secondPlanIsEmptyThoughTheTargetRewritesTexts() {
    apply();

    Plan second = plan("second");

    assertThat(second.changeCount()).isZero();
    assertThat(second.applyable()).isTrue();
  }

  @Test
  void aPlanLooksAtEachTypeOnceThoughScaffoldingIsPlannedAfterTheLanes() {
    Plan plan = plan("first");

    assertThat(plan.changes()).anyMatch(change -> change.address().type().equals("test.hold"));
    assertThat(target.fake(FakeTarget.BOX).looks()).isOne();
    assertThat(target.fake(FakeTarget.HOLD).looks()).isOne();
  }

  @Test
  void planWithoutStateFindsEverythingAgainAndChangesNothing() {
    apply();

    Plan rebuilt = plan("rebuilt", "other.db");

    assertThat(rebuilt.changeCount()).isZero();
    assertThat(rebuilt.lanes().getFirst().count(Action.KEEP, Reason.FOUND_BY_STAMP)).isEqualTo(4);
  }

  @Test
  void fillsGapsForTheTimeOfTheRunOnly() {
    assertThat(plan("first").lanes().getFirst().placeholders()).isEqualTo(2);

    apply();

    assertThat(target.notes().all()).hasSize(5);
    assertThat(target.fake(FakeTarget.HOLD).things()).isEmpty();
  }

  @Test
  void aNumberThatSomebodyTookInAGapCostsNothing() {
    List<String> undisturbed = List.of("2 src/A/2", "3 src/A/3", "5 src/A/5", "6 src/A/6");
    AtomicBoolean came = new AtomicBoolean();
    target.wire(
        new FakeTarget.Wire() {
          @Override
          public void beforeWrite(String call) {
            long made = content(target).stream().filter(note -> note.contains("/A/")).count();
            if (made == 3 && came.compareAndSet(false, true)) {
              target.notes().foreign("A", "somebody's own");
            }
          }
        });

    apply();

    assertThat(content(target).stream().filter(note -> note.contains("src/A")))
        .map(note -> note.substring(0, "2 src/A/2".length()))
        .isEqualTo(undisturbed);
    assertThat(titles()).contains(Value.text("somebody's own")).hasSize(6);
    assertThat(plan("second").changeCount()).isZero();
  }

  @Test
  void writesOnlyWhatChangedInTheSource() {
    apply();
    wanted.wantNote("A", 6, "sixth, edited").wantNote("A", 7, "new");

    Plan delta = plan("delta");

    assertThat(delta.lanes().getFirst().count(Action.UPDATE)).isEqualTo(1);
    assertThat(delta.lanes().getFirst().count(Action.CREATE)).isEqualTo(1);
    applyFile("delta");
    assertThat(plan("after").changeCount()).isZero();
    assertThat(titles()).contains(Value.text("sixth, edited"), Value.text("new"));
  }

  @Test
  void keepsWhatSomebodyEditedOnTheTarget() {
    apply();
    edit("fifth", "edited in the cloud");

    Plan drift = plan("drift");

    assertThat(drift.lanes().getFirst().count(Action.KEEP, Reason.TARGET_EDITED)).isEqualTo(1);
    assertThat(drift.lanes().getFirst().writes()).isFalse();
  }

  @Test
  void listsAConflictWhenBothSidesChangedOneValue() {
    apply();
    edit("fifth", "edited in the cloud");
    wanted.wantNote("A", 5, "edited in the source", reply("r3", " white space "));

    Plan plan = plan("conflict");

    assertThat(plan.lanes().getFirst().count(Action.CONFLICT)).isEqualTo(1);
  }

  @Test
  void usesAnEqualForeignThingAndNeverWritesIt() {
    String id =
        target
            .fake(FakeTarget.LABEL)
            .put(Map.of("name", Value.text("red"), "text", Value.text("somebody's words")));

    apply();

    assertThat(target.fake(FakeTarget.LABEL).things().get(id))
        .containsEntry("text", Value.text("somebody's words"));
    assertThat(plan("second").changeCount()).isZero();
  }

  @Test
  void stopsAtAForeignBoxOfTheSameName() {
    target.fake(FakeTarget.BOX).put(Map.of("name", Value.text("A")));

    Plan plan = plan("taken");

    assertThat(plan.applyable()).isFalse();
    assertThatThrownBy(() -> applyFile("taken"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED));
    assertThat(target.notes().all()).isEmpty();
  }

  @Test
  void refusesAPlanWhenTheTargetMoved() {
    plan("old");
    target.fake(FakeTarget.LABEL).put(Map.of("name", Value.text("red")));

    assertThatThrownBy(() -> applyFile("old")).hasMessageContaining("stale");
    assertThat(target.notes().all()).isEmpty();
  }

  @Nested
  class Killed {

    @Test
    void atAnyWriteAndResumedEndsLikeAnUndisturbedRun() {
      List<String> undisturbed = undisturbedContent();
      int writes = countWrites();
      for (int point = 1; point <= writes; point++) {
        for (boolean before : List.of(true, false)) {
          FakeTarget site = new FakeTarget();
          String name = "kill-" + point + "-" + before;
          plan(name, name + ".db", site);
          site.wire(killing(point, before));
          assertThatThrownBy(() -> applyFile(name, name + ".db", site))
              .as("write %d", point)
              .isInstanceOf(Kill.class);
          site.wire(FakeTarget.Wire.QUIET);

          ApplyOutcome outcome = applyFile(name, name + ".db", site);

          assertThat(outcome.refusals()).as("write %d, before %s", point, before).isEmpty();
          assertThat(content(site)).as("write %d, before %s", point, before).isEqualTo(undisturbed);
          assertThat(site.fake(FakeTarget.HOLD).things()).isEmpty();
          assertThat(plan(name + "-again", name + ".db", site).changeCount()).isZero();
        }
      }
    }

    @Test
    void lostAnswersAreResolvedByLooking() {
      List<String> undisturbed = undisturbedContent();
      for (String call : List.of("create-items", "create-part")) {
        FakeTarget site = new FakeTarget();
        String name = "lost-" + call;
        plan(name, name + ".db", site);
        AtomicInteger left = new AtomicInteger(3);
        site.wire(
            new FakeTarget.Wire() {
              @Override
              public void afterWrite(String made) {
                if (made.equals(call) && left.decrementAndGet() == 0) {
                  throw new LostAnswerException(made, new RuntimeException("reset"));
                }
              }
            });

        applyFile(name, name + ".db", site);

        assertThat(content(site)).isEqualTo(undisturbed);
      }
    }

    private FakeTarget.Wire killing(int point, boolean before) {
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

    private int countWrites() {
      FakeTarget site = new FakeTarget();
      AtomicInteger writes = new AtomicInteger();
      site.wire(
          new FakeTarget.Wire() {
            @Override
            public void afterWrite(String call) {
              writes.incrementAndGet();
            }
          });
      plan("count", "count.db", site);
      applyFile("count", "count.db", site);
      return writes.get();
    }

    private List<String> undisturbedContent() {
      FakeTarget site = new FakeTarget();
      plan("calm", "calm.db", site);
      applyFile("calm", "calm.db", site);
      return content(site);
    }

    /** Stands for a killed process: nothing catches it. */
    private static final class Kill extends Error {
      Kill() {
        super("killed");
      }
    }
  }

  private static List<String> content(FakeTarget site) {
    return site.notes().all().stream().map(FakeNotes.Note::content).sorted().toList();
  }

  private List<Value> titles() {
    return target.notes().all().stream()
        .map(note -> note.values().getOrDefault("title", Value.NONE))
        .toList();
  }

  private void edit(String title, String to) {
    target.notes().all().stream()
        .filter(note -> Value.text(title).equals(note.values().get("title")))
        .forEach(note -> note.values().put("title", Value.text(to)));
  }

  private void apply() {
    plan("apply");
    assertThat(applyFile("apply").refusals()).isEmpty();
  }

  private Plan plan(String name) {
    return plan(name, "state.db");
  }

  private Plan plan(String name, String state) {
    return plan(name, state, target);
  }

  private Plan plan(String name, String stateName, FakeTarget site) {
    try (StateStore state = states().openLocked(folder.resolve(stateName), "plan")) {
      return new Planning(wanted, site, state).plan(header(), folder.resolve(name + ".plan"));
    }
  }

  private ApplyOutcome applyFile(String name) {
    return applyFile(name, "state.db", target);
  }

  private ApplyOutcome applyFile(String name, String stateName, FakeTarget site) {
    try (StateStore state = states().openLocked(folder.resolve(stateName), "apply");
        PlanFile file = PlanFile.open(folder.resolve(name + ".plan"))) {
      return new Applying(wanted, site, state, ApplyListener.SILENT).apply(file, header());
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
}
