package dev.aloft.apply;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.ItemDelta;
import dev.aloft.plan.ItemDiff;
import dev.aloft.plan.LanePlanner;
import dev.aloft.plan.PartDelta;
import dev.aloft.plan.PartMatch;
import dev.aloft.plan.Reason;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Draft;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.PartDraft;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Edits items that are on the target already, after looking at each batch just before it is
 * written: what moved since the plan is not touched.
 */
final class ItemUpdater {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;

  ItemUpdater(LaneSource source, StateStore state, ApplyTally tally) {
    this.source = source;
    this.state = state;
    this.tally = tally;
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

  /** Carries out the updates of a batch, and takes back into state what a stamp gave back. */
  void update(List<LaneWork.Entry> batch) {
    List<LaneWork.Entry> updates =
        batch.stream()
            .filter(entry -> entry.line().action() == Action.UPDATE || found(entry))
            .toList();
    if (updates.isEmpty()) {
      return;
    }
    Map<Address, String> ids = ids(updates);
    Map<String, ObservedItem> seen = new HashMap<>();
    source
        .target()
        .observe(source.site(), List.copyOf(ids.values()))
        .forEach(raw -> seen.put(raw.id(), Observation.withAddresses(raw, state)));
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
      if (item != null) {
        state
            .item(item.address())
            .ifPresent(known -> write(item, known.targetId(), Repairs.texts(item)));
        state.end(pending.entry());
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
        Digest.UNKNOWN,
        Map.of(),
        List.of());
  }

  private void update(LaneWork.Entry entry, ObservedItem seen) {
    DesiredItem item = entry.item();
    RecordedItem recorded = state.item(item.address()).orElseThrow();
    Digest now = LanePlanner.before(recorded, seen);
    boolean done = recorded.desired().equals(item.digest());
    boolean moved = entry.line().before().filter(now::equals).isEmpty();
    if (moved && !done && entry.line().reason() != Reason.UNFINISHED) {
      throw new StaleLaneException(item.address(), "it was edited on the target after the plan");
    }
    write(item, seen, ItemDiff.diff(item, recorded, seen));
  }

  private void write(DesiredItem item, ObservedItem seen, ItemDelta delta) {
    if (!delta.changed().isEmpty()) {
      write(item, seen.id(), delta.changed());
    }
    for (PartDelta part : delta.parts()) {
      if (part.action() == Action.UPDATE) {
        part.desired().ifPresent(wanted -> update(item, seen.id(), wanted, part.targetId()));
      }
    }
  }

  private void write(DesiredItem item, String id, Set<String> changed) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(item.attributes(), state, unresolved);
    if (!unresolved.isEmpty()) {
      tally.refused(item.address(), "", Waiting.forReference(item.address(), unresolved));
      return;
    }
    ItemDraft draft = ItemDraft.of(item, new Draft(item.address(), values));
    try {
      source.target().update(source.site(), id, draft, changed);
      tally.wrote(source.target().schema().itemType(), 1);
    } catch (ProblemException e) {
      tally.refused(item.address(), "", e.diagnostics().getFirst());
    }
  }

  private void update(DesiredItem item, String itemId, DesiredPart part, Optional<String> partId) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(part.attributes(), state, unresolved);
    String name = part.name();
    if (!unresolved.isEmpty()) {
      tally.refused(item.address(), name, Waiting.forReference(item.address(), unresolved));
      return;
    }
    String id = partId.orElseThrow();
    try {
      source
          .target()
          .updatePart(
              source.site(),
              itemId,
              id,
              new PartDraft(part.kind(), part.sourceId(), new Draft(item.address(), values)));
      state.recordPart(
          item.address(),
          new RecordedPart(
              part.kind(), part.sourceId(), id, new Digests(part.digest(), Digest.UNKNOWN)));
      tally.wrote(part.kind(), 1);
    } catch (ProblemException e) {
      tally.refused(item.address(), name, e.diagnostics().getFirst());
    }
  }

  /** Puts an item that a stamp gave back into state, its parts by their own stamps. */
  private void takeBack(LaneWork.Entry entry, ObservedItem seen) {
    DesiredItem item = entry.item();
    Map<String, ObservedPart> met = PartMatch.match(item.parts(), seen.parts());
    List<RecordedPart> parts = new ArrayList<>();
    for (DesiredPart part : item.parts()) {
      ObservedPart there = met.get(part.name());
      if (there != null) {
        parts.add(
            new RecordedPart(
                part.kind(),
                part.sourceId(),
                there.id(),
                new Digests(part.digest(), Digest.UNKNOWN)));
      }
    }
    state.recordItems(source.site().lane().name(), List.of(recorded(item, seen.id(), seen.key())));
    parts.forEach(part -> state.recordPart(item.address(), part));
    if (entry.line().reason() == Reason.STAMP_DIFFERS) {
      write(item, seen, ItemDiff.again(item, seen));
    }
  }
}
