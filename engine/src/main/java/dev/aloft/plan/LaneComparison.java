package dev.aloft.plan;

import dev.aloft.resource.Lane;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the lines of one lane in two plans by their order: one line of each in memory. */
final class LaneComparison {

  private static final int SAMPLES = 10;

  private final Lane lane;
  private final Map<String, Long> reviewedCounts;
  private final Map<String, Long> nowCounts;
  private final List<PlanDifference.LinePair> samples = new ArrayList<>();
  private long added;
  private long removed;
  private long changed;
  private long settled;
  private long unsettled;

  LaneComparison(Lane lane, Map<String, Long> reviewedCounts, Map<String, Long> nowCounts) {
    this.lane = lane;
    this.reviewedCounts = reviewedCounts;
    this.nowCounts = nowCounts;
  }

  /** Both rise by order; empty if they are equal line by line. */
  Optional<PlanDifference.LaneDifference> compare(
      Iterator<LaneLine> reviewed, Iterator<LaneLine> now) {
    Optional<LaneLine> left = next(reviewed);
    Optional<LaneLine> right = next(now);
    while (left.isPresent() || right.isPresent()) {
      long order = Math.min(order(left), order(right));
      Optional<LaneLine> one = left.filter(line -> line.order() == order);
      Optional<LaneLine> other = right.filter(line -> line.order() == order);
      pair(one, other);
      left = one.isPresent() ? next(reviewed) : left;
      right = other.isPresent() ? next(now) : right;
    }
    PlanDifference.LaneDifference difference =
        new PlanDifference.LaneDifference(
            lane, reviewedCounts, nowCounts, added, removed, changed, settled, unsettled, samples);
    return difference.total() == 0 ? Optional.empty() : Optional.of(difference);
  }

  private void pair(Optional<LaneLine> one, Optional<LaneLine> other) {
    if (one.equals(other)) {
      return;
    }
    boolean onTheWay = false;
    if (one.isEmpty()) {
      added++;
    } else if (other.isEmpty()) {
      removed++;
    } else if (settles(one.get(), other.get())) {
      settled++;
      onTheWay = true;
    } else if (settles(other.get(), one.get())) {
      unsettled++;
      onTheWay = true;
    } else {
      changed++;
    }
    if (!onTheWay && samples.size() < SAMPLES) {
      samples.add(new PlanDifference.LinePair(one, other));
    }
  }

  /** What the earlier plan writes, the later one finds written. */
  private static boolean settles(LaneLine earlier, LaneLine later) {
    return earlier.action().writes()
        && later.action() == Action.KEEP
        && !later.counts()
        && earlier.after().isPresent()
        && earlier.after().equals(later.after());
  }

  private static Optional<LaneLine> next(Iterator<LaneLine> lines) {
    return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
  }

  private static long order(Optional<LaneLine> line) {
    return line.map(LaneLine::order).orElse(Long.MAX_VALUE);
  }
}
