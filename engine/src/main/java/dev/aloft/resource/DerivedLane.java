package dev.aloft.resource;

import dev.aloft.value.Address;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A lane as the spec and the source want it.
 *
 * @param lane the lane
 * @param executor who writes it: {@code rest}
 * @param terms what becomes of what changed on the target, or vanished from the source
 * @param items opens the wanted items, rising by order; may be opened several times
 * @param outlines opens the outlines of the same items in the same order
 * @param elsewhere the address that an item of that source id has now in any lane, if it moves
 */
public record DerivedLane(
    Lane lane,
    String executor,
    LaneTerms terms,
    Supplier<ClosingIterator<DesiredItem>> items,
    Supplier<ClosingIterator<ItemOutline>> outlines,
    Function<String, Optional<Address>> elsewhere) {

  /** A lane whose outlines are made of its items. */
  public DerivedLane(
      Lane lane,
      String executor,
      LaneTerms terms,
      Supplier<ClosingIterator<DesiredItem>> items,
      Function<String, Optional<Address>> elsewhere) {
    this(lane, executor, terms, items, () -> items.get().map(ItemOutline::of), elsewhere);
  }

  /** A lane on the defaults' terms whose items never move to another. */
  public static DerivedLane careful(
      Lane lane, String executor, Supplier<ClosingIterator<DesiredItem>> items) {
    return new DerivedLane(lane, executor, LaneTerms.CAREFUL, items, sourceId -> Optional.empty());
  }
}
