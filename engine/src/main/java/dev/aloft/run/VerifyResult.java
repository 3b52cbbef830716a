package dev.aloft.run;

import dev.aloft.ledger.LedgerTotals;
import dev.aloft.verify.VerifyOutcome;

/**
 * What verify found, and what became of every row.
 *
 * @param migration its name
 * @param site the target's address
 */
public record VerifyResult(
    String migration, String site, VerifyOutcome outcome, LedgerTotals ledger) {

  public boolean clean() {
    return outcome.clean() && ledger.complete();
  }
}
