package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.plan.Action;
import dev.aloft.plan.Reason;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Creates a lane's items in batches, in order, one call in flight. The batch's orders stand in the
 * journal before the call; after a lost answer it looks instead of guessing. Where keys are kept,
 * an item that got another number becomes the one that has this number.
 */
final class ItemCreator {

  static final String CREATE_ITEMS = "create-items";

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;
  private final ApplyListener listener;
  private final ItemDrafts drafts;
  private final BareItems bare;
  private final FreshItems fresh;
  private final MovedItems moved;
  private final ItemCalls calls;
  private final TwinItems twins;
  private final List<Candidate> creating = new ArrayList<>();
  private final List<Candidate> fitting = new ArrayList<>();
  private final Set<Address> inBatch = new HashSet<>();

  /** Items of which it is announced already that their texts want a second pass. */
  private final Set<String> repairs = new HashSet<>();

  /** The highest number that the site is known to have given. */
  private long given;

  /** How many creates the site refused: so many numbers may come early. */
  private long refusals;

  /** Whether the plan makes an item of this lane. */
  private boolean creates;

  private final Set<Long> lacking = new HashSet<>();
  private long doubled;

  ItemCreator(
      LaneSource source,
      StateStore state,
      ApplyTally tally,
      ApplyListener listener,
      BareItems bare) {
    this.source = source;
    this.state = state;
    this.tally = tally;
    this.listener = listener;
    this.bare = bare;
    this.drafts = new ItemDrafts(source, state, tally, bare);
    this.fresh = new FreshItems(lane(), state);
    this.moved = new MovedItems(source, state, tally);
    this.calls = new ItemCalls(source, state);
    this.twins = new TwinItems(source, state);
  }

  /** An item whose turn has come; one that was refused is tried once more, only for its place. */
  private record Candidate(DesiredItem item, boolean refused) {}

  /** A candidate and what is sent for it. */
  private record Sent(Candidate candidate, ItemDraft draft) {}

  /** Settles what a killed run had announced and not recorded. */
  void resume(LaneWork work) {
    fresh.resume();
    for (StateStore.Pending pending : state.pending()) {
      if (pending.intent().scope().equals(lane())
          && pending.intent().kind().equals(Repairs.REPAIR)) {
        repairs.add(pending.intent().subject());
      }
    }
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
    long recorded = state.highestOrder(lane());
    given = Math.max(recorded, fresh.highest());
    if (keepsKeys()) {
      // What was found at another number may stand behind twins that the killed run never saw.
      twins.from(recorded);
      met(twins.upTo(given));
    } else {
      twins.fromRecorded();
    }
  }

  void add(LaneWork.Entry entry) {
    if (entry.line().reason() == Reason.FOUND_BY_STAMP
        || entry.line().reason() == Reason.STAMP_DIFFERS) {
      return;
    }
    if (moves(entry)) {
      move(entry);
      return;
    }
    if (!LaneApplier.creates(entry)) {
      return;
    }
    creates = true;
    Optional<RecordedItem> there = state.item(entry.item().address());
    if (there.isPresent()) {
      if (there.get().lacksValues()) {
        lacking.add(entry.item().order());
      }
      return;
    }
    DesiredItem item = entry.item();
    if (References.in(item.attributes()).stream().anyMatch(inBatch::contains)) {
      flush();
    }
    queue(new Candidate(item, false));
    int most = source.target().batchSize();
    if (creating.size() == most || fitting.size() == most) {
      flush();
    }
  }

  private boolean moves(LaneWork.Entry entry) {
    return entry.line().reason() == Reason.SOURCE_MOVED
        && entry.line().action() == Action.UPDATE
        && state.item(entry.item().address()).filter(known -> !known.placeholder()).isEmpty();
  }

  /** What comes before it must have its number first. */
  private void move(LaneWork.Entry entry) {
    flush();
    DesiredItem item = entry.item();
    switch (moved.move(item, entry.line(), given)) {
      case MovedItems.Moved there -> {
        given = Math.max(given, there.order());
        if (!there.fits()) {
          throw stop(item, "it was moved here, and the site gave it another key");
        }
      }
      case MovedItems.NotMoved _ -> {
        drafts.refused(item);
        if (keepsKeys() && item.order() > given) {
          throw new LaneStoppedException("the keys of " + lane() + " wait for " + item.address());
        }
      }
    }
  }

  /** Everything is placed; what no item wanted goes. */
  void finish() {
    flush();
    if (creates) {
      met(twins.behind());
    }
    fresh.left().forEach(one -> source.target().delete(source.site(), one.id()));
    fresh.end();
  }

  /** The orders of items that an earlier run made without all of their values. */
  Set<Long> lacking() {
    return lacking;
  }

  /** How many items the network delivered twice. */
  long doubled() {
    return doubled;
  }

  /** Twins hold numbers: where these count they become the items of those numbers, else they go. */
  private void met(List<LaneTarget.Created> found) {
    doubled += found.size();
    if (keepsKeys()) {
      Map<Long, LaneTarget.Created> byOrder = new TreeMap<>();
      found.forEach(twin -> byOrder.put(source.target().orderOf(twin.key()), twin));
      fresh.add(byOrder);
    } else {
      found.forEach(twin -> source.target().delete(source.site(), twin.id()));
    }
  }

  private void queue(Candidate candidate) {
    DesiredItem item = candidate.item();
    if (keepsKeys() && fresh.at(item.order()).isPresent()) {
      fitting.add(candidate);
    } else if (keepsKeys() && item.order() <= given) {
      lost(candidate);
      return;
    } else {
      creating.add(candidate);
    }
    inBatch.add(item.address());
  }

  /** A number is given once: what did not get it in time never will. */
  private void lost(Candidate candidate) {
    DesiredItem item = candidate.item();
    if (candidate.refused()) {
      bare.end(item);
    } else if (!item.placeholder()) {
      drafts.refused(item);
      tally.refused(
          item.address(),
          "",
          Diagnostic.of(
                  ApplyCode.KEY_TAKEN,
                  Location.address(item.address().toString()),
                  "the site has given this number already, and not to this issue")
              .expected("the key " + item.address().key())
              .next("recreate the project if it is ours, or set `keys: new` and plan again"));
    }
  }

  private void flush() {
    while (!creating.isEmpty() || !fitting.isEmpty()) {
      while (!fitting.isEmpty()) {
        fit();
      }
      List<Candidate> next = List.copyOf(creating);
      creating.clear();
      inBatch.clear();
      create(next).forEach(this::queue);
    }
    inBatch.clear();
  }

  private List<Sent> sent(List<Candidate> candidates) {
    List<Sent> sent = new ArrayList<>();
    for (Candidate candidate : candidates) {
      drafts
          .of(candidate.item(), candidate.refused())
          .ifPresent(draft -> sent.add(new Sent(candidate, draft)));
    }
    sent.stream()
        .filter(one -> one.draft().bare())
        .forEach(one -> bare.begin(one.candidate().item()));
    return sent;
  }

  /** Makes fresh items into those whose numbers they got. */
  private void fit() {
    List<Sent> items = sent(List.copyOf(fitting));
    fitting.clear();
    if (items.isEmpty()) {
      return;
    }
    List<LaneTarget.Becoming> becoming = new ArrayList<>();
    for (Sent one : items) {
      String id = fresh.at(one.draft().order()).orElseThrow().id();
      becoming.add(new LaneTarget.Becoming(id, one.draft()));
    }
    List<LaneTarget.Result> results = source.target().become(source.site(), becoming);
    List<RecordedItem> placed = new ArrayList<>();
    Optional<DesiredItem> unfit = Optional.empty();
    for (int i = 0; i < items.size(); i++) {
      Candidate candidate = items.get(i).candidate();
      DesiredItem item = candidate.item();
      switch (results.get(i)) {
        case LaneTarget.Created there -> placed.add(recorded(item, there));
        case LaneTarget.Refused _ when candidate.refused() ->
            unfit = unfit.or(() -> Optional.of(item));
        case LaneTarget.Refused(Diagnostic diagnostic) -> {
          drafts.refused(item);
          tally.refused(item.address(), "", diagnostic);
          fitting.add(new Candidate(item, true));
        }
      }
    }
    record(items, placed);
    placed.forEach(item -> fresh.placed(item.order()));
    if (unfit.isPresent()) {
      throw stop(unfit.get(), "the issue that holds its number does not fit");
    }
  }

  /** Returns those that did not get their place. */
  private List<Candidate> create(List<Candidate> candidates) {
    List<Sent> items = sent(candidates);
    if (items.isEmpty()) {
      return List.of();
    }
    String orders =
        items.stream()
            .map(one -> Long.toString(one.draft().order()))
            .collect(Collectors.joining(","));
    long entry = state.begin(new StateStore.Intent(lane(), CREATE_ITEMS, orders));
    List<ItemDraft> drafts = items.stream().map(Sent::draft).toList();
    ItemCalls.Answer answer = calls.create(drafts);
    List<LaneTarget.Created> found = twins.beside(answer.made(drafts), answer.last());
    if (!keepsKeys()) {
      met(found);
    }
    List<RecordedItem> created = new ArrayList<>();
    List<Candidate> unplaced = new ArrayList<>();
    Map<Long, LaneTarget.Created> elsewhere = new TreeMap<>();
    Optional<LaneStoppedException> stop = Optional.empty();
    for (int i = 0; i < items.size(); i++) {
      Candidate candidate = items.get(i).candidate();
      DesiredItem item = candidate.item();
      switch (answer.results().get(i)) {
        case LaneTarget.Created there when fits(item, there) -> {
          created.add(recorded(item, there));
          given = Math.max(given, item.order());
        }
        case LaneTarget.Created there -> {
          long order = source.target().orderOf(there.key());
          elsewhere.put(order, there);
          unplaced.add(candidate);
          given = Math.max(given, order);
          if (items.getFirst().draft().order() - order > refusals && stop.isEmpty()) {
            stop = Optional.of(stop(item, "the site gave it the key " + there.key()));
          }
        }
        case LaneTarget.Refused(Diagnostic diagnostic) ->
            refused(candidate, diagnostic).ifPresent(unplaced::add);
      }
    }
    record(items, created);
    if (keepsKeys()) {
      met(found);
    }
    fresh.add(elsewhere);
    state.end(entry);
    if (stop.isPresent()) {
      throw stop.get();
    }
    return unplaced;
  }

  private boolean fits(DesiredItem item, LaneTarget.Created there) {
    return !keepsKeys() || there.key().equals(item.address().key());
  }

  /** Where keys are kept, an item that the site does not take must not lose its number. */
  private Optional<Candidate> refused(Candidate candidate, Diagnostic diagnostic) {
    DesiredItem item = candidate.item();
    refusals++;
    if (candidate.refused()) {
      bare.end(item);
      return Optional.empty();
    }
    drafts.refused(item);
    tally.refused(item.address(), "", diagnostic);
    return keepsKeys() && !item.placeholder()
        ? Optional.of(new Candidate(item, true))
        : Optional.empty();
  }

  private void record(List<Sent> items, List<RecordedItem> made) {
    Set<Long> orders = made.stream().map(RecordedItem::order).collect(Collectors.toSet());
    // Texts that point at what does not exist yet are rewritten in the links phase. That is noted
    // first: an item that is recorded is not looked at again.
    for (Sent one : items) {
      DesiredItem item = one.candidate().item();
      if (orders.contains(item.order())
          && !one.draft().bare()
          && Repairs.needed(item, state)
          && repairs.add(Long.toString(item.order()))) {
        state.begin(Repairs.intent(lane(), item));
      }
    }
    state.recordItems(lane(), made);
    int fillers = (int) made.stream().filter(RecordedItem::placeholder).count();
    tally.wrote(source.target().schema().itemType(), made.size() - fillers);
    tally.wrote("placeholder", fillers);
    listener.progressed(lane(), source.target().schema().plural(), made.size());
  }

  private void recordFound(List<DesiredItem> items) {
    List<Sent> sent = sent(items.stream().map(item -> new Candidate(item, false)).toList());
    if (sent.isEmpty()) {
      return;
    }
    List<Optional<LaneTarget.Created>> found = calls.look(sent.stream().map(Sent::draft).toList());
    List<RecordedItem> created = new ArrayList<>();
    Map<Long, LaneTarget.Created> elsewhere = new TreeMap<>();
    for (int i = 0; i < sent.size(); i++) {
      DesiredItem item = sent.get(i).candidate().item();
      found
          .get(i)
          .ifPresent(there -> {
            if (fits(item, there)) {
              created.add(recorded(item, there));
            } else {
              elsewhere.put(source.target().orderOf(there.key()), there);
            }
          });
    }
    record(sent, created);
    fresh.add(elsewhere);
  }

  private RecordedItem recorded(DesiredItem item, LaneTarget.Created there) {
    WithheldValues withheld = new WithheldValues(item, there.withheld());
    withheld.told(tally);
    return withheld.noted(
        new RecordedItem(
            item.address(),
            item.order(),
            item.sourceId(),
            item.placeholder(),
            there.id(),
            there.key(),
            item.digest(),
            Digest.UNKNOWN,
            Map.of(),
            List.of()));
  }

  private LaneStoppedException stop(DesiredItem first, String why) {
    tally.refused(
        first.address(),
        "",
        Diagnostic.of(ApplyCode.KEYS_SHIFTED, Location.address(first.address().toString()), why)
            .expected("the key " + first.address().key())
            .next("recreate the project if it is ours, or set `keys: new` and plan again"));
    return new LaneStoppedException("the keys of " + lane() + " shifted");
  }

  private boolean keepsKeys() {
    return source.site().lane().keepKeys();
  }

  private String lane() {
    return source.site().lane().name();
  }
}
