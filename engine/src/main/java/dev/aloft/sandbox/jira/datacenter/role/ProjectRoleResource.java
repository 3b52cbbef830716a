package dev.aloft.sandbox.jira.datacenter.role;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Actor;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Role;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.RoleActors;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /project/{projectIdOrKey}/role}: who has which role in a project. */
public final class ProjectRoleResource implements Resource<DataCenterCall> {

  private final Tables tables;
  private final Lookup lookup;
  private final RoleViews views;

  /** The roles of a site's projects. */
  public ProjectRoleResource(JiraSite site) {
    this.tables = site.tables();
    this.lookup = new Lookup(site);
    this.views = new RoleViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getProjectRoles")
        .answer(call -> {
          Project project = lookup.project(call, call.path("projectIdOrKey"));
          ObjectNode view = Json.object();
          tables
              .roles()
              .all()
              .forEach(role -> view.put(role.name(), call.address(path(project, role))));
          return Reply.ok(view);
        });
    operations
        .on("getProjectRole")
        .answer(call -> {
          Project project = lookup.project(call, call.path("projectIdOrKey"));
          Role role = role(call);
          return Reply.ok(view(call, project, role, of(project, role)));
        });
    operations
        .on("addActorUsers")
        .anyBody()
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectIdOrKey"));
          List<Actor> more = views.read(call);
          List<Actor> actors = new ArrayList<>(of(project, role(call)));
          more.stream().filter(one -> !actors.contains(one)).forEach(actors::add);
          return put(call, project, actors);
        });
    operations
        .on("setActors")
        .body("categorisedActors", "id")
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectIdOrKey"));
          Form form =
              Form.of(
                  call.body().path("categorisedActors"),
                  "atlassian-user-role-actor",
                  "atlassian-group-role-actor");
          List<Actor> actors =
              views.read(
                  form.texts("atlassian-user-role-actor"),
                  form.texts("atlassian-group-role-actor"));
          return put(call, project, actors);
        });
    operations
        .on("deleteActor")
        .query("user", "group")
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectIdOrKey"));
          List<Actor> actors = new ArrayList<>(of(project, role(call)));
          List<Actor> gone = views.read(call.queries("user"), call.queries("group"));
          if (gone.isEmpty() || !actors.removeAll(gone)) {
            throw Refusal.notFound("The actor does not have the role.");
          }
          put(call, project, actors);
          return Reply.noContent();
        });
  }

  private Role role(DataCenterCall call) {
    return tables
        .roles()
        .find(call.path("id"))
        .orElseThrow(
            () -> Refusal.notFound("Can not retrieve a role actor for a null project role."));
  }

  private static String path(Project project, Role role) {
    return "/rest/api/2/project/" + project.key() + "/role/" + role.id();
  }

  private Optional<RoleActors> row(Project project, Role role) {
    return tables.roleActors().first(one -> one.owner() == project.id() && one.role() == role.id());
  }

  private List<Actor> of(Project project, Role role) {
    return row(project, role).map(RoleActors::actors).orElse(List.of());
  }

  private ObjectNode view(DataCenterCall call, Project project, Role role, List<Actor> actors) {
    return views.role(call, path(project, role), role, actors);
  }

  private Reply put(DataCenterCall call, Project project, List<Actor> actors) {
    Role role = role(call);
    long id = row(project, role).map(RoleActors::id).orElseGet(tables.roleActors()::nextId);
    tables.roleActors().put(new RoleActors(id, project.id(), role.id(), actors));
    return Reply.ok(view(call, project, role, actors));
  }
}
