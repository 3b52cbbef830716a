package dev.aloft.diagnostics;

/** Something with a stable id that {@code aloft explain ID} can explain. */
public interface Explanation {

  /** The stable id, as it stands in output: {@code ALOFT-SPEC-012}, or an action's reason. */
  String id();

  /** What it means and what to do, in a few sentences that need no context. */
  String explanation();
}
