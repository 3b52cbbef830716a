package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aloft.apply.ApplyCode;
import dev.aloft.apply.ApplyOutcome;
import dev.aloft.apply.TakingBack;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Recorded.Hold;
import dev.aloft.resource.Reversal;
import dev.aloft.state.StateStore;
import dev.aloft.state.Transitions;
import dev.aloft.state.WatchedStates;
import dev.aloft.state.sqlite.SqliteStates;
import dev.aloft.value.Address;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking back what is of one type, whatever happens on the way. */
class TakingBackTest {

  private static final String TYPE = "user";

  @TempDir private Path folder;

  private final Office office = new Office();

  /** Whose accounts stand, and what becomes of a removal. */
  private static final class Office implements Reversal {

    private final TreeSet<String> there = new TreeSet<>();
    private final Map<String, Runnable> troubles = new HashMap<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final List<String> removals = new ArrayList<>();

    @Override
    public int batchSize() {
      return 2;
    }

    @Override
    public List<Standing> look(List<Recorded> made, Work work) {
      assertThat(made).hasSizeLessThanOrEqualTo(batchSize());
      return made.stream().map(one -> standing(one.targetId())).toList();
    }

    private Standing standing(String id) {
      if (!there.contains(id)) {
        return new Standing.Gone();
      }
      return used.contains(id)
          ? new Standing.Barred(Diagnostic.of(ApplyCode.REFUSED, Location.NONE, "it is used"))
          : new Standing.Unused("office", "nobody came");
    }

    @Override
    public void takeBack(Recorded thing, Standing.Unused as) {
      Optional.ofNullable(troubles.get(thing.targetId())).ifPresent(Runnable::run);
      removals.add(thing.targetId());
      there.remove(thing.targetId());
    }

    @Override
    public List<String> notes() {
      return List.of();
    }
  }

  @BeforeEach
  void invite() {
    try (StateStore state = state()) {
      IntStream.range(0, 5).forEach(i -> record(state, i, Hold.OURS));
      record(state, 7, Hold.USED);
      record(state, 8, Hold.SUBSTITUTED);
    }
  }

  private void record(StateStore state, int i, Hold hold) {
    state.record(new Recorded(address(i), "id-" + i, hold, "", Map.of()));
    office.there.add("id-" + i);
  }

  private static Address address(int i) {
    return Address.of(TYPE, "p" + i);
  }

  private StateStore state() {
    return state(Transitions.UNWATCHED);
  }

  private StateStore state(Transitions transitions) {
    return new WatchedStates(new SqliteStates(Clock.systemUTC()), transitions)
        .openLocked(folder.resolve("state.db"), "rollback");
  }

  private TakingBack back(StateStore state) {
    return new TakingBack(TYPE, office, state, Optional.empty());
  }

  private List<Change> plan() {
    try (StateStore state = state()) {
      return back(state).plan(false);
    }
  }

  private ApplyOutcome apply(List<Change> plan) {
    try (StateStore state = state()) {
      return back(state).apply(plan);
    }
  }

  @Test
  void onlyWhatIsOursIsPlanned() {
    assertThat(plan())
        .extracting(change -> change.address().key(), Change::action, Change::reason)
        .containsExactlyElementsOf(
            IntStream.range(0, 5)
                .mapToObj(i -> tuple("p" + i, Action.DELETE, Reason.UNUSED))
                .toList());
  }

  @Test
  void whatStateForgotIsNotRemovedAgain() {
    List<Change> plan = plan();

    assertThat(apply(plan).written()).containsEntry(TYPE, 5L);
    assertThat(apply(plan).written()).isEmpty();
    assertThat(office.removals).hasSize(5).doesNotHaveDuplicates();
    assertThat(plan()).isEmpty();
    assertThat(office.there).containsExactly("id-7", "id-8");
  }

  @Test
  void aRunThatIsKilledBetweenRemovalAndNoteGoesOn() {
    List<Change> plan = plan();
    List<String> forgotten = new ArrayList<>();
    Transitions killing =
        transition -> {
          if (transition.toString().equals("before forget resource")) {
            forgotten.add("one");
            if (forgotten.size() == 3) {
              throw new IllegalStateException("killed");
            }
          }
        };
    try (StateStore state = state(killing)) {
      assertThatThrownBy(() -> back(state).apply(plan)).hasMessage("killed");
    }
    assertThat(office.removals).containsExactly("id-0", "id-1", "id-2");

    assertThat(apply(plan).complete()).isTrue();
    assertThat(office.removals).containsExactly("id-0", "id-1", "id-2", "id-3", "id-4");
    assertThat(plan()).isEmpty();
  }

  @Test
  void whatIsUsedByNowStays() {
    List<Change> plan = plan();
    office.used.add("id-1");

    ApplyOutcome outcome = apply(plan);

    assertThat(outcome.refused()).isEqualTo(1);
    assertThat(outcome.written()).containsEntry(TYPE, 4L);
    assertThat(office.there).contains("id-1");
    assertThat(plan())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.action()).isEqualTo(Action.CONFLICT);
          assertThat(change.cause()).isEqualTo("ALOFT-APPLY-006, it is used");
        });
  }

  @Test
  void oneThatIsRefusedOrLostHoldsNobodyBack() {
    List<Change> plan = plan();
    office.troubles.put(
        "id-0",
        () -> {
          throw new ProblemException(
              ExitCode.FAILED, Diagnostic.of(ApplyCode.REFUSED, Location.NONE, "not today"));
        });
    office.troubles.put(
        "id-3",
        () -> {
          throw new LostAnswerException("no answer", new IllegalStateException());
        });

    ApplyOutcome outcome = apply(plan);

    assertThat(outcome.refusals())
        .extracting(refusal -> refusal.diagnostic().code())
        .containsExactly(ApplyCode.REFUSED, ApplyCode.OUTCOME_UNKNOWN);
    assertThat(office.there).contains("id-0", "id-3").doesNotContain("id-1", "id-2", "id-4");
    office.troubles.clear();
    assertThat(apply(plan).complete()).isTrue();
    assertThat(office.removals).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void whatAKilledApplyWasAboutToMakeStopsThePlan() {
    try (StateStore state = state()) {
      state.begin(new StateStore.Intent("configuration", "create", address(6).toString()));
    }

    assertThat(plan())
        .filteredOn(change -> change.action() == Action.CONFLICT)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.address()).isEqualTo(address(6));
          assertThat(change.cause()).startsWith("ALOFT-APPLY-008");
        });
    try (StateStore state = state()) {
      assertThat(back(state).plan(true))
          .extracting(Change::action)
          .doesNotContain(Action.CONFLICT)
          .contains(Action.KEEP);
    }
  }

  @Test
  void whatWasMadeAgainUnderAnotherIdIsNotWhatWasReviewed() {
    List<Change> plan = plan();
    try (StateStore state = state()) {
      state.record(new Recorded(address(0), "id-100", Hold.OURS, "", Map.of()));
      office.there.add("id-100");
    }

    apply(plan);

    assertThat(office.there).contains("id-0", "id-100");
  }
}
