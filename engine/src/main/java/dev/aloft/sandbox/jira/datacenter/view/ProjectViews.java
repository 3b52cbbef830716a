package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** How projects look in replies. */
public final class ProjectViews {

  private static final long USUAL_AVATAR = 10_324;

  private ProjectViews() {}

  /** A project inside another thing. */
  public static ObjectNode brief(DataCenterCall call, JiraSite site, Project project) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/project/" + project.id()));
    view.put("id", Long.toString(project.id()));
    view.put("key", project.key());
    view.put("name", project.name());
    view.put("projectTypeKey", project.profile().typeKey());
    view.set(
        "avatarUrls",
        UserViews.avatars(
            call,
            "/secure/projectavatar?pid=" + project.id() + "&",
            project.profile().avatar().orElse(USUAL_AVATAR)));
    project
        .profile()
        .category()
        .flatMap(site.tables().categories()::find)
        .ifPresent(category -> view.set("projectCategory", ListViews.category(call, category)));
    return view;
  }
}
