package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Explanation;

/** Why an issue of the source cannot move; the ids are the ledger's rules. */
public enum IssueObstacle implements Explanation {
  NO_NUMBER(
      "issue-without-number",
      "no number in its key",
      """
      The row has neither a number nor a key with one, so nobody knows the issue by a name. Mend \
      the row in the source and make a new backup, or leave the issue behind.\
      """),
  DUPLICATE_NUMBER(
      "issue-number-twice",
      "another issue has its number",
      """
      Two issues of one project have the same number: a defect of the source. The first one moves. \
      Give the other one a number in the source (its integrity checker does), then make a new \
      backup.\
      """),
  NO_TYPE(
      "issue-type-unknown",
      "the source has no such issue type",
      """
      The issue has an issue type that the source does not have. Mend it in the source (its \
      integrity checker does), then make a new backup.\
      """),
  SECURITY_LEVEL(
      "issue-security-level",
      "its security level cannot be set yet",
      """
      The issue has a security level, and security levels are not migrated yet: without its level \
      everybody who sees the project would see the issue. So it stays behind with everything on \
      it, and where keys are kept its number stays free. If everybody in the project may see it, \
      take the level off the issue in the source and make a new backup. Otherwise bring it over \
      by hand: make the security scheme and its levels in the target project, then create the \
      issue with its level.\
      """),
  NO_PARENT(
      "sub-task-without-parent",
      "a sub-task without a parent, and the source has no other issue type",
      """
      A sub-task that has no parent in its project becomes an ordinary issue: of the first \
      ordinary issue type that the project uses, or the source has, its own type kept in a \
      property. It stays behind only if the source has no ordinary issue type at all. Give it a \
      parent in the source, then make a new backup.\
      """),
  PARENT_STAYS(
      "sub-task-of-unmoved-parent",
      "its parent does not move",
      """
      The sub-task's parent stays behind, and a sub-task cannot be without it. The ledger says why \
      the parent stays; mend that, or give the sub-task another parent in the source.\
      """);

  private final String rule;
  private final String words;
  private final String explanation;

  IssueObstacle(String rule, String words, String explanation) {
    this.rule = rule;
    this.words = words;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return rule;
  }

  @Override
  public String explanation() {
    return explanation;
  }

  /** The reason in a few words. */
  String words() {
    return words;
  }
}
