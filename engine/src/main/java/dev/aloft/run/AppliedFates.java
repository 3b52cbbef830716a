package dev.aloft.run;

import dev.aloft.resource.Fates;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of things: what state recorded has arrived. Rows come item by item. */
final class AppliedFates implements Fates {

  private final StateStore state;
  private Optional<Address> lastItem = Optional.empty();
  private Set<String> lastParts = Set.of();

  AppliedFates(StateStore state) {
    this.state = state;
  }

  @Override
  public boolean arrives(Address address) {
    return state.idOf(address).isPresent();
  }

  @Override
  public boolean arrives(Address item, String kind, String sourceId) {
    if (!lastItem.equals(Optional.of(item))) {
      lastItem = Optional.of(item);
      lastParts =
          state
              .item(item)
              .map(RecordedItem::parts)
              .map(parts -> parts.stream().map(RecordedPart::name).collect(Collectors.toSet()))
              .orElse(Set.of());
    }
    return lastParts.contains(kind + "/" + sourceId);
  }
}
