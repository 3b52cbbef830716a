package dev.aloft.sandbox.jira.cloud.role;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.RoleActor;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /role}: the roles that all projects share, and their default actors. */
public final class Roles implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;

  private final SiteTables tables;
  private final RoleActors actors;

  public Roles(JiraSite site, SiteTables tables) {
    this.tables = tables;
    this.actors = new RoleActors(site, tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllProjectRoles")
        .administratorsOnly()
        .answer(call -> Reply.ok(Json.array(tables.roles().all(), r -> document(call, r))));
    on.on("getProjectRoleById")
        .administratorsOnly()
        .answer(call -> Reply.ok(document(call, find(call))));
    on.on("createProjectRole")
        .body("name", "description")
        .administratorsOnly()
        .answer(this::create);
    on.on("fullyUpdateProjectRole")
        .body("name", "description")
        .administratorsOnly()
        .answer(this::replace);
    on.on("partialUpdateProjectRole")
        .body("name", "description")
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteProjectRole").query("swap").administratorsOnly().answer(this::delete);
    on.on("getProjectRoleActorsForRole")
        .administratorsOnly()
        .answer(call -> Reply.ok(ofNewProjects(find(call))));
    on.on("addProjectRoleActorsToRole")
        .body("user", "group", "groupId")
        .administratorsOnly()
        .answer(this::addActors);
    on.on("deleteProjectRoleActorsFromRole")
        .query("user", "group", "groupId")
        .administratorsOnly()
        .answer(this::removeActors);
  }

  /** Only the actors, not which role they act in: seen of the product. */
  private ObjectNode ofNewProjects(Role role) {
    ObjectNode document = Json.object();
    document.set("actors", actors.documents(role.defaultActors(), false));
    return document;
  }

  private ObjectNode document(JiraCall call, Role role) {
    ObjectNode document = Json.object();
    document.put("self", call.self() + "/role/" + role.id());
    document.put("name", role.name());
    document.put("id", role.id());
    document.put("description", role.description());
    document.set("actors", actors.documents(role.defaultActors(), false));
    return document;
  }

  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String name = name(form, form.required("name", LONGEST_NAME));
    String description = form.text("description").orElse("");
    form.check();
    refuseTaken(name, -1, 409);
    Role role = tables.roles().put(new Role(tables.roles().nextId(), name, description, List.of()));
    return Reply.ok(document(call, role));
  }

  private static String name(Form form, String name) {
    if (!name.equals(name.strip())) {
      form.refuse("name", "The name must not begin or end with whitespace.");
    }
    return name;
  }

  private Reply replace(JiraCall call) {
    Role old = find(call);
    Form form = Form.of(call);
    String name = name(form, form.required("name", LONGEST_NAME));
    Optional<String> description = form.text("description");
    if (description.isEmpty()) {
      form.refuse("description", "The description is required.");
    }
    form.check();
    refuseTaken(name, old.id(), 400);
    return changed(call, old, name, description.orElse(""));
  }

  private Reply update(JiraCall call) {
    Role old = find(call);
    Form form = Form.of(call);
    Optional<String> name = form.filled("name", LONGEST_NAME).map(text -> name(form, text));
    Optional<String> description = form.text("description");
    form.check();
    if (name.isEmpty() && description.isEmpty()) {
      throw Refusal.badRequest("A name or a description is required.");
    }
    name.ifPresent(text -> refuseTaken(text, old.id(), 400));
    // Sent together, only the name is taken (contract of partialUpdateProjectRole).
    return name.isPresent()
        ? changed(call, old, name.get(), old.description())
        : changed(call, old, old.name(), description.orElse(""));
  }

  private Reply changed(JiraCall call, Role old, String name, String description) {
    Role role = tables.roles().put(new Role(old.id(), name, description, old.defaultActors()));
    return Reply.ok(document(call, role));
  }

  private Reply delete(JiraCall call) {
    Role role = find(call);
    boolean used =
        tables.permissionSchemes().all().stream()
            .flatMap(scheme -> scheme.grants().stream())
            .anyMatch(grant -> names(grant, role));
    Optional<String> swap = call.query("swap");
    if (swap.isPresent() && tables.roles().find(swap.get()).isEmpty()) {
      throw Refusal.badRequest("The replacement role was not found.");
    }
    if (used && swap.isEmpty()) {
      throw Refusal.conflict("The role is in use: a replacement role must be specified.");
    }
    for (PermissionScheme scheme : tables.permissionSchemes().all()) {
      List<Grant> grants =
          scheme.grants().stream()
              .map(grant ->
                  names(grant, role)
                      ? new Grant(grant.id(), grant.permission(), grant.holder(), swap.orElse(""))
                      : grant)
              .toList();
      tables
          .permissionSchemes()
          .put(new PermissionScheme(scheme.id(), scheme.name(), scheme.description(), grants));
    }
    tables.roles().remove(role.id());
    return Reply.noContent();
  }

  private static boolean names(Grant grant, Role role) {
    return grant.holder() == HolderType.PROJECT_ROLE
        && grant.parameter().equals(Ids.text(role.id()));
  }

  private Reply addActors(JiraCall call) {
    Role old = find(call);
    Form form = Form.of(call);
    if (form.node("user").isPresent()
        && (form.node("group").isPresent() || form.node("groupId").isPresent())) {
      throw Refusal.badRequest("Groups and users cannot be added in the same request.");
    }
    List<RoleActor> next = RoleActors.joined(old.defaultActors(), actors.read(form));
    Role role = tables.roles().put(new Role(old.id(), old.name(), old.description(), next));
    return Reply.ok(document(call, role));
  }

  private Reply removeActors(JiraCall call) {
    Role old = find(call);
    List<RoleActor> rest = actors.without(old.defaultActors(), call);
    if (rest.size() == old.defaultActors().size()) {
      throw Refusal.badRequest("The actor is not in the role.");
    }
    Role role = tables.roles().put(new Role(old.id(), old.name(), old.description(), rest));
    return Reply.ok(document(call, role));
  }

  private void refuseTaken(String name, long except, int status) {
    if (tables
        .roles()
        .first(r -> r.id() != except && r.name().equalsIgnoreCase(name))
        .isPresent()) {
      throw Refusal.of(status, "A project role with the name '" + name + "' already exists.");
    }
  }

  private Role find(JiraCall call) {
    String id = call.path("id");
    return tables
        .roles()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("Can not find a role with the id: " + id));
  }
}
