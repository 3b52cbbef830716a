package dev.aloft.apply;

import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts that the site refuses since an item at their other end was deleted on the target by people.
 * Such a part is noted as if it had gone with the item: it is told once, and not tried for ever.
 */
final class DeadEnds {

  /** Stands for the id of a part that never was there; no part has it. */
  private static final String NOWHERE = "";

  private final LaneSource source;
  private final StateStore state;
  private final Map<String, Integer> met = new TreeMap<>();

  DeadEnds(LaneSource source, StateStore state) {
    this.source = source;
    this.state = state;
  }

  /** Whether a refused part is one, after a look at its other end; it is noted then. */
  boolean note(Address item, DesiredPart part) {
    boolean dead =
        part.attributes().values().stream()
            .filter(Value.Reference.class::isInstance)
            .map(Value.Reference.class::cast)
            .flatMap(end -> state.item(end.address()).stream())
            .anyMatch(this::deleted);
    if (dead) {
      state.recordPart(
          item,
          new RecordedPart(
              part.kind(), part.sourceId(), NOWHERE, new Digests(part.digest(), Digest.UNKNOWN)));
      count(part.kind());
    }
    return dead;
  }

  private boolean deleted(RecordedItem end) {
    return source.target().observe(source.site(), List.of(end.targetId())).isEmpty();
  }

  private synchronized void count(String kind) {
    met.merge(kind, 1, Integer::sum);
  }

  /** Says how many there were. */
  synchronized void tell(ApplyTally tally) {
    met.forEach((kind, count) ->
        tally.noted(
            source.site().lane().name()
                + ": "
                + (count == 1
                    ? "1 " + kind + " points at what people deleted on the target; it was not made"
                    : count
                        + " "
                        + kind
                        + "s point at what people deleted on the target; they were not made")));
  }
}
