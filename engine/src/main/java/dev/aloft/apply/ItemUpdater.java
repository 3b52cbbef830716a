package dev.aloft.apply;

import dev.aloft.plan.Action;
import dev.aloft.plan.ItemDelta;
import dev.aloft.plan.ItemDiff;
import dev.aloft.plan.LanePlanner;
import dev.aloft.plan.Reason;
import dev.aloft.plan.Regained;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartMatch;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Edits items that are on the target already, after looking at each batch just before it is
 * written: what moved since the plan is not touched.
 */
final class ItemUpdater {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final Regained regained;

  /** Items whose texts could not be written again in this run: they must not pass for written. */
  private final Set<Long> failed = new HashSet<>();

  ItemUpdater(LaneSource source, StateStore state, ApplyTally tally) {
    this.source = source;
    this.state = state;
    this.tally = tally;
    this.regained = new Regaining(state).people();
  }

  /** Whether the item's texts still await being written again. */
  boolean failed(DesiredItem item) {
    return failed.contains(item.order());
  }

  /**
   * Takes back into state the ids of all items that only their stamps gave back, so that others may
   * refer to them. What is on them follows with {@link #update}.
   */
  void recall(LaneWork work) {
    Map<String, RecordedItem> missing = new HashMap<>();
    work.forEach(entry -> {
      if (byStamp(entry) && state.item(entry.item().address()).isEmpty()) {
        missing.put(entry.item().sourceId(), recorded(entry.item(), "", ""));
      }
    });
    if (missing.isEmpty()) {
      return;
    }
    List<RecordedItem> found = new ArrayList<>();
    source
        .target()
        .discover(
            source.site(),
            there ->
                there
                    .stamp()
                    .map(missing::remove)
                    .ifPresent(item -> found.add(identified(item, there.id(), there.key()))));
    state.recordItems(source.site().lane().name(), found);
  }

  private static RecordedItem identified(RecordedItem item, String id, String key) {
    return new RecordedItem(
        item.address(),
        item.order(),
        item.sourceId(),
        false,
        id,
        key,
        item.desired(),
        item.observed(),
        item.attributes(),
        item.parts());
  }

  private static boolean byStamp(LaneWork.Entry entry) {
    return found(entry) || entry.line().reason() == Reason.STAMP_DIFFERS;
  }

  /**
   * Carries out the updates of a batch, and takes back into state what a stamp gave back.
   *
   * @param lacking the orders of items that were made and lack values which the site did not take
   */
  void update(List<LaneWork.Entry> batch, Set<Long> lacking) {
    List<LaneWork.Entry> updates =
        batch.stream()
            .filter(entry ->
                entry.line().action() == Action.UPDATE
                    || found(entry)
                    || lacking.contains(entry.item().order()))
            .filter(entry -> !stayed(entry))
            .toList();
    if (updates.isEmpty()) {
      return;
    }
    Map<Address, String> ids = ids(updates);
    Map<String, ObservedItem> seen = new HashMap<>();
    source
        .target()
        .observe(source.site(), List.copyOf(ids.values()))
        .forEach(raw -> seen.put(raw.id(), source.observed(raw, state)));
    for (LaneWork.Entry entry : updates) {
      ObservedItem item = seen.get(ids.getOrDefault(entry.item().address(), ""));
      if (item == null) {
        throw new StaleLaneException(entry.item().address(), "it is no longer on the target");
      }
      if (byStamp(entry)) {
        takeBack(entry, item);
      } else {
        update(entry, item);
      }
    }
  }

  /** Whether the item was to be moved into the lane and could not be, which was said. */
  private boolean stayed(LaneWork.Entry entry) {
    return entry.line().reason() == Reason.SOURCE_MOVED
        && state.item(entry.item().address()).isEmpty();
  }

  /** Writes again the texts that pointed at what did not exist when they were first written. */
  void repair(List<LaneWork.Entry> batch) {
    Map<Long, DesiredItem> byOrder = new HashMap<>();
    batch.forEach(entry -> byOrder.put(entry.item().order(), entry.item()));
    for (StateStore.Pending pending : state.pending()) {
      if (!pending.intent().scope().equals(source.site().lane().name())
          || !pending.intent().kind().equals(Repairs.REPAIR)) {
        continue;
      }
      DesiredItem item = byOrder.get(Long.valueOf(pending.intent().subject()));
      if (item == null) {
        continue;
      }
      Optional<RecordedItem> known = state.item(item.address());
      if (known.isEmpty() || write(item, known.get().targetId(), Repairs.texts(item)).isEmpty()) {
        state.end(pending.entry());
      } else {
        failed.add(item.order());
      }
    }
  }

  private static boolean found(LaneWork.Entry entry) {
    return entry.line().reason() == Reason.FOUND_BY_STAMP;
  }

  private Map<Address, String> ids(List<LaneWork.Entry> entries) {
    Map<Address, String> ids = new HashMap<>();
    for (LaneWork.Entry entry : entries) {
      Address address = entry.item().address();
      state.item(address).ifPresent(known -> ids.put(address, known.targetId()));
    }
    return ids;
  }

  private static RecordedItem recorded(DesiredItem item, String id, String key) {
    return new RecordedItem(
        item.address(),
        item.order(),
        item.sourceId(),
        false,
        id,
        key,
        item.digest(),
        RecordedItem.RECALLED,
        Map.of(),
        List.of());
  }

  /** Of which everything is to be written, whatever is there. */
  private static RecordedItem begun(RecordedItem recalled, DesiredItem item) {
    Map<String, Digests> attributes = new HashMap<>();
    item.attributes().keySet().forEach(name -> attributes.put(name, Digests.BEGUN));
    return recalled.with(attributes).with(recalled.desired(), Digest.UNKNOWN);
  }

  private void update(LaneWork.Entry entry, ObservedItem seen) {
    DesiredItem item = entry.item();
    RecordedItem recorded = state.item(item.address()).orElseThrow();
    Digest now = LanePlanner.before(recorded, seen);
    boolean begun = recorded.observed().equals(Digest.UNKNOWN);
    boolean done = recorded.desired().equals(item.digest());
    boolean moved = entry.line().before().filter(now::equals).isEmpty();
    if (moved && !done && !begun) {
      throw new StaleLaneException(item.address(), "it was edited on the target after the plan");
    }
    RecordedItem known = regained.in(recorded, item, seen);
    ItemDelta delta = new ItemDiff(source.terms()).diff(item, known, seen);
    if (delta.writes() || recorded.gone()) {
      new ItemWrite(source, state, tally, item, recorded).write(seen, delta);
    }
  }

  private Set<String> write(DesiredItem item, String id, Set<String> changed) {
    return new ItemEdits(source, state, tally).write(item, id, changed);
  }

  /** Puts an item that a stamp gave back into state, its parts by their own stamps. */
  private void takeBack(LaneWork.Entry entry, ObservedItem seen) {
    DesiredItem item = entry.item();
    boolean differs = entry.line().reason() == Reason.STAMP_DIFFERS;
    Map<String, ObservedPart> met =
        differs
            ? source.target().recognized(source.site(), seen, item.parts())
            : PartMatch.match(item.parts(), seen.parts());
    List<RecordedPart> parts = new ArrayList<>();
    for (DesiredPart part : item.parts()) {
      ObservedPart there = met.get(part.name());
      if (there != null) {
        parts.add(
            new RecordedPart(
                part.kind(),
                part.sourceId(),
                there.id(),
                // What is to be written must not pass for written if the run ends before.
                differs && !there.shows(part)
                    ? Digests.BEGUN
                    : new Digests(part.digest(), Digest.UNKNOWN)));
      }
    }
    RecordedItem recalled = recorded(item, seen.id(), seen.key());
    RecordedItem known = differs ? begun(recalled, item) : recalled;
    state.recordItems(source.site().lane().name(), List.of(known));
    parts.forEach(part -> state.recordPart(item.address(), part));
    if (differs) {
      ItemDelta delta = ItemDiff.again(item, met);
      new ItemWrite(source, state, tally, item, known).write(seen, delta);
    }
  }
}
