package dev.aloft.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the migration stood when a plan was made.
 *
 * @param lastApply when the last apply ended
 * @param lastFullLook when the target was last looked at in full
 * @param allowance what may be applied without another review, if a Wave approves anything
 */
public record Standing(
    Optional<Instant> lastApply, Optional<Instant> lastFullLook, Optional<Allowance> allowance) {

  /** Nothing was applied yet, and nothing is allowed without a review. */
  public static final Standing FRESH =
      new Standing(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * What an envelope allows and what was used of it.
   *
   * @param wave the Wave document that approves it
   * @param allowed how much all applies since the last reviewed one may do
   * @param used how much they did
   * @param period how long after the last reviewed apply that holds
   * @param reviewed when the last reviewed apply began
   */
  public record Allowance(
      String wave, Tally allowed, Tally used, Duration period, Optional<Instant> reviewed) {

    /** In words, what keeps a plan from being applied without a review; empty if nothing does. */
    public List<String> exceeded(Tally planned, Instant now) {
      List<String> exceeded = new ArrayList<>();
      if (reviewed.isEmpty()) {
        exceeded.add("no reviewed plan was applied yet");
      } else if (now.isAfter(reviewed.get().plus(period))) {
        exceeded.add(
            "the last reviewed apply was at "
                + reviewed.get()
                + ", and the envelope holds for "
                + period.toHours()
                + " h");
      }
      Tally sum = used.plus(planned);
      exceeds(
          exceeded, "creates", planned.creates(), used.creates(), sum.creates(), allowed.creates());
      exceeds(
          exceeded, "updates", planned.updates(), used.updates(), sum.updates(), allowed.updates());
      exceeds(
          exceeded, "deletes", planned.deletes(), used.deletes(), sum.deletes(), allowed.deletes());
      exceeds(
          exceeded,
          "configuration",
          planned.configuration(),
          used.configuration(),
          sum.configuration(),
          allowed.configuration());
      return List.copyOf(exceeded);
    }

    private static void exceeds(
        List<String> exceeded, String name, long planned, long used, long sum, long allowed) {
      if (planned > 0 && sum > allowed) {
        exceeded.add(
            name
                + ": "
                + planned
                + (used > 0 ? " after " + used + " before" : "")
                + ", allowed "
                + allowed);
      }
    }
  }
}
