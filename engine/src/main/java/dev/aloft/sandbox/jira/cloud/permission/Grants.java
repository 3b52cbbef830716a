package dev.aloft.sandbox.jira.cloud.permission;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads grants from bodies and shows them in replies. */
final class Grants {

  private final JiraSite site;
  private final SiteTables tables;

  Grants(JiraSite site, SiteTables tables) {
    this.site = site;
    this.tables = tables;
  }

  /**
   * A grant of a body.
   *
   * @throws Refusal 400 for an unknown permission, a global one, an unknown holder type, or a
   *     holder that does not exist
   */
  Grant read(JsonNode node) {
    Form form = Form.of(node, "id", "self", "permission", "holder");
    String key = form.text("permission").orElse("");
    Optional<Permission> permission = Permission.of(key).filter(p -> !p.global());
    if (permission.isEmpty()) {
      throw Refusal.badRequest("The permission with key '" + key + "' does not exist.");
    }
    Form holder =
        Form.of(
            form.node("holder").orElseThrow(() -> Refusal.badRequest("The holder is required.")),
            "expand",
            "parameter",
            "type",
            "value");
    String word = holder.text("type").orElse("");
    HolderType type =
        HolderType.of(word)
            .orElseThrow(
                () -> Refusal.badRequest("The holder type '" + word + "' does not exist."));
    return new Grant(tables.next("grant"), key, type, parameter(type, holder));
  }

  private String parameter(HolderType type, Form holder) {
    Optional<String> value = holder.text("value").filter(v -> !v.isEmpty());
    Optional<String> parameter = holder.text("parameter").filter(v -> !v.isEmpty());
    String wanted = value.or(() -> parameter).orElse("");
    if (type.needsParameter() && wanted.isEmpty()) {
      throw Refusal.badRequest("The holder type '" + type.word() + "' needs a parameter.");
    }
    return switch (type) {
      case GROUP ->
          value
              .flatMap(site.groups()::find)
              .or(() -> parameter.flatMap(site.groups()::byName))
              .orElseThrow(() -> Refusal.badRequest("The group '" + wanted + "' does not exist."))
              .groupId();
      case USER ->
          site.accounts()
              .find(wanted)
              .orElseThrow(() -> Refusal.badRequest("The user '" + wanted + "' does not exist."))
              .accountId();
      case PROJECT_ROLE ->
          Ids.text(
              tables
                  .roles()
                  .find(wanted)
                  .orElseThrow(
                      () -> Refusal.badRequest("The project role '" + wanted + "' does not exist."))
                  .id());
      case GROUP_CUSTOM_FIELD, USER_CUSTOM_FIELD ->
          tables
              .field(wanted)
              .filter(f -> f.custom() && !f.trashed() && holds(type, f))
              .orElseThrow(
                  () -> Refusal.badRequest("The custom field '" + wanted + "' does not fit."))
              .key();
      case APPLICATION_ROLE -> {
        if (!wanted.isEmpty() && !wanted.equals("jira-software") && !wanted.equals("jira-core")) {
          throw Refusal.badRequest("The application role '" + wanted + "' does not exist.");
        }
        yield wanted;
      }
      case ANYONE, ASSIGNEE, PROJECT_LEAD, REPORTER, PORTAL_ONLY -> "";
    };
  }

  private static boolean holds(HolderType type, Field field) {
    String wanted = type == HolderType.USER_CUSTOM_FIELD ? "user" : "group";
    return field.type().schema().equals(wanted) || field.type().items().equals(wanted);
  }

  /** The contract's {@code PermissionGrant}. */
  ObjectNode document(JiraCall call, PermissionScheme scheme, Grant grant) {
    ObjectNode document = Json.object();
    document.put("id", grant.id());
    document.put(
        "self", call.self() + "/permissionscheme/" + scheme.id() + "/permission/" + grant.id());
    ObjectNode holder = document.putObject("holder");
    holder.put("type", grant.holder().word());
    if (!grant.parameter().isEmpty()) {
      holder.put("parameter", shown(grant));
      holder.put("value", grant.parameter());
    }
    document.put("permission", grant.permission());
    return document;
  }

  /** A group's parameter is its name, its value the id; the others show the same twice. */
  private String shown(Grant grant) {
    return grant.holder() == HolderType.GROUP
        ? site.groups().find(grant.parameter()).map(Group::name).orElse(grant.parameter())
        : grant.parameter();
  }
}
