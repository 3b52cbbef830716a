package dev.aloft.diagnostics;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a command because of problems that are already located and explained. */
public sealed class ProblemException extends RuntimeException permits FatalProblem {

  private final transient ExitCode exitCode;
  private final transient List<Diagnostic> diagnostics;

  public ProblemException(ExitCode exitCode, List<Diagnostic> diagnostics) {
    super(message(diagnostics));
    this.exitCode = exitCode;
    this.diagnostics = List.copyOf(diagnostics);
  }

  public ProblemException(ExitCode exitCode, Diagnostic diagnostic) {
    this(exitCode, List.of(diagnostic));
  }

  public ProblemException(ExitCode exitCode, Diagnostic diagnostic, Throwable cause) {
    this(exitCode, List.of(diagnostic));
    initCause(cause);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static String message(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(d -> (d.location().display() + " " + d.code().id() + " " + d.summary()).strip())
        .collect(Collectors.joining("\n"));
  }
}
