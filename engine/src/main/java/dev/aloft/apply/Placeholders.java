package dev.aloft.apply;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The items of one lane that only fill gaps between kept keys. */
final class Placeholders {

  private static final int BATCH = 100;

  private final LaneSite site;
  private final LaneTarget target;
  private final StateStore state;

  Placeholders(LaneSite site, LaneTarget target, StateStore state) {
    this.site = site;
    this.target = target;
    this.state = state;
  }

  /**
   * Removes those below the highest real item: the site can never give their numbers again. Returns
   * how many.
   */
  int removeSpent() {
    long highest = highest();
    int removed = 0;
    try (ItemCursor items = state.items(lane())) {
      while (items.hasNext()) {
        RecordedItem item = items.next();
        if (item.placeholder() && !item.targetId().isEmpty() && item.order() <= highest) {
          remove(item);
          removed++;
        }
      }
    }
    return removed;
  }

  /** The order of the last real item; 0 if there is none. */
  private long highest() {
    long highest = 0;
    try (ItemCursor items = state.items(lane())) {
      while (items.hasNext()) {
        RecordedItem item = items.next();
        if (!item.placeholder()) {
          highest = item.order();
        }
      }
    }
    return highest;
  }

  /** Those that state knows and that still stand on the target. */
  List<Address> standing() {
    List<Address> found = new ArrayList<>();
    Map<String, Address> batch = new TreeMap<>();
    for (RecordedItem item : recorded()) {
      batch.put(item.targetId(), item.address());
      if (batch.size() == BATCH) {
        found.addAll(there(batch));
        batch.clear();
      }
    }
    found.addAll(there(batch));
    return found;
  }

  /**
   * Removes all of them, also those that a killed run made and could not record, and those whose
   * numbers the site might give again. Returns how many.
   */
  int removeAll() {
    List<RecordedItem> leaving = recorded();
    Set<String> known = leaving.stream().map(RecordedItem::targetId).collect(Collectors.toSet());
    target.discover(
        site,
        there -> {
          if (DesiredItem.fillsGap(there.stamp()) && !known.contains(there.id())) {
            leaving.add(unrecorded(there));
          }
        });
    leaving.forEach(this::remove);
    return leaving.size();
  }

  private List<RecordedItem> recorded() {
    List<RecordedItem> found = new ArrayList<>();
    try (ItemCursor items = state.items(lane())) {
      while (items.hasNext()) {
        RecordedItem item = items.next();
        if (item.placeholder() && !item.targetId().isEmpty()) {
          found.add(item);
        }
      }
    }
    return found;
  }

  private List<Address> there(Map<String, Address> batch) {
    return batch.isEmpty()
        ? List.of()
        : target.observe(site, List.copyOf(batch.keySet())).stream()
            .map(ObservedItem::id)
            .filter(batch::containsKey)
            .map(batch::get)
            .toList();
  }

  private RecordedItem unrecorded(LaneTarget.Discovered there) {
    return new RecordedItem(
        Address.of(site.lane().itemType(), there.key()),
        target.orderOf(there.key()),
        there.stamp().orElseThrow(),
        true,
        there.id(),
        there.key(),
        Digest.UNKNOWN,
        Digest.UNKNOWN,
        Map.of(),
        List.of());
  }

  /** It stays in state without an id: the gap was filled once and its number is spent. */
  private void remove(RecordedItem item) {
    target.delete(site, item.targetId());
    RecordedItem removed =
        new RecordedItem(
            item.address(),
            item.order(),
            item.sourceId(),
            true,
            "",
            "",
            item.desired(),
            item.observed(),
            Map.of(),
            List.of());
    state.recordItems(lane(), List.of(removed));
  }

  private String lane() {
    return site.lane().name();
  }
}
