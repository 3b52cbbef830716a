package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and applies who has which role in a space. */
final class RoleAssignments {

  private static final Set<String> CLASSES =
      Set.of(
          "anonymous-users",
          "jsm-project-admins",
          "authenticated-users",
          "all-licensed-users",
          "all-product-admins");

  /** A holder and the role that he gets; none takes his role away. */
  record Assignment(Holder holder, Optional<String> role) {}

  private final ConfluenceSite site;

  RoleAssignments(ConfluenceSite site) {
    this.site = site;
  }

  /**
   * Refuses where the site has no roles.
   *
   * @throws Refusal 404
   */
  void requireRoles() {
    if (site.behaviour().spaceRoles() == Behaviour.SpaceRoles.PRE_ROLES) {
      throw Refusal.notFound("Role-based access control is not available on this site");
    }
  }

  /**
   * The assignments of a list.
   *
   * @throws Refusal 400 for a holder or role that is not there
   */
  List<Assignment> read(JsonNode list) {
    if (!list.isArray()) {
      throw Form.unreadable();
    }
    List<Assignment> all = new ArrayList<>();
    for (JsonNode one : list) {
      Form form = Form.of(one, "principal", "roleId");
      Form principal =
          Form.of(
              form.node("principal").orElseThrow(Form::unreadable), "principalType", "principalId");
      String id = principal.text("principalId").orElse("");
      Holder holder = holder(principal.text("principalType").orElse(""), id);
      Optional<String> role = form.text("roleId");
      if (role.isPresent() && site.roles().find(role.get()).isEmpty()) {
        throw Refusal.badRequest("There is no role with the id " + role.get());
      }
      all.add(new Assignment(holder, role));
    }
    return all;
  }

  private Holder holder(String type, String id) {
    boolean known =
        switch (type) {
          case "USER" -> site.person(id).isPresent();
          case "GROUP" -> site.cloud().organization().groups().find(id).isPresent();
          case "ACCESS_CLASS" -> CLASSES.contains(id);
          default -> throw Refusal.badRequest("The principalType is not valid");
        };
    if (!known) {
      throw Refusal.badRequest("There is no principal of type " + type + " with the given id");
    }
    return new Holder(Holder.Type.valueOf(type), id);
  }

  /** Gives or takes a role. */
  void apply(Space space, Assignment assignment) {
    assignment
        .role()
        .ifPresentOrElse(
            role -> site.spaces().assign(space, assignment.holder(), role),
            () -> site.spaces().unassign(space, assignment.holder()));
  }

  /** An assignment as the API writes it. */
  static ObjectNode view(Holder holder, String role) {
    ObjectNode view = Json.object();
    view.putObject("principal")
        .put("principalType", holder.type().name())
        .put("principalId", holder.id());
    view.put("roleId", role);
    return view;
  }
}
