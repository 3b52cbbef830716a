package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.avatar.AvatarKind;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarUrls;
import dev.aloft.sandbox.jira.cloud.category.Categories;
import dev.aloft.sandbox.jira.cloud.component.ComponentJson;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.issuetype.IssueTypeJson;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.jira.cloud.version.VersionJson;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Projects in replies. */
final class ProjectJson {

  private final SiteTables tables;
  private final IssueContent issues;
  private final JiraSite site;
  private final UserViews people;
  private final ComponentJson components;

  ProjectJson(JiraSite site, SiteTables tables, IssueContent issues) {
    this.site = site;
    this.tables = tables;
    this.issues = issues;
    this.people = new UserViews(site);
    this.components = new ComponentJson(site, tables);
  }

  /** What every list shows of a project, and what its {@code expand} asks for. */
  ObjectNode brief(JiraCall call, Project project) {
    ObjectNode document = Json.object();
    document.put("expand", "description,lead,issueTypes,url,projectKeys,permissions,insight");
    document.put("self", call.self() + "/project/" + project.id());
    document.put("id", Ids.text(project.id()));
    document.put("key", project.key());
    document.put("name", project.name());
    document.set("avatarUrls", AvatarUrls.of(call, AvatarKind.PROJECT, project.avatarId()));
    project
        .categoryId()
        .flatMap(id -> tables.categories().find(id))
        .ifPresent(c -> document.set("projectCategory", Categories.document(call, c)));
    document.put("projectTypeKey", project.typeKey());
    document.put("simplified", false);
    document.put("style", "classic");
    document.put("isPrivate", false);
    project
        .deleted()
        .ifPresent(when -> {
          document.put("deleted", true);
          document.put("deletedDate", JiraSite.time(when));
        });
    project
        .archived()
        .ifPresent(archived -> {
          document.put("archived", true);
          document.put("archivedDate", JiraSite.time(archived.at()));
          document.set("archivedBy", people.details(call, archived.by()));
        });
    if (call.expands("projectKeys")) {
      List<String> keys = new ArrayList<>(List.of(project.key()));
      keys.addAll(project.formerKeys());
      document.set("projectKeys", Json.texts(keys));
    }
    if (call.expands("description")) {
      document.put("description", project.description());
    }
    if (call.expands("lead")) {
      document.set("lead", people.details(call, project.lead()));
    }
    if (call.expands("issueTypes")) {
      document.set("issueTypes", issueTypes(call, project));
    }
    if (call.expands("url") && !project.url().isEmpty()) {
      document.put("url", project.url());
    }
    if (call.expands("insight")) {
      document.putObject("insight").put("totalIssueCount", issues.count(Ids.text(project.id())));
    }
    document.set("properties", properties(call, project));
    return document;
  }

  private ArrayNode issueTypes(JiraCall call, Project project) {
    return Json.array(tables.issueTypesOf(project), t -> IssueTypeJson.document(call, t));
  }

  private static ObjectNode properties(JiraCall call, Project project) {
    ObjectNode properties = Json.object();
    for (String key : call.list("properties")) {
      JsonNode value = project.properties().get(key);
      if (value != null) {
        properties.set(key, value);
      }
    }
    return properties;
  }

  /** The whole project, as it shows by itself. */
  ObjectNode full(JiraCall call, Project project) {
    ObjectNode document = brief(call, project);
    document.put("description", project.description());
    document.set("lead", people.details(call, project.lead()));
    document.put("assigneeType", project.assigneeType());
    if (!project.url().isEmpty()) {
      document.put("url", project.url());
    }
    document.set("issueTypes", issueTypes(call, project));
    document.set(
        "components", Json.array(tables.componentsOf(project), c -> components.document(call, c)));
    LocalDate today = LocalDate.ofInstant(site.now(), ZoneOffset.UTC);
    document.set(
        "versions",
        Json.array(tables.versionsOf(project), v -> VersionJson.document(call, v, today)));
    ObjectNode roles = document.putObject("roles");
    for (Role role : tables.roles().all()) {
      roles.put(role.name(), call.self() + "/project/" + project.id() + "/role/" + role.id());
    }
    return document;
  }
}
