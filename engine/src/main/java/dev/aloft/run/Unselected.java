package dev.aloft.run;

import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Identity;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Target;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lanes that Aloft wrote and the spec no longer selects: nothing of them is wanted any more. */
final class Unselected {

  private final Target target;
  private final StateStore state;
  private final Set<Address> selected;

  Unselected(Derived derived, Target target, StateStore state) {
    this.target = target;
    this.state = state;
    this.selected =
        derived.lanes().stream()
            .map(DerivedLane::lane)
            .map(Lane::container)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What state knows of them. */
  List<UnselectedLane> lanes() {
    return target.lanes().stream().flatMap(lane -> lanes(lane.schema())).toList();
  }

  private Stream<UnselectedLane> lanes(LaneSchema lane) {
    return state.resources().stream()
        .filter(known -> known.hold() == Recorded.Hold.OURS)
        .map(Recorded::address)
        .filter(address -> address.type().equals(lane.containerType()))
        .filter(address -> !selected.contains(address))
        .map(address -> new UnselectedLane(address, state.itemCount(address.key()), lane.plural()))
        .filter(unselected -> unselected.items() > 0);
  }

  /** The same in sentences for the reviewer of a plan. */
  List<String> notes() {
    return lanes().stream()
        .map(lane ->
            "%s is no longer selected: %d %s that Aloft wrote there stay as they are, and neither"
                    .formatted(lane.container(), lane.items(), lane.plural())
                + " plan nor verify looks at them.")
        .toList();
  }

  /**
   * Those that stamps tell of and state does not: what the source moved away from there may still
   * stand in them.
   */
  List<Strays.Lost> lost(List<Observed> observed, Identity identity) {
    return target.lanes().stream()
        .flatMap(lane ->
            observed.stream()
                .filter(there -> there.type().equals(lane.schema().containerType()))
                .flatMap(there -> lost(there, lane, identity).stream()))
        .toList();
  }

  private Optional<Strays.Lost> lost(Observed there, LaneTarget lane, Identity identity) {
    return there
        .stamp()
        .map(Address::parse)
        .filter(address -> !selected.contains(address))
        .filter(address -> state.itemCount(address.key()) == 0)
        .map(address ->
            new Strays.Lost(
                Optional.empty(),
                new LaneSite(
                    new Lane(address, lane.schema().itemType(), false), there.id(), identity),
                lane));
  }
}
