package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first of many issues in an order, found one by one; no others are held. */
final class Best {

  private final Comparator<Issue> order;
  private final int most;
  private final PriorityQueue<Issue> lastFirst;
  private int all;

  /**
   * None yet.
   *
   * @param order tells every two issues apart
   * @param most so many are held
   */
  Best(Comparator<Issue> order, int most) {
    this.order = order;
    this.most = most;
    this.lastFirst = new PriorityQueue<>(order.reversed());
  }

  void add(Issue issue) {
    all++;
    if (lastFirst.size() < most) {
      lastFirst.add(issue);
    } else if (most > 0 && order.compare(issue, lastFirst.element()) < 0) {
      lastFirst.remove();
      lastFirst.add(issue);
    }
  }

  /** How many were found. */
  int all() {
    return all;
  }

  /** Those that are held, in their order, from a place on. */
  List<Issue> from(int place) {
    return lastFirst.stream().sorted(order).skip(place).toList();
  }
}
