package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Optional;

/**
 * A workflow.
 *
 * @param initial the status in which issues begin
 * @param edited when it was changed last, in milliseconds; 0 for the one that comes with the
 *     product
 */
public record Workflow(
    long id,
    String name,
    String description,
    long initial,
    List<Long> statuses,
    List<Transition> transitions,
    long edited)
    implements Item {

  /**
   * A way between statuses.
   *
   * @param from where it begins; empty where it begins everywhere
   * @param screen what it asks for
   * @param resolution what it does to the resolution: a number sets it, {@code clear} takes it away
   */
  public record Transition(
      long id,
      String name,
      List<Long> from,
      long to,
      Optional<Long> screen,
      List<Condition> conditions,
      Optional<String> resolution) {

    /** Keeps copies. */
    public Transition {
      from = List.copyOf(from);
      conditions = List.copyOf(conditions);
    }
  }

  /** Who may go, or when: {@code permission}, {@code group}, {@code assignee}, {@code reporter}. */
  public record Condition(String kind, String value) {}

  /** Keeps copies. */
  public Workflow {
    statuses = List.copyOf(statuses);
    transitions = List.copyOf(transitions);
  }
}
