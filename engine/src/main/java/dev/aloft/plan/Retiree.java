package dev.aloft.plan;

import dev.aloft.resource.Observed;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.References;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plans a thing of ours that is retired when everything that names it is written. Whether it is in
 * use at the moment is no part of the plan: between two runs that is so where one ended early, and
 * what such a run began is gone on with.
 *
 * @param last the attribute that is written last
 */
record Retiree(String last) {

  /**
   * What becomes of the thing, if nothing names it.
   *
   * @param kept the change of a thing that is left as it is
   */
  Change change(Change kept, Recorded recorded, Observed seen) {
    Value wish = kept.after().getOrDefault(last, Value.NONE);
    boolean wished = !wish.equals(Value.NONE);
    // An account that was invited and never read back: a killed run knew what for.
    boolean unread = recorded.attributes().isEmpty() && wished;
    if (unread) {
      return written(kept, wish, Reason.UNFINISHED);
    }
    if (!recorded.attributes().containsKey(last)) {
      // Made while the person was there: it is not ours to retire, whatever the wish.
      Map<String, Value> after = new TreeMap<>(kept.after());
      after.remove(last);
      return without(kept, after);
    }
    boolean asBefore =
        Optional.ofNullable(recorded.attributes().get(last))
            .filter(digests -> digests.desired().equals(Canonical.digest(wish)))
            .isPresent();
    if (!asBefore || recorded.retiring(last)) {
      Reason otherwise = wished ? Reason.SOURCE_CHANGED : Reason.BACK_AGAIN;
      return written(kept, wish, asBefore ? Reason.UNFINISHED : otherwise);
    }
    boolean edited = wished && !seen.attributes().containsKey(last);
    return edited ? edited(kept) : without(kept, kept.after());
  }

  /** The same where something is written that names the thing; an edit on the target stays. */
  Change woken(Change change) {
    boolean unfinished = change.action() == Action.UPDATE && change.reason() == Reason.UNFINISHED;
    boolean unchanged = change.action() == Action.KEEP && change.reason() == Reason.UNCHANGED;
    Value wish = change.after().getOrDefault(last, Value.NONE);
    return (unfinished || unchanged) && !wish.equals(Value.NONE)
        ? written(change, wish, Reason.NAMED_AGAIN)
        : change;
  }

  /** What a change lets something name that did not name it before. */
  static Set<Address> named(Change change) {
    Set<Address> named = new TreeSet<>();
    if (change.action().writes() || change.action() == Action.ADOPT) {
      Map<String, Value> after = new TreeMap<>(change.after());
      after.keySet().retainAll(change.changed());
      named.addAll(References.in(after));
      named.removeAll(References.in(change.before()));
    }
    return named;
  }

  private Change written(Change kept, Value wish, Reason reason) {
    Map<String, Value> after = new TreeMap<>(kept.after());
    after.put(last, wish);
    return new Change(
        kept.address(),
        Action.UPDATE,
        reason,
        kept.role(),
        kept.targetId(),
        before(kept),
        after,
        Set.of(last),
        Set.of(),
        kept.cause());
  }

  private Change without(Change kept, Map<String, Value> after) {
    return new Change(
        kept.address(),
        kept.action(),
        kept.reason(),
        kept.role(),
        kept.targetId(),
        before(kept),
        after,
        kept.changed(),
        kept.drifted(),
        kept.cause());
  }

  private Change edited(Change kept) {
    return new Change(
        kept.address(),
        Action.KEEP,
        Reason.TARGET_EDITED,
        kept.role(),
        kept.targetId(),
        before(kept),
        kept.after(),
        Set.of(),
        Set.of(last),
        kept.cause());
  }

  private Map<String, Value> before(Change kept) {
    Map<String, Value> before = new TreeMap<>(kept.before());
    before.remove(last);
    return before;
  }
}
