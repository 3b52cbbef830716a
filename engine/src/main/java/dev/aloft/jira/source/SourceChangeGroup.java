package dev.aloft.jira.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One edit of an issue: who, when, and what changed. */
public record SourceChangeGroup(
    String id, Optional<String> author, Optional<Instant> created, List<Item> items, RowRef row) {

  public SourceChangeGroup {
    items = List.copyOf(items);
  }

  /**
   * One field's change; the values are ids or raw values, the strings what people saw.
   *
   * @param fieldType {@code jira} or {@code custom}
   */
  public record Item(
      String id,
      String fieldType,
      String field,
      Optional<String> oldValue,
      Optional<String> oldString,
      Optional<String> newValue,
      Optional<String> newString,
      RowRef row) {}
}
