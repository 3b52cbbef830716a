package dev.aloft.sandbox.jira.datacenter.site;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may be allowed to do. */
public enum Permission {
  ADMINISTER("Jira Administrators", true),
  SYSTEM_ADMIN("Jira System Administrators", true),
  USER_PICKER("Browse Users", true),
  CREATE_SHARED_OBJECTS("Create Shared Objects", true),
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS("Manage Group Filter Subscriptions", true),
  BULK_CHANGE("Bulk Change", true),
  ADMINISTER_PROJECTS("Administer Projects", false),
  BROWSE_PROJECTS("Browse Projects", false),
  MANAGE_SPRINTS_PERMISSION("Manage Sprints", false),
  VIEW_DEV_TOOLS("View Development Tools", false),
  VIEW_READONLY_WORKFLOW("View Read-Only Workflow", false),
  CREATE_ISSUES("Create Issues", false),
  EDIT_ISSUES("Edit Issues", false),
  TRANSITION_ISSUES("Transition Issues", false),
  SCHEDULE_ISSUES("Schedule Issues", false),
  MOVE_ISSUES("Move Issues", false),
  ASSIGN_ISSUES("Assign Issues", false),
  ASSIGNABLE_USER("Assignable User", false),
  RESOLVE_ISSUES("Resolve Issues", false),
  CLOSE_ISSUES("Close Issues", false),
  MODIFY_REPORTER("Modify Reporter", false),
  DELETE_ISSUES("Delete Issues", false),
  LINK_ISSUES("Link Issues", false),
  ARCHIVE_ISSUES("Archive Issues", false),
  RESTORE_ISSUES("Restore Issues", false),
  BROWSE_ARCHIVE("Browse Project Archive", false),
  SET_ISSUE_SECURITY("Set Issue Security", false),
  VIEW_VOTERS_AND_WATCHERS("View Voters and Watchers", false),
  MANAGE_WATCHERS("Manage Watchers", false),
  ADD_COMMENTS("Add Comments", false),
  EDIT_ALL_COMMENTS("Edit All Comments", false),
  EDIT_OWN_COMMENTS("Edit Own Comments", false),
  DELETE_ALL_COMMENTS("Delete All Comments", false),
  DELETE_OWN_COMMENTS("Delete Own Comments", false),
  CREATE_ATTACHMENTS("Create Attachments", false),
  DELETE_ALL_ATTACHMENTS("Delete All Attachments", false),
  DELETE_OWN_ATTACHMENTS("Delete Own Attachments", false),
  WORK_ON_ISSUES("Work On Issues", false),
  EDIT_ALL_WORKLOGS("Edit All Worklogs", false),
  EDIT_OWN_WORKLOGS("Edit Own Worklogs", false),
  DELETE_ALL_WORKLOGS("Delete All Worklogs", false),
  DELETE_OWN_WORKLOGS("Delete Own Worklogs", false);

  private final String label;
  private final boolean global;

  Permission(String label, boolean global) {
    this.label = label;
    this.global = global;
  }

  /** How people call it. */
  public String label() {
    return label;
  }

  /** Whether it holds for the whole site. */
  public boolean global() {
    return global;
  }

  /** The permission of a key. */
  public static Optional<Permission> of(String key) {
    return Arrays.stream(values()).filter(one -> one.name().equals(key)).findFirst();
  }
}
