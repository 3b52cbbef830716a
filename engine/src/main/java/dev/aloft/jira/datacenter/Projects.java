package dev.aloft.jira.datacenter;

import dev.aloft.http.SiteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads projects with what lies in them, issues apart. */
final class Projects {

  /** How backups write what replies name ({@code assigneeType} of project and component). */
  private static final Map<String, Long> ASSIGNEES =
      Map.of("PROJECT_DEFAULT", 0L, "COMPONENT_LEAD", 1L, "PROJECT_LEAD", 2L, "UNASSIGNED", 3L);

  private final DataCenterApi api;
  private final SourceRows rows;
  private final People people;
  private final Lists lists;
  private final PermissionSchemes schemes;
  private final Remarks remarks;

  Projects(
      DataCenterApi api,
      SourceRows rows,
      People people,
      Lists lists,
      PermissionSchemes schemes,
      Remarks remarks) {
    this.api = api;
    this.rows = rows;
    this.people = people;
    this.lists = lists;
    this.schemes = schemes;
    this.remarks = remarks;
  }

  /**
   * A project whose issues can be read.
   *
   * @param desk whether it is a service desk
   */
  record Readable(String id, String key, boolean desk) {}

  /** Reads all projects: {@code getAllProjects}. Those whose issues can be read. */
  List<Readable> read() {
    SiteRequest all = DataCenterApi.get("/project").query("includeArchived", true);
    List<Readable> readable = new ArrayList<>();
    for (JsonNode listed : Lists.byId(api.list(all))) {
      String id = SourceRows.text(listed.path("id"));
      String key = SourceRows.text(listed.path("key"));
      Optional<String> hidden = hidden(listed, key);
      if (hidden.isPresent()) {
        remarks.add(
            DataCenterCode.PROJECT_HIDDEN, "project " + key + " is left out: " + hidden.get());
        rows.of("UnreadableProject")
            .put("id", id)
            .put("key", key)
            .from(listed, "name", "name")
            .put("archived", listed.path("archived").asBoolean(false))
            .put("why", hidden.get())
            .add();
      } else {
        project(id, key);
        readable.add(
            new Readable(
                id, key, SourceRows.text(listed.path("projectTypeKey")).equals("service_desk")));
      }
    }
    return readable;
  }

  /** Why a project shows no issues; {@code getPermissions} tells who may browse it. */
  private Optional<String> hidden(JsonNode listed, String key) {
    if (listed.path("archived").asBoolean(false)) {
      return Optional.of("it is archived");
    }
    JsonNode mine =
        api.object(DataCenterApi.get("/mypermissions").query("projectKey", key))
            .path("permissions");
    return mine.path("BROWSE_PROJECTS").path("havePermission").asBoolean(false)
        ? Optional.empty()
        : Optional.of("the token's user may not browse it");
  }

  /** {@code getProject}. */
  private void project(String id, String key) {
    JsonNode project =
        api.object(
            DataCenterApi.get("/project/{projectIdOrKey}", key).query("expand", "projectKeys"));
    rows.of("Project")
        .put("id", id)
        .put("key", key)
        .from(project, "name", "name")
        .from(project, "description", "description")
        .from(project, "url", "url")
        .some("lead", people.key(project.path("lead")))
        .some("assigneetype", assignee(project))
        .from(project, "projectTypeKey", "projecttype")
        .add();
    for (JsonNode former : project.path("projectKeys")) {
      rows.of("ProjectKey").put("projectId", id).put("projectKey", SourceRows.text(former)).add();
    }
    String category = SourceRows.text(project.path("projectCategory").path("id"));
    if (!category.isEmpty()) {
      rows.of("NodeAssociation")
          .put("sourceNodeId", id)
          .put("sourceNodeEntity", "Project")
          .put("sinkNodeId", category)
          .put("sinkNodeEntity", "ProjectCategory")
          .put("associationType", "ProjectCategory")
          .add();
    }
    schemes.ofProject(id, key);
    components(id, key);
    versions(id, key);
    lists.roleIds().forEach(role -> actors(id, key, role));
    security(key);
  }

  private static String assignee(JsonNode thing) {
    Long number = ASSIGNEES.get(SourceRows.text(thing.path("assigneeType")));
    return number == null ? "" : Long.toString(number);
  }

  /** {@code getProjectComponents}. */
  private void components(String id, String key) {
    SiteRequest all = DataCenterApi.get("/project/{projectIdOrKey}/components", key);
    for (JsonNode component : Lists.byId(api.list(all))) {
      rows.of("Component")
          .from(component, "id", "id")
          .put("project", id)
          .from(component, "name", "name")
          .from(component, "description", "description")
          .some("lead", people.key(component.path("lead")))
          .some("assigneetype", assignee(component))
          .put("archived", component.path("archived").asBoolean(false))
          .add();
    }
  }

  /** {@code getProjectVersions}; they come in their order. */
  private void versions(String id, String key) {
    long sequence = 0;
    SiteRequest all = DataCenterApi.get("/project/{projectIdOrKey}/versions", key);
    for (JsonNode version : api.list(all)) {
      rows.of("Version")
          .from(version, "id", "id")
          .put("project", id)
          .from(version, "name", "name")
          .from(version, "description", "description")
          .put("sequence", ++sequence)
          .put("released", version.path("released").asBoolean(false))
          .put("archived", version.path("archived").asBoolean(false))
          .from(version, "startDate", "startdate")
          .from(version, "releaseDate", "releasedate")
          .add();
    }
  }

  /** {@code getProjectRole}. */
  private void actors(String id, String key, String role) {
    SiteRequest one = DataCenterApi.get("/project/{projectIdOrKey}/role/{id}", key, role);
    api.list(one, "actors").forEach(actor -> lists.actor(id, role, actor));
  }

  /** {@code getIssueSecurityScheme_1}. */
  private void security(String key) {
    if (api.find(DataCenterApi.get("/project/{projectKeyOrId}/issuesecuritylevelscheme", key))
        .isPresent()) {
      remarks.add(
          DataCenterCode.ISSUES_MAY_BE_HIDDEN,
          "project " + key + " has security levels, and issues in them may be hidden");
    }
  }
}
