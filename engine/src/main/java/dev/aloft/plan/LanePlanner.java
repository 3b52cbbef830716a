package dev.aloft.plan;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.RecordedItem;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Plans one lane: a merge join of what is wanted and what state recorded, both sorted by order,
 * each batch looked at on the target. Memory does not grow with the lane.
 */
public final class LanePlanner {

  private static final int BATCH = 100;

  private final LaneView view;
  private final Consumer<LaneLine> lines;
  private final List<Pair> batch = new ArrayList<>();

  /** Gaps that matter only if a higher number is still to be made. */
  private final List<DesiredItem> gaps = new ArrayList<>();

  /**
   * Makes a planner.
   *
   * @param view what the target shows of the lane
   * @param lines receives one line an item, in order
   */
  public LanePlanner(LaneView view, Consumer<LaneLine> lines) {
    this.view = view;
    this.lines = lines;
  }

  /** Plans the lane; both streams rise by order and have at most one item of an order. */
  public void plan(Iterator<DesiredItem> desired, Iterator<RecordedItem> recorded) {
    Rising<DesiredItem> wanted = new Rising<>(desired, DesiredItem::order);
    Rising<RecordedItem> known = new Rising<>(recorded, RecordedItem::order);
    while (wanted.present() || known.present()) {
      long order = Math.min(wanted.order(), known.order());
      Optional<DesiredItem> nextWanted =
          wanted.order() == order ? Optional.of(wanted.take()) : Optional.empty();
      Optional<RecordedItem> nextKnown =
          known.order() == order ? Optional.of(known.take()) : Optional.empty();
      batch.add(new Pair(nextWanted, nextKnown));
      if (batch.size() == BATCH) {
        flush();
      }
    }
    flush();
  }

  private void flush() {
    List<Optional<String>> ids = batch.stream().map(this::targetId).toList();
    List<String> asked = ids.stream().flatMap(Optional::stream).distinct().toList();
    Map<String, ObservedItem> seen = asked.isEmpty() ? Map.of() : view.observe(asked);
    for (int i = 0; i < batch.size(); i++) {
      line(batch.get(i), ids.get(i).map(seen::get));
    }
    batch.clear();
  }

  private Optional<String> targetId(Pair pair) {
    return pair.recorded()
        .filter(known -> !known.placeholder())
        .map(RecordedItem::targetId)
        .or(() -> pair.wanted().flatMap(wanted -> view.found(wanted.sourceId())));
  }

  private void line(Pair pair, Optional<ObservedItem> seen) {
    if (pair.wanted().isEmpty()) {
      pair.recorded().filter(known -> !known.placeholder()).ifPresent(known -> orphan(known, seen));
      return;
    }
    DesiredItem wanted = pair.wanted().get();
    if (wanted.placeholder()) {
      if (pair.recorded().isEmpty()) {
        gaps.add(wanted);
      }
      return;
    }
    LaneLine line =
        pair.recorded().isPresent()
            ? known(wanted, pair.recorded().get(), seen)
            : seen.map(item -> foundAgain(wanted, item)).orElseGet(() -> create(wanted));
    if (line.action() == Action.CREATE) {
      gaps.forEach(gap -> lines.accept(gap(gap)));
    }
    gaps.clear();
    lines.accept(line);
  }

  private static LaneLine create(DesiredItem wanted) {
    return of(
        wanted,
        Action.CREATE,
        Reason.MISSING,
        Optional.empty(),
        Optional.of(wanted.digest()),
        counts(wanted));
  }

  private static LaneLine gap(DesiredItem wanted) {
    return of(
        wanted,
        Action.CREATE,
        Reason.GAP,
        Optional.empty(),
        Optional.of(wanted.digest()),
        Map.of());
  }

  private static LaneLine known(
      DesiredItem wanted, RecordedItem recorded, Optional<ObservedItem> seen) {
    Digest after = wanted.digest();
    if (seen.isEmpty()) {
      return of(
          wanted,
          Action.KEEP,
          Reason.TARGET_DELETED,
          Optional.empty(),
          Optional.of(after),
          Map.of());
    }
    Digest before = before(recorded, seen.get());
    if (recorded.observed().equals(Digest.UNKNOWN)) {
      return unfinished(wanted, recorded, seen.get(), before);
    }
    if (after.equals(recorded.desired()) && before.equals(recorded.observed())) {
      return of(
          wanted, Action.KEEP, Reason.UNCHANGED, Optional.of(before), Optional.of(after), Map.of());
    }
    ItemDelta delta = ItemDiff.diff(wanted, recorded, seen.get());
    Action action =
        delta.writes() ? Action.UPDATE : delta.conflicting() ? Action.CONFLICT : Action.KEEP;
    Reason reason =
        delta.writes()
            ? Reason.SOURCE_CHANGED
            : delta.conflicting()
                ? Reason.BOTH_EDITED
                : delta.edited() ? Reason.TARGET_EDITED : Reason.UNCHANGED;
    return of(wanted, action, reason, Optional.of(before), Optional.of(after), counts(delta));
  }

  private static LaneLine unfinished(
      DesiredItem wanted, RecordedItem recorded, ObservedItem seen, Digest before) {
    return of(
        wanted,
        Action.UPDATE,
        Reason.UNFINISHED,
        Optional.of(before),
        Optional.of(wanted.digest()),
        counts(ItemDiff.diff(wanted, recorded, seen)));
  }

  private static LaneLine foundAgain(DesiredItem wanted, ObservedItem seen) {
    Digest after = wanted.digest();
    if (seen.recordedDigest().filter(after::equals).isPresent()) {
      return of(
          wanted,
          Action.KEEP,
          Reason.FOUND_BY_STAMP,
          Optional.empty(),
          Optional.of(after),
          Map.of());
    }
    return of(
        wanted,
        Action.UPDATE,
        Reason.STAMP_DIFFERS,
        Optional.empty(),
        Optional.of(after),
        counts(ItemDiff.again(wanted, seen)));
  }

  private void orphan(RecordedItem known, Optional<ObservedItem> seen) {
    lines.accept(
        new LaneLine(
            known.address(),
            known.order(),
            seen.isPresent() ? Action.KEEP : Action.FORGET,
            seen.isPresent() ? Reason.SOURCE_DELETED : Reason.TARGET_DELETED,
            false,
            seen.map(item -> before(known, item)),
            Optional.empty(),
            Map.of()));
  }

  private static LaneLine of(
      DesiredItem wanted,
      Action action,
      Reason reason,
      Optional<Digest> before,
      Optional<Digest> after,
      Map<String, Integer> parts) {
    return new LaneLine(
        wanted.address(),
        wanted.order(),
        action,
        reason,
        wanted.placeholder(),
        before,
        after,
        parts);
  }

  /** The digest of what the target shows of a known item, over what state recorded as ours. */
  public static Digest before(RecordedItem recorded, ObservedItem seen) {
    Set<String> parts = new HashSet<>();
    recorded.parts().forEach(part -> parts.add(part.kind() + "/" + part.targetId()));
    return ItemDigest.of(seen, recorded.attributes().keySet(), parts);
  }

  private static Map<String, Integer> counts(DesiredItem wanted) {
    Map<String, Integer> counts = new TreeMap<>();
    wanted.parts().forEach(part -> counts.merge(part.kind(), 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> counts(ItemDelta delta) {
    Map<String, Integer> counts = new TreeMap<>();
    delta.parts().stream()
        .filter(part -> part.action().writes())
        .forEach(part -> counts.merge(part.kind(), 1, Integer::sum));
    return counts;
  }

  private record Pair(Optional<DesiredItem> wanted, Optional<RecordedItem> recorded) {}

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
