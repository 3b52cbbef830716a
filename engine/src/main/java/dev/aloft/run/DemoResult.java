package dev.aloft.run;

import dev.aloft.plan.Plan;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.verify.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The demo's story as it went.
 *
 * @param undecided the plan before anything was decided
 * @param plan the plan with decisions
 * @param second the plan after the apply
 * @param tampered the issue of which somebody deleted a comment
 * @param caught what verify said after that
 * @param foreignUntouched whether the project of others is byte by byte as before
 */
public record DemoResult(
    SnapshotHeader source,
    long rows,
    Plan undecided,
    Plan plan,
    ApplyResult apply,
    Plan second,
    VerifyResult verify,
    Optional<String> tampered,
    VerifyResult caught,
    boolean foreignUntouched,
    Duration time) {

  /** Whether verify named exactly the comment that was deleted. */
  public boolean caughtExactly() {
    List<Finding> findings = caught.outcome().findings();
    return tampered.isPresent()
        && caught.outcome().differences() == 1
        && findings.getFirst().address().key().equals(tampered.get())
        && findings.getFirst().kind() == Finding.Kind.MISSING;
  }

  /** Whether the story ended as it should. */
  public boolean clean() {
    return !undecided.applyable()
        && plan.applyable()
        && apply.outcome().complete()
        && second.changeCount() == 0
        && verify.clean()
        && caughtExactly()
        && foreignUntouched;
  }
}
