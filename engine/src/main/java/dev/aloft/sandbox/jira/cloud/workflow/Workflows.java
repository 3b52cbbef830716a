package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading and deleting workflows, and which rules the site offers. */
public final class Workflows implements Resource<JiraCall> {

  private static final int PAGE = 50;

  private final SiteTables tables;
  private final Permissions permissions;
  private final WorkflowJson json;

  public Workflows(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.json = new WorkflowJson(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("readWorkflows")
        .body("workflowNames", "workflowIds", "projectAndIssueTypes")
        .reading()
        .answer(this::read);
    on.on("searchWorkflows")
        .query("startAt", "maxResults", "expand", "queryString", "orderBy", "scope", "isActive")
        .answer(this::search);
    on.on("workflowCapabilities")
        .query("workflowId", "projectId", "issueTypeId")
        .answer(this::capabilities);
    // The older editor is gone: nobody has another one by default.
    on.on("getDefaultEditor").answer(call -> Reply.ok(Json.object().put("value", "NEW")));
    on.on("deleteInactiveWorkflow").administratorsOnly().answer(this::delete);
  }

  private Reply read(JiraCall call) {
    permissions.requireAdministrator(call);
    Form form = Form.of(call);
    List<String> names = form.texts("workflowNames");
    List<String> ids = form.texts("workflowIds");
    Set<Workflow> found = new LinkedHashSet<>();
    found.addAll(tables.workflows().where(w -> names.contains(w.name())));
    found.addAll(tables.workflows().where(w -> ids.contains(w.entityId())));
    List<JsonNode> pairs = form.elements("projectAndIssueTypes");
    for (JsonNode node : pairs) {
      Form pair = Form.of(node, "projectId", "issueTypeId");
      String projectId = pair.required("projectId", 255);
      String typeId = pair.required("issueTypeId", 255);
      pair.check();
      Optional<IssueType> type = tables.issueTypes().find(typeId);
      Optional<Project> project = tables.projects().find(projectId).filter(Project::live);
      if (type.isEmpty() || project.isEmpty()) {
        throw Refusal.badRequest("The project or issue type does not exist.");
      }
      found.add(tables.workflowOf(project.get(), type.get().id()));
    }
    if (names.isEmpty() && ids.isEmpty() && pairs.isEmpty()) {
      throw Refusal.badRequest("Workflow names, ids, or projects and issue types are required.");
    }
    List<Workflow> workflows = List.copyOf(found);
    ObjectNode document = Json.object();
    document.set("workflows", Json.array(workflows, w -> json.document(w, true)));
    document.set("statuses", json.statuses(workflows));
    return Reply.ok(document);
  }

  private Reply search(JiraCall call) {
    permissions.requireAdministrator(call);
    Optional<Boolean> active = call.query("isActive").map(x -> call.flag("isActive", true));
    boolean global = call.query("scope").filter(s -> !s.equalsIgnoreCase("GLOBAL")).isEmpty();
    List<Workflow> found =
        tables
            .workflows()
            .where(w ->
                global
                    && Filters.matches(call, "queryString", w.name())
                    && active.filter(wanted -> wanted != active(w)).isEmpty());
    List<Workflow> ordered =
        Orders.ordered(
            call,
            found,
            Map.of(
                "name", Comparator.comparing(Workflow::name, String.CASE_INSENSITIVE_ORDER),
                "created", Comparator.comparing(Workflow::created),
                "updated", Comparator.comparing(Workflow::updated)),
            "name");
    boolean withTransitions = call.expands("values.transitions");
    ObjectNode page = Pages.bean(call, ordered, PAGE, PAGE, w -> json.document(w, withTransitions));
    page.set("statuses", json.statuses(Pages.slice(ordered, call, PAGE, PAGE)));
    return Reply.ok(page);
  }

  private boolean active(Workflow workflow) {
    return tables.projects().where(Project::live).stream()
        .anyMatch(p ->
            tables
                .workflowSchemes()
                .find(p.schemes().workflow())
                .filter(scheme -> scheme.uses(workflow.id()))
                .isPresent());
  }

  private Reply capabilities(JiraCall call) {
    permissions.requireAdministrator(call);
    Optional<String> workflowId = call.query("workflowId");
    if (workflowId.isPresent()) {
      if (tables.workflow(workflowId.get()).isEmpty()) {
        throw Refusal.badRequest("The workflow does not exist.");
      }
    } else if (call.query("projectId").isEmpty() || call.query("issueTypeId").isEmpty()) {
      throw Refusal.badRequest("A workflowId, or a projectId and an issueTypeId, is required.");
    }
    ObjectNode document = Json.object();
    document.put("editorScope", "GLOBAL");
    document.set("projectTypes", Json.texts(List.of("software", "business")));
    document.set("systemRules", RuleCatalog.documents());
    document.putArray("connectRules");
    document.putArray("forgeRules");
    document.putArray("triggerRules");
    return Reply.ok(document);
  }

  private Reply delete(JiraCall call) {
    Workflow workflow =
        tables
            .workflow(call.path("entityId"))
            .orElseThrow(() -> Refusal.notFound("The workflow was not found."));
    if (workflow.system()) {
      throw Refusal.badRequest("A system workflow cannot be deleted.");
    }
    if (tables.workflowSchemes().first(s -> s.uses(workflow.id())).isPresent()) {
      throw Refusal.badRequest("The workflow is associated with a workflow scheme.");
    }
    if (tables
        .workflowSchemeDrafts()
        .first(draft -> Assignment.of(draft).uses(workflow.id()))
        .isPresent()) {
      throw Refusal.badRequest("The workflow is associated with a draft workflow scheme.");
    }
    tables.workflows().remove(workflow.id());
    WorkflowHistory.forget(tables, workflow);
    return Reply.noContent();
  }
}
