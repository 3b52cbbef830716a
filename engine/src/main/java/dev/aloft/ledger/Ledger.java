package dev.aloft.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up claims while they stream by: one bit a row, one counter an outcome. A row that is claimed
 * twice is counted once and remembered as a defect.
 *
 * <p>Not safe for several threads.
 */
public final class Ledger {

  private static final int REMEMBERED = 20;

  private final Map<String, Long> read;
  private final Map<String, BitSet> claimed = new TreeMap<>();
  private final Map<Entry, Long> counts = new TreeMap<>();
  private final List<String> defects = new ArrayList<>();

  /**
   * Opens a ledger.
   *
   * @param read the rows that the raw reader counted, by entity
   */
  public Ledger(Map<String, Long> read) {
    this.read = new TreeMap<>(read);
  }

  /** Enters a claim. */
  public void claim(Claim claim) {
    long rows = read.getOrDefault(claim.entity(), 0L);
    if (claim.ordinal() < 1 || claim.ordinal() > rows) {
      defect(claim.entity() + " has no row " + claim.ordinal() + ", claimed by " + claim.rule());
      return;
    }
    BitSet bits = claimed.computeIfAbsent(claim.entity(), entity -> new BitSet());
    int bit = Math.toIntExact(claim.ordinal());
    if (bits.get(bit)) {
      defect(claim.entity() + " row " + claim.ordinal() + " claimed again by " + claim.rule());
      return;
    }
    bits.set(bit);
    counts.merge(new Entry(claim.entity(), claim.outcome(), claim.rule()), 1L, Long::sum);
  }

  /** Enters one claim for every row of an entity that nobody claimed yet. */
  public void claimRest(String entity, Outcome outcome, String rule) {
    long rest = read.getOrDefault(entity, 0L) - accounted(entity);
    if (rest > 0) {
      BitSet bits = claimed.computeIfAbsent(entity, name -> new BitSet());
      bits.set(1, Math.toIntExact(read.getOrDefault(entity, 0L)) + 1);
      counts.merge(new Entry(entity, outcome, rule), rest, Long::sum);
    }
  }

  public boolean isClaimed(String entity, long ordinal) {
    BitSet bits = claimed.get(entity);
    return bits != null && bits.get(Math.toIntExact(ordinal));
  }

  /** The sums as they stand. */
  public LedgerTotals totals() {
    Map<String, Long> unaccounted = new TreeMap<>();
    read.forEach((entity, rows) -> {
      long rest = rows - accounted(entity);
      if (rest > 0) {
        unaccounted.put(entity, rest);
      }
    });
    return new LedgerTotals(
        read,
        counts.entrySet().stream()
            .map(entry ->
                new LedgerLine(
                    entry.getKey().entity(),
                    entry.getKey().outcome(),
                    entry.getKey().rule(),
                    entry.getValue()))
            .toList(),
        unaccounted,
        defects);
  }

  private long accounted(String entity) {
    BitSet bits = claimed.get(entity);
    return bits == null ? 0 : bits.cardinality();
  }

  private void defect(String text) {
    if (defects.size() < REMEMBERED) {
      defects.add(text);
    }
  }

  private record Entry(String entity, Outcome outcome, String rule) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byEntity = entity.compareTo(other.entity);
      if (byEntity != 0) {
        return byEntity;
      }
      int byOutcome = outcome.compareTo(other.outcome);
      return byOutcome != 0 ? byOutcome : rule.compareTo(other.rule);
    }
  }
}
