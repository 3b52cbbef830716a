package dev.aloft.sandbox.jira.cloud.role;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.RoleActor;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /project/{key}/role}: who acts in a role of one project. {@code PUT} replaces all actors,
 * {@code POST} adds some; to remove one that is not there is no mistake. Without administering the
 * project every call answers 404.
 */
public final class ProjectRoles implements Resource<JiraCall> {

  private final SiteTables tables;
  private final Permissions permissions;
  private final RoleActors actors;

  public ProjectRoles(JiraSite site, SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.actors = new RoleActors(site, tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getProjectRoles").answer(this::all);
    on.on("getProjectRoleDetails")
        .query("currentMember", "excludeConnectAddons", "excludeOtherServiceRoles")
        .answer(this::details);
    on.on("getProjectRole").query("excludeInactiveUsers").answer(this::get);
    on.on("setActors").body("categorisedActors", "id").answer(this::set);
    on.on("addActorUsers").body("user", "group", "groupId").answer(this::add);
    on.on("deleteActor").query("user", "group", "groupId").answer(this::delete);
  }

  private Reply all(JiraCall call) {
    Project project = project(call);
    ObjectNode document = Json.object();
    tables.roles().all().forEach(role -> document.put(role.name(), self(call, project, role)));
    return Reply.ok(document);
  }

  private static String self(JiraCall call, Project project, Role role) {
    return call.self() + "/project/" + project.id() + "/role/" + role.id();
  }

  private Reply details(JiraCall call) {
    Project project = project(call);
    boolean own = call.flag("currentMember", false);
    List<Role> roles =
        tables
            .roles()
            .where(r -> !own || permissions.inRole(call.caller().accountId(), project, r.id()));
    return Reply.ok(
        Json.array(
            roles,
            role ->
                Json.object()
                    .put("self", self(call, project, role))
                    .put("name", role.name())
                    .put("id", role.id())
                    .put("description", role.description())
                    .put("roleConfigurable", true)
                    .put("type", "DEFAULT")));
  }

  private Reply get(JiraCall call) {
    return reply(call, project(call), role(call), call.flag("excludeInactiveUsers", false));
  }

  private Reply reply(JiraCall call, Project project, Role role, boolean activeOnly) {
    ObjectNode document = Json.object();
    document.put("self", self(call, project, role));
    document.put("name", role.name());
    document.put("id", role.id());
    document.put("description", role.description());
    document.set("actors", actors.documents(project.actorsOf(role.id()), activeOnly));
    return Reply.ok(document);
  }

  private Reply set(JiraCall call) {
    Project project = project(call);
    Role role = role(call);
    Form form = Form.of(call);
    if (form.number("id").filter(id -> id != role.id()).isPresent()) {
      throw Refusal.badRequest("The id in the body is not the role's.");
    }
    Form byKind =
        Form.of(
            form.node("categorisedActors").orElseThrow(Form::unreadable),
            "atlassian-user-role-actor",
            "atlassian-group-role-actor",
            "atlassian-group-role-actor-id");
    List<RoleActor> next = new ArrayList<>();
    byKind.texts("atlassian-user-role-actor").forEach(id -> next.add(actors.user(id)));
    byKind.texts("atlassian-group-role-actor").forEach(name -> next.add(actors.groupByName(name)));
    byKind.texts("atlassian-group-role-actor-id").forEach(id -> next.add(actors.groupById(id)));
    return store(call, project, role, RoleActors.joined(List.of(), next));
  }

  private Reply add(JiraCall call) {
    Project project = project(call);
    Role role = role(call);
    List<RoleActor> more = actors.read(Form.of(call));
    return store(call, project, role, RoleActors.joined(project.actorsOf(role.id()), more));
  }

  private Reply store(JiraCall call, Project project, Role role, List<RoleActor> next) {
    Project changed = tables.projects().put(project.withActors(role.id(), next));
    return reply(call, changed, role, false);
  }

  private Reply delete(JiraCall call) {
    Project project = project(call);
    Role role = role(call);
    List<RoleActor> rest = actors.without(project.actorsOf(role.id()), call);
    tables.projects().put(project.withActors(role.id(), rest));
    return Reply.noContent();
  }

  private Project project(JiraCall call) {
    return permissions.administered(call, call.path("projectIdOrKey"), 404);
  }

  private Role role(JiraCall call) {
    String id = call.path("id");
    return tables
        .roles()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("Can not find a role with the id: " + id));
  }
}
