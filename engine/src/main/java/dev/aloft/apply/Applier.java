package dev.aloft.apply;

import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Target;
import dev.aloft.state.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries out a reconciled plan: configuration first, then every lane phase by phase, then the
 * removal of scaffolding, then what is retired. Each step may have been done by an earlier, killed
 * run.
 */
public final class Applier {

  private final Target target;
  private final StateStore state;
  private final List<Desired> wanted;
  private final ApplyListener listener;

  /**
   * Makes an applier.
   *
   * @param wanted the configuration that is wanted, scaffolding included
   */
  public Applier(Target target, StateStore state, List<Desired> wanted, ApplyListener listener) {
    this.target = target;
    this.state = state;
    this.wanted = List.copyOf(wanted);
    this.listener = listener;
  }

  /**
   * Applies.
   *
   * @param changes the configuration changes that are still to be done, in order
   * @param planned all configuration changes of the plan
   * @param lanes gives the lanes once their containers are on the target; a lane whose container is
   *     not is left out by it
   */
  public ApplyOutcome apply(
      List<Change> changes, List<Change> planned, Function<StateStore, List<LaneSource>> lanes) {
    ApplyTally tally = new ApplyTally();
    Arrivals arrivals = new Arrivals(state, wanted);
    Map<Boolean, List<Change>> forgotten =
        changes.stream().collect(Collectors.partitioningBy(Applier::forgets));
    List<Change> written = forgotten.getOrDefault(false, List.of());
    Retiring retiring = new Retiring(target, state);
    List<Change> others = retiring.wake(written, tally);
    new ConfigurationApplier(target, state, arrivals, tally, listener).apply(others, planned);
    Stop stop = new Stop();
    List<LaneApplier> appliers = new ArrayList<>();
    for (LaneSource lane : lanes.apply(state)) {
      appliers.add(new LaneApplier(lane, state, tally, listener, stop));
    }
    SideBySide.run(appliers.stream().<Runnable>map(lane -> lane::create).toList());
    SideBySide.run(appliers.stream().<Runnable>map(lane -> lane::parts).toList());
    SideBySide.run(appliers.stream().<Runnable>map(lane -> lane::links).toList());
    SideBySide.run(appliers.stream().<Runnable>map(lane -> lane::finish).toList());
    new Scaffolding(target, state).takeDown(tally);
    retiring.retire(tally);
    forgotten.getOrDefault(true, List.of()).forEach(change -> state.forget(change.address()));
    state.nextSerial();
    return tally.outcome();
  }

  /** What is no longer wanted is forgotten last: issues that still point at it are known by it. */
  private static boolean forgets(Change change) {
    return change.action() == Action.FORGET;
  }
}
