package dev.aloft.sandbox.jira.cloud.security;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuesecurityschemes}: the schemes, and the projects that use them. */
public final class SecuritySchemes implements Resource<JiraCall> {

  private static final int PAGE = 50;

  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;
  private final Tasks tasks;
  private final LevelForm levels;

  /** The security schemes of a site. */
  public SecuritySchemes(
      JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions, Tasks tasks) {
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
    this.tasks = tasks;
    this.levels = new LevelForm(site, tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getIssueSecuritySchemes").administratorsOnly().answer(this::all);
    on.on("searchSecuritySchemes")
        .query("startAt", "maxResults", "id", "projectId")
        .administratorsOnly()
        .answer(this::search);
    on.on("createIssueSecurityScheme")
        .body("description", "levels", "name")
        .administratorsOnly()
        .answer(this::create);
    on.on("getIssueSecurityScheme").answer(this::get);
    on.on("updateIssueSecurityScheme")
        .body("description", "name")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteSecurityScheme").administratorsOnly().answer(this::delete);
    on.on("searchProjectsUsingSecuritySchemes")
        .query("startAt", "maxResults", "issueSecuritySchemeId", "projectId")
        .administratorsOnly()
        .answer(this::projects);
    on.on("associateSchemesToProjects")
        .body("oldToNewSecurityLevelMappings", "projectId", "schemeId")
        .administratorsOnly()
        .answer(this::associate);
    on.on("getProjectIssueSecurityScheme")
        .answer(call -> {
          Project project = permissions.administered(call, call.path("projectKeyOrId"), 403);
          SecurityScheme scheme =
              tables
                  .securitySchemeOf(project)
                  .orElseThrow(() ->
                      Refusal.notFound("The project does not have an issue security scheme."));
          return Reply.ok(SecurityJson.whole(call, scheme));
        });
  }

  /** The scheme that a path names. */
  static SecurityScheme named(SiteTables tables, String id) {
    return tables
        .securitySchemes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The issue security scheme was not found."));
  }

  private Reply all(JiraCall call) {
    ObjectNode document = Json.object();
    document.set(
        "issueSecuritySchemes",
        Json.array(tables.securitySchemes().all(), one -> SecurityJson.listed(call, one)));
    return Reply.ok(document);
  }

  private List<Project> using(SecurityScheme scheme) {
    return tables
        .projects()
        .where(one -> one.schemes().security().filter(id -> id == scheme.id()).isPresent());
  }

  private Reply search(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    Set<Long> wanted = Filters.ids(call, "projectId");
    List<SecurityScheme> found =
        tables.securitySchemes().all().stream()
            .filter(one -> Filters.takes(ids, one.id()))
            .filter(one ->
                wanted.isEmpty() || using(one).stream().anyMatch(p -> wanted.contains(p.id())))
            .toList();
    return Reply.ok(
        Pages.bean(
            call,
            found,
            PAGE,
            PAGE,
            one ->
                SecurityJson.found(
                    call,
                    one,
                    using(one).stream().map(Project::id).filter(wanted::contains).toList())));
  }

  private void unique(Form form, String name, long except) {
    if (tables
        .securitySchemes()
        .first(one -> one.id() != except && one.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "An issue security scheme with this name exists.");
    }
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    Naming naming = Naming.fresh(form);
    unique(form, naming.name(), -1);
    form.check();
    SecurityScheme blank =
        new SecurityScheme(
            tables.securitySchemes().nextId(),
            naming.name(),
            naming.description(),
            Optional.empty(),
            List.of());
    SecurityScheme scheme =
        tables.securitySchemes().put(levels.add(blank, form.elements("levels")));
    return Reply.created(Json.object().put("id", Ids.text(scheme.id())));
  }

  /** Who administers a project that uses the scheme may look too (contract). */
  private Reply get(JiraCall call) {
    SecurityScheme scheme = named(tables, call.path("id"));
    if (!permissions.administers(call.caller())
        && using(scheme).stream().noneMatch(p -> permissions.administers(call.caller(), p))) {
      throw Refusal.forbidden("Only administrators can see this issue security scheme.");
    }
    return Reply.ok(SecurityJson.whole(call, scheme));
  }

  private Reply update(JiraCall call) {
    SecurityScheme old = named(tables, call.path("id"));
    Form form = Form.of(call);
    Naming naming = new Naming(old.name(), old.description()).changed(form);
    unique(form, naming.name(), old.id());
    form.check();
    tables.securitySchemes().put(old.named(naming.name(), naming.description()));
    return Reply.noContent();
  }

  private Reply delete(JiraCall call) {
    SecurityScheme scheme = named(tables, call.path("schemeId"));
    if (!using(scheme).isEmpty()) {
      throw Refusal.badRequest("The issue security scheme is used by a project.");
    }
    tables.securitySchemes().remove(scheme.id());
    return Reply.noContent();
  }

  private Reply projects(JiraCall call) {
    Set<Long> schemes = Filters.ids(call, "issueSecuritySchemeId");
    Set<Long> wanted = Filters.ids(call, "projectId");
    List<Project> found =
        tables
            .projects()
            .where(one ->
                one.schemes().security().filter(id -> Filters.takes(schemes, id)).isPresent()
                    && Filters.takes(wanted, one.id()));
    return Reply.ok(
        Pages.bean(
            call,
            found,
            PAGE,
            PAGE,
            one ->
                Json.object()
                    .put("projectId", Ids.text(one.id()))
                    .put(
                        "issueSecuritySchemeId",
                        one.schemes().security().map(Ids::text).orElse(""))));
  }

  /** Issues keep no level of the old scheme but those that a mapping names. */
  private Reply associate(JiraCall call) {
    Form form = Form.of(call);
    Project project =
        tables
            .projects()
            .find(form.text("projectId").orElse(""))
            .filter(Project::live)
            .orElseThrow(() -> Refusal.badRequest("The project does not exist."));
    SecurityScheme scheme = named(tables, form.text("schemeId").orElse(""));
    Map<String, String> mappings = new LinkedHashMap<>();
    for (JsonNode node : form.elements("oldToNewSecurityLevelMappings")) {
      Form mapping = Form.of(node, "newLevelId", "oldLevelId");
      String next = mapping.text("newLevelId").orElse("");
      if (Ids.parse(next).flatMap(scheme::level).isEmpty()) {
        throw Refusal.badRequest("The level '" + next + "' is not in the scheme.");
      }
      mappings.put(mapping.text("oldLevelId").orElse(""), next);
    }
    boolean other = project.schemes().security().filter(id -> id == scheme.id()).isEmpty();
    if (other) {
      issues.moveLevels(call.caller(), Ids.text(project.id()), mappings);
      tables
          .projects()
          .put(project.withSchemes(project.schemes().withSecurity(Optional.of(scheme.id()))));
    }
    return tasks.done(call, "Associate security scheme");
  }
}
