package dev.aloft.diagnostics;

/** Whose a problem is, and so who can mend it. */
public enum Family {
  /** The user's spec, backup, permission or command: they can mend it. */
  YOURS,
  /** The remote site: wait, retry, or ask its administrator. */
  SITE,
  /** Aloft itself: a defect to report. */
  OURS
}
