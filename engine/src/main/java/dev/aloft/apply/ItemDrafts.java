package dev.aloft.apply;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Draft;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is sent for an item whose turn has come. If it hangs on an item further on in the lane, or
 * must not lose its number, it only takes its place.
 */
final class ItemDrafts {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final BareItems bare;

  /** What will not come in this run, so that nothing waits for it. */
  private final Set<Address> missing = new HashSet<>();

  ItemDrafts(LaneSource source, StateStore state, ApplyTally tally, BareItems bare) {
    this.source = source;
    this.state = state;
    this.tally = tally;
    this.bare = bare;
  }

  /** The item was refused, and that was said. */
  void refused(DesiredItem item) {
    missing.add(item.address());
    bare.reported(item);
  }

  /** What to send; empty if the item cannot be made, which is said. */
  Optional<ItemDraft> of(DesiredItem item, boolean onlyPlace) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(item.attributes(), state, unresolved);
    if (unresolved.isEmpty() && !onlyPlace) {
      return Optional.of(ItemDraft.of(item, new Draft(item.address(), values)));
    }
    if (!onlyPlace && !unresolved.stream().allMatch(this::follows)) {
      refused(item);
      tally.refused(item.address(), "", Waiting.forReference(item.address(), unresolved));
      if (!source.site().lane().keepKeys()) {
        return Optional.empty();
      }
    }
    values
        .entrySet()
        .removeIf(value ->
            References.in(Map.of(value.getKey(), value.getValue())).stream()
                .anyMatch(unresolved::contains));
    return Optional.of(ItemDraft.bare(item, new Draft(item.address(), values)));
  }

  private boolean follows(Address address) {
    return address.type().equals(source.target().schema().itemType()) && !missing.contains(address);
  }
}
