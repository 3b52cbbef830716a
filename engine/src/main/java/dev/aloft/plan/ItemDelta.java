package dev.aloft.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has to be done about one item that is on the target already.
 *
 * @param changed the attributes to write
 * @param drifted the attributes that somebody edited on the target; kept unless they are also among
 *     the changed
 * @param conflicts the attributes that both sides changed, kept until decided
 * @param agreed the attributes in which both sides came to the same new value
 * @param parts the parts that are not simply unchanged
 */
public record ItemDelta(
    Set<String> changed,
    Set<String> drifted,
    Set<String> conflicts,
    Set<String> agreed,
    List<PartDelta> parts) {

  public ItemDelta {
    changed = java.util.Collections.unmodifiableSet(new TreeSet<>(changed));
    drifted = java.util.Collections.unmodifiableSet(new TreeSet<>(drifted));
    conflicts = java.util.Collections.unmodifiableSet(new TreeSet<>(conflicts));
    agreed = java.util.Collections.unmodifiableSet(new TreeSet<>(agreed));
    parts = List.copyOf(parts);
  }

  /**
   * Whether apply has anything to write: a part that the source no longer has counts, for the item
   * is noted as whole without it, and so does what both sides agree in.
   */
  public boolean writes() {
    return !changed.isEmpty() || agreeing() || partsWrite();
  }

  /** Whether nothing but what both sides came to by themselves is to be noted. */
  public boolean onlyAgrees() {
    return changed.isEmpty() && agreeing() && !partsWrite();
  }

  private boolean agreeing() {
    return !agreed.isEmpty() || parts.stream().anyMatch(PartDelta::agreed);
  }

  private boolean partsWrite() {
    return parts.stream().anyMatch(part -> part.action().writes() || part.vanished());
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

  /** Whether the target changed values that are not among these, and they would be lost. */
  public boolean editedBeyond(Set<String> kept) {
    return Stream.concat(
            drifted.stream().filter(name -> !changed.contains(name)), conflicts.stream())
        .anyMatch(name -> !kept.contains(name));
  }

  /** Whether the target changed something, whatever becomes of it. */
  public boolean touchedOnTarget() {
    return edited()
        || conflicting()
        || !drifted.isEmpty()
        || parts.stream().anyMatch(part -> part.reason() == Reason.TARGET_EDITED);
  }
}
