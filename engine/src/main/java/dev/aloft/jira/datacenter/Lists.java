package dev.aloft.jira.datacenter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what issues choose from, and what the whole site shares. */
final class Lists {

  /** The id and mark of the link type that ties sub-tasks to parents, which replies do not show. */
  static final String SUBTASK_LINK = "subtask";

  private final DataCenterApi api;
  private final SourceRows rows;
  private final People people;
  private final Map<String, String> roles = new HashMap<>();

  Lists(DataCenterApi api, SourceRows rows, People people) {
    this.api = api;
    this.rows = rows;
    this.people = people;
  }

  /** Reads all lists. */
  void read() {
    issueTypes();
    statuses();
    priorities();
    resolutions();
    linkTypes();
    categories();
    roles();
  }

  /** The id of a role by its name; the name itself where there is no such role. */
  String role(String name) {
    return roles.getOrDefault(name, name);
  }

  /** The ids of all roles. */
  List<String> roleIds() {
    return roles.values().stream().sorted(Comparator.comparingLong(Lists::number)).toList();
  }

  /** Things in the order of their ids, whatever the order of the reply. */
  static List<JsonNode> byId(List<JsonNode> things) {
    return things.stream()
        .sorted(Comparator.comparingLong(thing -> number(SourceRows.text(thing.path("id")))))
        .toList();
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** {@code getIssueAllTypes}. */
  private void issueTypes() {
    for (JsonNode type : byId(api.list(DataCenterApi.get("/issuetype")))) {
      named("IssueType", type)
          .some("style", type.path("subtask").asBoolean(false) ? "jira_subtask" : "")
          .from(type, "avatarId", "avatar")
          .add();
    }
  }

  /** {@code getStatuses}; they come in their order. */
  private void statuses() {
    long sequence = 0;
    for (JsonNode status : api.list(DataCenterApi.get("/status"))) {
      named("Status", status)
          .put("sequence", ++sequence)
          .from(status.path("statusCategory"), "id", "statuscategory")
          .add();
    }
  }

  /** {@code getPriorities}; they come in their order. */
  private void priorities() {
    long sequence = 0;
    for (JsonNode priority : api.list(DataCenterApi.get("/priority"))) {
      named("Priority", priority)
          .put("sequence", ++sequence)
          .from(priority, "statusColor", "statusColor")
          .add();
    }
  }

  /** {@code getResolutions}; they come in their order. */
  private void resolutions() {
    long sequence = 0;
    for (JsonNode resolution : api.list(DataCenterApi.get("/resolution"))) {
      named("Resolution", resolution).put("sequence", ++sequence).add();
    }
  }

  /** {@code getIssueLinkTypes}, without those that Jira keeps for itself. */
  private void linkTypes() {
    rows.of("IssueLinkType")
        .put("id", SUBTASK_LINK)
        .put("linkname", "jira_subtask_link")
        .put("style", "jira_subtask")
        .add();
    for (JsonNode type : byId(api.list(DataCenterApi.get("/issueLinkType"), "issueLinkTypes"))) {
      rows.of("IssueLinkType")
          .from(type, "id", "id")
          .from(type, "name", "linkname")
          .from(type, "inward", "inward")
          .from(type, "outward", "outward")
          .add();
    }
  }

  /** {@code getAllProjectCategories}. */
  private void categories() {
    for (JsonNode category : byId(api.list(DataCenterApi.get("/projectCategory")))) {
      named("ProjectCategory", category).add();
    }
  }

  /** {@code getProjectRoles_1}, with who has each in new projects. */
  private void roles() {
    for (JsonNode role : byId(api.list(DataCenterApi.get("/role")))) {
      String id = SourceRows.text(role.path("id"));
      roles.put(SourceRows.text(role.path("name")), id);
      named("ProjectRole", role).add();
      role.path("actors").forEach(actor -> actor("", id, actor));
    }
  }

  /**
   * Stages who has a role. Replies name users by their login names.
   *
   * @param project empty for new projects
   */
  void actor(String project, String role, JsonNode actor) {
    String type = SourceRows.text(actor.path("type"));
    String name = SourceRows.text(actor.path("name"));
    boolean user = type.equals("atlassian-user-role-actor");
    rows.of("ProjectRoleActor")
        .some("pid", project)
        .put("projectroleid", role)
        .put("roletype", type)
        .put("roletypeparameter", user ? people.keyOfName(name) : name)
        .add();
  }

  private SourceRows.Row named(String entity, JsonNode thing) {
    return rows.of(entity)
        .from(thing, "id", "id")
        .from(thing, "name", "name")
        .from(thing, "description", "description");
  }
}
