package dev.aloft.sandbox.jira.servicemanagement.queue;

import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import java.util.List;

/**
 * A queue.
 *
 * @param jql what it finds, and in which order
 * @param fields what it shows of each issue
 */
record Queue(long id, String name, String jql, List<String> fields) {

  private static final int SPACING = 100;
  private static final List<String> USUAL =
      List.of("issuetype", "issuekey", "summary", "created", "reporter", "duedate");

  /**
   * The queues with which every desk begins, those of the contract's examples; without goals they
   * go by age. No operation makes another.
   */
  static List<Queue> of(Desk desk) {
    String open = "project = " + desk.project().key() + " AND %s AND resolution = Unresolved";
    String order = " ORDER BY created ASC";
    long first = (long) desk.id() * SPACING;
    return List.of(
        new Queue(
            first + 1, "Unassigned issues", open.formatted("assignee is EMPTY") + order, USUAL),
        new Queue(
            first + 2,
            "Assigned to me",
            open.formatted("assignee = currentUser()") + order,
            USUAL));
  }
}
