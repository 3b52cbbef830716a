package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Orders by a text that is read once an issue and search. */
final class SortKeys {

  private SortKeys() {}

  /** The ascending order by a key; an empty key comes last. */
  static Comparator<IssueHead> comparator(Function<IssueHead, String> key) {
    Map<Long, String> known = new HashMap<>();
    Function<IssueHead, String> once =
        issue -> known.computeIfAbsent(issue.id(), id -> key.apply(issue));
    return Comparator.<IssueHead, Boolean>comparing(issue -> once.apply(issue).isEmpty())
        .thenComparing(once);
  }

  /** A number as a text that sorts as the number does. */
  static String of(long number) {
    return "%020d".formatted(number);
  }
}
