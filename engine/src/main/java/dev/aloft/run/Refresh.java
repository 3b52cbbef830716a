package dev.aloft.run;

/** How closely a plan looks at what is on the target already. */
public enum Refresh {
  /**
   * By the target's own marks of the last change; in detail where the mark moved or the source
   * changed.
   */
  CHANGED,
  /** Everything in detail, for what moves no mark. */
  FULL
}
