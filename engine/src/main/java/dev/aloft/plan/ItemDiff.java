package dev.aloft.plan;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Canonical;
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
 * The three-way difference of one item: what state recorded, what is wanted, what the target shows.
 * Plan counts it; apply carries it out after looking again.
 */
public final class ItemDiff {

  private static final Digest NONE = Canonical.digest(Value.NONE);
  private static final Digests NEVER_THERE = new Digests(NONE, NONE);

  private ItemDiff() {}

  /** The difference of an item that state knows. */
  public static ItemDelta diff(DesiredItem wanted, RecordedItem recorded, ObservedItem seen) {
    Set<String> changed = new TreeSet<>();
    Set<String> drifted = new TreeSet<>();
    Set<String> conflicts = new TreeSet<>();
    wanted
        .attributes()
        .forEach((name, value) -> {
          Digests known = recorded.attributes().getOrDefault(name, NEVER_THERE);
          Digest observed = Canonical.digest(seen.attributes().getOrDefault(name, Value.NONE));
          boolean source = !known.desired().equals(Canonical.digest(value));
          boolean target =
              !known.observed().equals(Digest.UNKNOWN) && !known.observed().equals(observed);
          if (source && target) {
            conflicts.add(name);
          } else if (source) {
            changed.add(name);
          } else if (target) {
            drifted.add(name);
          }
        });
    return new ItemDelta(changed, drifted, conflicts, parts(wanted, recorded, seen));
  }

  private static List<PartDelta> parts(
      DesiredItem wanted, RecordedItem recorded, ObservedItem seen) {
    Map<String, RecordedPart> known = new HashMap<>();
    recorded.parts().forEach(part -> known.put(name(part.kind(), part.sourceId()), part));
    Map<String, ObservedPart> present = new HashMap<>();
    seen.parts().forEach(part -> present.put(name(part.kind(), part.id()), part));
    List<PartDelta> deltas = new ArrayList<>();
    for (DesiredPart part : wanted.parts()) {
      RecordedPart before = known.remove(name(part.kind(), part.sourceId()));
      if (before == null) {
        deltas.add(delta(part, Action.CREATE, Reason.MISSING, Optional.empty()));
        continue;
      }
      ObservedPart now = present.get(name(part.kind(), before.targetId()));
      Optional<String> id = Optional.of(before.targetId());
      if (now == null) {
        deltas.add(delta(part, Action.KEEP, Reason.TARGET_DELETED, id));
        continue;
      }
      boolean source = !before.digests().desired().equals(part.digest());
      boolean target =
          !before.digests().observed().equals(Digest.UNKNOWN)
              && !before.digests().observed().equals(Canonical.digest(now.attributes()));
      if (source && target) {
        deltas.add(delta(part, Action.CONFLICT, Reason.BOTH_EDITED, id));
      } else if (source) {
        deltas.add(delta(part, Action.UPDATE, Reason.SOURCE_CHANGED, id));
      } else if (target) {
        deltas.add(delta(part, Action.KEEP, Reason.TARGET_EDITED, id));
      }
    }
    for (RecordedPart gone : recorded.parts()) {
      if (known.containsKey(name(gone.kind(), gone.sourceId()))) {
        deltas.add(
            new PartDelta(
                gone.kind(),
                gone.sourceId(),
                Action.KEEP,
                Reason.SOURCE_DELETED,
                Optional.of(gone.targetId()),
                Optional.empty()));
      }
    }
    return deltas;
  }

  /**
   * The difference of an item that state lost and its stamp gave back: everything that cannot be
   * proven equal is written.
   */
  public static ItemDelta again(DesiredItem wanted, ObservedItem seen) {
    Map<String, ObservedPart> met = PartMatch.match(wanted.parts(), seen.parts());
    List<PartDelta> deltas = new ArrayList<>();
    for (DesiredPart part : wanted.parts()) {
      ObservedPart there = met.get(part.name());
      deltas.add(
          there == null
              ? delta(part, Action.CREATE, Reason.MISSING, Optional.empty())
              : delta(part, Action.UPDATE, Reason.STAMP_DIFFERS, Optional.of(there.id())));
    }
    return new ItemDelta(wanted.attributes().keySet(), Set.of(), Set.of(), deltas);
  }

  private static PartDelta delta(
      DesiredPart part, Action action, Reason reason, Optional<String> targetId) {
    return new PartDelta(part.kind(), part.sourceId(), action, reason, targetId, Optional.of(part));
  }

  private static String name(String kind, String id) {
    return kind + "/" + id;
  }
}
