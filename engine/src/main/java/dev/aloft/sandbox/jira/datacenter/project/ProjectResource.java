package dev.aloft.sandbox.jira.datacenter.project;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.project.Projects.Project;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /project}: the whole list at once, and one. */
public final class ProjectResource implements Resource<DataCenterCall> {

  private final Projects projects;

  /** The projects of a site. */
  public ProjectResource(Projects projects) {
    this.projects = projects;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllProjects")
        .query("expand", "includeArchived")
        .answer(call -> {
          boolean archived = call.flag("includeArchived", false);
          List<Project> found =
              projects.visible(call.caller()).stream()
                  .filter(project -> archived || !project.archived())
                  .toList();
          return Reply.ok(Json.array(found, project -> view(call, project)));
        });
    operations
        .on("getProject")
        .query("expand")
        .answer(call ->
            projects
                .visible(call.caller(), call.path("projectIdOrKey"))
                .map(project -> Reply.ok(whole(call, project)))
                .orElseThrow(() ->
                    Refusal.notFound(
                        "No project could be found with key '"
                            + call.path("projectIdOrKey")
                            + "'.")));
  }

  private ObjectNode view(DataCenterCall call, Project project) {
    ObjectNode view = Json.object();
    view.put("expand", "description,lead,url,projectKeys");
    view.put("self", call.address("/rest/api/2/project/" + project.id()));
    view.put("id", Ids.text(project.id()));
    view.put("key", project.key());
    view.put("name", project.name());
    ObjectNode avatars = view.putObject("avatarUrls");
    for (String size : List.of("48x48", "24x24", "16x16", "32x32")) {
      avatars.put(size, call.address("/secure/projectavatar?size=" + size));
    }
    view.put("projectTypeKey", project.typeKey());
    view.put("archived", project.archived());
    if (call.expands("description")) {
      view.put("description", project.description());
    }
    if (call.expands("lead")) {
      lead(call, project, view);
    }
    return view;
  }

  private ObjectNode whole(DataCenterCall call, Project project) {
    ObjectNode view = view(call, project);
    view.put("description", project.description());
    lead(call, project, view);
    return view;
  }

  private void lead(DataCenterCall call, Project project, ObjectNode view) {
    projects.lead(project).ifPresent(user -> view.set("lead", UserViews.user(call, user)));
  }
}
