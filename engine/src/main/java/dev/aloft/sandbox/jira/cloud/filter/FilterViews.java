package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Filters and their shares as they go out. */
final class FilterViews {

  /** The parts of a filter, which {@code expand} names in lists. */
  private static final List<String> PARTS =
      List.of(
          "description",
          "owner",
          "jql",
          "viewUrl",
          "searchUrl",
          "favourite",
          "favouritedCount",
          "sharePermissions",
          "editPermissions");

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;
  private final UserViews people;

  FilterViews(JiraSite site, SiteTables tables, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
    this.people = new UserViews(site);
  }

  /** A whole filter (the contract's Filter). */
  ObjectNode whole(JiraCall call, Filter filter) {
    ObjectNode view = head(call, filter);
    for (String part : PARTS) {
      put(call, filter, part, view);
    }
    ObjectNode subscriptions = view.putObject("subscriptions");
    subscriptions.put("size", 0).putArray("items");
    subscriptions.put("max-results", 0).put("start-index", 0).put("end-index", 0);
    return view;
  }

  /** A filter in a list (the contract's FilterDetails), with what the caller asks for. */
  ObjectNode details(JiraCall call, Filter filter) {
    ObjectNode view = head(call, filter);
    PARTS.stream().filter(call::expands).forEach(part -> put(call, filter, part, view));
    return view;
  }

  private static ObjectNode head(JiraCall call, Filter filter) {
    ObjectNode view = Json.object();
    view.put("self", call.self() + "/filter/" + filter.id());
    view.put("id", Ids.text(filter.id()));
    view.put("name", filter.name());
    return view;
  }

  private void put(JiraCall call, Filter filter, String part, ObjectNode view) {
    String address = call.request().base();
    switch (part) {
      case "description" -> view.put(part, filter.description());
      case "owner" -> view.set(part, people.details(call, filter.owner()));
      case "jql" -> view.put(part, filter.jql());
      case "viewUrl" -> view.put(part, address + "/issues/?filter=" + filter.id());
      case "searchUrl" -> view.put(part, call.self() + "/search/jql?jql=filter%3D" + filter.id());
      case "favourite" -> view.put(part, filter.favouredBy().contains(call.caller().accountId()));
      case "favouritedCount" -> view.put(part, (long) filter.favouredBy().size());
      case "sharePermissions" -> view.set(part, shares(call, filter.shares()));
      default -> view.set(part, shares(call, filter.editors()));
    }
  }

  /** Shares as they stand in a filter. */
  ArrayNode shares(JiraCall call, List<Share> shares) {
    return Json.array(shares, share -> share(call, share));
  }

  /** One share. */
  ObjectNode share(JiraCall call, Share share) {
    ObjectNode view = Json.object();
    view.put("id", share.id());
    view.put("type", share.with().word());
    switch (share.with()) {
      case GLOBAL, AUTHENTICATED -> {}
      case USER -> view.set("user", user(call, share.subject()));
      case GROUP ->
          site.groups().find(share.subject()).ifPresent(one -> view.set("group", group(call, one)));
      case PROJECT, PROJECT_ROLE -> {
        Optional<Project> project =
            tables
                .projects()
                .find(share.subject())
                .filter(one -> permissions.sees(call.caller(), one));
        if (project.isEmpty()) {
          view.put("type", "project-unknown");
        }
        project.ifPresent(one -> view.set("project", project(call, one)));
        share
            .role()
            .flatMap(tables.roles()::find)
            .ifPresent(role ->
                view.putObject("role")
                    .put("self", call.self() + "/role/" + role.id())
                    .put("id", role.id())
                    .put("name", role.name())
                    .put("description", role.description()));
      }
    }
    return view;
  }

  private ObjectNode user(JiraCall call, String accountId) {
    ObjectNode whole = people.details(call, accountId);
    return whole.retain("self", "accountId", "avatarUrls", "displayName", "active");
  }

  private static ObjectNode group(JiraCall call, Group group) {
    return Json.object()
        .put("name", group.name())
        .put("groupId", group.groupId())
        .put("self", call.self() + "/group?groupId=" + group.groupId());
  }

  private static ObjectNode project(JiraCall call, Project project) {
    return Json.object()
        .put("self", call.self() + "/project/" + project.id())
        .put("id", Ids.text(project.id()))
        .put("key", project.key())
        .put("name", project.name())
        .put("projectTypeKey", project.typeKey())
        .put("simplified", false);
  }
}
