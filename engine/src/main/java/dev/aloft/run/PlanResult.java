package dev.aloft.run;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.plan.Plan;
import dev.aloft.spec.SpecLock;
import java.nio.file.Path;
import java.util.List;

/**
 * A plan that was just made.
 *
 * @param file where it stands
 * @param selection what the selections of the spec take or leave, compared with the lock file
 * @param warnings what is odd about spec and source, but stops nothing
 */
public record PlanResult(
    Plan plan, Path file, List<SpecLock.Change> selection, List<Diagnostic> warnings) {

  public PlanResult {
    selection = List.copyOf(selection);
    warnings = List.copyOf(warnings);
  }
}
