package dev.aloft.apply;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.plan.LaneLine;
import dev.aloft.plan.LanePlanner;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Draft;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.Passage;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.References;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Moves items into the lane that the source moved there: one at a time, since each takes the next
 * number. The journal says so before the call; state knows the item under its new address only when
 * it was seen there, so that a run taken up after a kill looks before it moves.
 */
final class MovedItems {

  static final String MOVE_ITEM = "move-item";

  private final LaneSource source;
  private final StateStore state;
  private final ApplyTally tally;

  MovedItems(LaneSource source, StateStore state, ApplyTally tally) {
    this.source = source;
    this.state = state;
    this.tally = tally;
  }

  /** What became of a move. */
  sealed interface Outcome permits Moved, NotMoved {}

  /** It stands in the lane under this order; not its own if the site gave it another number. */
  record Moved(long order, boolean fits) implements Outcome {}

  /** It stays where it was; that was said. */
  record NotMoved() implements Outcome {}

  /**
   * Moves one item.
   *
   * @param given the highest number that the site gave in this lane
   * @throws StaleLaneException if the item is not as it was planned
   */
  Outcome move(DesiredItem item, LaneLine line, long given) {
    Optional<Long> begun = begun(item);
    RecordedItem known =
        state
            .stamped(item.sourceId())
            .orElseThrow(
                () -> new StaleLaneException(item.address(), "the state no longer knows it"));
    ObservedItem before =
        look(known.targetId())
            .orElseThrow(
                () -> new StaleLaneException(item.address(), "it is no longer on the target"));
    Passage passage = source.target().passage(source.site(), known.targetId());
    boolean there = passage.way() == Passage.Way.THERE;
    boolean same = line.before().filter(LanePlanner.before(known, before)::equals).isPresent();
    if (begun.isEmpty() && !there && !same) {
      throw new StaleLaneException(item.address(), "it was edited on the target after the plan");
    }
    if (!there && keepsKeys() && given != item.order() - 1) {
      return refused(item, spent(item, given));
    }
    long entry =
        begun.orElseGet(() ->
            state.begin(new StateStore.Intent(lane(), MOVE_ITEM, Long.toString(item.order()))));
    LaneTarget.Result result =
        there
            ? new LaneTarget.Created(known.targetId(), before.key())
            : source
                .target()
                .move(source.site(), new LaneTarget.Becoming(known.targetId(), draft(item)));
    return switch (result) {
      case LaneTarget.Refused(Diagnostic diagnostic) -> {
        state.end(entry);
        yield refused(item, diagnostic);
      }
      case LaneTarget.Created(String _, String key, _, _) -> {
        record(item, known, key, passage.kept());
        state.end(entry);
        yield new Moved(
            source.target().orderOf(key), !keepsKeys() || key.equals(item.address().key()));
      }
    };
  }

  private NotMoved refused(DesiredItem item, Diagnostic why) {
    tally.refused(item.address(), "", why);
    return new NotMoved();
  }

  private Optional<Long> begun(DesiredItem item) {
    return state.pending().stream()
        .filter(entry -> entry.intent().scope().equals(lane()))
        .filter(entry -> entry.intent().kind().equals(MOVE_ITEM))
        .filter(entry -> entry.intent().subject().equals(Long.toString(item.order())))
        .map(StateStore.Pending::entry)
        .findFirst();
  }

  /** What a move needs is the kind and the parent; what else differs is written afterwards. */
  private ItemDraft draft(DesiredItem item) {
    Map<String, Value> values = References.toPointers(item.attributes(), state, new TreeSet<>());
    return ItemDraft.of(item, new Draft(item.address(), values));
  }

  /** The item is noted as unfinished: what the move may have changed is written again. */
  private void record(DesiredItem item, RecordedItem known, String key, Set<String> kept) {
    ObservedItem now =
        look(known.targetId())
            .orElseThrow(
                () -> new StaleLaneException(item.address(), "it is no longer on the target"));
    Map<String, Digests> attributes = new TreeMap<>(known.attributes());
    known
        .attributes()
        .forEach((name, digests) -> {
          Digest shown = Canonical.digest(now.attributes().getOrDefault(name, Value.NONE));
          if (!kept.contains(name) && !digests.observed().equals(shown)) {
            attributes.put(name, Digests.BEGUN);
          }
        });
    Address from = known.address();
    RecordedItem moved =
        new RecordedItem(
            item.address(),
            item.order(),
            item.sourceId(),
            false,
            known.targetId(),
            key,
            known.desired(),
            Digest.UNKNOWN,
            attributes,
            List.of());
    takeAlong(known, item);
    state.moveItem(from, lane(), moved);
    tally.wrote("moved-" + source.target().schema().itemType(), 1);
  }

  /** Parts that a killed run announced on the item are looked for under its new address. */
  private void takeAlong(RecordedItem known, DesiredItem item) {
    String lane = state.laneOf(known.address()).orElse("");
    String before = known.order() + " ";
    for (StateStore.Pending entry : state.pending()) {
      StateStore.Intent intent = entry.intent();
      if (intent.kind().equals(PartWriter.CREATE_PART)
          && intent.scope().equals(lane)
          && intent.subject().startsWith(before)) {
        String part = intent.subject().substring(before.length());
        state.begin(
            new StateStore.Intent(lane(), PartWriter.CREATE_PART, item.order() + " " + part));
        state.end(entry.entry());
      }
    }
  }

  private Diagnostic spent(DesiredItem item, long given) {
    return Diagnostic.of(
            ApplyCode.KEY_TAKEN,
            Location.address(item.address().toString()),
            "it cannot be moved here: the next number that the site gives is " + (given + 1))
        .expected("the key " + item.address().key())
        .next("set `keys: new` and plan again, or move it on the target by hand");
  }

  private Optional<ObservedItem> look(String id) {
    return source.target().observe(source.site(), List.of(id)).stream()
        .findFirst()
        .map(raw -> source.observed(raw, state));
  }

  private boolean keepsKeys() {
    return source.site().lane().keepKeys();
  }

  private String lane() {
    return source.site().lane().name();
  }
}
