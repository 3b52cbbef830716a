package dev.aloft.sandbox.jira.datacenter.workflow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowPlan;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowScheme;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How workflow schemes look. */
final class SchemeViews {

  private final JiraSite site;

  SchemeViews(JiraSite site) {
    this.site = site;
  }

  /** A scheme, or its draft. */
  ObjectNode view(DataCenterCall call, WorkflowScheme scheme, boolean draft) {
    WorkflowPlan plan = draft ? WorkflowSchemes.draft(scheme) : scheme.plan();
    ObjectNode view = Json.object();
    view.put("id", scheme.id());
    view.put("name", scheme.plan().name());
    view.put("description", plan.description());
    view.put("defaultWorkflow", plan.usual());
    mappings(plan, view.putObject("issueTypeMappings"));
    if (draft) {
      view.put("originalDefaultWorkflow", scheme.plan().usual());
      mappings(scheme.plan(), view.putObject("originalIssueTypeMappings"));
      view.put("lastModified", JiraTimes.print(Instant.ofEpochMilli(scheme.edited())));
      view.set("lastModifiedUser", UserViews.of(call, site.users(), scheme.editor()));
    }
    view.put("draft", draft);
    view.put(
        "self",
        call.address("/rest/api/2/workflowscheme/" + scheme.id() + (draft ? "/draft" : "")));
    ObjectNode types = view.putObject("issueTypes");
    plan.byType()
        .keySet()
        .forEach(id ->
            site.tables()
                .issueTypes()
                .find(id)
                .ifPresent(type -> types.set(Long.toString(id), ListViews.type(call, type))));
    return view;
  }

  private static void mappings(WorkflowPlan plan, ObjectNode view) {
    plan.byType().forEach((type, workflow) -> view.put(Long.toString(type), workflow));
  }

  /** The default workflow of a plan. */
  static ObjectNode usual(WorkflowPlan plan) {
    return Json.object().put("workflow", plan.usual());
  }

  /** The workflow of an issue type. */
  static ObjectNode type(WorkflowPlan plan, IssueType type) {
    String workflow = plan.byType().get(type.id());
    if (workflow == null) {
      throw Refusal.notFound("The issue type has no workflow of its own.");
    }
    return Json.object().put("issueType", Long.toString(type.id())).put("workflow", workflow);
  }

  /** Who follows a workflow of a plan. */
  static ObjectNode mapping(WorkflowPlan plan, String workflow) {
    ObjectNode view = Json.object().put("workflow", workflow);
    view.set(
        "issueTypes",
        Json.ids(
            plan.byType().entrySet().stream()
                .filter(one -> one.getValue().equals(workflow))
                .map(Map.Entry::getKey)
                .toList()));
    return view.put("defaultMapping", plan.usual().equals(workflow));
  }

  /** Who follows the workflow that a call names, or each of them. */
  static JsonNode mappings(DataCenterCall call, WorkflowPlan plan) {
    Set<String> workflows = new LinkedHashSet<>(plan.byType().values());
    workflows.add(plan.usual());
    Optional<String> name = call.query("workflowName");
    if (name.isEmpty()) {
      return Json.array(workflows, one -> mapping(plan, one));
    }
    return name.filter(workflows::contains)
        .map(one -> mapping(plan, one))
        .orElseThrow(() -> Refusal.notFound("The workflow is not in the scheme."));
  }
}
