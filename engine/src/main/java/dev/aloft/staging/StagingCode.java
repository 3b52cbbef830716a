package dev.aloft.staging;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with a staging file. */
public enum StagingCode implements DiagnosticCode {
  NOT_A_STAGING(
      "001",
      Family.YOURS,
      "The file is not a finished snapshot of this version of Aloft: it was written by another"
          + " version, damaged, or is something else. Delete it; the next plan reads the source"
          + " again."),
  MISSING(
      "002",
      Family.YOURS,
      "There is no snapshot at this place. Read the source first, for instance with a plan."),
  NO_ROOM(
      "003",
      Family.YOURS,
      "The snapshot could not be written. Most often the disk is full or the folder is not"
          + " writable. A snapshot needs up to one and a half times the size of the source's XML,"
          + " and as much again while it is being sorted.");

  private final String number;
  private final Family family;
  private final String explanation;

  StagingCode(String number, Family family, String explanation) {
    this.number = number;
    this.family = family;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-STAGING-" + number;
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
