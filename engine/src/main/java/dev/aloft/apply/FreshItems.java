package dev.aloft.apply;

import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.StateStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Items that this lane created and that got another number than theirs: each waits to be made into
 * the item that has its number. They stand in the journal from before the create call is struck off
 * until they are recorded as what they became, or deleted.
 */
final class FreshItems {

  private static final String FRESH = "fresh-items";

  private final String lane;
  private final StateStore state;
  private final TreeMap<Long, LaneTarget.Created> byOrder = new TreeMap<>();
  private final List<Long> entries = new ArrayList<>();

  FreshItems(String lane, StateStore state) {
    this.lane = lane;
    this.state = state;
  }

  /** Takes up what a killed run left; what is recorded by now is no longer fresh. */
  void resume() {
    for (StateStore.Pending pending : state.pending()) {
      if (!pending.intent().scope().equals(lane) || !pending.intent().kind().equals(FRESH)) {
        continue;
      }
      entries.add(pending.entry());
      Map<Long, LaneTarget.Created> found = new HashMap<>();
      for (String one : pending.intent().subject().split(" ", -1)) {
        String[] parts = one.split("=", -1);
        found.put(Long.valueOf(parts[0]), new LaneTarget.Created(parts[1], parts[2]));
      }
      Set<String> placed =
          state.items(lane, found.keySet()).stream()
              .map(RecordedItem::targetId)
              .collect(Collectors.toSet());
      found.values().removeIf(one -> placed.contains(one.id()));
      byOrder.putAll(found);
    }
  }

  /** Notes items that got another number. */
  void add(Map<Long, LaneTarget.Created> items) {
    Map<Long, LaneTarget.Created> unknown = new TreeMap<>(items);
    unknown.keySet().removeAll(byOrder.keySet());
    if (unknown.isEmpty()) {
      return;
    }
    List<String> words = new ArrayList<>();
    unknown.forEach((order, item) -> words.add(order + "=" + item.id() + "=" + item.key()));
    entries.add(state.begin(new StateStore.Intent(lane, FRESH, String.join(" ", words))));
    byOrder.putAll(unknown);
  }

  Optional<LaneTarget.Created> at(long order) {
    return Optional.ofNullable(byOrder.get(order));
  }

  /** It became what it was to be, and that is recorded. */
  void placed(long order) {
    byOrder.remove(order);
  }

  long highest() {
    return byOrder.isEmpty() ? 0 : byOrder.lastKey();
  }

  /** Those that no item wanted. */
  List<LaneTarget.Created> left() {
    return List.copyOf(byOrder.values());
  }

  /** None is left. */
  void end() {
    byOrder.clear();
    entries.forEach(state::end);
    entries.clear();
  }
}
