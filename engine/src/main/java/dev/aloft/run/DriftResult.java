package dev.aloft.run;

import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Difference;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the target shows otherwise than Aloft left it.
 *
 * @param lastApply when the last apply ended; empty if none did
 * @param configuration the things of configuration and people that were edited or deleted
 * @param lanes the lanes with such items, with nothing but these differences
 * @param unselected what Aloft wrote and nobody looked at, since the spec no longer selects it
 */
public record DriftResult(
    String migration,
    String site,
    Optional<Instant> lastApply,
    List<Change> configuration,
    List<Lane> lanes,
    List<UnselectedLane> unselected) {

  private static final Set<Difference.Kind> ON_TARGET =
      EnumSet.of(
          Difference.Kind.CONFLICT,
          Difference.Kind.EDITED,
          Difference.Kind.OVERWRITTEN,
          Difference.Kind.FORBIDDEN,
          Difference.Kind.DELETED_ON_TARGET);

  /**
   * A lane in which the target moved.
   *
   * @param edited how many values and parts were edited
   * @param deleted how many items and parts were deleted
   * @param first the first thousand of them
   */
  public record Lane(String name, long edited, long deleted, List<Difference> first) {
    public Lane {
      first = List.copyOf(first);
    }
  }

  public DriftResult {
    configuration = List.copyOf(configuration);
    lanes = List.copyOf(lanes);
    unselected = List.copyOf(unselected);
  }

  static DriftResult of(Plan plan, List<UnselectedLane> unselected) {
    return new DriftResult(
        plan.header().migration(),
        plan.header().site(),
        plan.standing().lastApply(),
        plan.changes().stream().filter(DriftResult::drifted).toList(),
        plan.lanes().stream()
            .map(DriftResult::lane)
            .filter(lane -> lane.edited() + lane.deleted() > 0)
            .toList(),
        unselected);
  }

  private static boolean drifted(Change change) {
    return !change.drifted().isEmpty()
        || change.reason() == Reason.TARGET_EDITED
        || change.reason() == Reason.TARGET_DELETED
        || (change.action() == Action.CONFLICT
            && (change.reason() == Reason.BOTH_EDITED || change.reason() == Reason.EDIT_FORBIDDEN));
  }

  private static Lane lane(LaneSummary summary) {
    long deleted = summary.differences().count(Difference.Kind.DELETED_ON_TARGET);
    long all = ON_TARGET.stream().mapToLong(summary.differences()::count).sum();
    return new Lane(
        summary.lane().name(),
        all - deleted,
        deleted,
        summary.differences().first().stream()
            .filter(difference -> ON_TARGET.contains(difference.kind()))
            .toList());
  }

  /** Whether everything is as Aloft left it. */
  public boolean none() {
    return configuration.isEmpty() && lanes.isEmpty();
  }

  /** How many things, values and parts differ. */
  public long total() {
    return configuration.size()
        + lanes.stream().mapToLong(lane -> lane.edited() + lane.deleted()).sum();
  }
}
