package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permission schemes of a source, and all grants in them. */
public final class PermissionSchemes {

  /**
   * The keys of the numbers that Jira before 7 wrote (the enum {@code Permission} of Jira's public
   * API, and the grants of Jira 7, which have both).
   */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("0", "ADMINISTER"),
          Map.entry("10", "BROWSE_PROJECTS"),
          Map.entry("11", "CREATE_ISSUES"),
          Map.entry("12", "EDIT_ISSUES"),
          Map.entry("13", "ASSIGN_ISSUES"),
          Map.entry("14", "RESOLVE_ISSUES"),
          Map.entry("15", "ADD_COMMENTS"),
          Map.entry("16", "DELETE_ISSUES"),
          Map.entry("17", "ASSIGNABLE_USER"),
          Map.entry("18", "CLOSE_ISSUES"),
          Map.entry("19", "CREATE_ATTACHMENTS"),
          Map.entry("20", "WORK_ON_ISSUES"),
          Map.entry("21", "LINK_ISSUES"),
          Map.entry("23", "ADMINISTER_PROJECTS"),
          Map.entry("25", "MOVE_ISSUES"),
          Map.entry("26", "SET_ISSUE_SECURITY"),
          Map.entry("28", "SCHEDULE_ISSUES"),
          Map.entry("29", "VIEW_DEV_TOOLS"),
          Map.entry("30", "MODIFY_REPORTER"),
          Map.entry("31", "VIEW_VOTERS_AND_WATCHERS"),
          Map.entry("32", "MANAGE_WATCHERS"),
          Map.entry("34", "EDIT_ALL_COMMENTS"),
          Map.entry("35", "EDIT_OWN_COMMENTS"),
          Map.entry("36", "DELETE_ALL_COMMENTS"),
          Map.entry("37", "DELETE_OWN_COMMENTS"),
          Map.entry("38", "DELETE_ALL_ATTACHMENTS"),
          Map.entry("39", "DELETE_OWN_ATTACHMENTS"),
          Map.entry("40", "EDIT_OWN_WORKLOGS"),
          Map.entry("41", "EDIT_ALL_WORKLOGS"),
          Map.entry("42", "DELETE_OWN_WORKLOGS"),
          Map.entry("43", "DELETE_ALL_WORKLOGS"),
          Map.entry("44", "SYSTEM_ADMIN"),
          Map.entry("45", "VIEW_READONLY_WORKFLOW"),
          Map.entry("46", "TRANSITION_ISSUES"));

  private final List<SourceGrant> grants;
  private final List<SourcePermissionScheme> schemes;

  PermissionSchemes(Staging staging) {
    this.grants = all(staging, "SchemePermissions", PermissionSchemes::grant);
    Map<String, List<SourceGrant>> byScheme =
        grants.stream()
            .filter(grant -> grant.schemeId().isPresent())
            .collect(Collectors.groupingBy(grant -> grant.schemeId().orElseThrow()));
    this.schemes =
        all(
            staging,
            SourcePermissionScheme.ENTITY,
            row ->
                new SourcePermissionScheme(
                    row.id(),
                    row.text("name"),
                    row.text("description"),
                    byScheme.getOrDefault(row.id(), List.of()),
                    RowRef.of(row)));
  }

  private static <T> List<T> all(Staging staging, String entity, Function<EntityRow, T> make) {
    try (Stream<EntityRow> rows = staging.stream(entity)) {
      return rows.map(make).toList();
    }
  }

  private static SourceGrant grant(EntityRow row) {
    String number = row.text("permission");
    return new SourceGrant(
        Rows.filled(row, "scheme"),
        Rows.filled(row, "permissionKey").orElseGet(() -> KEYS.getOrDefault(number, number)),
        row.text("type"),
        row.text("parameter").strip(),
        RowRef.of(row));
  }

  public List<SourcePermissionScheme> schemes() {
    return schemes;
  }

  /** All grants, also those of no scheme. */
  public List<SourceGrant> grants() {
    return grants;
  }

  /** The grants of the schemes that those projects have. */
  public Stream<SourceGrant> grantsIn(List<SourceProject> projects) {
    Set<String> used =
        projects.stream()
            .flatMap(project -> idOf(project).stream())
            .collect(Collectors.toUnmodifiableSet());
    return grants.stream().filter(grant -> grant.schemeId().filter(used::contains).isPresent());
  }

  /** The id of the scheme that a project has. */
  public static Optional<String> idOf(SourceProject project) {
    return project.schemes().stream()
        .filter(association -> association.entity().equals(SourcePermissionScheme.ENTITY))
        .map(SourceAssociation::id)
        .findFirst();
  }
}
