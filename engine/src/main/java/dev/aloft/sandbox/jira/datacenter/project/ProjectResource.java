package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /project}: the list, each, creating, changing, archiving, deleting. */
public final class ProjectResource implements Resource<DataCenterCall> {

  private static final String[] WRITABLE = {
    "key",
    "name",
    "description",
    "lead",
    "url",
    "projectTypeKey",
    "assigneeType",
    "avatarId",
    "categoryId",
    "permissionScheme",
    "notificationScheme",
    "issueSecurityScheme"
  };

  private final JiraSite site;
  private final Lookup lookup;
  private final Projects projects;
  private final ProjectForm forms;
  private final WholeProject views;
  private final Templates templates;

  /** The projects of a site. */
  public ProjectResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.projects = new Projects(site);
    this.forms = new ProjectForm(site);
    this.views = new WholeProject(site);
    this.templates = new Templates(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllProjects")
        .query("expand", "includeArchived", "browseArchive", "recent")
        .answer(this::list);
    operations
        .on("getProject")
        .query("expand")
        .answer(call -> Reply.ok(views.whole(call, lookup.project(call, path(call)))));
    operations
        .on("createProject")
        .body(and("projectTemplateKey", "workflowSchemeId"))
        .answer(this::create);
    operations.on("updateProject").query("expand").body(WRITABLE).answer(this::update);
    operations
        .on("deleteProject")
        .answer(call -> {
          Project project = lookup.project(call, path(call));
          administers(call);
          projects.remove(project);
          return Reply.noContent();
        });
    operations
        .on("archiveProject")
        .answer(call -> {
          site.tables().projects().put(administered(call).archived(true));
          return Reply.noContent();
        });
    operations
        .on("restoreProject")
        .answer(call -> {
          site.tables().projects().put(administered(call).archived(false));
          return Reply.empty(202);
        });
    operations
        .on("updateProjectType")
        .answer(call -> {
          Project project = lookup.administered(call, path(call));
          ObjectNode body = Json.object().put("projectTypeKey", call.path("newProjectTypeKey"));
          Form form = Form.of(body);
          Project changed = project.with(forms.profile(form, Optional.of(project)));
          form.check();
          return Reply.ok(views.whole(call, site.tables().projects().put(changed)));
        });
    operations
        .on("getProject_1")
        .query("key")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.putArray("errorMessages");
          ObjectNode errors = view.putObject("errors");
          forms
              .wrongKey(call.query("key").orElse(""), Optional.empty())
              .ifPresent(message -> errors.put("projectKey", message));
          return Reply.ok(view);
        });
    operations
        .on("searchForProjects")
        .query("query", "maxResults", "allowEmptyQuery")
        .answer(this::pick);
  }

  private static String[] and(String... more) {
    List<String> names = new ArrayList<>(List.of(WRITABLE));
    names.addAll(List.of(more));
    return names.toArray(String[]::new);
  }

  private static String path(DataCenterCall call) {
    return call.path("projectIdOrKey");
  }

  private void administers(DataCenterCall call) {
    Lookup.known(call);
    if (!site.access().administers(call.caller())) {
      throw Refusal.forbidden(
          "You must have global administrator rights in order to modify projects.");
    }
  }

  private Project administered(DataCenterCall call) {
    Project project = lookup.project(call, path(call));
    administers(call);
    return project;
  }

  private Reply list(DataCenterCall call) {
    boolean archived = call.flag("includeArchived", false) || call.flag("browseArchive", false);
    Comparator<Project> byName =
        Comparator.comparing(project -> project.name().toLowerCase(Locale.ROOT));
    List<Project> found =
        site.access().visible(call.caller()).stream()
            .filter(project -> archived || !project.archived())
            .sorted(byName)
            .limit(call.integer("recent", Integer.MAX_VALUE))
            .toList();
    return Reply.ok(Json.array(found, project -> views.listed(call, project)));
  }

  private Reply create(DataCenterCall call) {
    administers(call);
    Form form = Form.of(call);
    Optional<String> template = form.text("projectTemplateKey");
    if (!form.names("projectTypeKey") && template.isPresent()) {
      call.body().put("projectTypeKey", Templates.type(template.get()));
    }
    Project.Profile profile = forms.profile(form, Optional.empty());
    Project.Schemes schemes = forms.schemes(form, Projects.usual());
    templates.check(form, template);
    form.check();
    Project project = projects.add(site.tables().projects().nextId(), profile, schemes);
    if (!form.names("workflowSchemeId")) {
      templates.follow(call.caller(), project, template);
    }
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/project/" + project.id()));
    view.put("id", project.id());
    view.put("key", project.key());
    return Reply.created(view);
  }

  private Reply update(DataCenterCall call) {
    Project project = lookup.administered(call, path(call));
    Form form = Form.of(call);
    Project.Profile profile = forms.profile(form, Optional.of(project));
    Project.Schemes schemes = forms.schemes(form, project.schemes());
    form.check();
    Project changed = project.with(profile).with(schemes);
    if (!profile.key().equals(project.key())) {
      List<String> former = new ArrayList<>(project.formerKeys());
      former.remove(profile.key());
      former.add(project.key());
      changed = changed.remembering(former);
    }
    return Reply.ok(views.whole(call, site.tables().projects().put(changed)));
  }

  private Reply pick(DataCenterCall call) {
    String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
    boolean empty = query.isEmpty() && !call.flag("allowEmptyQuery", true);
    List<Project> found =
        site.access().visible(call.caller()).stream()
            .filter(project ->
                project.key().toLowerCase(Locale.ROOT).startsWith(query)
                    || project.name().toLowerCase(Locale.ROOT).contains(query))
            .filter(project -> !empty && !project.archived())
            .toList();
    List<Project> page = found.subList(0, Math.min(found.size(), Pages.max(call, 100, 100)));
    ObjectNode view = Json.object();
    view.set("projects", Json.array(page, project -> views.picked(call, project)));
    view.put("total", found.size());
    view.put("header", "Showing " + page.size() + " of " + found.size() + " matching projects");
    return Reply.ok(view);
  }
}
