package dev.aloft.plan;

import dev.aloft.value.Address;
import java.util.Optional;

/**
 * Something in which source and target went ways of their own since the last apply.
 *
 * @param item the item that it is about
 * @param subject the attribute, or the part as {@code kind/source id}; empty for the whole item
 * @param kind what happened
 * @param now where the source has it now, if it moved there
 * @param version the target's own mark of the item's last change, which is a time where it has one;
 *     empty if it has none
 * @param sides the values of both, where there are two to show; a plan file has them only if it was
 *     asked for, since they are texts of issues
 */
public record Difference(
    Address item,
    String subject,
    Kind kind,
    Optional<Address> now,
    String version,
    Optional<Sides> sides) {

  /** A difference without values. */
  public Difference(
      Address item, String subject, Kind kind, Optional<Address> now, String version) {
    this(item, subject, kind, now, version, Optional.empty());
  }

  /** The same without values. */
  public Difference withoutSides() {
    return new Difference(item, subject, kind, now, version);
  }

  /** What happened to the value. */
  public enum Kind {
    /** Both sides changed it: the target's is kept until somebody decides. */
    CONFLICT,
    /** Only the target changed it, and the edit is kept. */
    EDITED,
    /** Only the target changed it, and the source's value is written over it. */
    OVERWRITTEN,
    /** The target changed it, and the spec says that then nothing is applied. */
    FORBIDDEN,
    /** Aloft wrote it and somebody deleted it on the target. */
    DELETED_ON_TARGET,
    /** The source no longer has it; it is kept and marked. */
    GONE_KEPT,
    /** The source no longer has it; it is deleted. */
    GONE_DELETED,
    /** The source has it elsewhere now, and it is moved on the target too. */
    MOVED,
    /** The source has it elsewhere now; on the target it cannot follow and stays where it is. */
    NOT_MOVED,
    /** The source has it again. */
    RETURNED
  }
}
