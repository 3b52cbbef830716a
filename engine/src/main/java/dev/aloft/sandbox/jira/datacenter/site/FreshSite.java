package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Actor;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Priority;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Resolution;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Role;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Grant;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.IssueTypeScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Notification;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.NotificationScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.PermissionScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.PriorityScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowPlan;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Dashboard;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a site holds when it was just set up, with Jira Software. */
public final class FreshSite {

  /** The key of the type of the field that names an issue's epic. */
  public static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

  /** The key of the type of the field that holds an epic's short name. */
  public static final String EPIC_LABEL = "com.pyxis.greenhopper.jira:gh-epic-label";

  /** The key of the type of the field that says whether an epic is done. */
  public static final String EPIC_STATUS = "com.pyxis.greenhopper.jira:gh-epic-status";

  /** The key of the type of the field that holds an epic's colour. */
  public static final String EPIC_COLOR = "com.pyxis.greenhopper.jira:gh-epic-color";

  /** The key of the type of the field that holds an issue's sprints. */
  public static final String SPRINT = "com.pyxis.greenhopper.jira:gh-sprint";

  /** The key of the type of the field that holds an issue's rank. */
  public static final String RANK = "com.pyxis.greenhopper.jira:gh-lexo-rank";

  /** The number of the role of a project's administrators. */
  public static final long ADMINISTRATORS_ROLE = 10_002;

  /** No grant of a fresh site has a higher id; a server gives each id once. */
  static final long LAST_GRANT = 10_199;

  private static final Set<Permission> ADMINISTRATIVE =
      Set.of(
          Permission.ADMINISTER_PROJECTS,
          Permission.EDIT_ALL_COMMENTS,
          Permission.DELETE_ALL_COMMENTS,
          Permission.DELETE_ALL_ATTACHMENTS,
          Permission.EDIT_ALL_WORKLOGS,
          Permission.DELETE_ALL_WORKLOGS,
          Permission.MODIFY_REPORTER,
          Permission.DELETE_ISSUES,
          Permission.MANAGE_WATCHERS,
          Permission.SET_ISSUE_SECURITY,
          Permission.ARCHIVE_ISSUES,
          Permission.RESTORE_ISSUES,
          Permission.BROWSE_ARCHIVE);

  private final Tables tables;

  FreshSite(Tables tables) {
    this.tables = tables;
  }

  void fill() {
    lists();
    fields();
    FreshWorkflows.screens(tables);
    FreshWorkflows.classic(tables);
    schemes();
    tables
        .dashboards()
        .put(
            new Dashboard(
                10_000,
                "",
                "System Dashboard",
                List.of(new Share(10_000, "global", Optional.empty(), "", false)),
                Set.of()));
  }

  private void lists() {
    statuses();
    String[] levels = {"Highest", "High", "Medium", "Low", "Lowest"};
    String[] colors = {"#d04437", "#f15C75", "#f79232", "#707070", "#999999"};
    for (int i = 0; i < levels.length; i++) {
      String icon =
          "/images/icons/priorities/" + levels[i].toLowerCase(java.util.Locale.ROOT) + ".svg";
      tables.priorities().put(new Priority(i + 1, levels[i], "", colors[i], icon));
    }
    resolution(10_000, "Done", "Work has been completed on this issue.");
    resolution(10_001, "Won't Do", "This issue won't be actioned.");
    resolution(10_002, "Duplicate", "The problem is a duplicate of an existing issue.");
    resolution(10_003, "Cannot Reproduce", "All attempts at reproducing this issue failed.");
    type(10_000, "Epic", "A big user story that needs to be broken down.", false, 10_307);
    type(10_001, "Story", "A user story.", false, 10_315);
    type(10_002, "Task", "A task that needs to be done.", false, 10_318);
    type(10_003, "Sub-task", "The sub-task of the issue", true, 10_316);
    type(10_004, "Bug", "A problem which impairs or prevents the functions.", false, 10_303);
    link(10_000, "Blocks", "is blocked by", "blocks");
    link(10_001, "Cloners", "is cloned by", "clones");
    link(10_002, "Duplicate", "is duplicated by", "duplicates");
    link(10_003, "Relates", "relates to", "relates to");
    List<Actor> administrators = List.of(new Actor("group", JiraSite.ADMINISTRATORS));
    tables
        .roles()
        .put(new Role(10_000, "Users", "A project role that represents users", List.of()));
    tables
        .roles()
        .put(
            new Role(10_001, "Developers", "A project role that represents developers", List.of()));
    tables
        .roles()
        .put(
            new Role(
                ADMINISTRATORS_ROLE,
                "Administrators",
                "A project role that represents administrators in a project",
                administrators));
  }

  private void statuses() {
    status(1, "Open", "The issue is open and ready for the assignee to start work on it.", "new");
    status(3, "In Progress", "This issue is being actively worked on.", "indeterminate");
    status(4, "Reopened", "This issue was once resolved, but deemed incorrect.", "new");
    status(5, "Resolved", "A resolution has been taken.", "done");
    status(6, "Closed", "The issue is considered finished.", "done");
    status(10_000, "To Do", "", "new");
    status(10_001, "Done", "", "done");
  }

  private void status(long id, String name, String description, String category) {
    tables.statuses().put(new Status(id, name, description, category));
  }

  private void resolution(long id, String name, String description) {
    tables.resolutions().put(new Resolution(id, name, description));
  }

  private void type(long id, String name, String description, boolean subtask, long avatar) {
    tables.issueTypes().put(new IssueType(id, name, description, subtask, avatar));
  }

  private void link(long id, String name, String inward, String outward) {
    tables.linkTypes().put(new LinkType(id, name, inward, outward));
  }

  private void fields() {
    field(10_000, "Rank", RANK, Set.of());
    field(10_001, "Epic Link", EPIC_LINK, Set.of());
    field(10_002, "Epic Status", EPIC_STATUS, Set.of(10_000L));
    field(10_003, "Epic Name", EPIC_LABEL, Set.of(10_000L));
    field(10_004, "Epic Colour", EPIC_COLOR, Set.of(10_000L));
    field(10_005, "Sprint", SPRINT, Set.of());
    field(
        10_006,
        "Story Points",
        "com.atlassian.jira.plugin.system.customfieldtypes:float",
        Set.of(10_000L, 10_001L));
    String[] states = {"To Do", "In Progress", "Done"};
    for (int i = 0; i < states.length; i++) {
      tables.options().put(new CustomField.Option(10_000 + i, 10_002, 0, states[i], false, i));
    }
  }

  private void field(long id, String name, String type, Set<Long> types) {
    tables.fields().put(new CustomField(id, name, "", type, Optional.empty(), Set.of(), types));
  }

  private void schemes() {
    permissionScheme(
        0,
        "Default Permission Scheme",
        "This is the default Permission Scheme. Any new projects that are created will be"
            + " assigned this scheme.",
        10_000);
    // Jira Software brings it along: jira.js's live suite finds it in a fresh 10.3.
    permissionScheme(
        10_000, "Default software scheme", "Default scheme for Software projects.", 10_100);
    tables
        .issueTypeSchemes()
        .put(
            new IssueTypeScheme(
                10_000,
                "Default Issue Type Scheme",
                "Default issue type scheme is the list of global issue types.",
                List.of(10_000L, 10_001L, 10_002L, 10_003L, 10_004L),
                Optional.empty()));
    tables
        .prioritySchemes()
        .put(
            new PriorityScheme(
                0,
                "Default priority scheme",
                "This is the default priority scheme used by all projects without any other scheme"
                    + " assigned",
                List.of(1L, 2L, 3L, 4L, 5L),
                Optional.of(3L)));
    WorkflowPlan plan = new WorkflowPlan("Default Workflow Scheme", "", "jira", Map.of());
    tables.workflowSchemes().put(new WorkflowScheme(0, plan, Optional.empty(), "", 0));
    notifications();
  }

  /** The schemes of a fresh site have fewer than a hundred grants each. */
  private void permissionScheme(long id, String name, String description, long firstGrant) {
    List<Grant> grants = new ArrayList<>();
    long grant = firstGrant;
    for (Permission permission : Permission.values()) {
      if (permission.global()) {
        continue;
      }
      if (ADMINISTRATIVE.contains(permission)) {
        String role = Long.toString(ADMINISTRATORS_ROLE);
        grants.add(new Grant(grant++, permission.name(), "projectRole", role));
      } else {
        grants.add(new Grant(grant++, permission.name(), "applicationRole", ""));
      }
    }
    tables.permissionSchemes().put(new PermissionScheme(id, name, description, grants, Map.of()));
  }

  private void notifications() {
    Map<Long, List<Notification>> events = new java.util.TreeMap<>();
    long id = 10_000;
    for (IssueEvent event : IssueEvent.values()) {
      List<Notification> whom = new ArrayList<>();
      for (String type : List.of("CurrentAssignee", "Reporter", "AllWatchers")) {
        whom.add(new Notification(id++, type, ""));
      }
      events.put(event.id(), whom);
    }
    tables
        .notificationSchemes()
        .put(new NotificationScheme(10_000, "Default Notification Scheme", "", events));
  }
}
