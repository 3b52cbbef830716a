package dev.aloft.plan;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.LaneTerms;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The three-way difference of one item: what state recorded, what is wanted, what the target shows.
 * Plan counts it; apply carries it out after looking again.
 */
public final class ItemDiff {

  private static final Digest NONE = Canonical.digest(Value.NONE);
  private static final Digests NEVER_THERE = new Digests(NONE, NONE);

  private final LaneTerms terms;

  /** Differences on the terms of a lane. */
  public ItemDiff(LaneTerms terms) {
    this.terms = terms;
  }

  /** The difference of an item that state knows. */
  public ItemDelta diff(DesiredItem wanted, RecordedItem recorded, ObservedItem seen) {
    Set<String> changed = new TreeSet<>();
    Set<String> drifted = new TreeSet<>();
    Set<String> conflicts = new TreeSet<>();
    Set<String> agreed = new TreeSet<>();
    for (String name : names(wanted, recorded)) {
      Digest value = Canonical.digest(wanted.attributes().getOrDefault(name, Value.NONE));
      Digest observed = Canonical.digest(seen.attributes().getOrDefault(name, Value.NONE));
      Digests known = recorded.attributes().getOrDefault(name, NEVER_THERE);
      boolean source = !known.desired().equals(value);
      boolean target =
          !known.observed().equals(Digest.UNKNOWN) && !known.observed().equals(observed);
      if (target && source && observed.equals(value)) {
        agreed.add(name);
      } else if (target && terms.onTargetChange() == OnTargetChange.OVERWRITE) {
        changed.add(name);
        drifted.add(name);
      } else if (source && target) {
        conflicts.add(name);
      } else if (source) {
        changed.add(name);
      } else if (target) {
        drifted.add(name);
      }
    }
    return new ItemDelta(changed, drifted, conflicts, agreed, parts(wanted, recorded, seen));
  }

  /** A value that the source no longer has is wanted to be nothing. */
  private static Set<String> names(DesiredItem wanted, RecordedItem recorded) {
    Set<String> names = new TreeSet<>(wanted.attributes().keySet());
    recorded
        .attributes()
        .forEach((name, digests) -> {
          if (!digests.desired().equals(NONE)) {
            names.add(name);
          }
        });
    return names;
  }

  private List<PartDelta> parts(DesiredItem wanted, RecordedItem recorded, ObservedItem seen) {
    Map<String, RecordedPart> known = new HashMap<>();
    recorded.parts().forEach(part -> known.put(part.name(), part));
    Map<String, ObservedPart> present = new HashMap<>();
    seen.parts().forEach(part -> present.put(part.targetName(), part));
    List<PartDelta> deltas = new ArrayList<>();
    for (DesiredPart part : wanted.parts()) {
      RecordedPart before = known.remove(part.name());
      if (before == null) {
        deltas.add(delta(part, Action.CREATE, Reason.MISSING, Optional.empty()));
      } else {
        Optional<ObservedPart> now = Optional.ofNullable(present.get(before.targetName()));
        wanted(part, before, now).ifPresent(deltas::add);
      }
    }
    for (RecordedPart part : recorded.parts()) {
      if (known.containsKey(part.name())) {
        Optional<ObservedPart> now = Optional.ofNullable(present.get(part.targetName()));
        gone(part, now).ifPresent(deltas::add);
      }
    }
    return deltas;
  }

  private Optional<PartDelta> wanted(
      DesiredPart part, RecordedPart before, Optional<ObservedPart> now) {
    Optional<String> id = Optional.of(before.targetId());
    boolean overwrite = terms.onTargetChange() == OnTargetChange.OVERWRITE;
    if (before.outside()) {
      // Whether it may stand on the target now is for the writer to say.
      return before.digests().desired().equals(part.digest())
          ? Optional.empty()
          : Optional.of(delta(part, Action.CREATE, Reason.SOURCE_CHANGED, id));
    }
    if (now.isEmpty()) {
      if (before.digests().desired().equals(Digest.UNKNOWN)) {
        // An edit was begun: it was us who took it away, to make it anew.
        return Optional.of(delta(part, Action.CREATE, Reason.MISSING, id));
      }
      return Optional.of(
          delta(part, overwrite ? Action.CREATE : Action.KEEP, Reason.TARGET_DELETED, id));
    }
    boolean source = !before.digests().desired().equals(part.digest());
    boolean target = edited(before, now.get());
    if (source && target && now.get().shows(part)) {
      return Optional.of(delta(part, Action.KEEP, Reason.AGREED, id));
    }
    if (source && target && !overwrite && !before.gone()) {
      return Optional.of(delta(part, Action.CONFLICT, Reason.BOTH_EDITED, id));
    }
    if (source) {
      Reason reason = before.gone() ? Reason.SOURCE_RETURNED : Reason.SOURCE_CHANGED;
      return Optional.of(delta(part, Action.UPDATE, reason, id));
    }
    return target
        ? Optional.of(
            delta(part, overwrite ? Action.UPDATE : Action.KEEP, Reason.TARGET_EDITED, id))
        : Optional.empty();
  }

  private Optional<PartDelta> gone(RecordedPart part, Optional<ObservedPart> now) {
    if (now.isEmpty()) {
      return Optional.of(gone(part, Action.FORGET, Reason.TARGET_DELETED));
    }
    if (terms.deletesParts()) {
      return Optional.of(
          edited(part, now.get())
              ? gone(part, Action.CONFLICT, Reason.BOTH_EDITED)
              : gone(part, Action.DELETE, Reason.SOURCE_DELETED));
    }
    return part.gone()
        ? Optional.empty()
        : Optional.of(gone(part, Action.KEEP, Reason.SOURCE_DELETED));
  }

  private static boolean edited(RecordedPart before, ObservedPart now) {
    Digest observed = before.digests().observed();
    return !observed.equals(Digest.UNKNOWN) && !observed.equals(Canonical.digest(now.attributes()));
  }

  /** Whether somebody edited one of ours on the item, or hung something of their own on it. */
  public static boolean untouched(RecordedItem recorded, ObservedItem seen) {
    Set<String> ours = new HashSet<>();
    recorded.parts().forEach(part -> ours.add(part.targetName()));
    return LanePlanner.before(recorded, seen).equals(recorded.observed())
        && seen.parts().stream().allMatch(part -> ours.contains(part.targetName()));
  }

  /**
   * The difference of an item that state lost and its stamp gave back: everything that cannot be
   * proven equal is written.
   *
   * @param met the parts that are there, by the name of the wanted one
   */
  public static ItemDelta again(DesiredItem wanted, Map<String, ObservedPart> met) {
    List<PartDelta> deltas = new ArrayList<>();
    for (DesiredPart part : wanted.parts()) {
      ObservedPart there = met.get(part.name());
      if (there == null) {
        deltas.add(delta(part, Action.CREATE, Reason.MISSING, Optional.empty()));
      } else if (!there.shows(part)) {
        deltas.add(delta(part, Action.UPDATE, Reason.STAMP_DIFFERS, Optional.of(there.id())));
      }
    }
    return new ItemDelta(wanted.attributes().keySet(), Set.of(), Set.of(), Set.of(), deltas);
  }

  private static PartDelta delta(
      DesiredPart part, Action action, Reason reason, Optional<String> targetId) {
    return new PartDelta(part.kind(), part.sourceId(), action, reason, targetId, Optional.of(part));
  }

  private static PartDelta gone(RecordedPart part, Action action, Reason reason) {
    return new PartDelta(
        part.kind(),
        part.sourceId(),
        action,
        reason,
        Optional.of(part.targetId()),
        Optional.empty());
  }
}
