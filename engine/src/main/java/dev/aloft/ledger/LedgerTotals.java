package dev.aloft.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of a ledger.
 *
 * @param read the rows that the raw reader counted, by entity
 * @param lines the claims, added up and sorted by entity, outcome and rule
 * @param unaccounted the rows that nobody claimed, by entity; a defect of Aloft unless empty
 * @param defects the first claims that were impossible, in words
 */
public record LedgerTotals(
    Map<String, Long> read,
    List<LedgerLine> lines,
    Map<String, Long> unaccounted,
    List<String> defects) {

  public LedgerTotals {
    read = java.util.Collections.unmodifiableMap(new TreeMap<>(read));
    lines = List.copyOf(lines);
    unaccounted = java.util.Collections.unmodifiableMap(new TreeMap<>(unaccounted));
    defects = List.copyOf(defects);
  }

  public long readRows() {
    return read.values().stream().mapToLong(Long::longValue).sum();
  }

  public long accountedRows() {
    return lines.stream().mapToLong(LedgerLine::rows).sum();
  }

  /** The rows by outcome; every outcome is there, with 0 where it did not occur. */
  public Map<Outcome, Long> byOutcome() {
    Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      sums.put(outcome, 0L);
    }
    lines.forEach(line -> sums.merge(line.outcome(), line.rows(), Long::sum));
    return sums;
  }

  /** The rows that are not yet supported, by entity. */
  public Map<String, Long> notYetSupported() {
    Map<String, Long> rows = new TreeMap<>();
    lines.stream()
        .filter(line -> line.outcome() == Outcome.NOT_YET_SUPPORTED)
        .forEach(line -> rows.merge(line.entity(), line.rows(), Long::sum));
    return rows;
  }

  /** Whether every row that was read is accounted for, once. */
  public boolean complete() {
    return unaccounted.isEmpty() && defects.isEmpty() && readRows() == accountedRows();
  }
}
