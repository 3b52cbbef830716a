package dev.aloft.run;

import dev.aloft.plan.Difference;
import dev.aloft.plan.Plan;
import dev.aloft.resource.Role;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.verify.Finding;
import dev.aloft.verify.Finding.Kind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The demo's story as it went.
 *
 * @param undecided the plan before anything was decided
 * @param foreignUntouched whether the project of others is byte by byte as before
 */
public record DemoResult(
    Plan undecided,
    Move move,
    Night night,
    Tampering tampering,
    boolean foreignUntouched,
    Duration time) {

  /**
   * The first evening: all of it moves, although the first apply is killed.
   *
   * @param plan the plan with decisions
   * @param apply the same apply once more, after the kill
   * @param second the plan after that
   */
  public record Move(
      SnapshotHeader source,
      long rows,
      Plan plan,
      Killed killed,
      ApplyResult apply,
      Counted counted,
      Plan second,
      VerifyResult verify) {

    boolean clean() {
      return plan.applyable()
          && killed.killed()
          && apply.outcome().complete()
          && counted.exact()
          && second.changeCount() == 0
          && verify.clean();
    }
  }

  /**
   * An apply in a process of its own.
   *
   * @param killed whether it ended because it was killed, not by itself
   * @param written how many issues and parts it had written then
   * @param planned how many it was to write
   */
  public record Killed(boolean killed, long written, long planned) {}

  /** What stands in the migrated projects, as the site itself counts, beside what was planned. */
  public record Counted(long issues, long comments, long plannedIssues, long plannedComments) {

    /** How many are there too often. */
    public long doubled() {
      return Math.max(0, issues - plannedIssues) + Math.max(0, comments - plannedComments);
    }

    /** How many are not there. */
    public long lost() {
      return Math.max(0, plannedIssues - issues) + Math.max(0, plannedComments - comments);
    }

    public boolean exact() {
      return doubled() == 0 && lost() == 0;
    }
  }

  /**
   * The night after: source and site went on living.
   *
   * @param source how many rows a newer backup has otherwise or new; each is a write
   * @param site how many issues somebody edited on the site; the first of them in both
   * @param plan the delta
   */
  public record Night(int source, int site, Plan plan, ApplyResult apply) {

    /** How many values in how many issues went ways of their own in this way. */
    public long count(Difference.Kind kind) {
      return plan.lanes().stream().mapToLong(lane -> lane.differences().count(kind)).sum();
    }

    /** What was written, without what was to be temporary. */
    public long writes() {
      return apply.writes() - scaffolding();
    }

    /** What was put up for the time of the apply. */
    public long scaffolding() {
      return plan.changes().stream()
          .filter(change -> change.role() == Role.SCAFFOLDING && change.counts())
          .count();
    }

    /** Whether all that only the source changed arrived, and nothing that people edited is gone. */
    public boolean clean() {
      return plan.applyable()
          && count(Difference.Kind.CONFLICT) == 1
          && count(Difference.Kind.EDITED) == site - 1
          && apply.outcome().complete()
          && writes() == source;
    }

    /** The issues in which the site is to differ from the source from now on. */
    Set<String> kept() {
      Set<String> keys = new HashSet<>();
      plan.lanes().stream()
          .flatMap(lane -> lane.differences().first().stream())
          .forEach(difference -> keys.add(difference.item().key()));
      return keys;
    }
  }

  /**
   * Somebody deletes a comment, and nobody tells Aloft.
   *
   * @param issue the issue that had the comment
   * @param verify what verify says then
   */
  public record Tampering(Optional<String> issue, VerifyResult verify) {

    /** What verify found. */
    public List<Finding> found() {
      return verify.outcome().findings();
    }

    /** What people edited on the site before, which an applied plan kept. */
    public List<Finding> kept() {
      return verify.outcome().kept();
    }
  }

  /** Whether verify named the comment that was deleted and no more, the kept edits apart. */
  public boolean caughtExactly() {
    List<Finding> found = tampering.found();
    Set<String> kept = night.kept();
    return found.size() == 1
        && found.getFirst().kind() == Kind.MISSING
        && tampering.issue().equals(Optional.of(found.getFirst().address().key()))
        && tampering.kept().size() == kept.size()
        && tampering.kept().stream().allMatch(one -> kept.contains(one.address().key()));
  }

  /** Whether the story ended as it should. */
  public boolean clean() {
    return !undecided.applyable()
        && move.clean()
        && night.clean()
        && caughtExactly()
        && foreignUntouched;
  }
}
