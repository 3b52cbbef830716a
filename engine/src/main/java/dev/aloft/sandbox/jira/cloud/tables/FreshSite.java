package dev.aloft.sandbox.jira.cloud.tables;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills the tables with what a new Jira Cloud site has before anybody touches it. */
public final class FreshSite {

  /** The role of those who administer a project. */
  static final String ADMINISTRATORS = "Administrators";

  /** How many issue types a fresh site has. */
  public static final int ISSUE_TYPES = 5;

  /** The number of the field that Jira Software brings along for epics alone. */
  public static final long EPIC_NAME = 10011;

  private static final long TO_DO = 10000;
  private static final long IN_PROGRESS = 3;
  private static final long DONE = 10001;

  private final SiteTables tables;
  private final Instant now;

  private FreshSite(SiteTables tables, Instant now) {
    this.tables = tables;
    this.now = now;
  }

  /**
   * The tables of a fresh site.
   *
   * @param administrators the id of the group that administers every project by default
   * @param now when the site came to be
   */
  public static SiteTables tables(String administrators, Instant now) {
    SiteTables tables = new SiteTables();
    FreshSite site = new FreshSite(tables, now);
    site.issueTypes();
    site.statusesAndWorkflow();
    site.priorities();
    site.resolutions();
    site.linkTypes();
    site.fields();
    site.screens();
    site.roles(administrators);
    site.permissions();
    site.notifications();
    return tables;
  }

  private void issueTypes() {
    addType(
        "Epic", IssueType.EPIC, "Tracks collections of related bugs, stories, and tasks.", 10307);
    addType("Story", IssueType.BASE, "Functionality or a feature expressed as a user goal.", 10315);
    addType("Task", IssueType.BASE, "A small, distinct piece of work.", 10318);
    addType("Bug", IssueType.BASE, "A problem or error.", 10303);
    addType(
        "Subtask", IssueType.SUBTASK, "A small piece of work that's part of a larger task.", 10316);
    tables
        .issueTypeSchemes()
        .put(
            new IssueTypeScheme(
                tables.issueTypeSchemes().nextId(),
                "Default Issue Type Scheme",
                "Default issue type scheme is the list of global issue types.",
                Optional.empty(),
                tables.issueTypes().all().stream().map(IssueType::id).toList()));
  }

  private void addType(String name, int level, String description, long avatar) {
    tables
        .issueTypes()
        .put(new IssueType(tables.issueTypes().nextId(), name, description, level, avatar));
  }

  private void statusesAndWorkflow() {
    tables.statuses().put(new Status(TO_DO, "To Do", "", StatusCategory.TODO));
    tables
        .statuses()
        .put(
            new Status(
                IN_PROGRESS,
                "In Progress",
                "This issue is being actively worked on at the moment by the assignee.",
                StatusCategory.IN_PROGRESS));
    tables.statuses().put(new Status(DONE, "Done", "", StatusCategory.DONE));
    Workflow workflow = tables.workflows().put(simpleWorkflow(tables, "jira", true, now));
    tables
        .workflowSchemes()
        .put(
            new WorkflowScheme(
                WorkflowScheme.DEFAULT,
                "Default Workflow Scheme",
                "Default Workflow Scheme",
                workflow.id(),
                Map.of(),
                new WorkflowVersion(tables.uuid("workflow scheme version"), 0)));
  }

  /** A workflow of the three statuses, each reachable from everywhere. */
  public static Workflow simpleWorkflow(
      SiteTables tables, String name, boolean system, Instant now) {
    return new Workflow(
        tables.workflows().nextId(),
        tables.uuid("workflow"),
        name,
        system ? "The default Jira workflow." : "",
        system,
        List.of(step(TO_DO), step(IN_PROGRESS), step(DONE)),
        List.of(
            transition("1", "Create", TransitionType.INITIAL, TO_DO),
            transition("11", "To Do", TransitionType.GLOBAL, TO_DO),
            transition("21", "In Progress", TransitionType.GLOBAL, IN_PROGRESS),
            transition("31", "Done", TransitionType.GLOBAL, DONE)),
        Optional.empty(),
        Optional.empty(),
        new WorkflowVersion(tables.uuid("workflow version"), 0),
        now,
        now);
  }

  private static WorkflowStatus step(long status) {
    return new WorkflowStatus(status, Optional.empty(), Map.of());
  }

  private static Transition transition(String id, String name, TransitionType type, long to) {
    return new Transition(
        id, name, "", type, List.of(), to, TransitionRules.NONE, Map.of(), Optional.empty());
  }

  private void priorities() {
    addPriority(1, "Highest", "This problem will block progress.", "#d04437");
    addPriority(2, "High", "Serious problem that could block progress.", "#f15C75");
    addPriority(3, "Medium", "Has the potential to affect progress.", "#f79232");
    addPriority(4, "Low", "Minor problem or easily worked around.", "#707070");
    addPriority(5, "Lowest", "Trivial problem with little or no impact on progress.", "#999999");
    tables.defaultPriority(Optional.of(3L));
    tables
        .prioritySchemes()
        .put(
            new PriorityScheme(
                1,
                "Default priority scheme",
                "This is default scheme used by all projects without any other scheme assigned",
                3,
                tables.priorities().all().stream().map(Priority::id).toList()));
  }

  private void addPriority(long id, String name, String description, String color) {
    tables.priorities().put(new Priority(id, name, description, color, 10300 + id));
  }

  private void resolutions() {
    addResolution("Done", "Work has been completed on this issue.");
    addResolution("Won't Do", "This issue won't be actioned.");
    addResolution("Duplicate", "The problem is a duplicate of an existing issue.");
    addResolution("Cannot Reproduce", "All attempts at reproducing this issue failed.");
  }

  private void linkTypes() {
    addLink("Blocks", "is blocked by", "blocks");
    addLink("Cloners", "is cloned by", "clones");
    addLink("Duplicate", "is duplicated by", "duplicates");
    addLink("Relates", "relates to", "relates to");
  }

  private void addLink(String name, String inward, String outward) {
    tables.linkTypes().put(new LinkType(tables.linkTypes().nextId(), name, inward, outward));
  }

  private void addResolution(String name, String description) {
    tables.resolutions().put(new Resolution(tables.resolutions().nextId(), name, description));
  }

  /** The product's own fields, then the custom fields that Jira Software brings along. */
  private void fields() {
    SystemFields.addTo(tables.fields());
    Set<Long> epics = Set.of(tables.issueTypes().all().getFirst().id());
    addLocked(EPIC_NAME, "Epic Name", type("gh-epic-label", "string", ""), epics);
    addLocked(10014, "Epic Link", type("gh-epic-link", "any", ""), Set.of());
    addLocked(10019, "Rank", type("gh-lexo-rank", "any", ""), Set.of());
    addLocked(10020, "Sprint", type("gh-sprint", "array", "json"), Set.of());
  }

  private static FieldType type(String name, String schema, String items) {
    return new FieldType("com.pyxis.greenhopper.jira:" + name, schema, items, name);
  }

  private void addLocked(long number, String name, FieldType type, Set<Long> issueTypes) {
    String key = "customfield_" + number;
    tables
        .fields()
        .put(
            new Field(
                number,
                key,
                name,
                "",
                type,
                "",
                "",
                true,
                false,
                new FieldTraits(List.of("cf[" + number + "]", name), true, true, true, true)));
    tables
        .contexts()
        .put(
            new FieldContext(
                tables.contexts().nextId(),
                key,
                "Default Configuration Scheme for " + name,
                "Default configuration scheme generated by Jira",
                Set.of(),
                issueTypes,
                true,
                Optional.empty()));
  }

  private void screens() {
    addScreen(
        1,
        "Default Screen",
        "summary",
        "issuetype",
        "parent",
        "priority",
        "duedate",
        "components",
        "versions",
        "fixVersions",
        "assignee",
        "reporter",
        "environment",
        "description",
        "timetracking",
        "attachment",
        "labels",
        "issuelinks");
    addScreen(2, "Workflow Screen", "assignee");
    addScreen(3, "Resolve Issue Screen", "resolution", "fixVersions", "assignee");
    tables
        .screenSchemes()
        .put(
            new ScreenScheme(
                1,
                "Default Screen Scheme",
                "Default Screen Scheme",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    tables
        .issueTypeScreenSchemes()
        .put(
            new IssueTypeScreenScheme(
                1,
                "Default Issue Type Screen Scheme",
                "The default issue type screen scheme",
                1,
                Map.of()));
  }

  private void addScreen(long id, String name, String... fields) {
    tables
        .screens()
        .put(
            new Screen(
                id,
                name,
                "",
                List.of(new ScreenTab(tables.next("tab"), "Field Tab", List.of(fields)))));
  }

  private void roles(String administrators) {
    RoleActor group = new RoleActor(tables.next("actor"), true, administrators);
    tables
        .roles()
        .put(
            new Role(
                10002,
                ADMINISTRATORS,
                "A project role that represents administrators in a project",
                List.of(group)));
    tables
        .roles()
        .put(
            new Role(
                10003,
                "atlassian-addons-project-access",
                "A project role that represents apps declaring a scope for the project",
                List.of()));
    tables
        .roles()
        .put(new Role(10004, "Member", "A project role that represents members", List.of()));
    tables
        .roles()
        .put(new Role(10005, "Viewer", "A project role that represents viewers", List.of()));
  }

  private void permissions() {
    Set<Permission> reserved =
        EnumSet.of(
            Permission.ADMINISTER_PROJECTS,
            Permission.EDIT_WORKFLOW,
            Permission.EDIT_ISSUE_LAYOUT,
            Permission.MODIFY_REPORTER,
            Permission.DELETE_ISSUES,
            Permission.DELETE_ALL_COMMENTS,
            Permission.EDIT_ALL_COMMENTS,
            Permission.DELETE_ALL_ATTACHMENTS,
            Permission.DELETE_ALL_WORKLOGS,
            Permission.EDIT_ALL_WORKLOGS,
            Permission.MANAGE_WATCHERS,
            Permission.SET_ISSUE_SECURITY,
            Permission.ARCHIVE_ISSUES,
            Permission.UNARCHIVE_ISSUES);
    List<Grant> grants = new ArrayList<>();
    for (Permission permission : Permission.values()) {
      if (reserved.contains(permission)) {
        grants.add(grant(permission, HolderType.PROJECT_ROLE, "10002"));
      } else if (!permission.global() && permission != Permission.SERVICEDESK_AGENT) {
        grants.add(grant(permission, HolderType.APPLICATION_ROLE, ""));
      }
      if (!permission.global()) {
        grants.add(grant(permission, HolderType.PROJECT_ROLE, "10003"));
      }
    }
    tables
        .permissionSchemes()
        .put(
            new PermissionScheme(
                0,
                "Default Permission Scheme",
                "This is the default Permission Scheme. Any new projects that are created will be"
                    + " assigned this scheme.",
                grants));
  }

  private Grant grant(Permission permission, HolderType holder, String parameter) {
    return new Grant(tables.next("grant"), permission.name(), holder, parameter);
  }

  private void notifications() {
    String[] names = {
      "Issue Created",
      "Issue Updated",
      "Issue Assigned",
      "Issue Resolved",
      "Issue Closed",
      "Issue Commented",
      "Issue Reopened",
      "Issue Deleted",
      "Issue Moved",
      "Work Logged On Issue",
      "Work Started On Issue",
      "Work Stopped On Issue",
      "Generic Event",
      "Issue Comment Edited",
      "Issue Worklog Updated",
      "Issue Worklog Deleted",
      "Issue Comment Deleted"
    };
    List<Notification> notifications = new ArrayList<>();
    for (String name : names) {
      IssueEvent event = tables.events().put(new IssueEvent(tables.events().nextId(), name));
      for (String type : List.of("CurrentAssignee", "Reporter", "AllWatchers")) {
        notifications.add(new Notification(tables.next("notification"), event.id(), type, ""));
      }
    }
    tables
        .notificationSchemes()
        .put(
            new NotificationScheme(
                tables.notificationSchemes().nextId(),
                "Default Notification Scheme",
                "",
                notifications));
  }
}
