package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.status.StatusJson;
import dev.aloft.sandbox.jira.cloud.tables.FieldLayouts;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectSchemes;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /project}: making, changing and deleting company-managed projects. Key, former keys and
 * name of a deleted project stay taken until it is deleted for good.
 */
public final class Projects implements Resource<JiraCall> {

  private static final long AVATAR = 10400;
  private static final List<String> TYPES = List.of("software", "business", "service_desk");
  private static final List<String> OWN_SCHEMES =
      List.of("issueTypeScheme", "issueTypeScreenScheme", "workflowScheme", "fieldScheme");

  private final JiraSite site;
  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;
  private final ProjectKeys keys;
  private final ProjectJson json;
  private final RecentProjects recent;
  private final Tasks tasks;

  public Projects(
      JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions, Tasks tasks) {
    this.tasks = tasks;
    this.site = site;
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
    this.keys = new ProjectKeys(tables);
    this.json = new ProjectJson(site, tables, issues);
    this.recent = new RecentProjects(tables, permissions, json);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    recent.register(on);
    on.on("getProject").query("expand", "properties").answer(this::get);
    on.on("createProject")
        .body(
            "assigneeType",
            "avatarId",
            "categoryId",
            "description",
            "fieldConfigurationScheme",
            "fieldScheme",
            "issueSecurityScheme",
            "issueTypeScheme",
            "issueTypeScreenScheme",
            "key",
            "lead",
            "leadAccountId",
            "name",
            "notificationScheme",
            "permissionScheme",
            "projectTemplateKey",
            "projectTypeKey",
            "url",
            "workflowScheme")
        .administratorsOnly()
        .answer(this::create);
    on.on("updateProject")
        .query("expand")
        .body(
            "assigneeType",
            "avatarId",
            "categoryId",
            "description",
            "issueSecurityScheme",
            "key",
            "lead",
            "leadAccountId",
            "name",
            "notificationScheme",
            "permissionScheme",
            "releasedProjectKeys",
            "url")
        .answer(this::update);
    on.on("deleteProject").query("enableUndo").answer(this::delete);
    on.on("deleteProjectAsynchronously").answer(this::deleteForGood);
    on.on("restore").answer(this::restore);
    on.on("archiveProject").administratorsOnly().answer(this::archive);
    on.on("getAllStatuses").answer(this::statuses);
    on.on("getHierarchy").answer(this::hierarchy);
  }

  private Reply get(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectIdOrKey"));
    recent.looked(call.caller(), project);
    return Reply.ok(json.full(call, project));
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    ProjectForm read = new ProjectForm(site, tables, form);
    String key = form.text("key").orElse("");
    keys.wrongKey(key, -1).ifPresent(text -> form.refuse("projectKey", text));
    String name = form.text("name").orElse("").strip();
    keys.wrongName(name, -1).ifPresent(text -> form.refuse("projectName", text));
    Optional<String> lead = read.lead();
    if (lead.isEmpty()) {
      form.refuse("projectLead", "You must specify a valid project lead.");
    }
    Optional<ProjectTemplate> template = template(form);
    String type =
        form.text("projectTypeKey").or(() -> template.map(ProjectTemplate::typeKey)).orElse("");
    if (!TYPES.contains(type)) {
      form.refuse("projectTypeKey", "You must specify a project type that this site has.");
    }
    if (template.filter(t -> !t.typeKey().equals(type)).isPresent()) {
      form.refuse("projectTemplateKey", "The template does not fit the project type.");
    }
    for (String scheme : OWN_SCHEMES) {
      if (template.isPresent() && form.node(scheme).isPresent()) {
        form.refuse(scheme, "A scheme cannot be specified together with a project template.");
      }
    }
    ProjectSchemes schemes = schemes(form, read);
    Project project =
        new Project(
            0,
            key,
            name,
            form.text("description").orElse(""),
            read.url(""),
            lead.orElse(""),
            read.assigneeType("UNASSIGNED"),
            type,
            read.category(Optional.empty()),
            form.number("avatarId").orElse(AVATAR),
            schemes,
            Set.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty());
    form.check();
    Project made = tables.addProject(project);
    template.ifPresent(t -> tables.projects().put(t.equip(tables, made, site.now())));
    return Reply.created(
        Json.object()
            .put("self", call.self() + "/project/" + made.id())
            .put("id", made.id())
            .put("key", made.key()));
  }

  private static Optional<ProjectTemplate> template(Form form) {
    Optional<String> key = form.text("projectTemplateKey");
    Optional<ProjectTemplate> template = key.flatMap(ProjectTemplate::of);
    if (key.isPresent() && template.isEmpty()) {
      form.refuse("projectTemplateKey", "The project template is not available on this site.");
    }
    return template;
  }

  private ProjectSchemes schemes(Form form, ProjectForm read) {
    // The default scheme has no id that a request could name.
    if (form.number("workflowScheme").filter(id -> id == WorkflowScheme.DEFAULT).isPresent()) {
      form.refuse("workflowScheme", "The scheme with id 0 does not exist.");
    }
    FieldLayouts layouts = tables.fieldLayouts();
    read.without(layouts.moved() ? "fieldConfigurationScheme" : "fieldScheme");
    return new ProjectSchemes(
        read.scheme("issueTypeScheme", tables.issueTypeSchemes())
            .orElse(tables.defaultIssueTypeScheme().id()),
        read.scheme("workflowScheme", tables.workflowSchemes()).orElse(WorkflowScheme.DEFAULT),
        read.scheme("issueTypeScreenScheme", tables.issueTypeScreenSchemes())
            .orElse(tables.issueTypeScreenSchemes().all().getFirst().id()),
        read.scheme("permissionScheme", tables.permissionSchemes())
            .orElse(tables.permissionSchemes().all().getFirst().id()),
        read.scheme("notificationScheme", tables.notificationSchemes())
            .or(() -> Optional.of(tables.notificationSchemes().all().getFirst().id())),
        tables.defaultPriorityScheme().id(),
        read.scheme("issueSecurityScheme", tables.securitySchemes()),
        layouts.moved()
            ? Optional.empty()
            : read.scheme("fieldConfigurationScheme", layouts.schemes()),
        layouts.moved() ? read.scheme("fieldScheme", layouts.fieldSchemes()) : Optional.empty());
  }

  private Reply update(JiraCall call) {
    Project old = permissions.administered(call, call.path("projectIdOrKey"), 403);
    Form form = Form.of(call);
    ProjectForm read = new ProjectForm(site, tables, form);
    String key = form.text("key").orElse(old.key());
    boolean deeper =
        !key.equals(old.key())
            || form.node("notificationScheme").isPresent()
            || form.node("permissionScheme").isPresent()
            || form.node("issueSecurityScheme").isPresent();
    if (deeper && !permissions.administers(call.caller())) {
      throw Refusal.forbidden(
          "Only Jira administrators can change the key or the schemes of a project.");
    }
    keys.wrongKey(key, old.id()).ifPresent(text -> form.refuse("projectKey", text));
    String name = form.text("name").orElse(old.name()).strip();
    keys.wrongName(name, old.id()).ifPresent(text -> form.refuse("projectName", text));
    Set<String> former = new LinkedHashSet<>(old.formerKeys());
    if (!key.equals(old.key())) {
      former.remove(key);
      former.add(old.key());
    }
    List<String> released = form.texts("releasedProjectKeys");
    if (!former.containsAll(released) || released.contains(key)) {
      form.refuse("releasedProjectKeys", "Only previous keys of the project can be released.");
    }
    released.forEach(former::remove);
    ProjectSchemes schemes = old.schemes();
    Optional<Long> permission = read.scheme("permissionScheme", tables.permissionSchemes());
    Optional<Long> notification = read.scheme("notificationScheme", tables.notificationSchemes());
    if (permission.isPresent()) {
      schemes = schemes.withPermission(permission.get());
    }
    if (notification.isPresent()) {
      schemes = schemes.withNotification(notification);
    }
    Optional<Long> security = read.scheme("issueSecurityScheme", tables.securitySchemes());
    if (security.isPresent()) {
      schemes = schemes.withSecurity(security);
    }
    Project next =
        new Project(
            old.id(),
            key,
            name,
            form.text("description").orElse(old.description()),
            read.url(old.url()),
            read.lead().orElse(old.lead()),
            read.assigneeType(old.assigneeType()),
            old.typeKey(),
            read.category(old.categoryId()),
            form.number("avatarId").orElse(old.avatarId()),
            schemes,
            former,
            old.actors(),
            old.properties(),
            old.deleted(),
            old.archived());
    form.check();
    return Reply.ok(json.full(call, tables.projects().put(next)));
  }

  private Reply delete(JiraCall call) {
    String wanted = call.path("projectIdOrKey");
    boolean undo = call.flag("enableUndo", true);
    Project project =
        tables
            .project(wanted)
            .or(() -> inBin(wanted).filter(p -> !undo))
            .filter(p -> permissions.administers(call.caller()))
            .orElseThrow(() -> missing(wanted));
    if (project.archived().isPresent()) {
      throw Refusal.badRequest("An archived project cannot be deleted: restore it first.");
    }
    if (undo) {
      tables.projects().put(project.withDeleted(Optional.of(site.now())));
    } else {
      remove(project);
    }
    return Reply.noContent();
  }

  private void remove(Project project) {
    issues.deleteAll(Ids.text(project.id()));
    tables.removeProject(project);
  }

  private Reply deleteForGood(JiraCall call) {
    String wanted = call.path("projectIdOrKey");
    remove(
        tables
            .project(wanted)
            .or(() -> inBin(wanted))
            .filter(p -> permissions.administers(call.caller()))
            .orElseThrow(() -> missing(wanted)));
    return tasks.done(call, "Delete project");
  }

  private Optional<Project> inBin(String wanted) {
    return tables
        .projects()
        .first(p -> !p.live() && (p.key().equals(wanted) || Ids.text(p.id()).equals(wanted)));
  }

  private static Refusal missing(String wanted) {
    return Refusal.notFound("No project could be found with key '" + wanted + "'.");
  }

  private Reply restore(JiraCall call) {
    String wanted = call.path("projectIdOrKey");
    Project project =
        inBin(wanted)
            .or(() -> tables.project(wanted).filter(p -> p.archived().isPresent()))
            .filter(p -> permissions.administers(call.caller()))
            .orElseThrow(() -> missing(wanted));
    Project back = project.withDeleted(Optional.empty()).withArchived(Optional.empty());
    return Reply.ok(json.full(call, tables.projects().put(back)));
  }

  /** An archived project is read, and nothing in it is written. */
  private Reply archive(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectIdOrKey"));
    if (project.archived().isPresent()) {
      throw Refusal.badRequest("The project is archived already.");
    }
    Project.Archived now = new Project.Archived(call.caller().accountId(), site.now());
    tables.projects().put(project.withArchived(Optional.of(now)));
    return Reply.noContent();
  }

  /** Only projects that their teams manage have a hierarchy of their own. */
  private Reply hierarchy(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectId"));
    throw Refusal.notFound("The project with id " + project.id() + " is not simplified.");
  }

  private Reply statuses(JiraCall call) {
    Project project = permissions.visible(call, call.path("projectIdOrKey"));
    return Reply.ok(
        Json.array(
            tables.issueTypesOf(project),
            type -> {
              ObjectNode document = Json.object();
              document.put("self", call.self() + "/issuetype/" + type.id());
              document.put("id", Ids.text(type.id()));
              document.put("name", type.name());
              document.put("subtask", type.subtask());
              document.set(
                  "statuses",
                  Json.array(
                      tables.workflowOf(project, type.id()).statuses().stream()
                          .flatMap(s -> tables.statuses().find(s.statusId()).stream())
                          .toList(),
                      status -> StatusJson.details(call, status)));
              return document;
            }));
  }
}
