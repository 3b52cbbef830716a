package dev.aloft.sandbox.jira.cloud.issue;

/** What happens to issues, as notification schemes name it. */
public enum Happening {
  CREATED("Issue Created"),
  UPDATED("Issue Updated"),
  ASSIGNED("Issue Assigned"),
  MOVED("Issue Moved"),
  DELETED("Issue Deleted"),
  /** A change of status; workflows of a fresh site fire this event for all of them. */
  TRANSITIONED("Generic Event"),
  COMMENTED("Issue Commented"),
  COMMENT_EDITED("Issue Comment Edited"),
  COMMENT_DELETED("Issue Comment Deleted"),
  WORK_LOGGED("Work Logged On Issue"),
  WORKLOG_UPDATED("Issue Worklog Updated"),
  WORKLOG_DELETED("Issue Worklog Deleted");

  private final String event;

  Happening(String event) {
    this.event = event;
  }

  /** The event's name. */
  public String event() {
    return event;
  }
}
