package dev.aloft.resource;

/**
 * What the spec says about a lane whose items are on the target already, and changed since.
 *
 * @param onTargetChange what becomes of what somebody edited on the target since the last apply
 * @param onSourceDeletion what becomes of what the source no longer has
 * @param maxDeletions how many items and parts one plan may delete at most
 */
public record LaneTerms(
    OnTargetChange onTargetChange, OnSourceDeletion onSourceDeletion, int maxDeletions) {

  /** How many things one plan may delete where the spec allows deletions and names no number. */
  public static final int DEFAULT_MAX_DELETIONS = 10;

  /** Nothing that people did on the target is lost. */
  public static final LaneTerms CAREFUL =
      new LaneTerms(OnTargetChange.KEEP, OnSourceDeletion.KEEP, DEFAULT_MAX_DELETIONS);

  /** What becomes of what the source no longer has. */
  public enum OnSourceDeletion {
    /** It stays and is marked. */
    KEEP,
    /** Parts are deleted; items stay and are marked. */
    DELETE_PARTS,
    /** Both are deleted, unless somebody worked on them on the target. */
    DELETE
  }

  public boolean deletesItems() {
    return onSourceDeletion == OnSourceDeletion.DELETE;
  }

  public boolean deletesParts() {
    return onSourceDeletion != OnSourceDeletion.KEEP;
  }
}
