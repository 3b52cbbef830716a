package dev.aloft.apply;

import dev.aloft.resource.DesiredItem;
import dev.aloft.state.StateStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which items of a lane only hold their place so far, because what they hang on was not there when
 * their turn came. It stands in the journal from before they are made until they are whole.
 */
final class BareItems {

  private static final String COMPLETE = "complete-item";

  private final String lane;
  private final StateStore state;
  private final Set<Long> reported = new HashSet<>();

  /** Journal entries by order, once they were looked up. */
  private Optional<Map<Long, Long>> entries = Optional.empty();

  BareItems(String lane, StateStore state) {
    this.lane = lane;
    this.state = state;
  }

  void begin(DesiredItem item) {
    entries()
        .computeIfAbsent(
            item.order(),
            order -> state.begin(new StateStore.Intent(lane, COMPLETE, Long.toString(order))));
  }

  /** Why it is not whole was said already: this run does not try again. */
  void reported(DesiredItem item) {
    reported.add(item.order());
  }

  boolean isReported(DesiredItem item) {
    return reported.contains(item.order());
  }

  /** It is whole, or not there at all. */
  void end(DesiredItem item) {
    Long entry = entries().remove(item.order());
    if (entry != null) {
      state.end(entry);
    }
  }

  Set<Long> orders() {
    return Set.copyOf(entries().keySet());
  }

  private Map<Long, Long> entries() {
    if (entries.isPresent()) {
      return entries.get();
    }
    Map<Long, Long> found = new HashMap<>();
    for (StateStore.Pending pending : state.pending()) {
      if (pending.intent().scope().equals(lane) && pending.intent().kind().equals(COMPLETE)) {
        found.put(Long.valueOf(pending.intent().subject()), pending.entry());
      }
    }
    entries = Optional.of(found);
    return found;
  }
}
