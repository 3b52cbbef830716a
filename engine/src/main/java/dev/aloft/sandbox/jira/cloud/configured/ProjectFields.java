package dev.aloft.sandbox.jira.cloud.configured;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /projects/fields}: the fields that issues of some types have in some projects, on a screen
 * or not.
 */
public final class ProjectFields implements Resource<JiraCall> {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private record Found(Project project, IssueType type, FieldUse use) {}

  private final SiteTables tables;
  private final Permissions permissions;
  private final IssueFields fields;

  /** The fields of a site's projects. */
  public ProjectFields(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.fields = new IssueFields(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getProjectFields")
        .query("projectId", "workTypeId", "fieldId", "startAt", "maxResults")
        .answer(this::list);
  }

  private Reply list(JiraCall call) {
    Set<Long> projects = Filters.required(call, "projectId");
    Set<Long> types = Filters.required(call, "workTypeId");
    List<String> wanted = call.list("fieldId");
    List<Found> found = new ArrayList<>();
    for (long id : projects) {
      Project project =
          tables
              .projects()
              .find(id)
              .filter(one -> one.live() && permissions.sees(call.caller(), one))
              .orElseThrow(() ->
                  Refusal.forbidden("You do not have permission to view the project " + id + "."));
      tables.issueTypesOf(project).stream()
          .filter(type -> types.contains(type.id()))
          .forEach(type ->
              fields.on(project, type, IssueFields.Operation.EDIT).stream()
                  .filter(use -> wanted.isEmpty() || wanted.contains(use.field().id()))
                  .forEach(use -> found.add(new Found(project, type, use))));
    }
    return Reply.ok(Pages.bean(call, found, PAGE, LARGEST_PAGE, this::view));
  }

  private ObjectNode view(Found found) {
    String key = found.use().field().id();
    return Json.object()
        .put("projectId", found.project().id())
        .put("workTypeId", found.type().id())
        .put("fieldId", key)
        .put("isRequired", found.use().required())
        .put("description", description(found, key));
  }

  private String description(Found found, String key) {
    return tables
        .fieldLayouts()
        .of(found.project(), found.type().id())
        .item(key)
        .description()
        .or(() -> tables.field(key).map(Field::description))
        .orElse("");
  }
}
