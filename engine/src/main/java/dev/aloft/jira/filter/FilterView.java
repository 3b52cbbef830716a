package dev.aloft.jira.filter;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.user.UserType;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Filters as a site shows them: {@code Filter}, {@code FilterDetails}. */
final class FilterView {

  /**
   * Stands before the address in the description of a filter that is not finished: with another
   * owner it could not be found by its name.
   */
  static final String MARK = "aloft: ";

  private FilterView() {}

  /** The address of one that is not finished. */
  static Optional<String> mark(JsonNode filter) {
    String description = filter.path("description").asString("");
    return description.startsWith(MARK + FilterType.TYPE)
        ? Optional.of(description.substring(MARK.length()))
        : Optional.empty();
  }

  static Map<String, Value> values(JsonNode filter) {
    String owner = filter.path("owner").path("accountId").asString("");
    return Map.of(
        FilterType.NAME,
        Value.text(filter.path("name").asString("")),
        FilterType.DESCRIPTION,
        Value.textOrNone(filter.path("description").asString("")),
        FilterType.JQL,
        QueryText.observed(filter.path("jql").asString("")),
        FilterType.OWNER,
        owner.isEmpty() ? Value.NONE : new Value.Pointer(UserType.TYPE, owner),
        FilterType.SHARES,
        Value.set(filter.path("sharePermissions").valueStream().map(FilterView::share).toList()));
  }

  private static Value share(JsonNode share) {
    String type = share.path("type").asString("");
    Map<String, Value> fields = new TreeMap<>();
    fields.put("type", Value.text(type(type)));
    point(share, "project", "id", MovingProject.TYPE, fields);
    point(share, "role", "id", RoleType.TYPE, fields);
    point(share, "group", "groupId", GroupType.TYPE, fields);
    point(share, "user", "accountId", UserType.TYPE, fields);
    return Value.fields(fields);
  }

  /** One that holds for a role is told by its role: some answers call it by its project alone. */
  private static String type(String answered) {
    return switch (answered) {
      case "loggedin" -> ShareRows.EVERYBODY;
      case "projectRole" -> "project";
      default -> answered;
    };
  }

  private static void point(
      JsonNode share, String name, String id, String type, Map<String, Value> fields) {
    String found = share.path(name).path(id).asString("");
    if (!found.isEmpty()) {
      fields.put(name, new Value.Pointer(type, found));
    }
  }

  /** The pieces of a query. */
  static List<Value> pieces(Value jql) {
    return jql instanceof Value.Listing(List<Value> items) ? items : List.of();
  }
}
