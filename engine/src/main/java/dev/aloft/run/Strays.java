package dev.aloft.run;

import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.value.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where items of ours stand that the source moved away from there while the state was lost. Looked
 * for once, and only when something is about to be made anew: in each lane of which state knows
 * nothing, the stamps are listed and those that the lane still wants are left out, so that memory
 * holds what strayed and one lane at a time.
 */
final class Strays {

  private final List<Lost> lanes;
  private Optional<Map<String, Address>> found = Optional.empty();

  Strays(List<Lost> lanes) {
    this.lanes = List.copyOf(lanes);
  }

  /**
   * A lane whose container is ours and there, and of whose items state knows none.
   *
   * @param lane what is wanted of it; empty if the spec no longer selects it
   */
  record Lost(Optional<DerivedLane> lane, LaneSite site, LaneTarget target) {}

  /** Where an item stands that no lane wants there. */
  Optional<Address> of(String sourceId) {
    if (found.isEmpty()) {
      found = Optional.of(look());
    }
    return Optional.ofNullable(found.get().get(sourceId));
  }

  private Map<String, Address> look() {
    Map<String, Address> strays = new HashMap<>();
    for (Lost lost : lanes) {
      Map<String, Address> there = new HashMap<>();
      String type = lost.site().lane().itemType();
      lost.target()
          .discover(
              lost.site(),
              item ->
                  item.stamp()
                      .ifPresent(stamp -> there.putIfAbsent(stamp, Address.of(type, item.key()))));
      lost.lane()
          .ifPresent(lane -> {
            try (ClosingIterator<ItemOutline> wanted = lane.outlines().get()) {
              wanted.forEachRemaining(item -> there.remove(item.sourceId()));
            }
          });
      there.forEach(strays::putIfAbsent);
    }
    return strays;
  }
}
