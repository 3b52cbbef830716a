package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.plan.Reason;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Draft;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LostAnswerException;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Creates a lane's items in batches, in order, one call in flight. The batch's orders stand in the
 * journal before the call; after a lost answer it looks instead of guessing.
 */
final class ItemCreator {

  static final String CREATE_ITEMS = "create-items";

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final ApplyListener listener;
  private final List<DesiredItem> batch = new ArrayList<>();
  private final Set<Address> inBatch = new HashSet<>();

  ItemCreator(LaneSource source, StateStore state, ApplyTally tally, ApplyListener listener) {
    this.source = source;
    this.state = state;
    this.tally = tally;
    this.listener = listener;
  }

  /** Settles what a killed run had announced and not recorded. */
  void resume(LaneWork work) {
    for (StateStore.Pending pending : state.pending()) {
      if (!pending.intent().scope().equals(lane())
          || !pending.intent().kind().equals(CREATE_ITEMS)) {
        continue;
      }
      Set<Long> orders =
          Arrays.stream(pending.intent().subject().split(",", -1))
              .map(Long::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
      state.items(lane(), orders).forEach(done -> orders.remove(done.order()));
      List<DesiredItem> unknown = new ArrayList<>();
      work.forEach(entry -> {
        if (orders.contains(entry.item().order())) {
          unknown.add(entry.item());
        }
      });
      if (!unknown.isEmpty()) {
        recordFound(unknown);
      }
      state.end(pending.entry());
    }
  }

  void add(LaneWork.Entry entry) {
    if (entry.line().reason() == Reason.FOUND_BY_STAMP
        || entry.line().reason() == Reason.STAMP_DIFFERS) {
      return;
    }
    if (!LaneApplier.creates(entry) || state.item(entry.item().address()).isPresent()) {
      return;
    }
    DesiredItem item = entry.item();
    if (References.in(item.attributes()).stream().anyMatch(inBatch::contains)) {
      flush();
    }
    batch.add(item);
    inBatch.add(item.address());
    if (batch.size() == source.target().batchSize()) {
      flush();
    }
  }

  void flush() {
    List<DesiredItem> items = new ArrayList<>();
    List<ItemDraft> drafts = new ArrayList<>();
    for (DesiredItem item : batch) {
      draft(item)
          .ifPresent(draft -> {
            items.add(item);
            drafts.add(draft);
          });
    }
    batch.clear();
    inBatch.clear();
    if (!items.isEmpty()) {
      create(items, drafts);
    }
  }

  private void create(List<DesiredItem> items, List<ItemDraft> drafts) {
    String orders =
        items.stream().map(item -> Long.toString(item.order())).collect(Collectors.joining(","));
    long entry = state.begin(new StateStore.Intent(lane(), CREATE_ITEMS, orders));
    List<LaneTarget.Result> results;
    try {
      results = source.target().create(source.site(), drafts);
    } catch (LostAnswerException e) {
      results = afterLostAnswer(items, drafts);
    }
    List<RecordedItem> created = new ArrayList<>();
    List<DesiredItem> shifted = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      DesiredItem item = items.get(i);
      switch (results.get(i)) {
        case LaneTarget.Created(String id, String key) -> {
          created.add(recorded(item, id, key));
          if (source.site().lane().keepKeys() && !key.equals(item.address().key())) {
            shifted.add(item);
          }
        }
        case LaneTarget.Refused(Diagnostic diagnostic) ->
            tally.refused(item.address(), "", diagnostic);
      }
    }
    state.recordItems(lane(), created);
    state.end(entry);
    noteRepairs(items, created);
    int fillers = (int) created.stream().filter(RecordedItem::placeholder).count();
    tally.wrote(source.target().schema().itemType(), created.size() - fillers);
    tally.wrote("placeholder", fillers);
    listener.progressed(lane(), source.target().schema().plural(), created.size());
    if (!shifted.isEmpty()) {
      stop(shifted.getFirst(), created);
    }
  }

  /** What was made is looked for; what was not is tried once more. */
  private List<LaneTarget.Result> afterLostAnswer(List<DesiredItem> items, List<ItemDraft> drafts) {
    List<Optional<LaneTarget.Created>> found = look(items, drafts);
    List<ItemDraft> missing = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (found.get(i).isEmpty()) {
        missing.add(drafts.get(i));
      }
    }
    List<LaneTarget.Result> rest =
        missing.isEmpty() ? List.of() : source.target().create(source.site(), missing);
    List<LaneTarget.Result> results = new ArrayList<>();
    int next = 0;
    for (Optional<LaneTarget.Created> created : found) {
      results.add(created.isPresent() ? created.get() : rest.get(next++));
    }
    return results;
  }

  private void recordFound(List<DesiredItem> items) {
    List<ItemDraft> drafts = items.stream().flatMap(item -> draft(item).stream()).toList();
    if (drafts.size() < items.size()) {
      return;
    }
    List<Optional<LaneTarget.Created>> found = look(items, drafts);
    List<RecordedItem> created = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      DesiredItem item = items.get(i);
      found.get(i).ifPresent(there -> created.add(recorded(item, there.id(), there.key())));
    }
    state.recordItems(lane(), created);
    noteRepairs(items, created);
  }

  private List<Optional<LaneTarget.Created>> look(List<DesiredItem> items, List<ItemDraft> drafts) {
    long after = Math.min(state.highestOrder(lane()), items.getFirst().order() - 1);
    return source.target().look(source.site(), drafts, after);
  }

  /** Texts that point at what does not exist yet are rewritten in the links phase. */
  private void noteRepairs(List<DesiredItem> items, List<RecordedItem> created) {
    Set<Long> made = created.stream().map(RecordedItem::order).collect(Collectors.toSet());
    for (DesiredItem item : items) {
      if (made.contains(item.order()) && Repairs.needed(item, state)) {
        state.begin(Repairs.intent(lane(), item));
      }
    }
  }

  private Optional<ItemDraft> draft(DesiredItem item) {
    Set<Address> unresolved = new TreeSet<>();
    Map<String, Value> values = References.toPointers(item.attributes(), state, unresolved);
    if (!unresolved.isEmpty()) {
      tally.refused(item.address(), "", Waiting.forReference(item.address(), unresolved));
      return Optional.empty();
    }
    return Optional.of(
        new ItemDraft(
            new Draft(item.address(), values),
            item.order(),
            item.sourceId(),
            item.placeholder(),
            item.digest()));
  }

  private static RecordedItem recorded(DesiredItem item, String id, String key) {
    return new RecordedItem(
        item.address(),
        item.order(),
        item.sourceId(),
        item.placeholder(),
        id,
        key,
        item.digest(),
        Digest.UNKNOWN,
        Map.of(),
        List.of());
  }

  private void stop(DesiredItem first, List<RecordedItem> created) {
    String got =
        created.stream()
            .filter(item -> item.order() == first.order())
            .map(RecordedItem::targetKey)
            .findFirst()
            .orElse("another key");
    tally.refused(
        first.address(),
        "",
        Diagnostic.of(
                ApplyCode.KEYS_SHIFTED,
                Location.address(first.address().toString()),
                "the site gave it the key " + got)
            .expected("the key " + first.address().key())
            .next("recreate the project if it is ours, or set `keys: new` and plan again"));
    throw new LaneStoppedException("the keys of " + lane() + " shifted");
  }

  private String lane() {
    LaneSite site = source.site();
    return site.lane().name();
  }
}
