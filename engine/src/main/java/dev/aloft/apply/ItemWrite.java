package dev.aloft.apply;

import dev.aloft.plan.ItemDelta;
import dev.aloft.plan.PartDelta;
import dev.aloft.plan.Reason;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Digests;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.StateStore;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes what changed of one item. Before the write state forgets what it knew of those values, so
 * that a run that goes on after a kill writes them again instead of taking its own edit for
 * somebody's.
 */
final class ItemWrite {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final DesiredItem item;
  private final RecordedItem recorded;

  ItemWrite(
      LaneSource source,
      StateStore state,
      ApplyTally tally,
      DesiredItem item,
      RecordedItem recorded) {
    this.source = source;
    this.state = state;
    this.tally = tally;
    this.item = item;
    this.recorded = recorded;
  }

  void write(ObservedItem seen, ItemDelta delta) {
    if (seen.marked()) {
      source.target().unmark(source.site(), seen.id());
    }
    note(delta.changed(), name -> Digest.UNKNOWN);
    Set<String> unwritten =
        new ItemEdits(source, state, tally).write(item, seen.id(), delta.changed());
    Set<String> settled = new TreeSet<>(delta.changed());
    if (unwritten.isEmpty()) {
      settled.addAll(delta.agreed());
      delta.parts().stream().filter(PartDelta::agreed).forEach(this::agreed);
    }
    note(settled, name -> unwritten.contains(name) ? Digest.UNKNOWN : wanted(name));
    PartEdits edits = new PartEdits(source, state, tally);
    for (PartDelta part : delta.parts()) {
      switch (part.action()) {
        case UPDATE -> edits.rewrite(item, seen.id(), part);
        case DELETE -> edits.delete(item.address(), seen.id(), part);
        case FORGET -> state.forgetPart(item.address(), part.kind(), part.sourceId());
        case CREATE -> {
          if (part.targetId().isPresent()) {
            state.forgetPart(item.address(), part.kind(), part.sourceId());
          }
        }
        case KEEP -> {
          if (part.reason() == Reason.SOURCE_DELETED) {
            edits.gone(recorded, part);
          }
        }
        case CONFLICT, REPLACE, USE, ADOPT, MANUAL -> {}
      }
    }
  }

  private Digest wanted(String name) {
    return Canonical.digest(item.attributes().getOrDefault(name, Value.NONE));
  }

  private void agreed(PartDelta part) {
    part.desired()
        .ifPresent(wanted ->
            state.recordPart(
                item.address(),
                new RecordedPart(
                    part.kind(),
                    part.sourceId(),
                    part.targetId().orElseThrow(),
                    new Digests(wanted.digest(), Digest.UNKNOWN))));
  }

  private void note(Set<String> names, Function<String, Digest> desired) {
    Map<String, Digests> attributes = new TreeMap<>(recorded.attributes());
    names.forEach(name -> attributes.put(name, new Digests(desired.apply(name), Digest.UNKNOWN)));
    state.recordItems(
        source.site().lane().name(),
        List.of(recorded.with(attributes).with(recorded.desired(), Digest.UNKNOWN).in("")));
  }
}
