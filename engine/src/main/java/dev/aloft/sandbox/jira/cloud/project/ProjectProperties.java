package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.wire.Properties;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;

/** {@code /project/{key}/properties}. */
public final class ProjectProperties implements Resource<JiraCall> {

  private final SiteTables tables;
  private final Permissions permissions;

  public ProjectProperties(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getProjectPropertyKeys")
        .answer(call -> {
          Project project = visible(call);
          return Properties.keys(project.properties(), call.self() + "/project/" + project.id());
        });
    on.on("getProjectProperty")
        .answer(call -> Properties.get(visible(call).properties(), call.path("propertyKey")));
    on.on("setProjectProperty").anyBody().answer(this::set);
    on.on("deleteProjectProperty").answer(this::delete);
  }

  private Reply set(JiraCall call) {
    Project project = administered(call);
    String key = call.path("propertyKey");
    tables
        .projects()
        .put(project.withProperties(Properties.with(project.properties(), key, call.json())));
    return Properties.stored(project.properties(), key);
  }

  private Reply delete(JiraCall call) {
    Project project = administered(call);
    tables
        .projects()
        .put(
            project.withProperties(
                Properties.without(project.properties(), call.path("propertyKey"))));
    return Reply.noContent();
  }

  private Project visible(JiraCall call) {
    return permissions.visible(call, call.path("projectIdOrKey"));
  }

  private Project administered(JiraCall call) {
    return permissions.administered(call, call.path("projectIdOrKey"), 403);
  }
}
