package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** The priorities that a project offers, in their order. */
public record PriorityScheme(
    long id, String name, String description, long defaultPriorityId, List<Long> priorityIds)
    implements Row {

  public PriorityScheme {
    priorityIds = List.copyOf(priorityIds);
  }
}
