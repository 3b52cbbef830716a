package dev.aloft.sandbox.migration.service;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to move from where to where; it never changes.
 *
 * @param id a UUID
 * @param serverId the server's id
 * @param projects the keys of the projects, in their order
 * @param everybody whether all users and groups move, not only the people of the projects
 * @param definition the definition as it came
 */
public record Job(
    String id, String serverId, List<String> projects, boolean everybody, ObjectNode definition) {

  /** Keeps a copy of the list. */
  public Job {
    projects = List.copyOf(projects);
  }
}
