package dev.aloft.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be done about one item that is on the target already.
 *
 * @param changed the attributes to write
 * @param drifted the attributes that somebody edited on the target; kept unless they are also among
 *     the changed
 * @param conflicts the attributes that both sides changed, kept until decided
 * @param parts the parts that are not simply unchanged
 */
public record ItemDelta(
    Set<String> changed, Set<String> drifted, Set<String> conflicts, List<PartDelta> parts) {

  public ItemDelta {
    changed = java.util.Collections.unmodifiableSet(new TreeSet<>(changed));
    drifted = java.util.Collections.unmodifiableSet(new TreeSet<>(drifted));
    conflicts = java.util.Collections.unmodifiableSet(new TreeSet<>(conflicts));
    parts = List.copyOf(parts);
  }

  /**
   * Whether apply has anything to write: a part that the source no longer has counts, for the item
   * is noted as whole without it.
   */
  public boolean writes() {
    return !changed.isEmpty()
        || parts.stream().anyMatch(part -> part.action().writes() || part.vanished());
  }

  /** Whether both sides changed something. */
  public boolean conflicting() {
    return !conflicts.isEmpty()
        || parts.stream().anyMatch(part -> part.action() == Action.CONFLICT);
  }

  /** Whether the target alone changed something that stays. */
  public boolean edited() {
    return drifted.stream().anyMatch(name -> !changed.contains(name))
        || parts.stream()
            .filter(part -> part.action() == Action.KEEP)
            .anyMatch(part ->
                part.reason() == Reason.TARGET_EDITED || part.reason() == Reason.TARGET_DELETED);
  }

  /** Whether the target changed something, whatever becomes of it. */
  public boolean touchedOnTarget() {
    return edited()
        || conflicting()
        || !drifted.isEmpty()
        || parts.stream().anyMatch(part -> part.reason() == Reason.TARGET_EDITED);
  }
}
