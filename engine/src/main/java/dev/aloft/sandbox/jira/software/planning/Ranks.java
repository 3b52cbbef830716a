package dev.aloft.sandbox.jira.software.planning;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The ranks of a site's issues; only those that somebody moved are kept. */
public final class Ranks {

  /** How an issue that was moved is kept. */
  private record Moved(long issueId, String rank) {}

  private final Records<Moved> records;
  private final Map<Long, Rank> moved = new HashMap<>();
  private final TreeSet<Rank> taken = new TreeSet<>();

  /** Ranks in a store. */
  public Ranks(Store store) {
    this.records = new Records<>(store.table("rank"), Moved.class);
    for (Moved one : records.all()) {
      Rank.parse(one.rank()).ifPresent(rank -> note(one.issueId(), rank));
    }
  }

  private void note(long issueId, Rank rank) {
    forget(issueId);
    moved.put(issueId, rank);
    taken.add(rank);
  }

  private void forget(long issueId) {
    Optional.ofNullable(moved.remove(issueId)).ifPresent(taken::remove);
  }

  private Rank rank(long issueId) {
    return Optional.ofNullable(moved.get(issueId)).orElseGet(() -> Rank.usual(issueId));
  }

  /** The rank of an issue as the product writes it. */
  String text(long issueId) {
    return rank(issueId).toString();
  }

  /** The order of issues by rank. */
  public Comparator<IssueHead> order() {
    return Comparator.comparing(issue -> rank(issue.id()));
  }

  /** Moves issues, in their order, right before another one that is none of them. */
  public void before(List<Long> issues, long other) {
    Rank end = rank(other);
    Rank usual = Rank.usualBefore(end);
    Rank start =
        Optional.ofNullable(taken.lower(end)).filter(it -> it.compareTo(usual) > 0).orElse(usual);
    for (long issue : issues) {
      start = put(issue, Rank.between(start, end));
    }
  }

  /** Moves issues, in their order, right after another one that is none of them. */
  public void after(List<Long> issues, long other) {
    Rank start = rank(other);
    Rank usual = Rank.usualAfter(start);
    Rank end =
        Optional.ofNullable(taken.higher(start))
            .filter(it -> it.compareTo(usual) < 0)
            .orElse(usual);
    for (long issue : issues) {
      start = put(issue, Rank.between(start, end));
    }
  }

  private Rank put(long issue, Rank rank) {
    note(issue, rank);
    records.put(issue, 0, new Moved(issue, rank.toString()));
    return rank;
  }

  /** Forgets an issue that is gone. */
  void remove(long issueId) {
    forget(issueId);
    records.remove(issueId);
  }
}
