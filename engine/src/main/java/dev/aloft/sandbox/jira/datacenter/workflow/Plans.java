package dev.aloft.sandbox.jira.datacenter.workflow;

import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowPlan;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changes what a workflow scheme says. */
final class Plans {

  private Plans() {}

  /** The plan with another default workflow. */
  static WorkflowPlan usual(WorkflowPlan plan, String workflow) {
    return new WorkflowPlan(plan.name(), plan.description(), workflow, plan.byType());
  }

  /** The plan with a workflow for an issue type. */
  static WorkflowPlan with(WorkflowPlan plan, long type, String workflow) {
    Map<Long, String> byType = new TreeMap<>(plan.byType());
    byType.put(type, workflow);
    return new WorkflowPlan(plan.name(), plan.description(), plan.usual(), byType);
  }

  /** The plan in which an issue type follows the default one. */
  static WorkflowPlan without(WorkflowPlan plan, long type) {
    Map<Long, String> byType = new TreeMap<>(plan.byType());
    if (byType.remove(type) == null) {
      throw Refusal.notFound("The issue type has no workflow of its own.");
    }
    return new WorkflowPlan(plan.name(), plan.description(), plan.usual(), byType);
  }

  /** The plan in which only some issue types follow a workflow. */
  static WorkflowPlan mapped(
      WorkflowPlan plan, String workflow, List<Long> types, Optional<Boolean> usual) {
    Map<Long, String> byType = new TreeMap<>(plan.byType());
    byType.values().removeIf(workflow::equals);
    types.forEach(type -> byType.put(type, workflow));
    String other = usual.orElse(plan.usual().equals(workflow)) ? workflow : plan.usual();
    if (usual.filter(one -> !one).isPresent() && plan.usual().equals(workflow)) {
      other = DEFAULT;
    }
    return new WorkflowPlan(plan.name(), plan.description(), other, byType);
  }

  /** The plan in which nothing follows a workflow. */
  static WorkflowPlan without(WorkflowPlan plan, String workflow) {
    if (!plan.usual().equals(workflow) && !plan.byType().containsValue(workflow)) {
      throw Refusal.notFound("The workflow '" + workflow + "' is not in the scheme.");
    }
    return mapped(plan, workflow, List.of(), Optional.of(false));
  }

  /** The workflow that comes with the product. */
  static final String DEFAULT = "jira";
}
