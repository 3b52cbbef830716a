package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
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
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /user/search}, {@code /user/list} and the other ways to find people. */
public final class UserSearchResource implements Resource<DataCenterCall> {

  private static final int USUAL = 50;
  private static final int MOST = 1_000;
  private static final int LIST = 2_000;

  private final JiraSite site;
  private final Lookup lookup;

  /** The users of a site. */
  public UserSearchResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("findUsers")
        .query("username", "startAt", "maxResults", "includeActive", "includeInactive")
        .answer(this::search);
    operations
        .on("findAssignableUsers_1")
        .query("username", "project", "issueKey", "maxResults", "actionDescriptorId")
        .answer(this::assignable);
    operations
        .on("findBulkAssignableUsers")
        .query("username", "projectKeys", "maxResults")
        .answer(call -> {
          List<Project> projects =
              call.list("projectKeys").stream().map(key -> lookup.project(call, key)).toList();
          return found(
              call,
              user ->
                  projects.stream()
                      .allMatch(one -> site.access().may(user, Permission.ASSIGNABLE_USER, one)));
        });
    operations
        .on("findUsersWithBrowsePermission")
        .query("username", "issueKey", "projectKey", "maxResults")
        .answer(call -> with(call, List.of(Permission.BROWSE_PROJECTS)));
    operations
        .on("findUsersWithAllPermissions")
        .query("username", "permissions", "issueKey", "projectKey", "startAt", "maxResults")
        .answer(call -> {
          List<Permission> permissions =
              call.list("permissions").stream()
                  .map(key ->
                      Permission.of(key)
                          .orElseThrow(
                              () -> Refusal.badRequest("Unknown permission '" + key + "'.")))
                  .toList();
          return with(call, permissions);
        });
    operations
        .on("findUsersForPicker")
        .query("query", "maxResults", "showAvatar", "exclude")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(picked(call));
        });
    operations.on("getUserList").query("cursor", "maxResults").answer(this::list);
  }

  private List<User> sorted() {
    return site.users().all().stream().sorted(Comparator.comparing(User::name)).toList();
  }

  /** A dot stands for everybody, as in the product. */
  private static boolean fits(User user, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return wanted.equals(".")
        || user.name().toLowerCase(Locale.ROOT).contains(wanted)
        || user.displayName().toLowerCase(Locale.ROOT).contains(wanted)
        || user.email().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Reply search(DataCenterCall call) {
    Lookup.known(call);
    Optional<String> query = call.query("username");
    if (query.isEmpty()) {
      throw Refusal.badRequest("The username query parameter was not provided");
    }
    boolean active = call.flag("includeActive", true);
    boolean inactive = call.flag("includeInactive", false);
    List<User> found =
        sorted().stream()
            .filter(user -> user.active() ? active : inactive)
            .filter(user -> fits(user, query.get()))
            .toList();
    return Reply.ok(
        Json.array(Pages.slice(found, call, USUAL, MOST), user -> UserViews.user(call, user)));
  }

  private Reply found(DataCenterCall call, Predicate<User> wanted) {
    Lookup.known(call);
    String query = call.query("username").orElse("");
    List<User> found =
        sorted().stream()
            .filter(User::active)
            .filter(user -> fits(user, query))
            .filter(wanted)
            .limit(Pages.max(call, USUAL, MOST))
            .toList();
    return Reply.ok(Json.array(found, user -> UserViews.user(call, user)));
  }

  private Reply assignable(DataCenterCall call) {
    Optional<Project> project = place(call, "project");
    if (project.isEmpty()) {
      throw Refusal.badRequest("Either the 'project' or the 'issueKey' must be provided.");
    }
    return found(call, user -> site.access().may(user, Permission.ASSIGNABLE_USER, project.get()));
  }

  private Optional<Project> place(DataCenterCall call, String parameter) {
    Optional<Issue> issue = call.query("issueKey").map(key -> lookup.issue(call, key));
    return issue
        .flatMap(one -> site.tables().projects().find(one.owner()))
        .or(() -> call.query(parameter).map(key -> lookup.project(call, key)));
  }

  private Reply with(DataCenterCall call, List<Permission> permissions) {
    Optional<Project> project = place(call, "projectKey");
    return found(
        call,
        user ->
            permissions.stream()
                .allMatch(permission ->
                    project
                        .map(one -> site.access().may(user, permission, one))
                        .orElseGet(() -> anywhere(user, permission))));
  }

  private boolean anywhere(User user, Permission permission) {
    return permission.global()
        ? site.access().may(user, permission)
        : site.tables().projects().all().stream()
            .anyMatch(project -> site.access().may(user, permission, project));
  }

  ObjectNode picked(DataCenterCall call) {
    String query = call.query("query").orElse("");
    List<String> without = call.queries("exclude");
    List<User> found =
        query.isEmpty()
            ? List.of()
            : sorted().stream()
                .filter(User::active)
                .filter(user -> fits(user, query) && !without.contains(user.name()))
                .toList();
    List<User> page = found.subList(0, Math.min(found.size(), Pages.max(call, USUAL, MOST)));
    ObjectNode view = Json.object();
    view.set(
        "users",
        Json.array(
            page,
            user -> {
              ObjectNode one = Json.object();
              one.put("name", user.name());
              one.put("key", user.key());
              one.put("html", user.displayName() + " - " + user.email() + " (" + user.name() + ")");
              one.put("displayName", user.displayName());
              return one;
            }));
    view.put("total", found.size());
    view.put("header", "Showing " + page.size() + " of " + found.size() + " matching users");
    return view;
  }

  /** Everybody, active or not; the cursor is a number that grows from user to user. */
  private Reply list(DataCenterCall call) {
    Lookup.known(call);
    if (!site.access().may(call.caller(), Permission.USER_PICKER)) {
      throw Refusal.forbidden("You do not have permission to browse users.");
    }
    List<User> all = site.users().all();
    int start = Math.max(0, call.integer("cursor", 0));
    int max = Math.max(1, Math.min(call.integer("maxResults", LIST), LIST));
    int from = Math.min(start, all.size());
    int to = Math.min(all.size(), from + max);
    ObjectNode page = Json.object();
    String address = call.address("/rest/api/2/user/list?maxResults=" + max + "&cursor=");
    page.put("self", address + start);
    boolean last = to == all.size();
    if (!last) {
      page.put("nextPage", address + to);
      page.put("nextCursor", Integer.toString(to));
    }
    page.put("maxResults", max);
    page.put("isLast", last);
    page.set(
        "values",
        Json.array(new ArrayList<>(all.subList(from, to)), user -> UserViews.user(call, user)));
    return Reply.ok(page);
  }
}
