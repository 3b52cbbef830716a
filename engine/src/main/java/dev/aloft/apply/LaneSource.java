package dev.aloft.apply;

import dev.aloft.plan.LaneLine;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.ObservedItem;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What apply needs of one lane. Both streams rise by order and may be opened several times.
 *
 * @param site the lane's container on the target
 * @param target the port to its items
 * @param terms what becomes of what changed on the target, or vanished from the source
 * @param elsewhere the address that an item of that source id has in the source now
 * @param items what is wanted, derived again from the same source
 * @param lines what the plan says
 */
public record LaneSource(
    LaneSite site,
    LaneTarget target,
    LaneTerms terms,
    Function<String, Optional<Address>> elsewhere,
    Supplier<ClosingIterator<DesiredItem>> items,
    Supplier<Stream<LaneLine>> lines) {

  /** What the target shows, with addresses in place of ids, as a plan sees it. */
  ObservedItem observed(ObservedItem raw, StateStore state) {
    return Observation.withAddresses(
        raw, new Whereabouts(state, state, target.schema().itemType(), elsewhere));
  }
}
