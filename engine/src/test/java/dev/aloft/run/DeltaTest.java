package dev.aloft.run;

import static dev.aloft.testing.FakeMigration.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Difference;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.Sides;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.LaneTerms.OnSourceDeletion;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeTarget;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plans and applies after the first one do. */
class DeltaTest {

  @TempDir private Path folder;
  private DeltaWorld world = newWorld(Path.of("."), "unused.db");

  private DeltaWorld newWorld(String state) {
    return newWorld(folder, state);
  }

  private static DeltaWorld newWorld(Path folder, String state) {
    return new DeltaWorld(
        folder,
        state,
        new FakeMigration()
            .wantLabel("red", "red")
            .wantBox("A", "red")
            .wantBox("B", "red")
            .wantNote("A", 1, "one", reply("r1", "hello"), reply("r2", "bye"))
            .wantNote("A", 2, "two")
            .wantNote("A", 3, "three", reply("r3", "three too"))
            .wantNote("B", 1, "b-one"));
  }

  @BeforeEach
  void apply() {
    world = newWorld("state.db");
    world.delta();
  }

  @Test
  void writesWhatChangedAndNothingElse() {
    world
        .wanted
        .wantNote("A", 1, "one!", reply("r1", "hello!"), reply("r2", "bye"), reply("r9", "new"))
        .wantNote("A", 4, "four");

    assertThat(world.delta())
        .containsExactly("create-items", "create-part", "update test.note[\"A-1\"]", "update-part");
    assertThat(world.titles()).containsExactly("b-one", "four", "one!", "three", "two");
    assertThat(world.plan().changeCount()).isZero();
    assertThat(world.planWithoutState().changeCount()).isZero();
  }

  @Test
  void readsInDetailOnlyWhatMoved() {
    world.plan();
    world.target.notes().readInDetail();
    world.wanted.wantNote("A", 1, "one!", reply("r1", "hello"), reply("r2", "bye"));
    world.edit("two", "two, edited");

    world.plan();

    assertThat(world.target.notes().readInDetail()).containsExactly("A-1", "A-2");
  }

  @Test
  void aFullLookReadsEverything() {
    world.target.notes().readInDetail();

    world.plan(Refresh.FULL, "full");

    assertThat(world.target.notes().readInDetail()).containsExactly("A-1", "A-2", "A-3", "B-1");
  }

  @Test
  void aForeignPartCostsOneLookAndNotOneAPlan() {
    world
        .note("two")
        .parts()
        .put("f1", new ObservedPart("reply", "f1", Optional.empty(), Map.of()));
    assertThat(world.plan().changeCount()).isZero();
    world.target.notes().readInDetail();

    world.plan();

    assertThat(world.target.notes().readInDetail()).isEmpty();
  }

  @Nested
  class EditsOnTheTarget {

    @Test
    void areKeptAndToldAgainAndAgain() {
      world.edit("two", "two, edited");
      assertThat(world.differences()).containsExactly("EDITED A-2 title");

      assertThat(world.delta()).isEmpty();

      assertThat(world.differences()).containsExactly("EDITED A-2 title");
      assertThat(world.titles()).contains("two, edited");
    }

    @Test
    void surviveAnotherChangeOfTheSameNote() {
      world.edit("one", "one, edited");
      world.wanted.wantNote("A", 1, "one", reply("r1", "hello"), reply("r2", "bye!"));

      world.delta();

      assertThat(world.titles()).contains("one, edited");
      assertThat(world.differences()).containsExactly("EDITED A-1 title");
      assertThat(world.plan().lanes().getFirst().writes()).isFalse();
    }

    @Test
    void meetingAnEditOfTheSourceAreAConflictThatStaysUntilDecided() {
      world.edit("one", "one, edited");
      world.wanted.wantNote("A", 1, "one!", reply("r1", "hello!"), reply("r2", "bye"));
      assertThat(world.differences()).containsExactly("CONFLICT A-1 title");

      assertThat(world.delta()).containsExactly("update test.note[\"A-1\"]", "update-part");

      assertThat(world.titles()).contains("one, edited");
      assertThat(world.differences()).containsExactly("CONFLICT A-1 title");
      world.edit("one, edited", "one");
      world.delta();
      assertThat(world.titles()).contains("one!");
      assertThat(world.plan().changeCount()).isZero();
    }

    @Test
    void meetingAnEditOfTheSourceShowTheValuesOfBothSidesOnlyIfAsked() {
      world.edit("one", "one, edited");
      world.note("one, edited").parts().replaceAll((id, part) -> edited(part));
      world.wanted.wantNote("A", 1, "one!", reply("r1", "hello!"), reply("r2", "bye"));

      world.revealing("revealing");

      try (PlanFile file = PlanFile.open(folder.resolve("revealing.plan"))) {
        assertThat(file.plan().lanes().getFirst().differences().first())
            .extracting(
                Difference::subject,
                one -> one.sides().map(Sides::recorded).orElseThrow(),
                one -> one.sides().map(Sides::desired).orElseThrow(),
                one -> one.sides().map(Sides::observed).orElseThrow())
            .contains(
                tuple(
                    "title",
                    Canonical.digest(Value.text("one")),
                    Value.text("one!"),
                    Value.text("one, edited")),
                tuple(
                    "reply/r1",
                    Canonical.digest(Map.of("text", Value.text("hello"))),
                    Value.fields(Map.of("text", Value.text("hello!"))),
                    Value.fields(Map.of("text", Value.text("another")))));
      }
      assertThat(world.plan().lanes().getFirst().differences().first())
          .isNotEmpty()
          .allMatch(one -> one.sides().isEmpty());
    }

    private static ObservedPart edited(ObservedPart part) {
      return new ObservedPart(
          part.kind(), part.id(), part.match(), Map.of("text", Value.text("another")));
    }

    @Test
    void thatAgreeWithTheSourceAreNoConflict() {
      world.edit("one", "one!");
      world.wanted.wantNote("A", 1, "one!", reply("r1", "hello"), reply("r2", "bye"));

      assertThat(world.differences()).isEmpty();
      assertThat(world.delta()).containsExactly("update test.note[\"A-1\"]");

      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
    }

    @Test
    void areOverwrittenWhereTheSpecSaysSo() {
      world.wanted.terms(new LaneTerms(OnTargetChange.OVERWRITE, OnSourceDeletion.KEEP, 0));
      world.edit("two", "two, edited");
      world.note("one").parts().clear();
      assertThat(world.differences())
          .containsExactly(
              "OVERWRITTEN A-1 reply/r1", "OVERWRITTEN A-1 reply/r2", "OVERWRITTEN A-2 title");

      world.delta();

      assertThat(world.titles()).containsExactly("b-one", "one", "three", "two");
      assertThat(world.note("one").parts()).hasSize(2);
      assertThat(world.plan().changeCount()).isZero();
    }

    @Test
    void stopThePlanWhereTheSpecSaysSo() {
      world.wanted.terms(new LaneTerms(OnTargetChange.FAIL, OnSourceDeletion.KEEP, 0));
      world.edit("two", "two, edited");

      Plan plan = world.plan();

      assertThat(plan.applyable()).isFalse();
      assertThat(DeltaWorld.differences(plan)).containsExactly("FORBIDDEN A-2 title");
      assertThatThrownBy(() -> world.apply("plan-state.db"))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED));
    }
  }

  @Nested
  class DeletionsInTheSource {

    @Test
    void areKeptAndMarkedOnce() {
      world.wanted.dropNote("A", 2).dropNote("A", 3);
      assertThat(world.differences()).containsExactly("GONE_KEPT A-2", "GONE_KEPT A-3");

      assertThat(world.delta()).containsExactly("mark", "mark");

      assertThat(world.note("two").marked()).isTrue();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.delta()).isEmpty();
    }

    @Test
    void loseTheMarkWhenTheyComeBack() {
      world.wanted.dropNote("A", 2);
      world.delta();
      world.wanted.wantNote("A", 2, "two");
      assertThat(world.differences()).containsExactly("RETURNED A-2");

      assertThat(world.delta()).containsExactly("unmark", "update test.note[\"A-2\"]");

      assertThat(world.note("two").marked()).isFalse();
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.planWithoutState().changeCount()).isZero();
    }

    @Test
    void ofPartsAreKeptAndToldOnce() {
      world.wanted.wantNote("A", 1, "one", reply("r1", "hello"));
      assertThat(world.differences()).containsExactly("GONE_KEPT A-1 reply/r2");

      assertThat(world.delta()).containsExactly("update test.note[\"A-1\"]");

      assertThat(world.note("one").parts()).hasSize(2);
      assertThat(world.plan().changeCount()).isZero();
      assertThat(world.differences()).isEmpty();
      world.wanted.wantNote("A", 1, "one", reply("r1", "hello"), reply("r2", "bye"));
      world.delta();
      assertThat(world.note("one").parts()).hasSize(2);
      assertThat(world.plan().changeCount()).isZero();
    }

    @Test
    void areDeletedWhereTheSpecSaysSo() {
      world.wanted.terms(new LaneTerms(OnTargetChange.KEEP, OnSourceDeletion.DELETE, 2));
      world.wanted.dropNote("A", 2).wantNote("A", 1, "one", reply("r1", "hello"));
      assertThat(world.differences())
          .containsExactly("GONE_DELETED A-1 reply/r2", "GONE_DELETED A-2");

      assertThat(world.delta())
          .containsExactly("delete-item", "delete-part", "update test.note[\"A-1\"]");

      assertThat(world.titles()).containsExactly("b-one", "one", "three");
      assertThat(world.plan().changeCount()).isZero();
    }

    @Test
    void overTheCapStopThePlan() {
      world.wanted.terms(new LaneTerms(OnTargetChange.KEEP, OnSourceDeletion.DELETE, 1));
      world.wanted.dropNote("A", 2).dropNote("A", 3);

      assertThat(world.plan().applyable()).isFalse();
      assertThatThrownBy(() -> world.apply("plan-state.db"))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED);
                assertThat(e.diagnostics().getFirst().summary()).contains("2", "maxDeletions 1");
              });
    }

    @Test
    void neverDeleteWhatSomebodyWorkedOnOnTheTarget() {
      world.wanted.terms(new LaneTerms(OnTargetChange.KEEP, OnSourceDeletion.DELETE, 9));
      world
          .note("two")
          .parts()
          .put("f1", new ObservedPart("reply", "f1", Optional.empty(), Map.of()));
      world.edit("three", "three, edited");
      world.wanted.dropNote("A", 2).dropNote("A", 3);

      assertThat(world.differences()).containsExactly("CONFLICT A-2", "CONFLICT A-3");
      assertThat(world.delta()).isEmpty();
      assertThat(world.titles()).containsExactly("b-one", "one", "three, edited", "two");
    }

    @Test
    void onBothSidesAreForgotten() {
      world.target.notes().remove(world.note("two"));
      world.wanted.dropNote("A", 2);
      world.delta();

      assertThat(world.plan().changeCount()).isZero();
    }
  }

  @Test
  void aDeltaKilledAtAnyWriteAndResumedEndsLikeAnUndisturbedOne() {
    world = prepared("calm.db");
    int count = world.delta().size() + 4;
    List<String> calm = content();
    for (int point = 1; point <= count; point++) {
      for (boolean before : List.of(true, false)) {
        world = prepared("kill-" + point + before + ".db");
        world.plan(Refresh.CHANGED, "killed");
        AtomicInteger left = new AtomicInteger(point);
        world.target.wire(killing(left, before));
        try {
          world.apply("killed");
        } catch (Killed e) {
          world.listen();
          assertThat(world.apply("killed").refusals()).isEmpty();
        }
        assertThat(content()).as("write %d, before %s", point, before).isEqualTo(calm);
        assertThat(world.plan().lanes()).noneMatch(lane -> lane.writes());
      }
    }
  }

  private DeltaWorld prepared(String state) {
    world = newWorld(state);
    world.wanted.terms(new LaneTerms(OnTargetChange.KEEP, OnSourceDeletion.DELETE_PARTS, 9));
    world.delta();
    world.edit("three", "three, edited");
    world
        .wanted
        .wantNote("A", 1, "one!", reply("r1", "hello!"), reply("r9", "new"))
        .wantNote("A", 3, "three!", reply("r3", "three!"))
        .wantNote("A", 4, "four")
        .dropNote("A", 2);
    return world;
  }

  private List<String> content() {
    return world.target.notes().all().stream()
        .map(note -> note.marked() + note.content())
        .sorted()
        .toList();
  }

  private static FakeTarget.Wire killing(AtomicInteger left, boolean before) {
    return new FakeTarget.Wire() {
      @Override
      public void beforeWrite(String call) {
        if (before && left.decrementAndGet() == 0) {
          throw new Killed();
        }
      }

      @Override
      public void afterWrite(String call) {
        if (!before && left.decrementAndGet() == 0) {
          throw new Killed();
        }
      }
    };
  }

  /** Stands for a killed process. */
  private static final class Killed extends Error {
    Killed() {
      super("killed");
    }
  }
}
