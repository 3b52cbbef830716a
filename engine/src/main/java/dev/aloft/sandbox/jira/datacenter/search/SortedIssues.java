package dev.aloft.sandbox.jira.datacenter.search;

import com.google.common.collect.Iterators;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Issues in an order, however many there are: so many are in memory, and what is more lies in
 * sorted runs on disk until it is read in one order again.
 */
final class SortedIssues implements Closeable {

  private final Comparator<Issue> order;
  private final int block;
  private final List<Issue> held = new ArrayList<>();
  private final List<SortedRun> runs = new ArrayList<>();
  private int all;

  /**
   * None yet.
   *
   * @param order tells every two issues apart
   * @param block so many are in memory at once
   */
  SortedIssues(Comparator<Issue> order, int block) {
    this.order = order;
    this.block = block;
  }

  void add(Issue issue) {
    all++;
    held.add(issue);
    if (held.size() == block) {
      held.sort(order);
      runs.add(SortedRun.of(held));
      held.clear();
    }
  }

  /** How many were found. */
  int all() {
    return all;
  }

  /** Those from a place on. */
  List<Issue> page(int start, int most) {
    held.sort(order);
    List<Iterator<Issue>> sorted = new ArrayList<>(List.of(held.iterator()));
    runs.forEach(run -> sorted.add(run.issues()));
    Iterator<Issue> merged = Iterators.mergeSorted(sorted, order);
    Iterators.advance(merged, start);
    List<Issue> page = new ArrayList<>();
    Iterators.limit(merged, most).forEachRemaining(page::add);
    return page;
  }

  @Override
  public void close() {
    try {
      for (SortedRun run : runs) {
        run.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
