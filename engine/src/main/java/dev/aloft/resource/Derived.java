package dev.aloft.resource;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import java.util.List;
import java.util.Map;

/** What a migration wants on one target, derived from its spec and its sources. */
public interface Derived {

  /** Every wanted resource of configuration and people, in an order in which references go back. */
  List<Desired> configuration();

  List<DerivedLane> lanes();

  /**
   * What the spec says about edits of configuration on the target, by resource type; for the others
   * the type's default holds.
   */
  default Map<String, OnTargetChange> onTargetChange() {
    return Map.of();
  }

  /** What must be made for the time of writing these lanes. */
  List<Desired> scaffolding(List<Lane> written);

  /** The rows that the raw reader counted, by entity. */
  Map<String, Long> rowsRead();

  /** Claims every row of the sources, once. */
  void account(Fates fates, Ledger ledger);

  /** The sums of the account. */
  default LedgerTotals totals(Fates fates) {
    Ledger ledger = new Ledger(rowsRead());
    account(fates, ledger);
    return ledger.totals();
  }

  /** What does not arrive as it was. */
  List<Loss> losses();

  /** What checks found about people and things, and stops nothing. */
  default List<CheckResult> checks() {
    return List.of();
  }

  /** What a reviewer should know besides, one sentence each. */
  List<String> notes();

  /** What is wrong with the spec in the light of the sources. */
  List<Diagnostic> problems();
}
