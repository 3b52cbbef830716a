package dev.aloft.sandbox.jira.cloud.component;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /component} and the components of a project. */
public final class Components implements Resource<JiraCall> {

  /** The field of an issue that holds its components. */
  private static final String FIELD = "components";

  private static final int LONGEST_NAME = 255;
  private static final int PAGE = 50;
  private static final List<String> ASSIGNEES =
      List.of("PROJECT_DEFAULT", "COMPONENT_LEAD", "PROJECT_LEAD", "UNASSIGNED");
  private static final String[] BODY = {
    "ari",
    "assignee",
    "assigneeType",
    "description",
    "id",
    "isAssigneeTypeValid",
    "lead",
    "leadAccountId",
    "leadUserName",
    "metadata",
    "name",
    "project",
    "projectId",
    "realAssignee",
    "realAssigneeType",
    "self"
  };

  private final JiraSite site;
  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;
  private final ComponentJson json;

  public Components(
      JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
    this.json = new ComponentJson(site, tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getComponent").answer(call -> Reply.ok(json.document(call, visible(call))));
    on.on("getProjectComponents").query("componentSource").answer(this::ofProject);
    on.on("getProjectComponentsPaginated")
        .query("startAt", "maxResults", "orderBy", "componentSource", "query")
        .answer(this::page);
    on.on("findComponentsForProjects")
        .query("projectIdsOrKeys", "startAt", "maxResults", "orderBy", "query")
        .answer(this::ofProjects);
    on.on("createComponent").body(BODY).answer(this::create);
    on.on("updateComponent").body(BODY).answer(this::update);
    on.on("deleteComponent").query("moveIssuesTo").answer(this::delete);
    on.on("getComponentRelatedIssues").answer(this::related);
  }

  private Reply ofProject(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectIdOrKey"));
    return Reply.ok(Json.array(tables.componentsOf(project), c -> json.document(call, c)));
  }

  private Reply page(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectIdOrKey"));
    List<Component> found = found(call, tables.componentsOf(project));
    // All at once: a pass over the issues for each component is what made this call slow.
    Map<String, Long> uses = issues.countsOfValues(Ids.text(project.id()), FIELD);
    return Reply.ok(
        Pages.bean(
            call,
            found,
            PAGE,
            PAGE,
            c -> json.counted(call, c, uses.getOrDefault(Ids.text(c.id()), 0L))));
  }

  /** Of the projects that a call names, or of all that its caller sees. */
  private Reply ofProjects(JiraCall call) {
    List<String> names = call.list("projectIdsOrKeys");
    List<Project> projects =
        names.isEmpty()
            ? tables.projects().where(Project::live).stream()
                .filter(project -> permissions.sees(call.caller(), project))
                .toList()
            : names.stream().map(name -> permissions.visible(call, name)).distinct().toList();
    List<Component> all =
        projects.stream().flatMap(one -> tables.componentsOf(one).stream()).toList();
    return Reply.ok(
        Pages.bean(
            call,
            found(call, all),
            PAGE,
            PAGE,
            one ->
                Json.object()
                    .put("self", call.self() + "/component/" + one.id())
                    .put("id", Ids.text(one.id()))
                    .put("name", one.name())
                    .put("description", one.description())));
  }

  private static List<Component> found(JiraCall call, List<Component> all) {
    List<Component> found =
        all.stream()
            .filter(c -> Filters.matches(call, "query", c.name(), c.description()))
            .toList();
    return Orders.ordered(
        call,
        found,
        Map.of(
            "name", Comparator.comparing(Component::name, String.CASE_INSENSITIVE_ORDER),
            "description", Comparator.comparing(Component::description)),
        "name");
  }

  private long uses(Component component) {
    return issues.countWithValue(FIELD, Ids.text(component.id()));
  }

  private Reply related(JiraCall call) {
    Component component = visible(call);
    return Reply.ok(
        Json.object()
            .put("self", call.self() + "/component/" + component.id())
            .put("issueCount", uses(component)));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String key = form.required("project", LONGEST_NAME);
    String name = form.required("name", LONGEST_NAME);
    form.check();
    Project project = permissions.administered(call, key, 403);
    Optional<String> lead = lead(form).filter(id -> !id.isEmpty());
    String assignee = assignee(form, "PROJECT_DEFAULT");
    refuseTaken(form, project.id(), name, -1);
    form.check();
    Component component =
        tables
            .components()
            .put(
                new Component(
                    tables.components().nextId(),
                    project.id(),
                    name,
                    form.text("description").orElse(""),
                    lead,
                    assignee));
    return Reply.created(json.document(call, component));
  }

  private Optional<String> lead(Form form) {
    if (form.node("leadUserName").isPresent()) {
      form.refuse("leadUserName", "leadUserName is no longer supported: use leadAccountId.");
    }
    Optional<String> lead = form.text("leadAccountId");
    lead.filter(id -> !id.isEmpty() && site.accounts().find(id).isEmpty())
        .ifPresent(id ->
            form.refuse("leadAccountId", "The user with account ID '" + id + "' does not exist."));
    return lead;
  }

  /** COMPONENT_LEAD without a lead is taken, and shows as not valid (contract). */
  private static String assignee(Form form, String otherwise) {
    String assignee = form.text("assigneeType").orElse(otherwise);
    if (!ASSIGNEES.contains(assignee)) {
      form.refuse("assigneeType", "The assignee type '" + assignee + "' is not valid.");
    }
    return assignee;
  }

  private Reply update(JiraCall call) {
    Component old = administered(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(old.name());
    Optional<String> lead = lead(form).or(old::lead).filter(id -> !id.isEmpty());
    String assignee = assignee(form, old.assigneeType());
    refuseTaken(form, old.projectId(), name, old.id());
    form.check();
    Component component =
        tables
            .components()
            .put(
                new Component(
                    old.id(),
                    old.projectId(),
                    name,
                    form.text("description").orElse(old.description()),
                    lead,
                    assignee));
    return Reply.ok(json.document(call, component));
  }

  private Reply delete(JiraCall call) {
    Component component = administered(call);
    Optional<String> target = call.query("moveIssuesTo");
    if (target.isPresent()
        && tables
            .components()
            .find(target.get())
            .filter(c -> c.projectId() == component.projectId() && c.id() != component.id())
            .isEmpty()) {
      throw Refusal.notFound("The component with id " + target.get() + " does not exist.");
    }
    issues.replaceValue(call.caller(), FIELD, Ids.text(component.id()), target);
    tables.components().remove(component.id());
    return Reply.noContent();
  }

  private void refuseTaken(Form form, long projectId, String name, long except) {
    if (tables
        .components()
        .first(
            c -> c.projectId() == projectId && c.id() != except && c.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "A component with the name " + name + " already exists in this project.");
    }
  }

  private Component visible(JiraCall call) {
    Component component = find(call);
    permissions.visible(call, Ids.text(component.projectId()));
    return component;
  }

  private Component administered(JiraCall call) {
    Component component = find(call);
    permissions.administered(call, Ids.text(component.projectId()), 403);
    return component;
  }

  private Component find(JiraCall call) {
    String id = call.path("id");
    return tables
        .components()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The component with id " + id + " does not exist."));
  }
}
