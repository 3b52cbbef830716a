package dev.aloft.jira.workflow;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceStatus;
import dev.aloft.jira.source.StatusCategory;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wants a workflow for each project: every status that its issues are in, to be reached from
 * everywhere without conditions, since issues must be brought into theirs.
 */
final class WorkflowDerivation {

  private final Derivation derivation;

  WorkflowDerivation(Derivation derivation) {
    this.derivation = derivation;
  }

  void derive() {
    for (MovingProject project : derivation.projects()) {
      Map<Address, SourceStatus> statuses = used(project);
      // An empty project gets whatever status the site has to begin with.
      Generated.want(
          derivation,
          Generated.WORKFLOW,
          project,
          statuses.isEmpty()
              ? Map.of()
              : Map.of(
                  "statuses",
                  Value.set(statuses.keySet().stream().map(Value::reference).toList()),
                  "transitions",
                  Value.set(transitions(statuses))));
    }
  }

  /** In the source's order; several statuses of the source may become one. */
  private Map<Address, SourceStatus> used(MovingProject project) {
    Set<String> ids = derivation.usage().of(project).statuses();
    Map<Address, SourceStatus> statuses = new LinkedHashMap<>();
    derivation.source().statuses().stream()
        .filter(status -> ids.contains(status.id()))
        .sorted(Comparator.comparingLong(SourceStatus::sequence))
        .forEach(status ->
            derivation
                .names()
                .find(WorkflowType.STATUS, status.id())
                .ifPresent(address -> statuses.putIfAbsent(address, status)));
    return statuses;
  }

  private static List<Value> transitions(Map<Address, SourceStatus> statuses) {
    List<Value> transitions = new ArrayList<>();
    Address first =
        statuses.entrySet().stream()
            .filter(entry -> entry.getValue().category() == StatusCategory.TO_DO)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> statuses.keySet().iterator().next());
    transitions.add(
        WorkflowType.transition(
            WorkflowType.CREATE, WorkflowType.INITIAL, Value.reference(first), true));
    for (Address status : statuses.keySet()) {
      transitions.add(
          WorkflowType.transition(
              status.key(), WorkflowType.GLOBAL, Value.reference(status), true));
    }
    return transitions;
  }
}
