package dev.aloft.jira.source;

import java.util.List;

/** A group; one of the same name in several directories is one group. */
public record SourceGroup(String name, String description, boolean active, List<RowRef> rows) {

  public SourceGroup {
    rows = List.copyOf(rows);
  }
}
