package dev.aloft.encryption;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with encrypted files and their key. */
public enum EncryptionCode implements DiagnosticCode {
  BAD_KEY(
      "001",
      Severity.ERROR,
      "The value behind encryptionKey is not a key. A key is 32 random bytes written in base64, 44"
          + " characters that end with '='. Make one with `openssl rand -base64 32`, and keep it"
          + " where the tokens are. A sentence or a password is no key."),
  NO_KEY(
      "002",
      Severity.ERROR,
      "The file is encrypted, and no key was given. A spec gives it with encryptionKey in the"
          + " Migration document; a plan file that is opened without a spec names the environment"
          + " variable or the file that held its key. To do without encryption from now on, remove"
          + " the file: the next plan makes it anew, in clear."),
  OTHER_KEY(
      "003",
      Severity.ERROR,
      "The file was encrypted with another key than the one that was given. Give that key again, or"
          + " remove the file: a snapshot is read from the source again, a plan is made again."
          + " Aloft overwrites no snapshot that it cannot open."),
  DAMAGED(
      "004",
      Severity.ERROR,
      "What stands in the encrypted file is not what was written there: a disk failed, or somebody"
          + " changed it. Remove the file; a snapshot is read from the source again, a plan is made"
          + " again."),
  UNKNOWN_SCHEME(
      "005",
      Severity.ERROR,
      "The file is encrypted in a way that this version of Aloft does not know. Use the version"
          + " that wrote it, or remove the file and make it anew."),
  STOOD_IN_CLEAR(
      "006",
      Severity.NOTE,
      "The spec has an encryptionKey now, and a snapshot from before stood in clear. The source was"
          + " read again into an encrypted one, and the clear one was removed. Until the disk uses"
          + " its place for something else, its bytes may still be found there.");

  private final String number;
  private final Severity severity;
  private final String explanation;

  EncryptionCode(String number, Severity severity, String explanation) {
    this.number = number;
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-ENCRYPTION-" + number;
  }

  @Override
  public Family family() {
    return Family.YOURS;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
