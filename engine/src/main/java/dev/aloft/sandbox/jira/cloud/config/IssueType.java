package dev.aloft.sandbox.jira.cloud.config;

/**
 * An issue type.
 *
 * @param hierarchyLevel −1 for sub-tasks, 0 for the base, 1 for epics
 */
public record IssueType(String id, String name, String description, int hierarchyLevel) {

  /** Whether issues of the type need a parent. */
  public boolean subtask() {
    return hierarchyLevel < 0;
  }
}
