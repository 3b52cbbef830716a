package dev.aloft.sandbox.jira.cloud.config;

import java.util.List;
import java.util.Set;

/**
 * A way from status to status.
 *
 * @param id unique in its workflow
 * @param fromStatusIds where it begins; empty for a global transition, which begins anywhere
 * @param toStatusId where it ends
 * @param screenFields the ids of the fields on its screen; empty where it has none
 */
public record Transition(
    String id,
    String name,
    Set<String> fromStatusIds,
    String toStatusId,
    List<String> screenFields) {

  /** Keeps its own collections. */
  public Transition {
    fromStatusIds = Set.copyOf(fromStatusIds);
    screenFields = List.copyOf(screenFields);
  }

  /** Whether it begins in any status. */
  public boolean global() {
    return fromStatusIds.isEmpty();
  }

  /** Whether it leads out of a status. */
  public boolean leaves(String statusId) {
    return global() || fromStatusIds.contains(statusId);
  }
}
