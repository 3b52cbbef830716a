package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Optional;

/** Boards and sprints. */
public final class Agile {

  private Agile() {}

  /** A column and the statuses in it. */
  public record Column(
      String name, List<Long> statuses, Optional<Integer> least, Optional<Integer> most) {

    /** Keeps a copy. */
    public Column {
      statuses = List.copyOf(statuses);
    }
  }

  /** A board; {@code scrum} or {@code kanban}. */
  public record Board(
      long id,
      String name,
      String type,
      long filter,
      List<Column> columns,
      Optional<String> subQuery,
      boolean refinedVelocity)
      implements Item {

    /** Keeps a copy. */
    public Board {
      columns = List.copyOf(columns);
    }
  }

  /** A sprint; {@code future}, {@code active} or {@code closed}; times in milliseconds. */
  public record Sprint(
      long id,
      Optional<Long> board,
      String name,
      String state,
      String goal,
      Optional<Long> start,
      Optional<Long> end,
      Optional<Long> activated,
      Optional<Long> completed,
      boolean synced,
      boolean autoStartStop,
      long position)
      implements Item {}
}
