package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Optional;

/** The schemes that a project uses, by id. */
public record ProjectSchemes(
    long issueType,
    long workflow,
    long issueTypeScreen,
    long permission,
    Optional<Long> notification,
    long priority) {

  public ProjectSchemes withIssueType(long id) {
    return new ProjectSchemes(id, workflow, issueTypeScreen, permission, notification, priority);
  }

  public ProjectSchemes withWorkflow(long id) {
    return new ProjectSchemes(issueType, id, issueTypeScreen, permission, notification, priority);
  }

  public ProjectSchemes withIssueTypeScreen(long id) {
    return new ProjectSchemes(issueType, workflow, id, permission, notification, priority);
  }

  public ProjectSchemes withPermission(long id) {
    return new ProjectSchemes(issueType, workflow, issueTypeScreen, id, notification, priority);
  }

  public ProjectSchemes withNotification(Optional<Long> id) {
    return new ProjectSchemes(issueType, workflow, issueTypeScreen, permission, id, priority);
  }

  public ProjectSchemes withPriority(long id) {
    return new ProjectSchemes(issueType, workflow, issueTypeScreen, permission, notification, id);
  }
}
