package dev.aloft.sandbox.jira.datacenter.filter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Filter;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How filters and their shares look in replies. */
final class FilterViews {

  private static final int MOST_SHARED_USERS = 1_000;

  private final JiraSite site;
  private final Filters filters;

  FilterViews(JiraSite site, Filters filters) {
    this.site = site;
    this.filters = filters;
  }

  ObjectNode filter(DataCenterCall call, Filter filter) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/filter/" + filter.id()));
    view.put("id", Long.toString(filter.id()));
    view.put("name", filter.name());
    view.put("description", filter.description());
    view.set("owner", UserViews.of(call, site.users(), filter.author()));
    view.put("jql", filter.jql());
    view.put("viewUrl", call.address("/issues/?filter=" + filter.id()));
    view.put(
        "searchUrl",
        call.address(
            "/rest/api/2/search?jql=" + URLEncoder.encode(filter.jql(), StandardCharsets.UTF_8)));
    view.put("favourite", filter.favouredBy().contains(call.caller().key()));
    view.set("sharePermissions", Json.array(filter.shares(), share -> share(call, share)));
    view.put("editable", filters.edits(call.caller(), filter));
    view.set("sharedUsers", people(call, filter));
    view.putObject("subscriptions")
        .put("size", 0)
        .put("max-results", 1_000)
        .put("start-index", 0)
        .put("end-index", 0)
        .putArray("items");
    return view;
  }

  private ObjectNode people(DataCenterCall call, Filter filter) {
    List<User> all =
        filter.shares().isEmpty()
            ? List.of()
            : site.users().all().stream().filter(one -> filters.sees(one, filter)).toList();
    ObjectNode view = Json.object();
    view.put("size", all.size());
    view.set("items", Json.array(all, one -> UserViews.user(call, one)));
    view.put("max-results", MOST_SHARED_USERS);
    view.put("start-index", 0);
    view.put("end-index", Math.max(0, all.size() - 1));
    return view;
  }

  ObjectNode share(DataCenterCall call, Share share) {
    ObjectNode view = Json.object();
    view.put("id", share.id());
    view.put("type", share.type().equals("project-role") ? "project" : share.type());
    share
        .project()
        .flatMap(site.tables().projects()::find)
        .ifPresent(project -> view.set("project", project(call, project)));
    switch (share.type()) {
      case "group" ->
          view.putObject("group").put("name", share.name()).put("self", group(call, share.name()));
      case "user" -> view.set("user", UserViews.of(call, site.users(), share.name()));
      case "project-role" ->
          Ids.parse(share.name())
              .flatMap(site.tables().roles()::find)
              .ifPresent(role ->
                  view.putObject("role")
                      .put("id", role.id())
                      .put("name", role.name())
                      .put("description", role.description())
                      .put("self", call.address("/rest/api/2/role/" + role.id())));
      default -> {
        // For all and for all who have logged in there is nobody to name.
      }
    }
    view.put("view", true);
    view.put("edit", share.edit());
    return view;
  }

  private static String group(DataCenterCall call, String name) {
    return call.address(
        "/rest/api/2/group?groupname=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private static ObjectNode project(DataCenterCall call, Project project) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/project/" + project.id()));
    view.put("id", Long.toString(project.id()));
    view.put("key", project.key());
    view.put("name", project.name());
    view.set(
        "avatarUrls", UserViews.avatars(call, "/secure/projectavatar?pid=" + project.id() + "&"));
    return view;
  }
}
