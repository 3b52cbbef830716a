package dev.aloft.sandbox.jira.cloud.usersearch;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.Involved;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.user.UserResource;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Html;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches for people by what they may do, and for pickers. As in the product a search looks at the
 * first thousand people only.
 */
public final class UserSearchResource implements Resource<JiraCall> {

  private static final int SEARCHED = 1000;
  private static final int PICKED = 50;

  private final Issues issues;
  private final UserViews views;

  /** The people of a site, seen from its projects. */
  public UserSearchResource(Issues issues, UserViews views) {
    this.issues = issues;
    this.views = views;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("findAssignableUsers")
        .query("query", "accountId", "project", "issueKey", "issueId", "startAt", "maxResults")
        .answer(call ->
            found(call, may(Permission.ASSIGNABLE_USER, List.of(placeOf(call, "project")))));
    operations
        .on("findBulkAssignableUsers")
        .query("query", "accountId", "projectKeys", "startAt", "maxResults")
        .answer(call ->
            found(
                call,
                may(
                    Permission.ASSIGNABLE_USER,
                    call.list("projectKeys").stream().map(key -> project(call, key)).toList())));
    operations
        .on("findUsersWithBrowsePermission")
        .query("query", "accountId", "issueKey", "projectKey", "startAt", "maxResults")
        .answer(call -> {
          if (call.request().query("query").isEmpty() && call.query("accountId").isEmpty()) {
            throw Refusal.badRequest("Either the query or the accountId parameter must be given.");
          }
          return found(call, may(Permission.BROWSE_PROJECTS, List.of(placeOf(call, "projectKey"))));
        });
    operations
        .on("findUsersWithAllPermissions")
        .query(
            "query", "accountId", "permissions", "issueKey", "projectKey", "startAt", "maxResults")
        .administratorsOnly()
        .answer(this::withAll);
    operations
        .on("findUsersForPicker")
        .query("query", "maxResults", "showAvatar", "excludeAccountIds")
        .answer(call -> Reply.ok(people(call, new ArrayList<>(call.list("excludeAccountIds")))));
    operations
        .on("findUsersAndGroups")
        .query("query", "maxResults", "showAvatar", "caseInsensitive")
        .answer(this::peopleAndGroups);
  }

  /** The project that the call names by an issue or by itself. */
  private Project placeOf(JiraCall call, String parameter) {
    Optional<String> issue = call.query("issueKey");
    if (issue.isEmpty() && parameter.equals("project")) {
      issue = call.query("issueId");
    }
    if (issue.isPresent()) {
      return issues.project(issues.get(call, issue.get()));
    }
    return project(
        call,
        call.query(parameter)
            .orElseThrow(
                () -> Refusal.badRequest("Either an issue or a project must be specified.")));
  }

  private Project project(JiraCall call, String keyOrId) {
    return issues
        .configuration()
        .project(keyOrId)
        .filter(one -> may(Permission.BROWSE_PROJECTS, List.of(one)).test(call.caller()))
        .orElseThrow(
            () -> Refusal.notFound("No project could be found with key or id '" + keyOrId + "'."));
  }

  private Predicate<Account> may(Permission permission, List<Project> projects) {
    return account ->
        projects.stream()
            .allMatch(project ->
                issues.configuration().may(account, permission, project, Involved.NOBODY));
  }

  private Reply withAll(JiraCall call) {
    Project project = placeOf(call, "projectKey");
    Predicate<Account> all = account -> true;
    if (call.list("permissions").isEmpty()) {
      throw Refusal.badRequest("The query parameter 'permissions' is required.");
    }
    for (String key : call.list("permissions")) {
      Permission permission =
          Permission.of(key)
              .orElseThrow(() -> Refusal.badRequest("Unrecognized permission: " + key));
      all = all.and(may(permission, List.of(project)));
    }
    return found(call, all);
  }

  private Reply found(JiraCall call, Predicate<Account> wanted) {
    if (call.query("query").isPresent() && call.query("accountId").isPresent()) {
      throw Refusal.badRequest("The query and the accountId parameter exclude each other.");
    }
    Predicate<Account> named =
        call.query("accountId")
            .<Predicate<Account>>map(id -> account -> account.accountId().equals(id))
            .orElseGet(() -> matching(call.query("query").orElse("")));
    List<Account> people = searched().stream().filter(named.and(wanted)).toList();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Pages.slice(people, call, PICKED, SEARCHED)
        .forEach(account -> list.add(views.user(call, account)));
    return Reply.ok(list);
  }

  private List<Account> searched() {
    return issues.site().accounts().all().stream()
        .filter(issues.site()::active)
        .limit(SEARCHED)
        .toList();
  }

  private static Predicate<Account> matching(String query) {
    String small = query.toLowerCase(Locale.ROOT);
    return account -> small.isEmpty() || UserResource.matches(account, small);
  }

  private ObjectNode people(JiraCall call, List<String> without) {
    String query = call.query("query").orElse("");
    List<Account> all =
        searched().stream()
            .filter(matching(query))
            .filter(account -> !without.contains(account.accountId()))
            .toList();
    int most = Math.clamp(call.integer("maxResults", PICKED), 0, SEARCHED);
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode users = reply.putArray("users");
    for (Account account : all.subList(0, Math.min(most, all.size()))) {
      users
          .addObject()
          .put("accountId", account.accountId())
          .put("accountType", account.type())
          .put("displayName", account.displayName())
          .put("html", marked(account.displayName(), query));
    }
    reply.put("total", all.size());
    reply.put("header", header(users.size(), all.size()));
    return reply;
  }

  private static String header(int shown, int all) {
    return "Showing " + shown + " of " + all + " matching " + (all == 1 ? "user" : "users");
  }

  /** The name with what was looked for in bold. */
  private static String marked(String name, String query) {
    int at = name.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
    if (at < 0 || query.isEmpty()) {
      return Html.escape(name);
    }
    int end = at + query.length();
    return Html.escape(name.substring(0, at))
        + "<strong>"
        + Html.escape(name.substring(at, end))
        + "</strong>"
        + Html.escape(name.substring(end));
  }

  private Reply peopleAndGroups(JiraCall call) {
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.set("users", people(call, List.of()));
    String query = call.query("query").orElse("");
    boolean ignoresCase = call.flag("caseInsensitive", false);
    List<Group> all =
        issues.site().groups().all().stream()
            .filter(group -> contains(group.name(), query, ignoresCase))
            .toList();
    int most = Math.clamp(call.integer("maxResults", PICKED), 0, SEARCHED);
    ObjectNode groups = reply.putObject("groups");
    ArrayNode list = groups.putArray("groups");
    for (Group group : all.subList(0, Math.min(most, all.size()))) {
      list.addObject()
          .put("name", group.name())
          .put("groupId", group.groupId())
          .put("html", marked(group.name(), query))
          .putArray("labels");
    }
    groups.put("total", all.size());
    groups.put(
        "header",
        "Showing "
            + list.size()
            + " of "
            + all.size()
            + " matching "
            + (all.size() == 1 ? "group" : "groups"));
    return Reply.ok(reply);
  }

  private static boolean contains(String name, String query, boolean ignoresCase) {
    return ignoresCase
        ? name.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT))
        : name.contains(query);
  }
}
