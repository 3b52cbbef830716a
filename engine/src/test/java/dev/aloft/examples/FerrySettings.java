package dev.aloft.examples;

import dev.aloft.sandbox.generate.BackupRows;
import java.util.List;
import java.util.function.IntSupplier;

/** The settings of the ferries' Jira: what issues, statuses and fields it knows. */
final class FerrySettings {

  /** The permission scheme of the project that is open to anyone. */
  private static final int PUBLIC = 10020;

  private final BackupRows xml;
  private final IntSupplier next;

  FerrySettings(BackupRows xml, IntSupplier next) {
    this.xml = xml;
    this.next = next;
  }

  void configuration() {
    named("IssueType", 1, List.of("Bug", "Task", "Story", "Inspection"));
    xml.row("IssueType", "id", 5, "sequence", 5, "name", "Sub-task", "style", "jira_subtask");
    status(1, "Open", 2);
    status(2, "In Progress", 4);
    status(3, "Waiting", 4);
    status(4, "Docked", 4);
    status(5, "Closed", 3);
    named("Priority", 1, List.of("Mayday", "High", "Normal", "Low"));
    named("Resolution", 1, List.of("Done", "Won't Do", "Duplicate", "Sank"));
    named("ProjectRole", 10000, List.of("Users", "Developers", "Administrators", "Mates"));
    link(10000, "jira_subtask_link", "jira_subtask_inward", "jira_subtask_outward", "jira_subtask");
    link(10001, "Blocks", "is blocked by", "blocks", "");
    link(10002, "Tows", "is towed by", "tows", "");
    xml.row("ProjectCategory", "id", 1, "name", "At sea", "description", "Everything that floats");
  }

  private void named(String entity, int first, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      xml.row(entity, "id", first + i, "sequence", i + 1, "name", names.get(i));
    }
  }

  private void status(int id, String name, int category) {
    xml.row(
        "Status",
        "id",
        id,
        "sequence",
        id,
        "name",
        name,
        "statuscategory",
        category,
        "iconurl",
        "/images/icons/statuses/open.png");
  }

  private void link(int id, String name, String inward, String outward, String style) {
    xml.row(
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

  void fields() {
    field(10100, "Story Points", "float", "exactnumber");
    field(10101, "Story Pts", "float", "exactnumber");
    field(10102, "Vessel", "select", "multiselectsearcher");
    field(10103, "Safety notes", "textarea", "textsearcher");
    List<String> vessels = List.of("MS Skagen", "MS Anholt", "MS Læsø", "MS Hven");
    for (int i = 0; i < vessels.size(); i++) {
      xml.row(
          "CustomFieldOption",
          "id",
          10200 + i,
          "customfield",
          10102,
          "customfieldconfig",
          11102,
          "sequence",
          i,
          "value",
          vessels.get(i),
          "disabled",
          "N");
    }
  }

  private void field(int id, String name, String type, String searcher) {
    String types = "com.atlassian.jira.plugin.system.customfieldtypes:";
    xml.row(
        "CustomField",
        "id",
        id,
        "customfieldtypekey",
        types + type,
        "customfieldsearcherkey",
        types + searcher,
        "name",
        name);
    xml.row(
        "FieldConfigScheme",
        "id",
        id + 2000,
        "name",
        "Default Configuration Scheme for " + name,
        "fieldid",
        "customfield_" + id);
    xml.row(
        "FieldConfiguration",
        "id",
        id + 1000,
        "name",
        "Default Configuration for " + name,
        "fieldid",
        "customfield_" + id);
    xml.row(
        "FieldConfigSchemeIssueType",
        "id",
        id + 3000,
        "fieldconfigscheme",
        id + 2000,
        "fieldconfiguration",
        id + 1000);
    xml.row(
        "ConfigurationContext",
        "id",
        id + 4000,
        "key",
        "customfield_" + id,
        "fieldconfigscheme",
        id + 2000);
  }

  /** Filters, permissions and workflows, which later versions move. */
  void sharing() {
    filter("This week's faults", "per.strand", "project = FLEET AND created >= -1w");
    filter("Open bookings", "ana.weber", "project = BOOK AND resolution is EMPTY");
    permissions();
    workflow();
  }

  private void filter(String name, String owner, String jql) {
    xml.row(
        "SearchRequest",
        "id",
        next.getAsInt(),
        "name",
        name,
        "author",
        owner,
        "user",
        owner,
        "request",
        jql);
  }

  private void permissions() {
    xml.row("PermissionScheme", "id", 0, "name", "Default Permission Scheme");
    xml.row("PermissionScheme", "id", PUBLIC, "name", "Public");
    grant(0, "projectrole", "10000");
    // One of the traps: a group without a name is everyone.
    grant(PUBLIC, "group", "");
    for (LighthouseFerries.Project project : LighthouseFerries.PROJECTS) {
      int scheme = project.key().equals("BOOK") ? PUBLIC : 0;
      node("Project", project.id(), "PermissionScheme", scheme, "ProjectScheme");
    }
  }

  private void grant(int scheme, String type, String parameter) {
    xml.row(
        "SchemePermissions",
        "id",
        next.getAsInt(),
        "scheme",
        scheme,
        "type",
        type,
        "parameter",
        parameter,
        "permissionKey",
        "BROWSE_PROJECTS");
  }

  /** A function of Jira's own and, as one of the traps, one of an app. */
  private void workflow() {
    xml.row(
        "Workflow",
        "id",
        next.getAsInt(),
        "name",
        "Ferry workflow",
        "descriptor",
        """
        <workflow>
          <common-actions>
            <action id="11" name="Dock">
              <results>
                <unconditional-result old-status="Not Done" status="Done" step="4">
                  <post-functions>
                    <function type="class">
                      <arg name="class.name">com.atlassian.jira.workflow.function.issue.UpdateIssueStatusFunction</arg>
                    </function>
                    <function type="class">
                      <arg name="class.name">com.example.harbour.NotifyHarbourFunction</arg>
                    </function>
                  </post-functions>
                </unconditional-result>
              </results>
            </action>
          </common-actions>
        </workflow>
        """);
    int scheme = next.getAsInt();
    xml.row("WorkflowScheme", "id", scheme, "name", "Ferry workflow scheme");
    xml.row(
        "WorkflowSchemeEntity",
        "id",
        next.getAsInt(),
        "scheme",
        scheme,
        "workflow",
        "Ferry workflow",
        "issuetype",
        0);
    node("Project", 10000, "WorkflowScheme", scheme, "ProjectScheme");
  }

  void directory(int id, String name, int position) {
    xml.row(
        "Directory",
        "id",
        id,
        "directoryName",
        name,
        "lowerDirectoryName",
        name.toLowerCase(java.util.Locale.ROOT),
        "active",
        1,
        "type",
        "INTERNAL",
        "position",
        position);
  }

  void node(String from, int id, String to, int other, String type) {
    xml.row(
        "NodeAssociation",
        "sourceNodeId",
        id,
        "sourceNodeEntity",
        from,
        "sinkNodeId",
        other,
        "sinkNodeEntity",
        to,
        "associationType",
        type);
  }

  void role(LighthouseFerries.Project project, int role, String kind, String who) {
    xml.row(
        "ProjectRoleActor",
        "id",
        next.getAsInt(),
        "pid",
        project.id(),
        "projectroleid",
        role,
        "roletype",
        "atlassian-" + kind + "-role-actor",
        "roletypeparameter",
        who);
  }
}
