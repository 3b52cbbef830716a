package dev.aloft.resource;

/**
 * A kind of part.
 *
 * @param name such as {@code comment}
 * @param plural how a person calls several of them
 * @param phase when it is written
 */
public record PartKind(String name, String plural, Phase phase) {

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
