package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowSchemeDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which workflow serves which issue types: what a scheme and its draft have in common.
 *
 * @param standard the workflow of the issue types that are not named
 * @param byIssueType the workflows of those that are
 */
record Assignment(long standard, Map<Long, Long> byIssueType) {

  static Assignment of(WorkflowScheme scheme) {
    return new Assignment(scheme.defaultWorkflow(), scheme.byIssueType());
  }

  static Assignment of(WorkflowSchemeDraft draft) {
    return new Assignment(draft.defaultWorkflow(), draft.byIssueType());
  }

  Assignment withStandard(long workflow) {
    return new Assignment(workflow, byIssueType);
  }

  /** The same with another workflow for an issue type, or with none of its own. */
  Assignment with(long issueType, Optional<Long> workflow) {
    Map<Long, Long> next = new LinkedHashMap<>(byIssueType);
    next.remove(issueType);
    workflow.ifPresent(id -> next.put(issueType, id));
    return new Assignment(standard, next);
  }

  /** The same with exactly these issue types for a workflow. */
  Assignment with(long workflow, List<Long> issueTypes) {
    Map<Long, Long> next = new LinkedHashMap<>(byIssueType);
    next.values().removeIf(id -> id == workflow);
    issueTypes.forEach(type -> next.put(type, workflow));
    return new Assignment(standard, next);
  }

  /** The issue types that are named for a workflow. */
  List<Long> issueTypes(long workflow) {
    return byIssueType.entrySet().stream()
        .filter(entry -> entry.getValue() == workflow)
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean uses(long workflow) {
    return standard == workflow || byIssueType.containsValue(workflow);
  }
}
