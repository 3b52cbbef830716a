package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Draft;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes items whole that only took their place at first. */
final class ItemCompletion {

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final BareItems bare;

  ItemCompletion(LaneSource source, StateStore state, ApplyTally tally, BareItems bare) {
    this.source = source;
    this.state = state;
    this.tally = tally;
    this.bare = bare;
  }

  void complete(List<LaneWork.Entry> batch) {
    Set<Long> waiting = bare.orders();
    if (waiting.isEmpty()) {
      return;
    }
    List<DesiredItem> items = new ArrayList<>();
    List<LaneTarget.Becoming> becoming = new ArrayList<>();
    for (LaneWork.Entry entry : batch) {
      DesiredItem item = entry.item();
      Optional<RecordedItem> known =
          waiting.contains(item.order()) && !bare.isReported(item)
              ? state.item(item.address())
              : Optional.empty();
      known
          .flatMap(
              there -> draft(item).map(draft -> new LaneTarget.Becoming(there.targetId(), draft)))
          .ifPresent(one -> {
            items.add(item);
            becoming.add(one);
          });
    }
    if (becoming.isEmpty()) {
      return;
    }
    List<LaneTarget.Result> results = source.target().become(source.site(), becoming);
    for (int i = 0; i < items.size(); i++) {
      switch (results.get(i)) {
        case LaneTarget.Created there -> complete(items.get(i), there);
        case LaneTarget.Refused(Diagnostic diagnostic) ->
            tally.refused(items.get(i).address(), "", diagnostic);
      }
    }
  }

  private void complete(DesiredItem item, LaneTarget.Created there) {
    WithheldValues withheld = new WithheldValues(item, there.withheld());
    withheld.told(tally);
    state
        .item(item.address())
        .ifPresent(known ->
            state.recordItems(source.site().lane().name(), List.of(withheld.noted(known))));
    bare.end(item);
  }

  private Optional<ItemDraft> draft(DesiredItem item) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(item.attributes(), state, unresolved);
    if (!unresolved.isEmpty()) {
      tally.refused(item.address(), "", Waiting.forReference(item.address(), unresolved));
      return Optional.empty();
    }
    return Optional.of(ItemDraft.of(item, new Draft(item.address(), values)));
  }
}
