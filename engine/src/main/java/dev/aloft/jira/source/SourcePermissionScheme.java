package dev.aloft.jira.source;

import java.util.List;

/** Who may do what in the projects that have it. */
public record SourcePermissionScheme(
    String id, String name, String description, List<SourceGrant> grants, RowRef row) {

  /** What projects call it that are associated with one. */
  public static final String ENTITY = "PermissionScheme";

  public SourcePermissionScheme {
    grants = List.copyOf(grants);
  }
}
