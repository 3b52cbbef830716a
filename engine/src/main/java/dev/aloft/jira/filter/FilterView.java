package dev.aloft.jira.filter;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.user.UserType;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Filters as a site shows them: {@code Filter}, {@code FilterDetails}. */
final class FilterView {

  /** At the end of a description: the id in the source. Nothing else tells filters apart. */
  private static final Pattern MARK = Pattern.compile("\\s*\\[aloft:([^\\]]*)]$");

  private FilterView() {}

  /** A description with the mark of the filter that it is of. */
  static String marked(String description, Address address) {
    return (description + " [aloft:" + sourceId(address) + "]").strip();
  }

  /** The id in the source of the filter with that address. */
  static String sourceId(Address address) {
    return address.key().substring(address.key().lastIndexOf('#') + 1);
  }

  /** The id in the source that stands in a filter's mark, if it has one. */
  static Optional<String> mark(JsonNode filter) {
    Matcher mark = MARK.matcher(filter.path("description").asString(""));
    return mark.find() ? Optional.of(mark.group(1)) : Optional.empty();
  }

  static Map<String, Value> values(JsonNode filter) {
    String owner = filter.path("owner").path("accountId").asString("");
    return Map.of(
        FilterType.NAME,
        Value.text(filter.path("name").asString("")),
        FilterType.DESCRIPTION,
        Value.textOrNone(MARK.matcher(filter.path("description").asString("")).replaceFirst("")),
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
