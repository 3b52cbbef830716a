package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Optional;
import java.util.function.Consumer;

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
    return changed(draft -> draft.issueType = id);
  }

  public ProjectSchemes withWorkflow(long id) {
    return changed(draft -> draft.workflow = id);
  }

  public ProjectSchemes withIssueTypeScreen(long id) {
    return changed(draft -> draft.issueTypeScreen = id);
  }

  public ProjectSchemes withPermission(long id) {
    return changed(draft -> draft.permission = id);
  }

  public ProjectSchemes withNotification(Optional<Long> id) {
    return changed(draft -> draft.notification = id);
  }

  public ProjectSchemes withPriority(long id) {
    return changed(draft -> draft.priority = id);
  }

  public ProjectSchemes withSecurity(Optional<Long> id) {
    return changed(draft -> draft.security = id);
  }

  public ProjectSchemes withFieldConfiguration(Optional<Long> id) {
    return changed(draft -> draft.fieldConfiguration = id);
  }

  public ProjectSchemes withField(Optional<Long> id) {
    return changed(draft -> draft.field = id);
  }

  private ProjectSchemes changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** The same schemes while one of them is exchanged. */
  private static final class Draft {
    private long issueType;
    private long workflow;
    private long issueTypeScreen;
    private long permission;
    private Optional<Long> notification;
    private long priority;
    private Optional<Long> security;
    private Optional<Long> fieldConfiguration;
    private Optional<Long> field;

    private Draft(ProjectSchemes now) {
      this.issueType = now.issueType;
      this.workflow = now.workflow;
      this.issueTypeScreen = now.issueTypeScreen;
      this.permission = now.permission;
      this.notification = now.notification;
      this.priority = now.priority;
      this.security = now.security;
      this.fieldConfiguration = now.fieldConfiguration;
      this.field = now.field;
    }

    private ProjectSchemes done() {
      return new ProjectSchemes(
          issueType,
          workflow,
          issueTypeScreen,
          permission,
          notification,
          priority,
          security,
          fieldConfiguration,
          field);
    }
  }
}
