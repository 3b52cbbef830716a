package dev.aloft.sandbox.jira.cloud.tables;

/** An issue type. {@code level} is the hierarchy level: -1 sub-task, 0 base, 1 epic. */
public record IssueType(long id, String name, String description, int level, long avatarId)
    implements Row {

  public static final int SUBTASK = -1;
  public static final int BASE = 0;
  public static final int EPIC = 1;

  public boolean subtask() {
    return level == SUBTASK;
  }
}
