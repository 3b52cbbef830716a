package dev.aloft.sandbox.jira.cloud.search;

import java.util.List;

/**
 * A query: clauses that must all hold, and an order.
 *
 * @param clauses what must hold
 * @param order by what the answer is sorted
 */
record Jql(List<Clause> clauses, List<Order> order) {

  /** A condition on one field: {@code =}, {@code !=}, {@code in}, {@code not in}, {@code <}, … */
  record Clause(String field, String operator, List<String> values) {}

  /** One field of the order. */
  record Order(String field, boolean ascending) {}

  Jql {
    clauses = List.copyOf(clauses);
    order = List.copyOf(order);
  }
}
