package dev.aloft.run;

import dev.aloft.apply.ApplyOutcome;
import dev.aloft.ledger.LedgerTotals;
import java.time.Duration;

/**
 * An apply that ended.
 *
 * @param ledger what became of every row of the source
 * @param time how long it took
 * @param calls requests to the site, reads and writes
 * @param forecast how long the same calls take on a real site
 */
public record ApplyResult(
    ApplyOutcome outcome, LedgerTotals ledger, Duration time, Calls calls, Forecast forecast) {

  /** How many requests there were; refused and repeated ones count. */
  public record Calls(long reads, long writes, long limited) {}

  /** How many things were written. */
  public long writes() {
    return outcome.written().values().stream().mapToLong(Long::longValue).sum();
  }
}
