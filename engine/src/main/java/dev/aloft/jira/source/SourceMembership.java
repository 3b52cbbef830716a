package dev.aloft.jira.source;

/**
 * A person's or a group's membership in a group.
 *
 * @param member the user's key, or the nested group's name
 * @param effective false when it belongs to a directory in which the member's own account does not
 *     count
 */
public record SourceMembership(
    String group, String member, MemberKind kind, boolean effective, RowRef row) {

  /** Who is the member. */
  public enum MemberKind {
    USER,
    GROUP
  }
}
