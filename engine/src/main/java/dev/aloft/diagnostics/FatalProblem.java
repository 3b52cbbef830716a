package dev.aloft.diagnostics;

/**
 * A problem after which nothing else can succeed, so that whoever works through many things must
 * not go on to the next: the token is not taken, the site is out of reach, the state cannot be
 * written, the run was interrupted.
 */
public final class FatalProblem extends ProblemException {

  public FatalProblem(ExitCode exitCode, Diagnostic diagnostic, Throwable cause) {
    super(exitCode, diagnostic, cause);
  }
}
