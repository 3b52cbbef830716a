package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowStatus;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changing a workflow scheme that projects use, and switching a project to another one: both act at
 * once, move the issues as the mappings say, and need no draft.
 */
public final class WorkflowSchemeUpdates implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;

  private final SiteTables tables;
  private final Permissions permissions;
  private final Tasks tasks;
  private final SchemeChange change;

  public WorkflowSchemeUpdates(
      SiteTables tables, IssueContent issues, Permissions permissions, Tasks tasks) {
    this.tables = tables;
    this.permissions = permissions;
    this.tasks = tasks;
    this.change = new SchemeChange(tables, issues);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("updateSchemes")
        .body(
            "defaultWorkflowId",
            "description",
            "id",
            "name",
            "statusMappingsByIssueTypeOverride",
            "statusMappingsByWorkflows",
            "version",
            "workflowsForIssueTypes")
        .answer(this::update);
    on.on("getRequiredWorkflowSchemeMappings")
        .body("defaultWorkflowId", "id", "workflowsForIssueTypes")
        .reading()
        .answer(this::required);
    on.on("switchWorkflowSchemeForProject")
        .body("mappingsByIssueTypeOverride", "projectId", "targetSchemeId")
        .answer(this::switchScheme);
  }

  private Reply update(JiraCall call) {
    permissions.requireAdministrator(call);
    Form form = Form.of(call);
    WorkflowScheme old = scheme(form, "id");
    String name = form.required("name", LONGEST_NAME);
    Optional<String> description = form.text("description");
    if (description.isEmpty()) {
      form.refuse("description", "The description is required.");
    }
    Form version = Form.of(form.node("version").orElseThrow(Form::unreadable));
    if (!version.text("id").orElse("").equals(old.version().id())
        || version.number("versionNumber").orElse(-1L) != old.version().number()) {
      form.refuse("version", "The workflow scheme has changed since it was read.");
    }
    if (tables
        .workflowSchemes()
        .first(s -> s.id() != old.id() && s.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "A workflow scheme with that name already exists.");
    }
    form.check();
    WorkflowScheme next =
        new WorkflowScheme(
            old.id(),
            name,
            description.orElse(""),
            defaultWorkflow(form),
            byIssueType(form),
            new WorkflowVersion(
                tables.uuid("workflow scheme version"), old.version().number() + 1));
    SchemeChange.Mappings first =
        SchemeChange.byIssueType(form.elements("statusMappingsByIssueTypeOverride"));
    SchemeChange.Mappings second =
        SchemeChange.byWorkflows(form.elements("statusMappingsByWorkflows"));
    List<SchemeChange.Move> moves = new ArrayList<>();
    for (Project project : projects(old)) {
      moves.addAll(
          change.moves(
              project,
              next,
              (type, from, to, status) ->
                  first
                      .target(type, from, to, status)
                      .or(() -> second.target(type, from, to, status))));
    }
    tables.workflowSchemes().put(next);
    if (moves.isEmpty()) {
      return Reply.json(200, Json.object());
    }
    change.apply(call.caller(), moves);
    return tasks.done(call, "Update workflow scheme");
  }

  private List<Project> projects(WorkflowScheme scheme) {
    return tables.projects().where(p -> p.schemes().workflow() == scheme.id());
  }

  private long defaultWorkflow(Form form) {
    return form.text("defaultWorkflowId")
        .map(this::workflow)
        .orElseGet(() -> tables.workflows().all().getFirst())
        .id();
  }

  private Workflow workflow(String entityId) {
    return tables
        .workflow(entityId)
        .orElseThrow(() -> Refusal.badRequest("The workflow '" + entityId + "' does not exist."));
  }

  private Map<Long, Long> byIssueType(Form form) {
    Map<Long, Long> byType = new LinkedHashMap<>();
    for (JsonNode node : form.elements("workflowsForIssueTypes")) {
      Form entry = Form.of(node, "workflowId", "issueTypeIds");
      long workflow = workflow(entry.text("workflowId").orElse("")).id();
      for (String type : entry.texts("issueTypeIds")) {
        long id =
            tables
                .issueTypes()
                .find(type)
                .orElseThrow(
                    () -> Refusal.badRequest("The issue type '" + type + "' does not exist."))
                .id();
        if (byType.put(id, workflow) != null) {
          throw Refusal.badRequest("An issue type can be mapped to one workflow only.");
        }
      }
    }
    return byType;
  }

  private WorkflowScheme scheme(Form form, String name) {
    return form.text(name)
        .flatMap(tables.workflowSchemes()::find)
        .filter(s -> s.id() != WorkflowScheme.DEFAULT)
        .orElseThrow(() -> Refusal.badRequest("The workflow scheme does not exist."));
  }

  private Reply required(JiraCall call) {
    permissions.requireAdministrator(call);
    Form form = Form.of(call);
    WorkflowScheme old = scheme(form, "id");
    WorkflowScheme next =
        new WorkflowScheme(
            old.id(),
            old.name(),
            old.description(),
            defaultWorkflow(form),
            byIssueType(form),
            old.version());
    Set<Long> types = new LinkedHashSet<>();
    projects(old).forEach(p -> tables.issueTypesOf(p).forEach(t -> types.add(t.id())));
    ObjectNode document = Json.object();
    ArrayNode byTypes = document.putArray("statusMappingsByIssueTypes");
    Map<String, ObjectNode> byWorkflows = new LinkedHashMap<>();
    Set<Workflow> workflows = new LinkedHashSet<>();
    for (long type : types) {
      Workflow from = tables.workflow(old.workflowFor(type));
      Workflow to = tables.workflow(next.workflowFor(type));
      List<Long> gone =
          from.statuses().stream()
              .map(WorkflowStatus::statusId)
              .filter(id -> !to.hasStatus(id))
              .toList();
      if (!gone.isEmpty()) {
        workflows.addAll(List.of(from, to));
        byTypes.addObject().put("issueTypeId", Ids.text(type)).set("statusIds", Json.ids(gone));
        ObjectNode pair = Json.object();
        pair.put("sourceWorkflowId", from.entityId());
        pair.put("targetWorkflowId", to.entityId());
        pair.set("statusIds", Json.ids(gone));
        byWorkflows.put(from.entityId() + "/" + to.entityId(), pair);
      }
    }
    document.set("statusMappingsByWorkflows", Json.array(byWorkflows.values(), pair -> pair));
    describe(document, workflows);
    return Reply.ok(document);
  }

  private void describe(ObjectNode document, Set<Workflow> workflows) {
    document.set(
        "statuses",
        Json.array(
            tables.statuses().where(s -> workflows.stream().anyMatch(w -> w.hasStatus(s.id()))),
            s ->
                Json.object()
                    .put("id", Ids.text(s.id()))
                    .put("name", s.name())
                    .put("category", s.category().name())));
    document.set(
        "statusesPerWorkflow",
        Json.array(
            workflows,
            w -> {
              ObjectNode entry = Json.object();
              entry.put("workflowId", w.entityId());
              entry.put("initialStatusId", Ids.text(w.initialStatus()));
              entry.set(
                  "statuses",
                  Json.ids(w.statuses().stream().map(WorkflowStatus::statusId).toList()));
              return entry;
            }));
  }

  private Reply switchScheme(JiraCall call) {
    permissions.requireAdministrator(call);
    Form form = Form.of(call);
    Project project =
        form.text("projectId")
            .flatMap(tables.projects()::find)
            .filter(Project::live)
            .orElseThrow(() -> Refusal.badRequest("The project does not exist."));
    WorkflowScheme next = scheme(form, "targetSchemeId");
    List<SchemeChange.Move> moves =
        change.moves(
            project, next, SchemeChange.byIssueType(form.elements("mappingsByIssueTypeOverride")));
    tables.projects().put(project.withSchemes(project.schemes().withWorkflow(next.id())));
    change.apply(call.caller(), moves);
    return tasks.done(call, "Switch workflow scheme");
  }
}
