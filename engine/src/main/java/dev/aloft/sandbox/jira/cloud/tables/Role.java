package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** A project role, shared by all projects. Default actors reach projects created later only. */
public record Role(long id, String name, String description, List<RoleActor> defaultActors)
    implements Row {

  public Role {
    defaultActors = List.copyOf(defaultActors);
  }
}
