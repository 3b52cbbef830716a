package dev.aloft.examples;

import dev.aloft.sandbox.generate.BackupRows;
import java.util.List;
import java.util.function.IntSupplier;

/** The settings of the ferries' Jira: what issues, statuses and fields it knows. */
final class FerrySettings {

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
    xml.row(
        "SearchRequest",
        "id",
        next.getAsInt(),
        "name",
        "This week's faults",
        "author",
        "per.strand",
        "user",
        "per.strand",
        "request",
        "project = FLEET AND created >= -1w");
    xml.row("PermissionScheme", "id", 0, "name", "Default Permission Scheme");
    xml.row(
        "SchemePermissions",
        "id",
        next.getAsInt(),
        "scheme",
        0,
        "type",
        "group",
        "permissionKey",
        "BROWSE_PROJECTS");
    for (LighthouseFerries.Project project : LighthouseFerries.PROJECTS) {
      node("Project", project.id(), "PermissionScheme", 0, "ProjectScheme");
    }
    xml.row(
        "Workflow",
        "id",
        next.getAsInt(),
        "name",
        "Ferry workflow",
        "descriptor",
        """
        <workflow>
          <post-functions>
            <function type="class">
              <arg name="class.name">com.example.harbour.NotifyHarbourFunction</arg>
            </function>
          </post-functions>
        </workflow>
        """);
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
