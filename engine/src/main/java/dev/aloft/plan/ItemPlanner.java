package dev.aloft.plan;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.resource.PartMatch;
import dev.aloft.resource.Passage;
import dev.aloft.resource.RecordedItem;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Decides what becomes of one item that was looked at on the target, and says what differs. */
final class ItemPlanner {

  private final LaneTerms terms;
  private final ItemDiff diff;
  private final Function<String, Optional<Address>> elsewhere;
  private final Regained regained;
  private final LaneSink sink;

  ItemPlanner(
      LaneTerms terms,
      Function<String, Optional<Address>> elsewhere,
      Regained regained,
      LaneSink sink) {
    this.regained = regained;
    this.terms = terms;
    this.diff = new ItemDiff(terms);
    this.elsewhere = elsewhere;
    this.sink = sink;
  }

  LaneLine create(ItemOutline wanted) {
    return line(wanted, Action.CREATE, Reason.MISSING, Optional.empty(), wanted.parts());
  }

  LaneLine gap(ItemOutline wanted) {
    return line(wanted, Action.CREATE, Reason.GAP, Optional.empty(), Map.of());
  }

  /** One that neither side touched since the last look. */
  LaneLine unchanged(ItemOutline wanted, RecordedItem recorded) {
    return line(wanted, Action.KEEP, Reason.UNCHANGED, Optional.of(recorded.observed()), Map.of());
  }

  LaneLine known(ItemOutline wanted, RecordedItem known, Optional<ObservedItem> there) {
    if (there.isEmpty()) {
      differs(wanted.address(), "", Difference.Kind.DELETED_ON_TARGET, Optional.empty());
      return line(wanted, Action.KEEP, Reason.TARGET_DELETED, Optional.empty(), Map.of());
    }
    ObservedItem seen = there.get();
    if (known.recalled()) {
      return foundAgain(wanted, seen);
    }
    Digest before = LanePlanner.before(known, seen);
    Optional<Digest> shown = Optional.of(before);
    DesiredItem whole = wanted.whole();
    RecordedItem recorded = regained.in(known, whole, seen);
    ItemDelta delta = diff.diff(whole, recorded, seen);
    Sight sight = new Sight(whole, recorded, seen);
    if (recorded.observed().equals(Digest.UNKNOWN)) {
      return line(wanted, Action.UPDATE, Reason.UNFINISHED, shown, counts(delta));
    }
    if (wanted.digest().equals(recorded.desired()) && before.equals(recorded.observed())) {
      return line(wanted, Action.KEEP, Reason.UNCHANGED, shown, Map.of());
    }
    if (terms.onTargetChange() == OnTargetChange.FAIL && delta.touchedOnTarget()) {
      tell(wanted.address(), delta, sight, true);
      return line(wanted, Action.CONFLICT, Reason.EDIT_FORBIDDEN, shown, Map.of());
    }
    tell(wanted.address(), delta, sight, false);
    if (recorded.gone()) {
      differs(wanted.address(), "", Difference.Kind.RETURNED, there);
      return line(wanted, Action.UPDATE, Reason.SOURCE_RETURNED, shown, counts(delta));
    }
    if (delta.writes()) {
      boolean overwritten = delta.changed().equals(delta.drifted()) && !delta.changed().isEmpty();
      Reason reason =
          overwritten
              ? Reason.TARGET_EDITED
              : delta.onlyAgrees() ? Reason.AGREED : Reason.SOURCE_CHANGED;
      return line(wanted, Action.UPDATE, reason, shown, counts(delta));
    }
    if (delta.conflicting()) {
      return line(wanted, Action.CONFLICT, Reason.BOTH_EDITED, shown, Map.of());
    }
    Reason reason = delta.edited() ? Reason.TARGET_EDITED : Reason.UNCHANGED;
    return line(wanted, Action.KEEP, reason, shown, Map.of());
  }

  /**
   * One that the source moved here from another lane.
   *
   * @param comes whether its order is still to be given, or need not be
   * @param keyed whether it must have the key that its address tells
   */
  LaneLine moved(
      ItemOutline wanted,
      RecordedItem known,
      ObservedItem seen,
      Passage passage,
      boolean comes,
      boolean keyed) {
    Optional<Digest> shown = Optional.of(LanePlanner.before(known, seen));
    if (known.recalled()) {
      return strayed(wanted, known.address());
    }
    DesiredItem whole = wanted.whole();
    ItemDelta delta = diff.diff(whole, known, seen);
    Sight sight = new Sight(whole, known, seen);
    boolean there = passage.way() == Passage.Way.THERE;
    if (terms.onTargetChange() == OnTargetChange.FAIL && delta.touchedOnTarget()) {
      tell(wanted.address(), delta, sight, true);
      return line(wanted, Action.CONFLICT, Reason.EDIT_FORBIDDEN, shown, Map.of());
    }
    boolean otherKey = keyed && !seen.key().equals(wanted.address().key());
    if (there ? otherKey : passage.way() == Passage.Way.BARRED || !comes) {
      whereabouts(known, wanted, seen, Difference.Kind.NOT_MOVED);
      return line(wanted, Action.CONFLICT, Reason.MOVE_BARRED, shown, Map.of());
    }
    if (!there && delta.editedBeyond(passage.kept())) {
      tell(known.address(), delta, sight, false);
      whereabouts(known, wanted, seen, Difference.Kind.NOT_MOVED);
      return line(wanted, Action.CONFLICT, Reason.MOVE_MEETS_EDIT, shown, Map.of());
    }
    tell(wanted.address(), delta, sight, false);
    whereabouts(known, wanted, seen, Difference.Kind.MOVED);
    return line(wanted, Action.UPDATE, Reason.SOURCE_MOVED, shown, counts(delta));
  }

  private void whereabouts(
      RecordedItem known, ItemOutline wanted, ObservedItem seen, Difference.Kind kind) {
    sink.differs(
        new Difference(known.address(), "", kind, Optional.of(wanted.address()), seen.version()));
  }

  /** One that the source moved here, while state lost what it knew of it. */
  LaneLine strayed(ItemOutline wanted, Address stands) {
    sink.differs(
        new Difference(stands, "", Difference.Kind.NOT_MOVED, Optional.of(wanted.address()), ""));
    return line(wanted, Action.CONFLICT, Reason.MOVE_UNKNOWN, Optional.empty(), Map.of());
  }

  /** One that the source moved here, and that somebody deleted on the target. */
  LaneLine movedAndDeleted(ItemOutline wanted) {
    differs(wanted.address(), "", Difference.Kind.DELETED_ON_TARGET, Optional.empty());
    return line(wanted, Action.KEEP, Reason.TARGET_DELETED, Optional.empty(), Map.of());
  }

  /** One that cannot come before another has got its number. */
  LaneLine waiting(ItemOutline wanted) {
    return line(wanted, Action.CONFLICT, Reason.KEY_WAITS, Optional.empty(), Map.of());
  }

  LaneLine foundAgain(ItemOutline wanted, ObservedItem seen) {
    if (seen.recordedDigest().filter(wanted.digest()::equals).isPresent()) {
      return line(wanted, Action.KEEP, Reason.FOUND_BY_STAMP, Optional.empty(), Map.of());
    }
    DesiredItem whole = wanted.whole();
    return line(
        wanted,
        Action.UPDATE,
        Reason.STAMP_DIFFERS,
        Optional.empty(),
        counts(ItemDiff.again(whole, PartMatch.match(whole.parts(), seen.parts()))));
  }

  /** One that was marked as gone, and that nobody touched since the last look. */
  LaneLine stillGone(RecordedItem known) {
    Reason reason = now(known).isPresent() ? Reason.SOURCE_MOVED : Reason.SOURCE_DELETED;
    return line(known, Action.KEEP, reason, Optional.of(known.observed()));
  }

  /** One that the source no longer has in this lane; the lane that it moved to takes care of it. */
  LaneLine gone(RecordedItem known, Optional<ObservedItem> there) {
    Optional<Digest> before = there.map(seen -> LanePlanner.before(known, seen));
    if (now(known).isPresent()) {
      return line(known, Action.KEEP, Reason.SOURCE_MOVED, before);
    }
    if (there.isEmpty()) {
      return line(known, Action.FORGET, Reason.TARGET_DELETED, Optional.empty());
    }
    ObservedItem seen = there.get();
    Optional<Digest> shown = before;
    Reason reason = Reason.SOURCE_DELETED;
    if (terms.deletesItems()) {
      if (ItemDiff.untouched(known, seen)) {
        differs(known.address(), "", Difference.Kind.GONE_DELETED, there);
        return line(known, Action.DELETE, reason, shown);
      }
      differs(known.address(), "", Difference.Kind.CONFLICT, there);
      return line(known, Action.CONFLICT, Reason.BOTH_EDITED, shown);
    }
    if (known.gone()) {
      return line(known, Action.KEEP, reason, shown);
    }
    differs(known.address(), "", Difference.Kind.GONE_KEPT, there);
    return line(known, Action.UPDATE, reason, shown);
  }

  private Optional<Address> now(RecordedItem known) {
    return elsewhere.apply(known.sourceId()).filter(address -> !address.equals(known.address()));
  }

  private void tell(Address item, ItemDelta delta, Sight sight, boolean forbidden) {
    for (String name : delta.conflicts()) {
      differs(item, name, forbidden ? Difference.Kind.FORBIDDEN : Difference.Kind.CONFLICT, sight);
    }
    for (String name : delta.drifted()) {
      Difference.Kind kept =
          delta.changed().contains(name) ? Difference.Kind.OVERWRITTEN : Difference.Kind.EDITED;
      differs(item, name, forbidden ? Difference.Kind.FORBIDDEN : kept, sight);
    }
    for (PartDelta part : delta.parts()) {
      kind(part, forbidden)
          .ifPresent(kind -> differs(item, part.name(), kind, sight.seen(), sight.of(part)));
    }
  }

  private void differs(Address item, String name, Difference.Kind kind, Sight sight) {
    differs(item, name, kind, sight.seen(), Optional.of(sight.of(name)));
  }

  private void differs(
      Address item,
      String subject,
      Difference.Kind kind,
      ObservedItem seen,
      Optional<Sides> sides) {
    sink.differs(new Difference(item, subject, kind, Optional.empty(), seen.version(), sides));
  }

  private static Optional<Difference.Kind> kind(PartDelta part, boolean forbidden) {
    if (part.agreed()) {
      return Optional.empty();
    }
    boolean edit = part.reason() == Reason.TARGET_EDITED || part.reason() == Reason.BOTH_EDITED;
    if (forbidden && edit) {
      return Optional.of(Difference.Kind.FORBIDDEN);
    }
    return switch (part.action()) {
      case CONFLICT -> Optional.of(Difference.Kind.CONFLICT);
      case DELETE -> Optional.of(Difference.Kind.GONE_DELETED);
      case KEEP ->
          Optional.of(
              part.reason() == Reason.TARGET_DELETED
                  ? Difference.Kind.DELETED_ON_TARGET
                  : part.reason() == Reason.SOURCE_DELETED
                      ? Difference.Kind.GONE_KEPT
                      : Difference.Kind.EDITED);
      case UPDATE ->
          part.reason() == Reason.TARGET_EDITED
              ? Optional.of(Difference.Kind.OVERWRITTEN)
              : part.reason() == Reason.SOURCE_RETURNED
                  ? Optional.of(Difference.Kind.RETURNED)
                  : Optional.empty();
      case CREATE ->
          part.reason() == Reason.TARGET_DELETED
              ? Optional.of(Difference.Kind.OVERWRITTEN)
              : Optional.empty();
      case FORGET, REPLACE, USE, ADOPT, MANUAL -> Optional.empty();
    };
  }

  private void differs(
      Address item, String subject, Difference.Kind kind, Optional<ObservedItem> seen) {
    sink.differs(
        new Difference(
            item, subject, kind, Optional.empty(), seen.map(ObservedItem::version).orElse("")));
  }

  private static LaneLine line(
      ItemOutline wanted,
      Action action,
      Reason reason,
      Optional<Digest> before,
      Map<String, Integer> parts) {
    return new LaneLine(
        wanted.address(),
        wanted.order(),
        action,
        reason,
        wanted.placeholder(),
        before,
        Optional.of(wanted.digest()),
        parts);
  }

  private static LaneLine line(
      RecordedItem known, Action action, Reason reason, Optional<Digest> before) {
    return new LaneLine(
        known.address(), known.order(), action, reason, false, before, Optional.empty(), Map.of());
  }

  private static Map<String, Integer> counts(ItemDelta delta) {
    Map<String, Integer> counts = new TreeMap<>();
    delta.parts().stream()
        .filter(part -> part.action().writes())
        .forEach(part -> counts.merge(part.kind(), 1, Integer::sum));
    return counts;
  }
}
