package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Plan;
import dev.aloft.plan.PlanFile;
import dev.aloft.plan.Standing;
import dev.aloft.plan.Tally;
import dev.aloft.spec.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets a plan through that was reviewed, or that lies inside of the envelope. */
final class Approvals {

  private final StateNotes notes;
  private final Optional<Envelope> envelope;

  Approvals(StateNotes notes, Optional<Envelope> envelope) {
    this.notes = notes;
    this.envelope = envelope;
  }

  /**
   * Checks.
   *
   * @return notes the use, for when the apply really begins
   * @throws ProblemException exit 7, naming each count that is over
   */
  Runnable check(Approval approval, PlanFile file, Instant now) {
    return switch (approval) {
      case REVIEWED -> () -> notes.reviewed(now);
      case ENVELOPE -> {
        Plan plan = file.plan();
        Tally planned = Tally.of(plan);
        // What is undecided is refused with its own reason.
        if (plan.applyable() && plan.changeCount() > 0) {
          check(plan, now);
        }
        yield () -> notes.use(planned);
      }
    };
  }

  private void check(Plan plan, Instant now) {
    Standing standing = notes.standing(envelope);
    List<String> exceeded =
        standing
            .allowance()
            .map(allowance -> allowance.exceeded(Tally.of(plan), now))
            .orElseGet(() -> List.of("no Wave document approves deltas"));
    if (!exceeded.isEmpty()) {
      throw new ProblemException(
          ExitCode.REFUSED,
          Diagnostic.of(
                  RunCode.OUTSIDE_ENVELOPE,
                  envelope.map(one -> one.location().toLocation()).orElse(Location.NONE),
                  "not inside of an approved envelope: " + String.join("; ", exceeded))
              .next("aloft plan --out FILE, read it, aloft apply FILE; or raise the envelope"));
    }
  }
}
