package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** Who may do what in the projects that use it. */
public record PermissionScheme(long id, String name, String description, List<Grant> grants)
    implements Row {

  public PermissionScheme {
    grants = List.copyOf(grants);
  }
}
