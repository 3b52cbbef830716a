package dev.aloft.resource;

import dev.aloft.diagnostics.Diagnostic;

/** What became of one of several things that were created by one call. */
public sealed interface Creation {

  /** It exists. */
  record Made(String id) implements Creation {}

  /** The target refused it, and said why. */
  record Refused(Diagnostic why) implements Creation {}
}
