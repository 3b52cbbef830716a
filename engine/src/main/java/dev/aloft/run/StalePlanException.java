package dev.aloft.run;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.PlanDifference;

/**
 * A plan no longer fits the world; nothing was written. Tells what a plan made now would change.
 */
public final class StalePlanException extends RuntimeException {

  private final transient ProblemException problem;
  private final transient PlanDifference difference;

  StalePlanException(ProblemException problem, PlanDifference difference) {
    super(problem.getMessage(), problem);
    this.problem = problem;
    this.difference = difference;
  }

  /** Why it is stale; exit 7. */
  public ProblemException problem() {
    return problem;
  }

  /** Between the plan that was reviewed and one made now. */
  public PlanDifference difference() {
    return difference;
  }
}
