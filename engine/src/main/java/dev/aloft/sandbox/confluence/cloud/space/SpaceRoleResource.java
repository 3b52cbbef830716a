package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Roles;
import dev.aloft.sandbox.confluence.content.Roles.Role;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Roles in spaces, and who has which. A site without roles does not know these operations. */
public final class SpaceRoleResource implements Resource<CloudCall> {

  private static final int LONGEST = 255;

  private final ConfluenceSite site;
  private final Finder finder;
  private final RoleAssignments assignments;

  /** The roles of a site. */
  public SpaceRoleResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.assignments = new RoleAssignments(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getSpaceRoleMode")
        .answer(call -> Reply.ok(Json.object().put("mode", site.behaviour().spaceRoles().name())));
    operations
        .on("getAvailableSpaceRoles")
        .query("space-id", "role-type", "cursor", "limit")
        .answer(this::list);
    operations
        .on("getSpaceRolesById")
        .answer(call -> {
          assignments.requireRoles();
          return Reply.ok(NewViews.alone(call, view(role(call))));
        });
    operations
        .on("createSpaceRole")
        .body("name", "description", "spacePermissions")
        .answer(this::create);
    operations
        .on("updateSpaceRole")
        .body("name", "description", "spacePermissions")
        .answer(this::update);
    operations.on("deleteSpaceRole").answer(this::delete);
    operations
        .on("getSpaceRoleAssignments")
        .query("role-id", "principal-id", "principal-type", "cursor", "limit")
        .answer(this::assigned);
    operations
        .on("setSpaceRoleAssignments")
        .anyBody()
        .outlined(Outline.of("principal.principalType", "principal.principalId", "roleId"))
        .answer(this::assign);
  }

  private Role role(CloudCall call) {
    return site.roles()
        .find(call.path("id"))
        .orElseThrow(() -> Refusal.notFound("Space role not found"));
  }

  private Reply list(CloudCall call) {
    assignments.requireRoles();
    // Every role of the site may be given in every space of it.
    call.query("space-id").ifPresent(id -> finder.space(call, id));
    Optional<String> type = call.query("role-type");
    List<Role> found =
        site.roles().all().stream()
            .filter(role -> type.isEmpty() || type.get().equals(type(role)))
            .toList();
    return CursorPages.of(call, found, SpaceRoleResource::view);
  }

  private static String type(Role role) {
    return role.system() ? "SYSTEM" : "CUSTOM";
  }

  private static ObjectNode view(Role role) {
    ObjectNode view = Json.object();
    view.put("id", role.id());
    view.put("type", type(role));
    view.put("name", role.name());
    view.put("description", role.description());
    view.set("spacePermissions", Json.texts(role.rights().stream().map(Right::id).toList()));
    return view;
  }

  private Reply create(CloudCall call) {
    assignments.requireRoles();
    if (!site.access().administers(call.caller())) {
      throw Refusal.notFound("You may not create space roles");
    }
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String description = form.limited("description", LONGEST).orElse("");
    form.check();
    List<Right> rights = rights(form);
    boolean taken = site.roles().all().stream().anyMatch(role -> role.name().equals(name));
    if (taken) {
      throw Refusal.badRequest("A space role with this name already exists");
    }
    Role role = site.roles().put(new Role(Roles.id(name), false, name, description, rights));
    return Reply.created(view(role));
  }

  private static List<Right> rights(Form form) {
    List<Right> rights = new ArrayList<>();
    for (String id : form.texts("spacePermissions")) {
      rights.add(
          Right.ALL.stream()
              .filter(right -> right.id().equals(id))
              .findFirst()
              .orElseThrow(() -> Refusal.badRequest("There is no space permission " + id)));
    }
    return rights;
  }

  /** A role that the site has made; those of the product stay as they are. */
  private Role changeable(CloudCall call) {
    assignments.requireRoles();
    if (!site.access().administers(call.caller())) {
      throw Refusal.notFound("You may not change space roles");
    }
    Role role = role(call);
    if (role.system()) {
      throw Refusal.badRequest("The product's own roles cannot be changed");
    }
    return role;
  }

  private Reply update(CloudCall call) {
    Role before = changeable(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST);
    String description = form.limited("description", LONGEST).orElse("");
    form.check();
    boolean taken =
        site.roles().all().stream()
            .anyMatch(role -> role.name().equals(name) && !role.id().equals(before.id()));
    if (taken) {
      throw Refusal.badRequest("A space role with this name already exists");
    }
    Role role = site.roles().put(new Role(before.id(), false, name, description, rights(form)));
    ObjectNode view = Json.object();
    view.put("id", role.id());
    view.put("type", type(role));
    view.put("name", role.name());
    view.put("description", role.description());
    view.put("taskId", task(call));
    return Reply.json(202, view);
  }

  private Reply delete(CloudCall call) {
    Role role = changeable(call);
    for (Space space : site.spaces().all()) {
      site.spaces()
          .roles(space)
          .forEach((holder, id) -> {
            if (id.equals(role.id())) {
              site.spaces().unassign(space, holder);
            }
          });
    }
    site.roles().remove(role);
    return Reply.json(202, Json.object().put("taskId", task(call)));
  }

  /** Such changes are tasks; this one is done already. */
  private String task(CloudCall call) {
    return Ids.text(site.begin("space.role", site.viewer(call)).id());
  }

  private Reply assigned(CloudCall call) {
    assignments.requireRoles();
    Space space = finder.space(call, call.path("id"));
    Optional<String> role = call.query("role-id");
    Optional<String> principal = call.query("principal-id");
    Optional<String> type = call.query("principal-type");
    if (principal.isPresent() && type.isEmpty()) {
      throw Refusal.badRequest("A principal-id needs a principal-type");
    }
    List<Map.Entry<Holder, String>> found =
        site.spaces().roles(space).entrySet().stream()
            .filter(one -> role.isEmpty() || role.get().equals(one.getValue()))
            .filter(one -> type.isEmpty() || type.get().equals(one.getKey().type().name()))
            .filter(one -> principal.isEmpty() || principal.get().equals(one.getKey().id()))
            .toList();
    return CursorPages.of(call, found, one -> RoleAssignments.view(one.getKey(), one.getValue()));
  }

  private Reply assign(CloudCall call) {
    assignments.requireRoles();
    Space space = finder.space(call, call.path("id"));
    finder.require(call, space, Right.ADMINISTER, "Space");
    List<RoleAssignments.Assignment> wanted = assignments.read(call.json());
    wanted.forEach(one -> assignments.apply(space, one));
    ObjectNode view = Json.object();
    view.set(
        "results",
        Json.array(
            site.spaces().roles(space).entrySet(),
            one -> RoleAssignments.view(one.getKey(), one.getValue())));
    return Reply.ok(NewViews.alone(call, view));
  }
}
