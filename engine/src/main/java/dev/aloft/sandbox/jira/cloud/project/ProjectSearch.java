package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /project/search} and the old list of all projects. */
public final class ProjectSearch implements Resource<JiraCall> {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST_NAMED = 50;

  private final SiteTables tables;
  private final IssueContent issues;
  private final Permissions permissions;
  private final ProjectJson json;

  public ProjectSearch(
      JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions) {
    this.tables = tables;
    this.issues = issues;
    this.permissions = permissions;
    this.json = new ProjectJson(site, tables, issues);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("searchProjects")
        .query(
            "startAt",
            "maxResults",
            "orderBy",
            "id",
            "keys",
            "query",
            "typeKey",
            "categoryId",
            "action",
            "expand",
            "status",
            "properties",
            "propertyQuery")
        .answer(this::search);
    on.on("getAllProjects").query("expand", "recent", "properties").answer(this::all);
  }

  private Reply all(JiraCall call) {
    return Reply.ok(
        Json.array(
            tables.projects().where(p -> p.writable() && permissions.sees(call.caller(), p)),
            p -> json.brief(call, p)));
  }

  private Reply search(JiraCall call) {
    Set<Long> ids = Filters.ids(call, "id");
    List<String> keys = call.list("keys");
    if (ids.size() > MOST_NAMED || keys.size() > MOST_NAMED) {
      throw Refusal.badRequest("Up to " + MOST_NAMED + " project ids or keys can be provided.");
    }
    List<String> types = call.list("typeKey");
    Set<Long> categories = Filters.ids(call, "categoryId");
    Optional<PropertyQuery> property = call.query("propertyQuery").map(PropertyQuery::parse);
    List<String> states = call.list("status");
    Set<String> wanted = states.isEmpty() ? Set.of("live") : Set.copyOf(states);
    List<Project> found =
        tables
            .projects()
            .where(p ->
                wanted.contains(state(p))
                    && mayDo(call, p)
                    && Filters.takes(ids, p.id())
                    && (keys.isEmpty() || keys.contains(p.key()))
                    && (types.isEmpty() || types.contains(p.typeKey()))
                    && (categories.isEmpty()
                        || p.categoryId().filter(categories::contains).isPresent())
                    && Filters.matches(call, "query", p.key(), p.name())
                    && property.filter(q -> !q.matches(p.properties())).isEmpty());
    Map<String, Comparator<Project>> orders =
        Map.of(
            "key", Comparator.comparing(Project::key),
            "name", Comparator.comparing(Project::name, String.CASE_INSENSITIVE_ORDER),
            "owner", Comparator.comparing(Project::lead),
            "category", Comparator.comparingLong(p -> p.categoryId().orElse(Long.MAX_VALUE)),
            "issueCount", Comparator.comparingLong(p -> issues.count(Ids.text(p.id()))),
            "deletedDate", Comparator.comparing(p -> p.deleted().orElse(Instant.MAX)),
            "archivedDate",
                Comparator.comparing(
                    p -> p.archived().map(Project.Archived::at).orElse(Instant.MAX)));
    return Reply.ok(
        Pages.bean(
            call,
            Orders.ordered(call, found, orders, "key"),
            USUAL_PAGE,
            LARGEST_PAGE,
            p -> json.brief(call, p)));
  }

  private static String state(Project project) {
    if (!project.live()) {
      return "deleted";
    }
    return project.archived().isPresent() ? "archived" : "live";
  }

  private boolean mayDo(JiraCall call, Project project) {
    Account caller = call.caller();
    return switch (call.query("action").orElse("view")) {
      case "view" -> permissions.sees(caller, project);
      case "browse" -> permissions.has(caller, Permission.BROWSE_PROJECTS, project);
      case "edit" -> permissions.administers(caller, project);
      case "create" -> permissions.has(caller, Permission.CREATE_ISSUES, project);
      default -> throw Refusal.badRequest("The action is not supported.");
    };
  }
}
