package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Target;
import dev.aloft.resource.TargetType;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on the target only for the time of the run, whichever way the run ended. State, the
 * journal and the stamps on the target tell what is ours; neither plan nor source is needed.
 */
public final class Scaffolding {

  /** How the outcome calls a placeholder that went. */
  static final String REMOVED_PLACEHOLDER = "removed-placeholder";

  private final Target target;
  private final StateStore state;

  public Scaffolding(Target target, StateStore state) {
    this.target = target;
    this.state = state;
  }

  /** A thing of a temporary type that stands. */
  private record Standing(Address address, String id) {}

  /** Everything of it that stands, placeholders that no run recorded left out. */
  public List<Address> standing() {
    List<Address> found = new ArrayList<>();
    for (TargetType type : temporary()) {
      standing(type).forEach(one -> found.add(one.address()));
    }
    for (LaneTarget lane : target.lanes()) {
      for (LaneSite site : sites(lane)) {
        found.addAll(new Placeholders(site, lane, state).standing());
      }
    }
    return found;
  }

  /**
   * Removes all of it in the same order on every site: placeholders, then the temporary types,
   * those that refer to others before what they refer to, and of one type against the order in
   * which they were made. What cannot be removed is a refusal, and the rest goes on.
   */
  public ApplyOutcome finish() {
    ApplyTally tally = new ApplyTally();
    for (LaneTarget lane : target.lanes()) {
      for (LaneSite site : sites(lane)) {
        guarded(
            site.lane().container(),
            tally,
            () ->
                tally.wrote(REMOVED_PLACEHOLDER, new Placeholders(site, lane, state).removeAll()));
      }
    }
    takeDown(tally, true);
    return tally.outcome();
  }

  /** Removes what is of a temporary type; lanes remove their placeholders themselves. */
  void takeDown(ApplyTally tally) {
    takeDown(tally, false);
  }

  private void takeDown(ApplyTally tally, boolean counted) {
    for (TargetType type : temporary().reversed()) {
      String name = type.schema().type();
      Address all = Address.of(name, type.schema().plural());
      guarded(
          all,
          tally,
          () -> {
            List<Standing> standing = standing(type);
            List<Address> there = standing.stream().map(Standing::address).toList();
            // A killed run took it down and could not note that.
            recorded(name).values().stream()
                .filter(address -> !there.contains(address))
                .forEach(this::forget);
            for (Standing one : standing.reversed()) {
              guarded(
                  one.address(),
                  tally,
                  () -> {
                    type.takeDown(one.id())
                        .ifPresent(words -> tally.noted(one.address() + ": " + words));
                    forget(one.address());
                    tally.wrote(name, counted ? 1 : 0);
                  });
            }
          });
    }
  }

  private void forget(Address address) {
    state.forget(address);
    state.pending().stream()
        .filter(entry -> ConfigurationJournal.announces(entry.intent(), address))
        .forEach(entry -> state.end(entry.entry()));
  }

  private static void guarded(Address address, ApplyTally tally, Runnable work) {
    try {
      work.run();
    } catch (FatalProblem e) {
      throw e;
    } catch (ProblemException e) {
      Diagnostic why = e.diagnostics().getFirst();
      tally.refused(address, "", why);
    } catch (LostAnswerException e) {
      tally.refused(address, "", Unknown.of(address, e));
    }
  }

  private List<TargetType> temporary() {
    return target.types().stream().filter(type -> type.schema().temporary()).toList();
  }

  private List<Standing> standing(TargetType type) {
    String name = type.schema().type();
    Map<String, Address> known = recorded(name);
    List<Standing> found = new ArrayList<>();
    for (Observed seen : type.standing(state.resources())) {
      Optional.ofNullable(known.get(seen.id()))
          .or(() -> seen.stamp().map(Address::parse))
          .or(() -> Optional.of(Address.of(name, seen.naturalKey())).filter(this::announced))
          .ifPresent(address -> found.add(new Standing(address, seen.id())));
    }
    found.sort(Comparator.comparing(Standing::address).thenComparing(Standing::id));
    return found;
  }

  private Map<String, Address> recorded(String type) {
    Map<String, Address> known = new HashMap<>();
    state.resources().stream()
        .filter(one -> one.address().type().equals(type))
        .filter(one -> one.hold() == Recorded.Hold.OURS)
        .forEach(one -> known.put(one.targetId(), one.address()));
    return known;
  }

  /** A killed run was about to make it: nothing of this name was there when it was planned. */
  private boolean announced(Address address) {
    return state.pending().stream()
        .anyMatch(entry -> ConfigurationJournal.announces(entry.intent(), address));
  }

  private List<LaneSite> sites(LaneTarget lane) {
    return state.resources().stream()
        .filter(one -> one.address().type().equals(lane.schema().containerType()))
        .filter(one -> one.hold() == Recorded.Hold.OURS)
        .sorted(Comparator.comparing(Recorded::address))
        .map(one ->
            new LaneSite(
                new Lane(one.address(), lane.schema().itemType(), true), one.targetId(), state))
        .toList();
  }
}
