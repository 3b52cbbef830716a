package dev.aloft.sandbox.jira.cloud.config;

import java.util.Arrays;
import java.util.Optional;

/** The built-in permissions, global and of projects; apps could add more, this site has none. */
public enum Permission {
  ADMINISTER("Administer Jira", true),
  BULK_CHANGE("Make bulk changes", true),
  CREATE_SHARED_OBJECTS("Share dashboards and filters", true),
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS("Manage group filter subscriptions", true),
  USER_PICKER("Browse users and groups", true),
  CREATE_PROJECT("Create team-managed projects", true),
  ADMINISTER_PROJECTS("Administer Projects", false),
  EDIT_WORKFLOW("Edit Workflows", false),
  EDIT_ISSUE_LAYOUT("Edit Issue Layouts", false),
  BROWSE_PROJECTS("Browse Projects", false),
  MANAGE_SPRINTS_PERMISSION("Manage Sprints", false),
  SERVICEDESK_AGENT("Service Project Agent", false),
  VIEW_DEV_TOOLS("View Development Tools", false),
  VIEW_READONLY_WORKFLOW("View (Read-Only) Workflow", false),
  VIEW_AGGREGATED_DATA("View Aggregated Data", false),
  ASSIGNABLE_USER("Assignable User", false),
  ASSIGN_ISSUES("Assign Issues", false),
  CLOSE_ISSUES("Close Issues", false),
  CREATE_ISSUES("Create Issues", false),
  DELETE_ISSUES("Delete Issues", false),
  EDIT_ISSUES("Edit Issues", false),
  LINK_ISSUES("Link Issues", false),
  MODIFY_REPORTER("Modify Reporter", false),
  MOVE_ISSUES("Move Issues", false),
  RESOLVE_ISSUES("Resolve Issues", false),
  SCHEDULE_ISSUES("Schedule Issues", false),
  SET_ISSUE_SECURITY("Set Issue Security", false),
  TRANSITION_ISSUES("Transition Issues", false),
  ARCHIVE_ISSUES("Archive Issues", false),
  UNARCHIVE_ISSUES("Restore Issues", false),
  MANAGE_WATCHERS("Manage Watchers", false),
  VIEW_VOTERS_AND_WATCHERS("View Voters and Watchers", false),
  ADD_COMMENTS("Add Comments", false),
  DELETE_ALL_COMMENTS("Delete All Comments", false),
  DELETE_OWN_COMMENTS("Delete Own Comments", false),
  EDIT_ALL_COMMENTS("Edit All Comments", false),
  EDIT_OWN_COMMENTS("Edit Own Comments", false),
  CREATE_ATTACHMENTS("Create Attachments", false),
  DELETE_ALL_ATTACHMENTS("Delete All Attachments", false),
  DELETE_OWN_ATTACHMENTS("Delete Own Attachments", false),
  DELETE_ALL_WORKLOGS("Delete All Worklogs", false),
  DELETE_OWN_WORKLOGS("Delete Own Worklogs", false),
  EDIT_ALL_WORKLOGS("Edit All Worklogs", false),
  EDIT_OWN_WORKLOGS("Edit Own Worklogs", false),
  WORK_ON_ISSUES("Work On Issues", false);

  private final String label;
  private final boolean global;

  Permission(String label, boolean global) {
    this.label = label;
    this.global = global;
  }

  public String label() {
    return label;
  }

  public boolean global() {
    return global;
  }

  public static Optional<Permission> of(String key) {
    return Arrays.stream(values()).filter(p -> p.name().equals(key)).findFirst();
  }
}
