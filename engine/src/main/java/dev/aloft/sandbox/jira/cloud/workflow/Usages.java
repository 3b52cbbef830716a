package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.wire.TokenPages;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who uses a status, a workflow or a workflow scheme: {@code …/projectUsages}, {@code
 * …/workflowUsages}, {@code …/issueTypeUsages}.
 */
public final class Usages implements Resource<JiraCall> {

  private static final String[] PAGE = {"nextPageToken", "maxResults"};

  private final SiteTables tables;
  private final Permissions permissions;

  /** The usages on a site. */
  public Usages(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getProjectUsagesForStatus")
        .query(PAGE)
        .answer(call -> {
          Status status = status(call);
          return projects(call, "statusId", workflow -> workflow.hasStatus(status.id()));
        });
    on.on("getProjectIssueTypeUsagesForStatus")
        .query(PAGE)
        .answer(call -> {
          Status status = status(call);
          return types(call, "statusId", workflow -> workflow.hasStatus(status.id()));
        });
    on.on("getWorkflowUsagesForStatus").query(PAGE).answer(this::workflowsOfStatus);
    on.on("getProjectUsagesForWorkflow")
        .query(PAGE)
        .answer(call -> projects(call, "workflowId", workflow(call)::equals));
    on.on("getWorkflowProjectIssueTypeUsages")
        .query(PAGE)
        .answer(call -> types(call, "workflowId", workflow(call)::equals));
    on.on("getWorkflowSchemeUsagesForWorkflow").query(PAGE).answer(this::schemesOfWorkflow);
    on.on("getProjectUsagesForWorkflowScheme").query(PAGE).answer(this::projectsOfScheme);
  }

  private Status status(JiraCall call) {
    permissions.requireAdministrator(call);
    return tables
        .statuses()
        .find(call.path("statusId"))
        .orElseThrow(() -> Refusal.notFound("The status was not found."));
  }

  private Workflow workflow(JiraCall call) {
    permissions.requireAdministrator(call);
    return tables
        .workflow(call.path("workflowId"))
        .orElseThrow(() -> Refusal.notFound("The workflow was not found."));
  }

  private Reply projects(JiraCall call, String name, Predicate<Workflow> used) {
    List<Long> ids =
        tables.projects().where(Project::live).stream()
            .filter(project ->
                tables.issueTypesOf(project).stream()
                    .anyMatch(type -> used.test(tables.workflowOf(project, type.id()))))
            .map(Project::id)
            .toList();
    return page(call, name, "projects", ids);
  }

  private Reply types(JiraCall call, String name, Predicate<Workflow> used) {
    Project project =
        tables
            .projects()
            .find(call.path("projectId"))
            .filter(Project::live)
            .orElseThrow(() -> Refusal.notFound("The project was not found."));
    List<Long> ids =
        tables.issueTypesOf(project).stream()
            .filter(type -> used.test(tables.workflowOf(project, type.id())))
            .map(IssueType::id)
            .toList();
    ObjectNode document = document(call, name, "issueTypes", ids);
    return Reply.ok(document.put("projectId", Ids.text(project.id())));
  }

  private Reply workflowsOfStatus(JiraCall call) {
    Status status = status(call);
    List<Workflow> found = tables.workflows().where(one -> one.hasStatus(status.id()));
    ObjectNode document = document(call, "statusId", "workflows", numbers(found, Workflow::id));
    // A workflow is known by its entity id, not by the number of its row.
    document
        .withObject("workflows")
        .set(
            "values",
            Json.array(shown(document, found), one -> Json.object().put("id", one.entityId())));
    return Reply.ok(document);
  }

  private static List<Workflow> shown(ObjectNode document, List<Workflow> all) {
    List<String> ids =
        document
            .path("workflows")
            .path("values")
            .valueStream()
            .map(one -> one.path("id").asString(""))
            .toList();
    return all.stream().filter(one -> ids.contains(Ids.text(one.id()))).toList();
  }

  private Reply schemesOfWorkflow(JiraCall call) {
    Workflow workflow = workflow(call);
    List<WorkflowScheme> found =
        tables
            .workflowSchemes()
            .where(one -> one.id() != WorkflowScheme.DEFAULT && one.uses(workflow.id()));
    return page(call, "workflowId", "workflowSchemes", numbers(found, WorkflowScheme::id));
  }

  private Reply projectsOfScheme(JiraCall call) {
    permissions.requireAdministrator(call);
    WorkflowScheme scheme =
        tables
            .workflowSchemes()
            .find(call.path("workflowSchemeId"))
            .orElseThrow(() -> Refusal.notFound("The workflow scheme was not found."));
    List<Project> found =
        tables.projects().where(one -> one.live() && one.schemes().workflow() == scheme.id());
    return page(call, "workflowSchemeId", "projects", numbers(found, Project::id));
  }

  private static <T> List<Long> numbers(List<T> all, Function<T, Long> id) {
    return all.stream().map(id).toList();
  }

  private static Reply page(JiraCall call, String name, String what, List<Long> ids) {
    return Reply.ok(document(call, name, what, ids));
  }

  private static ObjectNode document(JiraCall call, String name, String what, List<Long> ids) {
    ObjectNode document = Json.object().put(name, call.path(name));
    document.set(what, TokenPages.ofIds(call, ids));
    return document;
  }
}
