package dev.aloft.run;

import dev.aloft.ledger.LedgerTotals;
import dev.aloft.verify.VerifyOutcome;
import java.util.List;

/**
 * What verify found, and what became of every row.
 *
 * @param migration its name
 * @param site the target's address
 * @param unselected what Aloft wrote and verify did not look at, since the spec no longer selects
 *     it
 */
public record VerifyResult(
    String migration,
    String site,
    VerifyOutcome outcome,
    List<UnselectedLane> unselected,
    LedgerTotals ledger) {

  public VerifyResult {
    unselected = List.copyOf(unselected);
  }

  public boolean clean() {
    return outcome.clean() && ledger.complete();
  }
}
