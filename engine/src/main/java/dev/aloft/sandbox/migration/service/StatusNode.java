package dev.aloft.sandbox.migration.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of the tree that tells how far a task is (guide "Migration status and progress updates").
 *
 * @param outcome what came of it, once it is finished
 * @param details what it is about, thing by thing
 * @param progress how far it is, while it is under way
 * @param children the parts of it, by name
 */
public record StatusNode(
    State status,
    Optional<Outcome> outcome,
    String message,
    Optional<Details> details,
    Optional<Progress> progress,
    Map<String, StatusNode> children) {

  /** How far. */
  public enum State {
    PENDING,
    IN_PROGRESS,
    FINISHED
  }

  /** What came of it, the best first. */
  public enum Outcome {
    SKIPPED,
    SUCCESS,
    WARNING,
    FAILED
  }

  /**
   * What a node is about.
   *
   * @param occurrences the things, one line each
   * @param excludable whether a migration may go on in spite of it; only checks say so
   */
  public record Details(List<String> occurrences, Optional<Boolean> excludable, String text) {
    /** Keeps a copy. */
    public Details {
      occurrences = List.copyOf(occurrences);
    }
  }

  /** So many of so many things of a kind. */
  public record Progress(String name, int total, int processed) {
    int percent() {
      return total == 0 ? 100 : processed * 100 / total;
    }
  }

  /** Keeps a copy. */
  public StatusNode {
    children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
  }

  /** What has not begun. */
  public static StatusNode pending(String message) {
    return new StatusNode(
        State.PENDING, Optional.empty(), message, Optional.empty(), Optional.empty(), Map.of());
  }

  /** What is under way. */
  public static StatusNode running(String message, Progress progress) {
    return new StatusNode(
        State.IN_PROGRESS,
        Optional.empty(),
        message,
        Optional.empty(),
        Optional.of(progress),
        Map.of());
  }

  /** What is over. */
  public static StatusNode finished(Outcome outcome, String message) {
    return new StatusNode(
        State.FINISHED,
        Optional.of(outcome),
        message,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** The same with details. */
  public StatusNode with(Details about) {
    return new StatusNode(status, outcome, message, Optional.of(about), progress, children);
  }

  /** The same with parts. */
  public StatusNode with(Map<String, StatusNode> parts) {
    return new StatusNode(status, outcome, message, details, progress, parts);
  }

  /** The worst outcome among nodes; success where there are none. */
  public static Outcome worst(Iterable<StatusNode> nodes) {
    Outcome worst = Outcome.SUCCESS;
    for (StatusNode node : nodes) {
      Outcome one = node.outcome().orElse(Outcome.SUCCESS);
      worst = one.compareTo(worst) > 0 ? one : worst;
    }
    return worst;
  }
}
