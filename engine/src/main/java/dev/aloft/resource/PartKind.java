package dev.aloft.resource;

/**
 * A kind of part.
 *
 * @param name such as {@code comment}
 * @param plural how a person calls several of them
 * @param phase when it is written
 * @param anew whether the target cannot change one, so that what the source has otherwise takes the
 *     old one's place
 */
public record PartKind(String name, String plural, Phase phase, boolean anew) {

  /** A kind that is edited in place. */
  public PartKind(String name, String plural, Phase phase) {
    this(name, plural, phase, false);
  }

  /** When a part is written; a later phase begins when every lane has ended the earlier one. */
  public enum Phase {
    /** Once its item exists. */
    PARTS,
    /** Once every lane's items and parts exist: it may point at any of them. */
    LINKS,
    /** Last of all. */
    FINISH
  }
}
