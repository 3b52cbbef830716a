package dev.aloft.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** Gathers problems so that all of them are reported at once. Safe for use by several threads. */
public final class Problems {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public synchronized void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  public synchronized void addAll(List<Diagnostic> more) {
    diagnostics.addAll(more);
  }

  public synchronized List<Diagnostic> all() {
    return List.copyOf(diagnostics);
  }

  public synchronized boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** Ends the command if any error was added; warnings travel along with the errors. */
  public void throwIfErrors(ExitCode exitCode) {
    if (hasErrors()) {
      throw new ProblemException(exitCode, all());
    }
  }
}
