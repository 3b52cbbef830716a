package dev.aloft.run;

import static dev.aloft.testing.FakeMigration.link;
import static dev.aloft.testing.FakeMigration.note;
import static dev.aloft.testing.FakeMigration.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.LaneTerms.OnSourceDeletion;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.testing.FakeMigration;
import dev.aloft.testing.FakeNotes;
import dev.aloft.testing.FakeTarget;
import dev.aloft.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the source moved from one box to another between two applies is one note, not two. */
class MovedItemsTest {

  @TempDir private Path folder;
  private DeltaWorld world = new DeltaWorld(Path.of("."), "unused.db", new FakeMigration());

  private DeltaWorld newWorld(String state) {
    DeltaWorld made =
        new DeltaWorld(
            folder,
            state,
            new FakeMigration()
                .wantLabel("red", "red")
                .wantBox("A", "red")
                .wantBox("B", "red")
                .wantNote("A", 1, "one", link("l1", note("A", 2)))
                .wantNote("A", 2, "two", reply("r1", "hello"))
                .wantNote("A", 3, "three")
                .wantNote("B", 1, "b-one"));
    made.delta();
    return made;
  }

  @BeforeEach
  void apply() {
    world = newWorld("state.db");
  }

  @Test
  void isMovedOnTheTargetWithAllThatHangsOnIt() {
    world.note("two").parts().put("f1", foreign("f1"));
    move(2, 2);
    linkFollows();
    assertThat(world.differences()).containsExactly("MOVED A-2 -> B-2");

    assertThat(world.delta()).containsExactly("move-item", "update test.note[\"A-1\"]");

    assertThat(world.note("two").key()).isEqualTo("B-2");
    assertThat(world.note("two").parts()).hasSize(2);
    assertThat(world.titles()).containsExactly("b-one", "one", "three", "two");
    settled();
  }

  @Test
  void isShownAsAMoveAndAsNothingElse() {
    move(2, 2);

    Plan plan = world.plan();

    assertThat(plan.lanes().getFirst().writes()).isFalse();
    LaneSummary lane = plan.lanes().get(1);
    assertThat(lane.count(Action.UPDATE, Reason.SOURCE_MOVED)).isOne();
    assertThat(lane.counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
  }

  @Test
  void takesItsNumberBetweenThoseOfNewNotesAndGaps() {
    world.wanted.wantNote("B", 2, "b-two");
    world.wanted.moveNote("A", 2, "B", 4);
    world.wanted.wantNote("B", 5, "b-five");

    world.delta();

    assertThat(world.note("two").key()).isEqualTo("B-4");
    assertThat(world.note("b-five").key()).isEqualTo("B-5");
    assertThat(world.titles()).containsExactly("b-five", "b-one", "b-two", "one", "three", "two");
    settled();
  }

  @Test
  void takesEditsOfTheSourceAlong() {
    world.wanted.moveNote("A", 2, "B", 2).wantNote("B", 2, "two!", reply("r1", "hello!"));
    keepStamp(2, 2);

    world.delta();

    assertThat(world.titles()).containsExactly("b-one", "one", "three", "two!");
    settled();
  }

  @Test
  void keepsAnEditOfTheTargetThatAMoveCannotChange() {
    world.edit("two", "two, edited");
    move(2, 2);
    assertThat(world.differences()).containsExactly("EDITED B-2 title", "MOVED A-2 -> B-2");

    world.delta();

    assertThat(world.note("two, edited").key()).isEqualTo("B-2");
    assertThat(world.differences()).containsExactly("EDITED B-2 title");
  }

  @Test
  void staysWhereItIsIfTheMoveWouldLoseAnEdit() {
    world.wanted.wantText("A", 2, "two", note("A", 1));
    world.delta();
    world.note("two").values().put("body", Value.text("edited"));
    moveText();
    assertThat(world.plan().lanes().get(1).count(Action.CONFLICT, Reason.MOVE_MEETS_EDIT)).isOne();

    assertThat(world.delta()).isEmpty();

    assertThat(world.note("two").key()).isEqualTo("A-2");
    world.wanted.terms(new LaneTerms(OnTargetChange.OVERWRITE, OnSourceDeletion.KEEP, 0));
    assertThat(world.delta()).contains("move-item");
    assertThat(world.note("two").key()).isEqualTo("B-2");
    assertThat(world.note("two").values()).doesNotContainEntry("body", Value.text("edited"));
    settled();
  }

  @Test
  void staysWhereItIsIfSomethingElseHangsOnItAndHoldsTheNumbersBehindIt() {
    world.note("two").bar();
    world.wanted.wantNote("B", 3, "b-three");
    move(2, 2);

    Plan plan = world.plan();
    assertThat(plan.lanes().get(1).count(Action.CONFLICT, Reason.MOVE_BARRED)).isOne();
    assertThat(plan.lanes().get(1).count(Action.CONFLICT, Reason.KEY_WAITS)).isOne();
    assertThat(world.delta()).isEmpty();

    assertThat(world.titles()).containsExactly("b-one", "one", "three", "two");
  }

  @Test
  void isRecognisedIfSomebodyMovedItByHand() {
    FakeNotes.Note two = world.note("two");
    two.bar();
    world.target.notes().move(two, "B");
    move(2, 2);
    world.wanted.wantNote("B", 3, "b-three");

    assertThat(world.delta()).containsExactly("create-items");

    assertThat(world.note("b-three").key()).isEqualTo("B-3");
    settled();
  }

  @Test
  void staysAConflictIfTheMoveByHandGaveItAnotherKey() {
    world.target.notes().foreign("B", "foreign");
    world.target.notes().move(world.note("two"), "B");
    move(2, 2);

    assertThat(world.plan().lanes().get(1).count(Action.CONFLICT, Reason.MOVE_BARRED)).isOne();
    assertThat(world.delta()).isEmpty();
  }

  @Test
  void thatCameBackUnderAnotherNumberIsAConflict() {
    world.wanted.moveNote("A", 2, "A", 4);

    assertThat(world.plan().lanes().getFirst().count(Action.CONFLICT, Reason.MOVE_BARRED)).isOne();
    assertThat(world.delta()).isEmpty();
    assertThat(world.titles()).containsExactly("b-one", "one", "three", "two");
  }

  @Test
  void isNotMovedWhereItsNumberWasGivenAlready() {
    world.target.notes().foreign("B", "foreign");
    world.wanted.wantNote("B", 2, "b-two");
    move(2, 3);
    world.plan();

    assertThat(world.apply("plan-state.db").refusals()).isNotEmpty();

    assertThat(world.note("two").key()).isEqualTo("A-2");
  }

  @Test
  void isNotMadeAgainIfSomebodyDeletedIt() {
    world.target.notes().remove(world.note("two"));
    move(2, 2);
    assertThat(world.differences()).containsExactly("DELETED_ON_TARGET B-2");

    world.delta();

    assertThat(world.titles()).containsExactly("b-one", "one", "three");
    assertThat(world.differences()).containsExactly("DELETED_ON_TARGET B-2");
  }

  @Test
  void leavesItsNumberSpentWhereItWasTheHighest() {
    world.wanted.moveNote("A", 3, "B", 2).wantNote("A", 4, "four");

    world.delta();

    assertThat(world.note("four").key()).isEqualTo("A-4");
    settled();
  }

  @Test
  void comesBackOnlyByHandWhereKeysAreKept() {
    move(2, 2);
    world.delta();
    world.wanted.moveNote("B", 2, "A", 2);

    assertThat(world.plan().lanes().getFirst().count(Action.CONFLICT, Reason.MOVE_BARRED)).isOne();
    assertThat(world.delta()).isEmpty();
    assertThat(world.note("two").key()).isEqualTo("B-2");
  }

  @Test
  void stopsThePlanIfItWasEditedAndTheSpecForbidsThat() {
    world.wanted.terms(new LaneTerms(OnTargetChange.FAIL, OnSourceDeletion.KEEP, 0));
    world.edit("two", "two, edited");
    move(2, 2);
    world.plan();

    assertThatThrownBy(() -> world.apply("plan-state.db"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED));
  }

  @Test
  void isMovedOnceHoweverOftenTheRunIsKilled() {
    for (int point = 1; point <= 5; point++) {
      for (boolean before : List.of(true, false)) {
        world = newWorld("kill-" + point + before + ".db");
        world.wanted.moveNote("A", 2, "B", 2).wantNote("B", 2, "two!", reply("r1", "hello!"));
        keepStamp(2, 2);
        world.wanted.wantNote("B", 3, "b-three");
        linkFollows();
        world.plan(Refresh.CHANGED, "killed");
        world.target.wire(new Killing(new AtomicInteger(point), before));
        try {
          world.apply("killed");
        } catch (Killed e) {
          world.listen();
          assertThat(world.apply("killed").refusals()).isEmpty();
        }
        assertThat(world.titles()).containsExactly("b-one", "b-three", "one", "three", "two!");
        assertThat(world.note("two!").key()).isEqualTo("B-2");
        settled();
      }
    }
  }

  @Test
  void aNewPlanAfterAKillGoesOnToo() {
    move(2, 2);
    linkFollows();
    world.plan(Refresh.CHANGED, "killed");
    world.target.wire(new Killing(new AtomicInteger(3), false));
    try {
      world.apply("killed");
    } catch (Killed e) {
      world.listen();
    }

    world.delta();

    assertThat(world.note("two").key()).isEqualTo("B-2");
    settled();
  }

  @Test
  void isNotMadeTwiceWhenTheStateWasLostAsWell() {
    move(2, 2);
    world.wanted.wantNote("B", 3, "b-three");
    world.loseState();

    Plan plan = world.plan();

    LaneSummary lane = plan.lanes().get(1);
    assertThat(lane.count(Action.CONFLICT, Reason.MOVE_UNKNOWN)).isOne();
    assertThat(lane.count(Action.CONFLICT, Reason.KEY_WAITS)).isOne();
    assertThat(DeltaWorld.differences(plan)).containsExactly("NOT_MOVED A-2 -> B-2");
    assertThat(world.delta()).doesNotContain("create-items");
    assertThat(world.titles()).containsExactly("b-one", "one", "three", "two");
  }

  @Test
  void isFoundAgainByItsStampOnceSomebodyMovedItByHand() {
    move(2, 2);
    linkFollows();
    world.loseState();
    world.target.notes().move(world.note("two"), "B");

    world.delta();

    assertThat(world.titles()).containsExactly("b-one", "one", "three", "two");
    settled();
  }

  private void move(int number, int to) {
    world.wanted.moveNote("A", number, "B", to);
  }

  /** In the source a link leads to where the note is now. */
  private void linkFollows() {
    world.wanted.wantNote("A", 1, "one", link("l1", note("B", 2)));
  }

  private void keepStamp(int from, int to) {
    world.wanted.stamp("B", to, "src/A/" + from);
  }

  private void moveText() {
    world.wanted.moveNote("A", 2, "B", 2);
  }

  private static ObservedPart foreign(String id) {
    return new ObservedPart("reply", id, Optional.empty(), Map.of());
  }

  private void settled() {
    Plan plan = world.plan();
    assertThat(plan.changeCount()).as("%s %s", plan.changes(), plan.lanes()).isZero();
    assertThat(DeltaWorld.differences(plan)).isEmpty();
    Plan rebuilt = world.planWithoutState();
    assertThat(rebuilt.changeCount()).as("%s %s", rebuilt.changes(), rebuilt.lanes()).isZero();
  }

  /** Dies at one write, before or after it. */
  private record Killing(AtomicInteger left, boolean before) implements FakeTarget.Wire {
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
  }

  /** Stands for a killed process. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed");
    }
  }
}
