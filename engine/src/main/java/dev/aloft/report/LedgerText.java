package dev.aloft.report;

import dev.aloft.ledger.LedgerLine;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A ledger in words. */
final class LedgerText {

  private static final int DEFECTS = 4;

  private LedgerText() {}

  /**
   * The outcomes in per cent of all rows, those that did not occur left out, in at most two lines.
   */
  static List<String> shares(LedgerTotals ledger) {
    long rows = ledger.readRows();
    List<String> shares =
        ledger.byOutcome().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getKey().words() + " " + Figures.percent(entry.getValue(), rows))
            .collect(Collectors.toCollection(ArrayList::new));
    shares.add((shares.isEmpty() ? "0" : shares.removeLast()) + " % of " + Figures.of(rows, "row"));
    if (!ledger.complete()) {
      shares.add("UNACCOUNTED " + Figures.of(rows - ledger.accountedRows(), "row"));
    }
    return Blocks.flow("", shares, 2);
  }

  /** Everything that a ledger wants to say: shares, what stays behind, what is wrong. */
  static List<String> lines(LedgerTotals ledger, Discretion discretion) {
    List<String> lines = new ArrayList<>(shares(ledger));
    lines.addAll(behind(ledger, 2));
    lines.addAll(entities("unaccounted: ", ledger.unaccounted(), 3));
    ledger.defects().stream().limit(DEFECTS).map(discretion::text).forEach(lines::add);
    if (ledger.defects().size() > DEFECTS) {
      lines.add("… and " + (ledger.defects().size() - DEFECTS) + " defects more: --json");
    }
    return lines;
  }

  /** What does not arrive though it should, by entity, in so many lines for each reason. */
  static List<String> behind(LedgerTotals ledger, int most) {
    List<String> lines = new ArrayList<>();
    lines.addAll(entities("blocked: ", blocked(ledger), most));
    lines.addAll(entities("not yet supported: ", ledger.notYetSupported(), most));
    return lines;
  }

  /** Whether a reader should look at it: rows that should have moved and do not. */
  static Mark mark(LedgerTotals ledger) {
    if (!ledger.complete()) {
      return Mark.STOP;
    }
    return ledger.notYetSupported().isEmpty() && blocked(ledger).isEmpty() ? Mark.GOOD : Mark.WARN;
  }

  private static Map<String, Long> blocked(LedgerTotals ledger) {
    Map<String, Long> rows = new TreeMap<>();
    for (LedgerLine line : ledger.lines()) {
      if (line.outcome() == Outcome.BLOCKED) {
        rows.merge(line.entity(), line.rows(), Long::sum);
      }
    }
    return rows;
  }

  private static List<String> entities(String begin, Map<String, Long> rows, int most) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> counts =
        rows.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> Figures.of(entry.getValue()) + " " + entry.getKey())
            .toList();
    return Blocks.flow(begin, counts, most);
  }
}
