package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards and gadgets as they go out. */
final class DashboardViews {

  /** The parts of a dashboard that a search shows only to who asks (contract). */
  static final List<String> PARTS =
      List.of(
          "description",
          "owner",
          "viewUrl",
          "favourite",
          "favouritedCount",
          "sharePermissions",
          "editPermissions",
          "isWritable");

  private final Dashboards dashboards;
  private final Shares shares;
  private final UserViews people;

  DashboardViews(Dashboards dashboards, Shares shares, UserViews people) {
    this.dashboards = dashboards;
    this.shares = shares;
    this.people = people;
  }

  /** A whole dashboard (the contract's Dashboard). */
  ObjectNode whole(JiraCall call, Dashboard dashboard) {
    ObjectNode view = head(call, dashboard);
    PARTS.forEach(part -> put(call, dashboard, part, view));
    return view;
  }

  /** A dashboard in a search, with what the caller asks for. */
  ObjectNode found(JiraCall call, Dashboard dashboard) {
    ObjectNode view = head(call, dashboard);
    PARTS.stream().filter(call::expands).forEach(part -> put(call, dashboard, part, view));
    return view;
  }

  private static ObjectNode head(JiraCall call, Dashboard dashboard) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(dashboard.id()));
    view.put("name", dashboard.name());
    view.put("self", call.self() + "/dashboard/" + dashboard.id());
    view.put("systemDashboard", dashboard.id() == Dashboard.SYSTEM);
    return view;
  }

  /** No call makes a dashboard anybody's favourite, so none is. */
  private void put(JiraCall call, Dashboard dashboard, String part, ObjectNode view) {
    switch (part) {
      case "description" -> view.put(part, dashboard.description());
      case "owner" -> dashboard.ownedBy().ifPresent(owner -> view.set(part, owner(call, owner)));
      case "viewUrl" ->
          view.put(
              "view",
              call.request().base() + "/secure/Dashboard.jspa?selectPageId=" + dashboard.id());
      case "favourite" -> view.put("isFavourite", false);
      case "favouritedCount" -> view.put("popularity", 0L);
      case "sharePermissions" -> view.set(part, shares.views(call, dashboard.shares()));
      case "editPermissions" -> view.set(part, shares.views(call, dashboard.editors()));
      default -> view.put("isWritable", dashboards.edits(call.caller(), dashboard));
    }
  }

  private ObjectNode owner(JiraCall call, String accountId) {
    return people
        .details(call, accountId)
        .retain("self", "accountId", "avatarUrls", "displayName", "active");
  }

  /** A gadget (the contract's DashboardGadget). */
  static ObjectNode gadget(Gadget gadget) {
    ObjectNode view = Json.object();
    view.put("id", gadget.id());
    gadget.moduleKey().ifPresent(key -> view.put("moduleKey", key));
    gadget.uri().ifPresent(uri -> view.put("uri", uri));
    view.put("color", gadget.color());
    view.put("title", gadget.title());
    view.putObject("position").put("row", gadget.row()).put("column", gadget.column());
    return view;
  }
}
