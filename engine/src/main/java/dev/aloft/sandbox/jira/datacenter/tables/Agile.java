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

  /** A named query of a board: a quick filter or a swimlane. */
  public record NamedQuery(String name, String jql, String description) {}

  /**
   * When a board's team works.
   *
   * @param week the working days, from {@code MONDAY} on
   * @param free days of no work, as {@code 2026-05-01}
   */
  public record WorkingDays(List<String> week, List<String> free, Optional<String> zone) {

    /** Keeps copies. */
    public WorkingDays {
      week = List.copyOf(week);
      free = List.copyOf(free);
    }
  }

  /**
   * How people set a board up, beside its columns.
   *
   * @param kanbanBacklog whether the first column of a kanban board is its backlog
   * @param estimation the field by which it estimates; nothing where issues are counted
   * @param administrators keys of users
   * @param administratorGroups names of groups
   * @param swimlanesBy {@code custom} for the queries here; else what makes the lanes
   */
  public record Setup(
      boolean kanbanBacklog,
      Optional<String> estimation,
      List<String> administrators,
      List<String> administratorGroups,
      String swimlanesBy,
      List<NamedQuery> swimlanes,
      List<NamedQuery> quickFilters,
      Optional<WorkingDays> workingDays) {

    /** Keeps copies. */
    public Setup {
      administrators = List.copyOf(administrators);
      administratorGroups = List.copyOf(administratorGroups);
      swimlanes = List.copyOf(swimlanes);
      quickFilters = List.copyOf(quickFilters);
    }
  }

  /**
   * A board; {@code scrum} or {@code kanban}.
   *
   * @param setup nothing for a board as it was made
   */
  public record Board(
      long id,
      String name,
      String type,
      long filter,
      List<Column> columns,
      Optional<String> subQuery,
      boolean refinedVelocity,
      Optional<Setup> setup)
      implements Item {

    /** Keeps a copy. */
    public Board {
      columns = List.copyOf(columns);
    }

    /** The same board, whose velocity is refined or not. */
    public Board withRefinedVelocity(boolean wanted) {
      return new Board(id, name, type, filter, columns, subQuery, wanted, setup);
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
