package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.staging.SnapshotHeader;
import java.util.List;
import java.util.Optional;

/**
 * A rehearsal that ended.
 *
 * @param source what was read
 * @param rows how many rows it has
 * @param firstSpec the spec that was made, if a backup was given
 * @param warnings what is odd about spec and source
 * @param plan the first plan
 * @param road what followed; empty if the plan is not applyable
 */
public record RehearsalResult(
    SnapshotHeader source,
    long rows,
    Optional<FirstSpec> firstSpec,
    List<Diagnostic> warnings,
    Plan plan,
    Optional<Road> road) {

  public RehearsalResult {
    warnings = List.copyOf(warnings);
  }

  /**
   * The road behind the plan.
   *
   * @param mails what the site would have sent to people meanwhile
   * @param second the plan after the apply
   * @param rebuilt the plan with the state deleted
   */
  public record Road(
      ApplyResult apply,
      RehearsalSites.Mails mails,
      Plan second,
      Plan rebuilt,
      VerifyResult verify) {

    /** Nothing refused, nothing left to do, nothing different, every row accounted for. */
    public boolean clean() {
      return apply.outcome().complete() && same();
    }

    /** As {@link #clean}, whatever was refused. */
    public boolean same() {
      return second.changeCount() == 0
          && rebuilt.changeCount() == 0
          && verify.clean()
          && apply.ledger().complete();
    }

    /** How many things the plan without state found again by their stamps. */
    public long foundAgain() {
      long configuration =
          rebuilt.changes().stream()
              .filter(change -> change.reason() == Reason.FOUND_BY_STAMP)
              .count();
      return configuration
          + rebuilt.lanes().stream()
              .mapToLong(lane -> lane.count(Action.KEEP, Reason.FOUND_BY_STAMP))
              .sum();
    }
  }

  public boolean clean() {
    return road.filter(Road::clean).isPresent();
  }
}
