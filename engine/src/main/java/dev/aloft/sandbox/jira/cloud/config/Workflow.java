package dev.aloft.sandbox.jira.cloud.config;

import java.util.List;
import java.util.Optional;

/**
 * A workflow: statuses, where an issue begins, and how it moves.
 *
 * @param statusIds its statuses in order
 * @param initialStatusId the status of new issues
 * @param transitions every transition but the initial one
 */
public record Workflow(
    String name, List<String> statusIds, String initialStatusId, List<Transition> transitions) {

  /** Keeps its own lists. */
  public Workflow {
    statusIds = List.copyOf(statusIds);
    transitions = List.copyOf(transitions);
  }

  /** The transitions that lead out of a status, in order. */
  public List<Transition> from(String statusId) {
    return transitions.stream().filter(transition -> transition.leaves(statusId)).toList();
  }

  /** A transition by id, if it leads out of a status. */
  public Optional<Transition> from(String statusId, String transitionId) {
    return from(statusId).stream()
        .filter(transition -> transition.id().equals(transitionId))
        .findFirst();
  }
}
