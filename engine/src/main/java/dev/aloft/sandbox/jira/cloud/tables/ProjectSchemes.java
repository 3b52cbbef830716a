package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Optional;

/**
 * The schemes that a project uses, by id.
 *
 * @param fieldConfiguration left out where the default field configuration holds
 * @param field the field scheme, on a site that has those; left out where the default one holds
 */
public record ProjectSchemes(
    long issueType,
    long workflow,
    long issueTypeScreen,
    long permission,
    Optional<Long> notification,
    long priority,
    Optional<Long> security,
    Optional<Long> fieldConfiguration,
    Optional<Long> field) {

  public ProjectSchemes withIssueType(long id) {
    return new ProjectSchemes(
        id,
        workflow,
        issueTypeScreen,
        permission,
        notification,
        priority,
        security,
        fieldConfiguration,
        field);
  }

  public ProjectSchemes withWorkflow(long id) {
    return new ProjectSchemes(
        issueType,
        id,
        issueTypeScreen,
        permission,
        notification,
        priority,
        security,
        fieldConfiguration,
        field);
  }

  public ProjectSchemes withIssueTypeScreen(long id) {
    return new ProjectSchemes(
        issueType,
        workflow,
        id,
        permission,
        notification,
        priority,
        security,
        fieldConfiguration,
        field);
  }

  public ProjectSchemes withPermission(long id) {
    return new ProjectSchemes(
        issueType,
        workflow,
        issueTypeScreen,
        id,
        notification,
        priority,
        security,
        fieldConfiguration,
        field);
  }

  public ProjectSchemes withNotification(Optional<Long> id) {
    return new ProjectSchemes(
        issueType,
        workflow,
        issueTypeScreen,
        permission,
        id,
        priority,
        security,
        fieldConfiguration,
        field);
  }

  public ProjectSchemes withPriority(long id) {
    return new ProjectSchemes(
        issueType,
        workflow,
        issueTypeScreen,
        permission,
        notification,
        id,
        security,
        fieldConfiguration,
        field);
  }

  public ProjectSchemes withSecurity(Optional<Long> id) {
    return new ProjectSchemes(
        issueType,
        workflow,
        issueTypeScreen,
        permission,
        notification,
        priority,
        id,
        fieldConfiguration,
        field);
  }

  public ProjectSchemes withFieldConfiguration(Optional<Long> id) {
    return new ProjectSchemes(
        issueType,
        workflow,
        issueTypeScreen,
        permission,
        notification,
        priority,
        security,
        id,
        field);
  }

  public ProjectSchemes withField(Optional<Long> id) {
    return new ProjectSchemes(
        issueType,
        workflow,
        issueTypeScreen,
        permission,
        notification,
        priority,
        security,
        fieldConfiguration,
        id);
  }
}
