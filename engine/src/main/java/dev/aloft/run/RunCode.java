package dev.aloft.run;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** Problems of putting a run together. */
public enum RunCode implements DiagnosticCode {
  ONE_SOURCE_ONE_TARGET(
      "ALOFT-RUN-001",
      "This version of Aloft moves one source into one target in one spec. Split the spec into one"
          + " a pair; each has its own state."),
  NOTHING_SELECTED(
      "ALOFT-RUN-002",
      "The spec has neither a Projects nor a Project document, so nothing would move. Add one; the"
          + " user guide's page on the spec shows both, and `aloft init` writes one."),
  NOT_APPROVED(
      "ALOFT-RUN-003",
      "`aloft apply` was given a spec and not a plan. What was reviewed is what is applied: make a"
          + " plan with `aloft plan --out FILE`, look at it, and give that file to apply; say"
          + " --auto-approve to plan and apply in one go; or let a Wave document approve deltas up"
          + " to an envelope. Nothing was written."),
  OUTSIDE_ENVELOPE(
      "ALOFT-RUN-007",
      "`aloft apply` was given a spec, and its plan does more than the envelope of the Wave"
          + " document allows without a review, or the envelope no longer holds. The counts add up"
          + " over all applies since the last reviewed one. Make a plan with `aloft plan --out"
          + " FILE`, look at it, and give that file to apply: from then on the envelope is whole"
          + " again. Nothing was written."),
  NO_PLAN(
      "ALOFT-RUN-004",
      "There is no plan to show: `aloft plan` leaves the latest one in .aloft/last.plan, and"
          + " `--out FILE` puts it elsewhere."),
  SPEC_EXISTS(
      "ALOFT-RUN-005",
      "`aloft init` does not write over a spec. Give another folder with --out, or remove the file"
          + " that stands there."),
  UNKNOWN_TARGET(
      "ALOFT-RUN-010",
      "--target names an address that the spec does not want on the target. Addresses are written"
          + " as plans print them, such as jira.project[\"OPS\"] or jira.issue[\"OPS-7\"]; quote"
          + " them for the shell. Nothing was planned."),
  NOT_ALONE(
      "ALOFT-RUN-011",
      "--target names an issue that is not on the target yet and cannot be made alone: a kept key"
          + " is had only by creating the project's issues in order, and a sub-task needs its"
          + " parent. Name the project; an issue that is there already can be updated alone."),
  TOKEN_EXPIRED(
      "ALOFT-RUN-012",
      "The site took the token at the start of the run and no longer does: it has expired or was"
          + " revoked. The run ended at once. What was written is recorded; put a token of the same"
          + " account where the spec's `auth` names it, and give the same command again, which goes"
          + " on where it stopped."),
  NOT_LOCAL(
      "ALOFT-RUN-013",
      "`aloft apply --share none` writes as fast as the site answers and leaves no room for others."
          + " That is for a sandbox on this machine; Atlassian does not allow it on a real site."
          + " Nothing was written."),
  NO_WAY_BACK(
      "ALOFT-RUN-014",
      "`aloft rollback` cannot take back what is of this type. It can for accounts (--type user),"
          + " where the target's `organization` is given in the spec: nobody else may remove an"
          + " account, or knows whether it was used. Nothing was planned."),
  NO_ATTACHMENTS(
      "ALOFT-RUN-006",
      "The copy of Jira's attachment folder that the spec names cannot be read. It is the folder"
          + " data/attachments of Jira's home, with a folder a project in it, or a zip of that"
          + " folder. Without the line, attachments are accounted for as missing files.");

  private final String id;
  private final String explanation;

  RunCode(String id, String explanation) {
    this.id = id;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Family family() {
    return Family.YOURS;
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
