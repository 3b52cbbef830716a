package dev.aloft.plan;

import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import dev.aloft.resource.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan without its lanes' lines, which stream from the plan file.
 *
 * @param header what it was computed from
 * @param standing where the migration stood
 * @param changes the configuration changes, in the order of applying
 * @param lanes one summary a lane
 * @param ledger what becomes of the source's rows if it is applied
 * @param losses what does not arrive as it was
 * @param checks what checks found
 * @param access who may do what, before and after
 * @param notes what a reviewer should know besides, one sentence each
 * @param effort what applying it asks of the target, if that can be told; no part of what it
 *     changes
 */
public record Plan(
    PlanHeader header,
    Standing standing,
    List<Change> changes,
    List<LaneSummary> lanes,
    LedgerTotals ledger,
    List<Loss> losses,
    List<CheckResult> checks,
    AccessDiff access,
    List<String> notes,
    Optional<Effort> effort) {

  public Plan {
    changes = List.copyOf(changes);
    lanes = List.copyOf(lanes);
    losses = List.copyOf(losses);
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
  }

  /** Whether nothing in it is undecided, and nobody gets access that no line accepts. */
  public boolean applyable() {
    return !access.blocks()
        && changes.stream().noneMatch(change -> change.action() == Action.CONFLICT)
        && lanes.stream().noneMatch(LaneSummary::blocks);
  }

  /** How many things it would change or found moved: 0 is a clean plan. */
  public long changeCount() {
    long configuration = changes.stream().filter(Change::counts).count();
    long items =
        lanes.stream()
            .mapToLong(lane ->
                lane.count(Action.CREATE)
                    + lane.placeholders()
                    + lane.count(Action.UPDATE)
                    + lane.count(Action.DELETE)
                    + lane.count(Action.FORGET)
                    + lane.count(Action.CONFLICT)
                    + lane.count(Action.KEEP, Reason.TARGET_EDITED)
                    + lane.count(Action.KEEP, Reason.TARGET_DELETED))
            .sum();
    return configuration + items;
  }

  /** How many changes and items have the action. */
  public long count(Action action) {
    return changes.stream().filter(change -> change.action() == action).count()
        + lanes.stream().mapToLong(lane -> lane.count(action)).sum();
  }

  /** The fingerprint of the configuration part. */
  public String configurationFingerprint() {
    return Fingerprint.ofConfiguration(changes, ledger);
  }

  /** One fingerprint for the whole. */
  public String fingerprint() {
    return fingerprint(configurationFingerprint());
  }

  /** The same where the configuration part's is known. */
  String fingerprint(String configuration) {
    List<String> parts = new ArrayList<>();
    parts.add(configuration);
    lanes.forEach(lane -> parts.add(lane.lane().name() + "=" + lane.fingerprint()));
    return Fingerprint.combine(parts);
  }
}
