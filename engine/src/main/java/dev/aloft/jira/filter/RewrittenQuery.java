package dev.aloft.jira.filter;

import dev.aloft.value.Value;
import java.util.List;

/**
 * A query of the source as the target is to have it.
 *
 * @param jql as {@link QueryText} has it; means nothing while something stands in the way
 * @param obstacles what cannot be had on the target, in words, in the order of the query
 * @param dates the comparisons with moments that the target notes anew, as they stand
 * @param clock those of them that go by the clock
 * @param moving whether it names a project that moves
 * @param staying whether it names a project that does not
 */
record RewrittenQuery(
    Value jql,
    List<String> obstacles,
    List<String> dates,
    List<String> clock,
    boolean moving,
    boolean staying) {

  RewrittenQuery {
    obstacles = List.copyOf(obstacles);
    dates = List.copyOf(dates);
    clock = List.copyOf(clock);
  }

  static RewrittenQuery unreadable(String jql, String why) {
    return new RewrittenQuery(
        Value.text(jql), List.of("not JQL: " + why), List.of(), List.of(), false, false);
  }
}
