package dev.aloft.jira.issue;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;

/** What can be wrong with the migration of issues. */
public enum IssueCode implements DiagnosticCode {
  TOO_MANY_GAPS(
      "001",
      Family.YOURS,
      """
      Issue keys can be kept only by creating the numbers in order, with a placeholder for each \
      number that the source does not have. This project would need more placeholders than \
      maxGapShare allows. Raise maxGapShare, or let the target number the issues afresh with \
      `keys: new`.\
      """),
  HISTORY_FORM(
      "002",
      Family.YOURS,
      """
      The change history can be kept as a property or as an attached file, or left behind. The \
      forms `summary` and `comment` are not there yet. Choose `property`, `attachment` or `none`.\
      """),
  REFUSED(
      "003",
      Family.SITE,
      """
      The site refused to create an issue or something on it, and said why. Mend the cause, then \
      plan and apply again: what is there already is left alone.\
      """),
  NO_TRANSITION(
      "004",
      Family.SITE,
      """
      The project's workflow has no transition from its first status to the status that the issue \
      has in the source, so the issue cannot be created there. Aloft's own workflows have one to \
      every status; a workflow that was edited or exchanged may not.\
      """),
  FILE_GONE(
      "005",
      Family.YOURS,
      """
      An attached file that the plan counted on cannot be read any more. Restore the folder of \
      attachments and run the same apply again.\
      """),
  NOT_MADE(
      "006",
      Family.SITE,
      """
      An issue was created to take a number first and is made into what it shall be afterwards: a \
      sub-task whose parent has a higher number, or an issue whose number another one got. The \
      site did not carry that out, for the reason that it gives. The account needs the global \
      permission to make bulk changes and the project permission to move issues. The issue that \
      holds the number stays; the same apply tries again.\
      """),
  NOT_MOVED(
      "007",
      Family.SITE,
      """
      The source moved an issue from one project to another, and the target did not let Aloft do \
      the same, for the reason that it gives. The account needs the global permission to make bulk \
      changes, the permission to move issues in the old project and to create issues in the new \
      one. The issue stays where it is and is not made a second time. Where keys are kept, the \
      issues behind it wait, because each move takes the next number. Mend the cause, or move the \
      issue by hand, and plan again: a move by hand is recognised.\
      """),
  NO_ACCESS(
      "008",
      Family.SITE,
      """
      Writing issues with their people, times, comments and links takes a dozen project permissions. \
      Where Aloft's account lacks one, it enters the project's role Administrators; here even that \
      does not give it all of them, so nothing of the project's issues is written. Let the \
      project's permission scheme give the named permissions to that role, or to the account.\
      """);

  private final String number;
  private final Family family;
  private final String explanation;

  IssueCode(String number, Family family, String explanation) {
    this.number = number;
    this.family = family;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return "ALOFT-ISSUE-" + number;
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
