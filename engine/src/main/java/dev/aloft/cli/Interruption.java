package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.Location;
import dev.aloft.state.Transitions;
import java.util.concurrent.CancellationException;

/**
 * Somebody's wish that the run end. Whoever writes to a site meets it after each transition of the
 * journal: what was written is recorded by then, and what was only announced is not begun.
 */
public final class Interruption implements Transitions {

  private volatile boolean asked;
  private volatile boolean writing;

  /** Asks the run to end. */
  void ask() {
    asked = true;
  }

  /** Whether a site was being written to, so that an orderly end is worth waiting for. */
  boolean writing() {
    return writing;
  }

  @Override
  public void reached(Transition transition) {
    if (transition.side() == Side.BEFORE) {
      return;
    }
    if (transition.name().startsWith("begin ")) {
      writing = true;
    }
    if (asked && writing) {
      throw new FatalProblem(
          ExitCode.INTERRUPTED,
          Diagnostic.of(
                  CliCode.INTERRUPTED,
                  Location.NONE,
                  "interrupted: what is on the site is recorded, and the state is free again")
              .next("run the same command again: it goes on where it stopped"),
          new CancellationException());
    }
  }
}
