package dev.aloft.resource;

import dev.aloft.diagnostics.Diagnostic;

/** What became of one of several things that were created by one call. */
public sealed interface Creation {

  /** It exists. */
  record Made(String id) implements Creation {}

  /** It was there, and now has what was asked for besides. */
  record There(String id) implements Creation {}

  /**
   * It was begun, and the target refused the rest.
   *
   * @param made whether something of it was made now, which has to be found again
   */
  record Begun(Diagnostic why, boolean made) implements Creation {}

  /** The target refused it, and said why. */
  record Refused(Diagnostic why) implements Creation {}
}
