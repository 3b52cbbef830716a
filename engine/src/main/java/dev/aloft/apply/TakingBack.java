package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Reason;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Reversal;
import dev.aloft.resource.Reversal.Standing;
import dev.aloft.resource.Role;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * Takes back what was made of one type: state and target suffice, neither spec nor source says what
 * was made. Everything is looked at once more right before it goes, so that what was planned and is
 * needed by now stays.
 */
public final class TakingBack {

  private final String type;
  private final Reversal reversal;
  private final StateStore state;
  private final Optional<Instant> since;

  /**
   * Takes back.
   *
   * @param since when Aloft first wrote to the target, if that is known
   */
  public TakingBack(String type, Reversal reversal, StateStore state, Optional<Instant> since) {
    this.type = type;
    this.reversal = reversal;
    this.state = state;
    this.since = since;
  }

  /**
   * One change a thing that is ours.
   *
   * @param leaveBarred whether what must stay is left as it is; otherwise it is a conflict
   */
  public List<Change> plan(boolean leaveBarred) {
    Reversal.Work work = work();
    Action barred = leaveBarred ? Action.KEEP : Action.CONFLICT;
    List<Change> changes = new ArrayList<>();
    for (List<Recorded> some : batches(made())) {
      List<Standing> standings = reversal.look(some, work);
      for (int i = 0; i < some.size(); i++) {
        changes.add(
            switch (standings.get(i)) {
              case Standing.Unused(_, String why) ->
                  change(some.get(i), Action.DELETE, Reason.UNUSED, why);
              case Standing.Gone() ->
                  change(some.get(i), Action.FORGET, Reason.TARGET_DELETED, "it is gone already");
              case Standing.Barred(Diagnostic why) ->
                  change(some.get(i), barred, Reason.BARRED, words(why));
            });
      }
    }
    for (Address address : announced()) {
      changes.add(change(address, Optional.empty(), barred, Reason.BARRED, words(killed(address))));
    }
    return changes;
  }

  /** How many things of the type state knows that were there before Aloft. */
  public long foreign() {
    return state.resources().stream()
        .filter(one -> one.address().type().equals(type))
        .filter(one -> one.hold() == Recorded.Hold.USED)
        .count();
  }

  private Reversal.Work work() {
    Set<String> ours =
        state.resources().stream()
            .filter(one -> one.hold() == Recorded.Hold.OURS)
            .map(Recorded::targetId)
            .collect(Collectors.toSet());
    return new Reversal.Work(since, ours);
  }

  /** What is ours, by address. */
  private List<Recorded> made() {
    return state.resources().stream().filter(this::isMade).toList();
  }

  private boolean isMade(Recorded one) {
    return one.address().type().equals(type) && one.hold() == Recorded.Hold.OURS;
  }

  /** What a killed apply was about to make: nobody knows whether it did. */
  private List<Address> announced() {
    return state.pending().stream()
        .flatMap(entry -> ConfigurationJournal.announced(entry.intent()).stream())
        .filter(address -> address.type().equals(type))
        .filter(address -> state.resource(address).filter(this::isMade).isEmpty())
        .distinct()
        .toList();
  }

  private static Diagnostic killed(Address address) {
    return Diagnostic.of(
        ApplyCode.NOT_RECORDED,
        Location.address(address.toString()),
        "an apply was killed while it made this");
  }

  private static String words(Diagnostic why) {
    return why.code().id() + ", " + why.summary();
  }

  private static Change change(Recorded one, Action action, Reason reason, String cause) {
    return change(one.address(), Optional.of(one.targetId()), action, reason, cause);
  }

  private static Change change(
      Address address, Optional<String> id, Action action, Reason reason, String cause) {
    return new Change(
        address, action, reason, Role.MIGRATED, id, Map.of(), Map.of(), Set.of(), Set.of(), cause);
  }

  /**
   * Takes back what a plan says, as far as it was not taken back before.
   *
   * @return what went; what must stay by now, or could not go, is a refusal
   */
  public ApplyOutcome apply(List<Change> changes) {
    ApplyTally tally = new ApplyTally();
    List<Recorded> planned =
        changes.stream()
            .filter(one -> one.action() == Action.DELETE || one.action() == Action.FORGET)
            .flatMap(one ->
                state
                    .resource(one.address())
                    .filter(this::isMade)
                    .filter(known -> one.targetId().filter(known.targetId()::equals).isPresent())
                    .stream())
            .toList();
    Reversal.Work work = work();
    if (!planned.isEmpty()) {
      state.nextSerial();
    }
    for (List<Recorded> some : batches(planned)) {
      List<Standing> standings = reversal.look(some, work);
      for (int i = 0; i < some.size(); i++) {
        Recorded thing = some.get(i);
        Standing standing = standings.get(i);
        guarded(thing.address(), tally, () -> takeBack(thing, standing, tally));
      }
    }
    return tally.outcome();
  }

  private void takeBack(Recorded thing, Standing standing, ApplyTally tally) {
    switch (standing) {
      case Standing.Unused unused -> {
        reversal.takeBack(thing, unused);
        state.forget(thing.address());
        tally.wrote(type, 1);
      }
      // A killed run took it back and could not note that, or somebody else did.
      case Standing.Gone() -> state.forget(thing.address());
      case Standing.Barred(Diagnostic why) -> tally.refused(thing.address(), "", why);
    }
  }

  private List<List<Recorded>> batches(List<Recorded> things) {
    return things.stream().gather(Gatherers.windowFixed(reversal.batchSize())).toList();
  }

  private static void guarded(Address address, ApplyTally tally, Runnable work) {
    try {
      work.run();
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      tally.refused(address, "", e.diagnostics().getFirst());
    } catch (LostAnswerException e) {
      tally.refused(address, "", Unknown.of(address, e));
    }
  }
}
