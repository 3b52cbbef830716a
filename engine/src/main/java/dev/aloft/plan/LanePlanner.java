package dev.aloft.plan;

import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.RecordedItem;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans one lane: a merge join of what is wanted and what state recorded, both sorted by order,
 * each batch looked at on the target: by its marks of the last change where that suffices, in
 * detail where a side moved. Memory does not grow with the lane.
 */
public final class LanePlanner {

  private static final int BATCH = 100;

  private final LaneView view;
  private final LaneTerms terms;
  private final LaneSink sink;
  private final ItemPlanner items;
  private final Regained regained;
  private final Named named;
  private final List<Pair> batch = new ArrayList<>();

  /** Gaps that matter only if a higher number is still to be made. */
  private final List<ItemOutline> gaps = new ArrayList<>();

  /** Whether an item stays away whose number must be given before those of all that follow. */
  private boolean held;

  /**
   * Makes a planner.
   *
   * @param view what the target shows of the lane
   * @param terms what becomes of what changed on the target, or vanished from the source
   * @param elsewhere where the source has an item now, by source id
   * @param regained who has an account now and had a stand-in
   * @param named is told of what is written
   * @param sink receives one line an item, in order
   */
  public LanePlanner(
      LaneView view,
      LaneTerms terms,
      Function<String, Optional<Address>> elsewhere,
      Regained regained,
      Named named,
      LaneSink sink) {
    this.named = named;
    this.regained = regained;
    this.view = view;
    this.terms = terms;
    this.sink = sink;
    this.items = new ItemPlanner(terms, elsewhere, regained, sink);
  }

  /** Plans the lane; both streams rise by order and have at most one item of an order. */
  public void plan(Iterator<ItemOutline> desired, Iterator<RecordedItem> recorded) {
    Rising<ItemOutline> wanted = new Rising<>(desired, ItemOutline::order);
    Rising<RecordedItem> known = new Rising<>(recorded, RecordedItem::order);
    while (wanted.present() || known.present()) {
      long order = Math.min(wanted.order(), known.order());
      Optional<ItemOutline> nextWanted =
          wanted.order() == order ? Optional.of(wanted.take()) : Optional.empty();
      Optional<RecordedItem> nextKnown =
          known.order() == order ? Optional.of(known.take()) : Optional.empty();
      batch.add(Pair.of(nextWanted, nextKnown, view));
      if (batch.size() == BATCH) {
        flush();
      }
    }
    flush();
  }

  private void flush() {
    List<Optional<String>> ids = batch.stream().map(this::targetId).toList();
    Set<String> untouched = untouched(ids);
    List<String> asked =
        ids.stream()
            .flatMap(Optional::stream)
            .filter(id -> !untouched.contains(id))
            .distinct()
            .toList();
    Map<String, ObservedItem> seen = asked.isEmpty() ? Map.of() : view.observe(asked);
    for (int i = 0; i < batch.size(); i++) {
      Pair pair = batch.get(i);
      if (ids.get(i).filter(untouched::contains).isPresent()) {
        untouched(pair);
      } else {
        line(pair, ids.get(i).map(seen::get));
      }
    }
    batch.clear();
  }

  /** Those that neither side changed since the last look, as the target's own marks tell. */
  private Set<String> untouched(List<Optional<String>> ids) {
    Map<String, String> known = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Pair pair = batch.get(i);
      Optional<RecordedItem> recorded =
          pair.recorded()
              .filter(one -> pair.settled(one, terms))
              .filter(one -> pair.wanted().filter(regained::concerns).isEmpty());
      if (recorded.isPresent()) {
        ids.get(i).ifPresent(id -> known.put(id, recorded.get().version()));
      }
    }
    if (known.isEmpty()) {
      return Set.of();
    }
    Map<String, String> now = view.versions(List.copyOf(known.keySet()));
    Set<String> same = new HashSet<>();
    known.forEach((id, version) -> {
      if (version.equals(now.get(id))) {
        same.add(id);
      }
    });
    return same;
  }

  private void untouched(Pair pair) {
    RecordedItem recorded = pair.recorded().orElseThrow();
    pair.wanted()
        .ifPresentOrElse(
            wanted -> {
              gaps.clear();
              sink.accept(items.unchanged(wanted, recorded));
            },
            () -> sink.accept(items.stillGone(recorded)));
  }

  private Optional<String> targetId(Pair pair) {
    return pair.real()
        .or(pair::stray)
        .map(RecordedItem::targetId)
        .or(() -> pair.wanted().flatMap(wanted -> view.found(wanted.sourceId())));
  }

  private void line(Pair pair, Optional<ObservedItem> seen) {
    if (pair.wanted().isEmpty()) {
      pair.recorded().filter(known -> !known.placeholder()).ifPresent(known -> gone(known, seen));
      return;
    }
    ItemOutline wanted = pair.wanted().get();
    if (wanted.placeholder()) {
      if (pair.recorded().isEmpty()) {
        gaps.add(wanted);
      }
      return;
    }
    LaneLine line = line(wanted, pair, seen);
    if (line.action().writes()) {
      named.by(wanted);
    }
    boolean placed = line.action() == Action.CREATE || line.reason() == Reason.SOURCE_MOVED;
    if (placed && comes(wanted)) {
      gaps.forEach(gap -> sink.accept(items.gap(gap)));
    }
    gaps.clear();
    sink.accept(line);
  }

  private LaneLine line(ItemOutline wanted, Pair pair, Optional<ObservedItem> seen) {
    if (pair.stray().isPresent()) {
      return moved(wanted, pair.stray().get(), seen);
    }
    if (pair.recorded().isPresent()) {
      return known(wanted, pair.recorded().get(), seen);
    }
    if (seen.isPresent()) {
      return items.foundAgain(wanted, seen.get());
    }
    Optional<Address> strayed = view.strayed(wanted.sourceId());
    if (strayed.isPresent()) {
      held = held || (view.given().isPresent() && comes(wanted));
      return items.strayed(wanted, strayed.get());
    }
    return held ? items.waiting(wanted) : items.create(wanted);
  }

  private LaneLine moved(ItemOutline wanted, RecordedItem stray, Optional<ObservedItem> seen) {
    if (held) {
      return items.waiting(wanted);
    }
    LaneLine line =
        seen.isEmpty()
            ? items.movedAndDeleted(wanted)
            : items.moved(
                wanted,
                stray,
                seen.get(),
                view.passage(stray.targetId()),
                comes(wanted),
                view.given().isPresent());
    held = line.action() != Action.UPDATE && view.given().isPresent() && comes(wanted);
    return line;
  }

  /** Whether the item's number can still be given, or need not be. */
  private boolean comes(ItemOutline wanted) {
    return view.given().isEmpty() || wanted.order() > view.given().getAsLong();
  }

  private void gone(RecordedItem recorded, Optional<ObservedItem> seen) {
    LaneLine line = items.gone(recorded, seen);
    if (line.action() == Action.KEEP) {
      remember(recorded, seen);
    }
    sink.accept(line);
  }

  private void remember(RecordedItem recorded, Optional<ObservedItem> seen) {
    seen.map(ObservedItem::version)
        .filter(version -> !version.equals(recorded.version()))
        .ifPresent(version -> view.unchanged(recorded, version));
  }

  private LaneLine known(ItemOutline wanted, RecordedItem recorded, Optional<ObservedItem> seen) {
    LaneLine line = items.known(wanted, recorded, seen);
    if (line.action() == Action.KEEP && line.reason() == Reason.UNCHANGED) {
      remember(recorded, seen);
    }
    return line;
  }

  /** The digest of what the target shows of a known item, over what state recorded as ours. */
  public static Digest before(RecordedItem recorded, ObservedItem seen) {
    Set<String> parts = new HashSet<>();
    recorded.parts().forEach(part -> parts.add(part.targetName()));
    return ItemDigest.of(seen, recorded.attributes().keySet(), parts);
  }

  /**
   * What belongs to one order.
   *
   * @param wanted what is wanted there
   * @param recorded what state knows there
   * @param stray what state knows in another lane of the item that is wanted here
   */
  private record Pair(
      Optional<ItemOutline> wanted, Optional<RecordedItem> recorded, Optional<RecordedItem> stray) {

    /** What only fills a gap is not wanted where something real is known. */
    static Pair of(Optional<ItemOutline> wanted, Optional<RecordedItem> recorded, LaneView view) {
      boolean real = recorded.filter(known -> !known.placeholder()).isPresent();
      Optional<RecordedItem> stray =
          real
              ? Optional.empty()
              : wanted
                  .filter(item -> !item.placeholder())
                  .flatMap(item -> view.elsewhere(item.sourceId()));
      return new Pair(wanted.filter(item -> !(real && item.placeholder())), recorded, stray);
    }

    Optional<RecordedItem> real() {
      return recorded.filter(known -> !known.placeholder());
    }

    /** Whether there is nothing to do unless the target moved since the last look. */
    boolean settled(RecordedItem known, LaneTerms terms) {
      boolean asWanted =
          wanted
              .map(item -> item.digest().equals(known.desired()))
              .orElseGet(() -> known.gone() && !terms.deletesItems());
      return asWanted
          && !known.placeholder()
          && !known.version().isEmpty()
          && !known.observed().equals(Digest.UNKNOWN);
    }
  }

  /** An iterator with a look ahead that insists on a rising order. */
  private static final class Rising<T> {
    private final Iterator<T> items;
    private final java.util.function.ToLongFunction<T> orderOf;
    private Optional<T> next = Optional.empty();
    private long order = Long.MIN_VALUE;

    Rising(Iterator<T> items, java.util.function.ToLongFunction<T> orderOf) {
      this.items = items;
      this.orderOf = orderOf;
      advance();
    }

    boolean present() {
      return next.isPresent();
    }

    long order() {
      return next.isPresent() ? order : Long.MAX_VALUE;
    }

    T take() {
      T item = next.orElseThrow(NoSuchElementException::new);
      advance();
      return item;
    }

    private void advance() {
      if (!items.hasNext()) {
        next = Optional.empty();
        return;
      }
      T item = items.next();
      long itemOrder = orderOf.applyAsLong(item);
      if (itemOrder <= order) {
        throw new IllegalArgumentException(
            "a lane's stream must rise: " + itemOrder + " follows " + order);
      }
      order = itemOrder;
      next = Optional.of(item);
    }
  }
}
