package dev.aloft.diagnostics;

/** The published exit codes of the command line. */
public enum ExitCode {
  /** Done, or nothing to do. */
  OK(0),
  FAILED(1),
  /** Changes are present; only with {@code --detailed-exitcode}. */
  CHANGES(2),
  INVALID_INPUT(3),
  LOCKED(4),
  /** Partly applied, or some items were refused; resumable. */
  PARTLY_APPLIED(5),
  /** Verify, drift or rehearse found differences. */
  DIFFERENCES(6),
  /** A stale plan, a policy, a missing approval or an exposure. */
  REFUSED(7),
  INTERRUPTED(130);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  /** The process's exit status. */
  public int status() {
    return status;
  }
}
