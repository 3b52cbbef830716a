package dev.aloft.run;

import dev.aloft.plan.Change;
import dev.aloft.plan.Effort;
import dev.aloft.plan.LaneSummary;
import java.util.List;
import java.util.Optional;

/** Foretells what an apply of a plan asks of the target. */
@FunctionalInterface
interface Estimate {

  /** Of a target whose limits nobody knows. */
  Estimate NONE = (changes, lanes) -> Optional.empty();

  /** The effort; empty if there is nothing to write, or nothing can be told. */
  Optional<Effort> of(List<Change> changes, List<LaneSummary> lanes);
}
