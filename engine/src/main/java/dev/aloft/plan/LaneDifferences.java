package dev.aloft.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * In what source and target went ways of their own, over one lane.
 *
 * @param counts how many there are of each kind
 * @param first the first ones, in the lane's order
 * @param maxDeletions how many things the spec allows one plan to delete in the lane
 */
public record LaneDifferences(
    Map<Difference.Kind, Long> counts, List<Difference> first, int maxDeletions) {

  /** No difference at all. */
  public static final LaneDifferences NONE = new LaneDifferences(Map.of(), List.of(), 0);

  public LaneDifferences {
    Map<Difference.Kind, Long> sorted = new EnumMap<>(Difference.Kind.class);
    sorted.putAll(counts);
    counts = java.util.Collections.unmodifiableMap(sorted);
    first = List.copyOf(first);
  }

  public long count(Difference.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether more would be deleted than the spec allows. */
  public boolean overCap() {
    return count(Difference.Kind.GONE_DELETED) > maxDeletions;
  }
}
