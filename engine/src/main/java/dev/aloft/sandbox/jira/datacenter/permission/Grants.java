package dev.aloft.sandbox.jira.datacenter.permission;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Role;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Grant;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Grants as requests describe them and replies show them. */
final class Grants {

  private static final Set<String> ALONE =
      Set.of("anyone", "assignee", "reporter", "projectLead", "applicationRole");

  private final JiraSite site;
  private final Fields fields;

  Grants(JiraSite site) {
    this.site = site;
    this.fields = new Fields(site.tables());
  }

  Grant read(JsonNode grant) {
    String permission = grant.path("permission").asString("");
    if (Permission.of(permission).filter(one -> !one.global()).isEmpty()) {
      throw Refusal.badRequest("Unrecognized permission '" + permission + "'.");
    }
    String type = grant.path("holder").path("type").asString("");
    String parameter = grant.path("holder").path("parameter").asString("");
    return new Grant(site.nextId("grant"), permission, type, stored(type, parameter));
  }

  /** Users are named by name and kept by key; whoever is named must be there. */
  private String stored(String type, String parameter) {
    return switch (type) {
      case "user" ->
          site.users()
              .byName(parameter)
              .or(() -> site.users().byKey(parameter))
              .map(User::key)
              .orElseThrow(() -> wrong(type, parameter));
      case "group" -> {
        if (!site.users().groups().contains(parameter)) {
          throw wrong(type, parameter);
        }
        yield parameter;
      }
      case "projectRole" -> {
        if (site.tables().roles().find(parameter).isEmpty()) {
          throw wrong(type, parameter);
        }
        yield parameter;
      }
      case "userCustomField", "groupCustomField" -> {
        if (fields.find(parameter).isEmpty()) {
          throw wrong(type, parameter);
        }
        yield parameter;
      }
      default -> {
        if (!ALONE.contains(type)) {
          throw Refusal.badRequest("Unrecognized holder type '" + type + "'.");
        }
        yield parameter;
      }
    };
  }

  private static Refusal wrong(String type, String parameter) {
    return Refusal.badRequest("The " + type + " '" + parameter + "' does not exist.");
  }

  ObjectNode view(DataCenterCall call, long scheme, Grant grant) {
    ObjectNode view = Json.object();
    view.put("id", grant.id());
    view.put(
        "self",
        call.address("/rest/api/2/permissionscheme/" + scheme + "/permission/" + grant.id()));
    view.set("holder", holder(call, grant));
    view.put("permission", grant.permission());
    return view;
  }

  private ObjectNode holder(DataCenterCall call, Grant grant) {
    ObjectNode view = Json.object();
    view.put("type", grant.holder());
    if (!grant.parameter().isEmpty()) {
      view.put("parameter", grant.parameter());
    }
    switch (grant.holder()) {
      case "user" -> {
        view.put("expand", "user");
        if (expands(call, "user")) {
          view.set("user", UserViews.of(call, site.users(), grant.parameter()));
        }
      }
      case "group" -> {
        view.put("expand", "group");
        if (expands(call, "group")) {
          view.putObject("group")
              .put("name", grant.parameter())
              .put("self", call.address("/rest/api/2/group?groupname=" + grant.parameter()));
        }
      }
      case "projectRole" -> {
        view.put("expand", "projectRole");
        if (expands(call, "projectRole")) {
          site.tables()
              .roles()
              .find(grant.parameter())
              .ifPresent(role -> view.set("projectRole", role(call, role)));
        }
      }
      case "userCustomField", "groupCustomField" -> {
        view.put("expand", "field");
        if (expands(call, "field")) {
          fields.find(grant.parameter()).map(Field::view).ifPresent(one -> view.set("field", one));
        }
      }
      default -> {
        // The other holders are nobody in particular.
      }
    }
    return view;
  }

  private static boolean expands(DataCenterCall call, String word) {
    return call.expands(word) || call.expands("all");
  }

  private static ObjectNode role(DataCenterCall call, Role role) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/role/" + role.id()));
    view.put("name", role.name());
    view.put("id", role.id());
    view.put("description", role.description());
    return view;
  }
}
