package dev.aloft.sandbox.generate;

import java.util.List;
import java.util.Locale;

/** What a generated Jira knows of types, statuses, fields and projects. */
final class Settings {

  static final int FIRST_TYPE = 10_000;
  static final int TYPES = 3;
  static final int SUBTASK_TYPE = FIRST_TYPE + TYPES;
  static final int STATUSES = 5;
  static final int CLOSED = 5;
  static final int PRIORITIES = 4;
  static final int RESOLUTIONS = 3;
  static final int SECURITY_LEVEL = 10_100;
  static final int SUBTASK_LINK = 10_000;
  static final int LINK_TYPES = 2;
  static final int FIRST_PROJECT = 10_000;
  static final int IN_PROJECT = 3;
  static final int ROLE = 10_001;

  static final int FIRST_FIELD = 10_100;
  static final int FIRST_OPTION = 10_000;
  static final int OPTIONS = 4;

  /** Custom fields by type; the last one's type is an app's. */
  static final List<String> FIELDS =
      List.of(
          "textfield",
          "textarea",
          "float",
          "select",
          "multiselect",
          "cascadingselect",
          "datepicker",
          "datetime",
          "userpicker",
          "url",
          "labels",
          "com.example.harbour:berth");

  private static final List<String> PERMISSIONS =
      List.of("BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES", "ADD_COMMENTS", "ASSIGNABLE_USER");

  private final BackupRows rows;

  Settings(BackupRows rows) {
    this.rows = rows;
  }

  static String key(int project) {
    return "P" + (project + 1);
  }

  void write() {
    named("IssueType", FIRST_TYPE, List.of("Bug", "Task", "Story"));
    rows.row(
        "IssueType",
        "id",
        SUBTASK_TYPE,
        "sequence",
        4,
        "name",
        "Sub-task",
        "style",
        "jira_subtask");
    status(1, "Open", 2);
    status(2, "In Progress", 4);
    status(3, "Waiting", 4);
    status(4, "In Review", 4);
    status(CLOSED, "Closed", 3);
    named("Priority", 1, List.of("Highest", "High", "Medium", "Low"));
    named("Resolution", 1, List.of("Done", "Won't Do", "Duplicate"));
    named("ProjectRole", 10_000, List.of("Users", "Developers", "Administrators"));
    link(
        SUBTASK_LINK,
        "jira_subtask_link",
        "jira_subtask_inward",
        "jira_subtask_outward",
        "jira_subtask");
    link(SUBTASK_LINK + 1, "Blocks", "is blocked by", "blocks", "");
    link(SUBTASK_LINK + 2, "Relates", "relates to", "relates to", "");
    rows.row(
        "IssueSecurityScheme", "id", 10_000, "name", "Secrets", "defaultlevel", SECURITY_LEVEL);
    rows.row("SchemeIssueSecurityLevels", "id", SECURITY_LEVEL, "name", "Board", "scheme", 10_000);
    permissions();
    for (int i = 0; i < FIELDS.size(); i++) {
      field(i);
    }
  }

  /** Whoever may log in may do what a project is for. */
  private void permissions() {
    rows.row("PermissionScheme", "id", 0, "name", "Default Permission Scheme");
    for (int i = 0; i < PERMISSIONS.size(); i++) {
      rows.row(
          "SchemePermissions",
          "id",
          10_000 + i,
          "scheme",
          0,
          "type",
          "applicationRole",
          "permissionKey",
          PERMISSIONS.get(i));
    }
  }

  private void named(String entity, int first, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      rows.row(entity, "id", first + i, "sequence", i + 1, "name", names.get(i));
    }
  }

  private void status(int id, String name, int category) {
    rows.row("Status", "id", id, "sequence", id, "name", name, "statuscategory", category);
  }

  private void link(int id, String name, String inward, String outward, String style) {
    rows.row(
        "IssueLinkType",
        "id",
        id,
        "linkname",
        name,
        "inward",
        inward,
        "outward",
        outward,
        "style",
        style);
  }

  private void field(int index) {
    int id = FIRST_FIELD + index;
    String type = FIELDS.get(index);
    String types = "com.atlassian.jira.plugin.system.customfieldtypes:";
    String name = "Field " + type.substring(type.indexOf(':') + 1);
    String field = "customfield_" + id;
    rows.row(
        "CustomField",
        "id",
        id,
        "customfieldtypekey",
        type.contains(":") ? type : types + type,
        "name",
        name,
        "description",
        "Of type " + type.toUpperCase(Locale.ROOT));
    rows.row(
        "FieldConfigScheme",
        "id",
        id + 2_000,
        "name",
        "Default scheme of " + name,
        "fieldid",
        field);
    rows.row(
        "FieldConfiguration", "id", id + 1_000, "name", "Default of " + name, "fieldid", field);
    rows.row(
        "FieldConfigSchemeIssueType",
        "id",
        id + 3_000,
        "fieldconfigscheme",
        id + 2_000,
        "fieldconfiguration",
        id + 1_000);
    rows.row(
        "ConfigurationContext", "id", id + 4_000, "key", field, "fieldconfigscheme", id + 2_000);
    switch (type) {
      case "select", "multiselect" -> options(index, "");
      case "cascadingselect" -> {
        options(index, "");
        for (int i = 0; i < OPTIONS; i++) {
          option(index, OPTIONS + i, "Below " + i, String.valueOf(option(index, i)));
        }
      }
      default -> {}
    }
  }

  private void options(int field, String parent) {
    for (int i = 0; i < OPTIONS; i++) {
      option(field, i, i == 0 ? "One & only <b>" : "Option " + i, parent);
    }
  }

  private void option(int field, int number, String value, String parent) {
    rows.row(
        "CustomFieldOption",
        "id",
        option(field, number),
        "customfield",
        FIRST_FIELD + field,
        "customfieldconfig",
        FIRST_FIELD + field + 1_000,
        "parentoptionid",
        parent,
        "sequence",
        number,
        "value",
        value,
        "disabled",
        "N");
  }

  /** The id of a field's option. */
  static int option(int field, int number) {
    return FIRST_OPTION + field * 100 + number;
  }

  /** The id of a project's component or version. */
  static int inProject(int project, int number) {
    return FIRST_PROJECT + project * 10 + number;
  }

  void project(int project, long counter, String lead) {
    int id = FIRST_PROJECT + project;
    rows.row(
        "Project",
        "id",
        id,
        "name",
        "Project " + (project + 1),
        "lead",
        lead,
        "key",
        key(project),
        "counter",
        counter,
        "assigneetype",
        3,
        "originalkey",
        key(project),
        "projecttype",
        "software");
    rows.row("ProjectKey", "id", id, "projectId", id, "projectKey", key(project));
    for (int i = 0; i < IN_PROJECT; i++) {
      rows.row("Component", "id", inProject(project, i), "project", id, "name", "Component " + i);
      rows.row(
          "Version",
          "id",
          inProject(project, i),
          "project",
          id,
          "name",
          "1." + i,
          "sequence",
          i + 1);
    }
    rows.row(
        "ProjectRoleActor",
        "id",
        id,
        "pid",
        id,
        "projectroleid",
        ROLE,
        "roletype",
        "atlassian-group-role-actor",
        "roletypeparameter",
        Cast.GROUP);
    rows.row(
        "NodeAssociation",
        "sourceNodeId",
        id,
        "sourceNodeEntity",
        "Project",
        "sinkNodeId",
        0,
        "sinkNodeEntity",
        "PermissionScheme",
        "associationType",
        "ProjectScheme");
  }
}
