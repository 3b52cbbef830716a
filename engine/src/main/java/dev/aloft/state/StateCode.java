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
          + " the same command again, which goes on where it stopped."),
  OWNER_ALIVE(
      "ALOFT-STATE-005",
      Family.YOURS,
      "The run that holds the lock still runs on this machine, or ran on another one, where nobody"
          + " here can tell. Two runs at once do harm. If you know that it is gone, name the lock's"
          + " id, which is printed with its owner, or say --force."),
  NOT_ALONE(
      "ALOFT-STATE-006",
      Family.YOURS,
      "A plan looks for items by their stamps only where the state knows none of their lane: with"
          + " the others in state, a single forgotten one would be made a second time. To have an"
          + " issue written anew, delete it on the target; to rebuild what is known of a project,"
          + " forget the project with --with-items.");

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
