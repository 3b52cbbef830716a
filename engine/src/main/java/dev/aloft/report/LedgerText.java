package dev.aloft.report;

import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Outcome;
import java.util.Map;
import java.util.stream.Collectors;

/** A ledger in words. */
final class LedgerText {

  private LedgerText() {}

  /** The outcomes in per cent of all rows, those that did not occur left out. */
  static String shares(LedgerTotals ledger) {
    long rows = ledger.readRows();
    String shares =
        ledger.byOutcome().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> word(entry.getKey()) + " " + Figures.percent(entry.getValue(), rows))
            .collect(Collectors.joining(" · "));
    String left =
        ledger.complete()
            ? ""
            : " · UNACCOUNTED " + Figures.of(rows - ledger.accountedRows(), "row");
    return shares + " % of " + Figures.of(rows, "row") + left;
  }

  static String word(Outcome outcome) {
    return switch (outcome) {
      case MOVED -> "moved";
      case TRANSFORMED -> "changed";
      case KEPT_OUTSIDE -> "kept outside";
      case DROPPED_BY_DECISION -> "left out";
      case TECHNICAL -> "technical";
      case BLOCKED -> "blocked";
      case NOT_YET_SUPPORTED -> "not yet supported";
    };
  }

  /** The rows that are not yet supported, by entity, in one line. */
  static String notYetSupported(Map<String, Long> rows, int shown) {
    String text =
        rows.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(shown)
            .map(entry -> Figures.of(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(" · "));
    return rows.size() <= shown ? text : text + " · " + (rows.size() - shown) + " entities more";
  }
}
