package dev.aloft.sandbox.jira.datacenter.role;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
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
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /role}: the roles of a site and who has them in new projects. */
public final class RoleResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Tables tables;
  private final RoleViews views;

  /** The roles of a site. */
  public RoleResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
    this.views = new RoleViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getProjectRoles_1")
        .answer(call -> Reply.ok(Json.array(tables.roles().all(), role -> view(call, role))));
    operations.on("getProjectRolesById").answer(call -> Reply.ok(view(call, find(call))));
    operations
        .on("createProjectRole")
        .body("name", "description")
        .administratorsOnly()
        .answer(call -> {
          Role role = read(call, tables.roles().nextId(), Optional.empty(), false);
          tables.roles().put(role);
          for (Project project : tables.projects().all()) {
            long id = tables.roleActors().nextId();
            tables.roleActors().put(new RoleActors(id, project.id(), role.id(), List.of()));
          }
          return Reply.ok(view(call, role));
        });
    operations
        .on("partialUpdateProjectRole")
        .body("name", "description")
        .administratorsOnly()
        .answer(call -> update(call, false));
    operations
        .on("fullyUpdateProjectRole")
        .body("name", "description")
        .administratorsOnly()
        .answer(call -> update(call, true));
    operations
        .on("deleteProjectRole")
        .administratorsOnly()
        .answer(call -> {
          Role role = find(call);
          tables
              .roleActors()
              .where(one -> one.role() == role.id())
              .forEach(one -> tables.roleActors().remove(one.id()));
          tables.roles().remove(role.id());
          return Reply.noContent();
        });
    operations
        .on("getProjectRoleActorsForRole")
        .administratorsOnly()
        .answer(call -> Reply.ok(actors(call, find(call))));
    operations
        .on("addProjectRoleActorsToRole")
        .body("user", "group")
        .administratorsOnly()
        .answer(call -> {
          Role role = find(call);
          List<Actor> actors = new ArrayList<>(role.usual());
          views.read(call).stream().filter(one -> !actors.contains(one)).forEach(actors::add);
          return Reply.ok(actors(call, put(role, actors)));
        });
    operations
        .on("deleteProjectRoleActorsFromRole")
        .query("user", "group")
        .administratorsOnly()
        .answer(call -> {
          Role role = find(call);
          List<Actor> actors = new ArrayList<>(role.usual());
          actors.removeAll(views.read(call.queries("user"), call.queries("group")));
          return Reply.ok(actors(call, put(role, actors)));
        });
  }

  private Role find(DataCenterCall call) {
    return tables
        .roles()
        .find(call.path("id"))
        .orElseThrow(
            () -> Refusal.notFound("Can not retrieve a role actor for a null project role."));
  }

  private ObjectNode view(DataCenterCall call, Role role) {
    boolean administrator = site.access().administers(call.caller());
    return views.role(
        call, "/rest/api/2/role/" + role.id(), role, administrator ? role.usual() : List.of());
  }

  private ObjectNode actors(DataCenterCall call, Role role) {
    return Json.object().set("actors", views.actors(call, role.usual()));
  }

  private Role put(Role role, List<Actor> actors) {
    return tables.roles().put(new Role(role.id(), role.name(), role.description(), actors));
  }

  private Role read(DataCenterCall call, long id, Optional<Role> before, boolean whole) {
    Form form = Form.of(call);
    Optional<String> name =
        form.text("name").or(() -> whole ? Optional.empty() : before.map(Role::name));
    Optional<String> description =
        form.text("description").or(() -> whole ? Optional.empty() : before.map(Role::description));
    if (name.filter(text -> !text.isBlank()).isEmpty() || (whole && description.isEmpty())) {
      throw Refusal.badRequest("A role needs a name" + (whole ? " and a description." : "."));
    }
    if (tables.roles().first(one -> one.name().equals(name.get()) && one.id() != id).isPresent()) {
      throw new Refusal(
          409, List.of("A project role with name '" + name.get() + "' already exists."), Map.of());
    }
    return new Role(
        id, name.get(), description.orElse(""), before.map(Role::usual).orElse(List.of()));
  }

  private Reply update(DataCenterCall call, boolean whole) {
    Role before = find(call);
    return Reply.ok(
        view(call, tables.roles().put(read(call, before.id(), Optional.of(before), whole))));
  }
}
