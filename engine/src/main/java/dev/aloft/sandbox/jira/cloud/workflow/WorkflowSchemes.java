package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /workflowscheme}. A scheme in use changes by its draft ({@link SchemeDraftResource}), or
 * at once by {@link WorkflowSchemeUpdates}. The default scheme shows no id.
 */
public final class WorkflowSchemes implements Resource<JiraCall> {

  private static final int PAGE = 50;
  private static final int MOST_PROJECTS = 100;
  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;
  private final SchemeDrafts drafts;
  private final SchemeViews views;
  private final SchemeForm forms;

  public WorkflowSchemes(
      JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions) {
    this.drafts = new SchemeDrafts(site, tables);
    this.views = new SchemeViews(site, tables);
    this.forms = new SchemeForm(tables, drafts);
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllWorkflowSchemes")
        .query("startAt", "maxResults")
        .administratorsOnly()
        .answer(this::all);
    on.on("getWorkflowScheme").query("returnDraftIfExists").administratorsOnly().answer(this::get);
    on.on("getWorkflowSchemeProjectAssociations")
        .query("projectId")
        .administratorsOnly()
        .answer(this::ofProjects);
    on.on("readWorkflowSchemes")
        .body("projectIds", "workflowSchemeIds")
        .reading()
        .answer(this::read);
    on.on("createWorkflowScheme").body(SchemeForm.BODY).administratorsOnly().answer(this::create);
    on.on("updateWorkflowScheme").body(SchemeForm.BODY).administratorsOnly().answer(this::update);
    on.on("deleteWorkflowScheme").administratorsOnly().answer(this::delete);
    on.on("assignSchemeToProject")
        .body("projectId", "workflowSchemeId")
        .administratorsOnly()
        .answer(this::assign);
  }

  private ObjectNode document(JiraCall call, WorkflowScheme scheme) {
    return views.scheme(call, scheme);
  }

  private Reply get(JiraCall call) {
    WorkflowScheme scheme = find(call);
    return Reply.ok(
        call.flag("returnDraftIfExists", false)
            ? drafts
                .find(scheme)
                .map(draft -> views.draft(call, scheme, draft))
                .orElseGet(() -> document(call, scheme))
            : document(call, scheme));
  }

  private Reply all(JiraCall call) {
    List<WorkflowScheme> schemes =
        tables.workflowSchemes().where(s -> s.id() != WorkflowScheme.DEFAULT);
    return Reply.ok(Pages.bean(call, schemes, PAGE, PAGE, s -> document(call, s)));
  }

  private Reply ofProjects(JiraCall call) {
    Set<Long> wanted = Filters.required(call, "projectId");
    if (wanted.size() > MOST_PROJECTS) {
      throw Refusal.badRequest("At most " + MOST_PROJECTS + " projects can be requested.");
    }
    Map<Long, List<Long>> projects = tables.projectsByScheme(wanted, p -> p.schemes().workflow());
    ObjectNode document = Json.object();
    document.set(
        "values",
        Json.array(
            tables.workflowSchemes().where(s -> projects.containsKey(s.id())),
            scheme -> {
              ObjectNode entry = Json.object();
              entry.set("projectIds", Json.ids(projects.getOrDefault(scheme.id(), List.of())));
              entry.set("workflowScheme", document(call, scheme));
              return entry;
            }));
    return Reply.ok(document);
  }

  private Reply read(JiraCall call) {
    permissions.requireAdministrator(call);
    Form form = Form.of(call);
    List<String> ids = form.texts("workflowSchemeIds");
    List<String> projectIds = form.texts("projectIds");
    if (ids.isEmpty() && projectIds.isEmpty()) {
      throw Refusal.badRequest("Workflow scheme ids or project ids are required.");
    }
    Set<Long> ofProjects = new HashSet<>();
    for (String id : projectIds) {
      tables
          .projects()
          .find(id)
          .filter(Project::live)
          .ifPresent(p -> ofProjects.add(p.schemes().workflow()));
    }
    return Reply.ok(
        Json.array(
            tables
                .workflowSchemes()
                .where(s ->
                    s.id() != WorkflowScheme.DEFAULT
                        && (ids.contains(Ids.text(s.id())) || ofProjects.contains(s.id()))),
            this::metadata));
  }

  private ObjectNode metadata(WorkflowScheme scheme) {
    ObjectNode document = Json.object();
    document.put("id", Ids.text(scheme.id()));
    document.put("name", scheme.name());
    document.put("description", scheme.description());
    document.putObject("scope").put("type", "GLOBAL");
    document.set("version", WorkflowJson.version(scheme.version()));
    document.set("defaultWorkflow", metadata(tables.workflow(scheme.defaultWorkflow())));
    Map<Long, List<Long>> byWorkflow = new LinkedHashMap<>();
    scheme
        .byIssueType()
        .forEach((type, id) -> byWorkflow.computeIfAbsent(id, key -> new ArrayList<>()).add(type));
    document.set(
        "workflowsForIssueTypes",
        Json.array(
            byWorkflow.entrySet(),
            entry -> {
              ObjectNode item = Json.object();
              item.set("workflow", metadata(tables.workflow(entry.getKey())));
              item.set("issueTypeIds", Json.ids(entry.getValue()));
              return item;
            }));
    return document;
  }

  private static ObjectNode metadata(Workflow workflow) {
    ObjectNode document = Json.object();
    document.put("id", workflow.entityId());
    document.put("name", workflow.name());
    document.put("description", workflow.description());
    document.set("version", WorkflowJson.version(workflow.version()));
    return document;
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = form.required("name", SchemeForm.LONGEST_NAME);
    forms.refuseTaken(form, name, -1);
    form.check();
    Assignment assignment =
        forms.assignment(form, new Assignment(drafts.systemWorkflow().id(), Map.of()));
    WorkflowScheme scheme =
        new WorkflowScheme(
            tables.workflowSchemes().nextId(),
            name,
            form.text("description").orElse(""),
            assignment.standard(),
            assignment.byIssueType(),
            new WorkflowVersion(tables.uuid("workflow scheme version"), 0));
    return Reply.created(document(call, tables.workflowSchemes().put(scheme)));
  }

  private Reply update(JiraCall call) {
    WorkflowScheme old = find(call);
    Form form = Form.of(call);
    if (drafts.active(old)) {
      if (!form.flag("updateDraftIfNeeded").orElse(false)) {
        throw Refusal.badRequest(
            "The workflow scheme is active and cannot be edited without a draft.");
      }
      return Reply.ok(forms.edited(call, old, views));
    }
    String name = form.filled("name", SchemeForm.LONGEST_NAME).orElse(old.name());
    forms.refuseTaken(form, name, old.id());
    form.check();
    WorkflowScheme next =
        drafts.next(
            old,
            name,
            form.text("description").orElse(old.description()),
            forms.assignment(form, Assignment.of(old)));
    return Reply.ok(document(call, tables.workflowSchemes().put(next)));
  }

  private Reply delete(JiraCall call) {
    WorkflowScheme scheme = find(call);
    if (drafts.active(scheme)) {
      throw Refusal.badRequest("The workflow scheme is active and cannot be deleted.");
    }
    drafts.remove(scheme);
    tables.workflowSchemes().remove(scheme.id());
    return Reply.noContent();
  }

  private Reply assign(JiraCall call) {
    Form form = Form.of(call);
    String projectId = form.required("projectId", SchemeForm.LONGEST_NAME);
    form.check();
    Optional<String> schemeId = form.text("workflowSchemeId");
    long scheme =
        schemeId.isPresent() ? drafts.scheme(schemeId.get()).id() : WorkflowScheme.DEFAULT;
    Project project =
        tables
            .projects()
            .find(projectId)
            .filter(Project::live)
            .orElseThrow(() -> Refusal.notFound("The project was not found."));
    if (issues.count(projectId) > 0) {
      throw Refusal.badRequest(
          "A workflow scheme can be assigned only to a project without issues.");
    }
    tables.projects().put(project.withSchemes(project.schemes().withWorkflow(scheme)));
    return Reply.noContent();
  }

  private WorkflowScheme find(JiraCall call) {
    return drafts.scheme(call.path("id"));
  }
}
