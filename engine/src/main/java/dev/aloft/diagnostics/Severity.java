package dev.aloft.diagnostics;

/** How much a problem matters: an error stops the command, a warning and a note do not. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
