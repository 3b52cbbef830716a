package dev.aloft.jira.filter;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Names;
import dev.aloft.jira.group.GroupType;
import dev.aloft.jira.role.RoleType;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.user.UserType;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** With whom filters of the source are shared, and what that is on the target. */
final class ShareRows {

  static final String ENTITY = "SharePermissions";

  /** With everybody who is logged in: what a request calls so is {@code loggedin} in answers. */
  static final String EVERYBODY = "authenticated";

  private static final Value ALL = Value.fields(Map.of("type", Value.text(EVERYBODY)));

  private final JiraSource source;
  private final Names names;
  private final Map<String, List<EntityRow>> byFilter = new HashMap<>();

  ShareRows(JiraSource source, Names names) {
    this.source = source;
    this.names = names;
    try (Stream<EntityRow> rows = source.staging().stream(ENTITY)) {
      rows.filter(row -> either(row, "entityType", "entitytype").equals(FilterType.ENTITY))
          .forEach(row ->
              byFilter
                  .computeIfAbsent(either(row, "entityId", "entityid"), any -> new ArrayList<>())
                  .add(row));
    }
  }

  /** Eras differ in the case of letters. */
  private static String either(EntityRow row, String name, String other) {
    return row.get(name).orElseGet(() -> row.text(other));
  }

  List<EntityRow> of(String filterId) {
    return byFilter.getOrDefault(filterId, List.of());
  }

  /** Whether it is for the public: people without an account. */
  static boolean open(EntityRow share) {
    return share.text("type").equals("global");
  }

  /** Whether everybody who is logged in sees a filter of the source. */
  boolean forEverybody(String filterId) {
    return of(filterId).stream()
        .anyMatch(share -> open(share) || onTarget(share).filter(ALL::equals).isPresent());
  }

  /** Whether it lets others edit the filter, too. */
  static boolean edits(EntityRow share) {
    return share.number("rights").orElse(1) > 1;
  }

  /** The same share on the target; the public becomes everybody who is logged in. */
  Optional<Value> onTarget(EntityRow share) {
    String first = share.text("param1");
    return switch (share.text("type")) {
      case "global", "loggedin", "authenticated" -> Optional.of(ALL);
      case "group" -> find(GroupType.TYPE, first.strip().toLowerCase(Locale.ROOT), "group");
      case "user" -> find(UserType.TYPE, source.people().person(first).key(), "user");
      case "project" ->
          share.text("param2").isBlank()
              ? find(MovingProject.TYPE, first, "project")
              : role(first, share.text("param2"));
      default -> Optional.empty();
    };
  }

  private Optional<Value> find(String type, String id, String name) {
    return names
        .find(type, id)
        .map(address ->
            Value.fields(Map.of("type", Value.text(name), name, Value.reference(address))));
  }

  private Optional<Value> role(String project, String role) {
    return names
        .find(MovingProject.TYPE, project)
        .flatMap(in ->
            names
                .find(RoleType.TYPE, role)
                .map(held ->
                    Value.fields(
                        Map.of(
                            "type", Value.text("project"),
                            "project", Value.reference(in),
                            "role", Value.reference(held)))));
  }
}
