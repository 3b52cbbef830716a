package dev.aloft.resource;

/** What becomes of what somebody edited on the target since the last apply. */
public enum OnTargetChange {
  /** It stays; where the source changed the same value, a conflict is listed. */
  KEEP,
  /** The source's value is written over it. */
  OVERWRITE,
  /** The plan cannot be applied before somebody decides. */
  FAIL
}
