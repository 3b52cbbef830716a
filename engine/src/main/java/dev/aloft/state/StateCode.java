package dev.aloft.state;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** Problems of the recorded state. */
public enum StateCode implements DiagnosticCode {
  LOCKED(
      "ALOFT-STATE-001",
      Family.YOURS,
      "Another run of Aloft holds the state, so that two runs never write at once. Wait until it"
          + " has ended. If you are sure that it no longer runs, `aloft state unlock` removes the"
          + " lock."),
  NOT_A_STATE(
      "ALOFT-STATE-002",
      Family.YOURS,
      "The file is not a state of Aloft, or it is damaged. Restore it from a copy; or name a path"
          + " under Migration.spec.state where no file is, and the next plan finds again on the"
          + " target what Aloft stamped there."),
  NEWER(
      "ALOFT-STATE-003",
      Family.YOURS,
      "The state was written by a newer version of Aloft. Use that version."),
  UNWRITABLE(
      "ALOFT-STATE-004",
      Family.YOURS,
      "The state could not be read or written: the disk is full, the path is not writable, or the"
          + " file system refuses. Nothing further is written to the target; free space and run"
          + " the same command again, which goes on where it stopped.");

  private final String id;
  private final Family family;
  private final String explanation;

  StateCode(String id, Family family, String explanation) {
    this.id = id;
    this.family = family;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Family family() {
    return family;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
