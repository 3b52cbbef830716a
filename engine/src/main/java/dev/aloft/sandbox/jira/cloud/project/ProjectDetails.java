package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.avatar.AvatarKind;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarUrls;
import dev.aloft.sandbox.jira.cloud.category.Categories;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A project inside another thing (the contract's {@code ProjectDetails}). */
public final class ProjectDetails {

  private ProjectDetails() {}

  /** The view. */
  public static ObjectNode document(JiraCall call, SiteTables tables, Project project) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/project/" + project.id());
    document.put("id", Ids.text(project.id()));
    document.put("key", project.key());
    document.put("name", project.name());
    document.put("projectTypeKey", project.typeKey());
    document.put("simplified", false);
    document.set("avatarUrls", AvatarUrls.of(call, AvatarKind.PROJECT, project.avatarId()));
    project
        .categoryId()
        .flatMap(id -> tables.categories().find(id))
        .ifPresent(one -> document.set("projectCategory", Categories.document(call, one)));
    return document;
  }
}
