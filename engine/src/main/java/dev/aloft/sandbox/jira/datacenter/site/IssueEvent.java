package dev.aloft.sandbox.jira.datacenter.site;

/** What happens to issues, and whom a notification scheme tells. */
public enum IssueEvent {
  CREATED(1, "Issue Created"),
  UPDATED(2, "Issue Updated"),
  ASSIGNED(3, "Issue Assigned"),
  RESOLVED(4, "Issue Resolved"),
  CLOSED(5, "Issue Closed"),
  COMMENTED(6, "Issue Commented"),
  REOPENED(7, "Issue Reopened"),
  DELETED(8, "Issue Deleted"),
  MOVED(9, "Issue Moved"),
  WORK_LOGGED(10, "Work Logged On Issue"),
  WORK_STARTED(11, "Work Started On Issue"),
  WORK_STOPPED(12, "Work Stopped On Issue"),
  GENERIC(13, "Generic Event"),
  COMMENT_EDITED(14, "Issue Comment Edited"),
  WORKLOG_UPDATED(15, "Issue Worklog Updated"),
  WORKLOG_DELETED(16, "Issue Worklog Deleted"),
  COMMENT_DELETED(17, "Issue Comment Deleted");

  private final long id;
  private final String label;

  IssueEvent(long id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** Its name. */
  public String label() {
    return label;
  }
}
