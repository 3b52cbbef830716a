package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
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

  private final Shares shares;
  private final UserViews people;

  FilterViews(Shares shares, UserViews people) {
    this.shares = shares;
    this.people = people;
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
      case "sharePermissions" -> view.set(part, shares.views(call, filter.shares()));
      default -> view.set(part, shares.views(call, filter.editors()));
    }
  }
}
