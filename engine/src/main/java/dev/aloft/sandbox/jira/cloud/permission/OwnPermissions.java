package dev.aloft.sandbox.jira.cloud.permission;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /permissions} and {@code /mypermissions}. */
public final class OwnPermissions implements Resource<JiraCall> {

  private final Permissions permissions;

  public OwnPermissions(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllPermissions").answer(call -> all());
    on.on("getMyPermissions")
        .query(
            "projectKey",
            "projectId",
            "issueKey",
            "issueId",
            "permissions",
            "projectUuid",
            "projectConfigurationUuid",
            "commentId")
        .answer(this::own);
  }

  private static ObjectNode document(Permission permission) {
    ObjectNode document = Json.object();
    document.put("key", permission.name());
    document.put("name", permission.label());
    document.put("type", permission.global() ? "GLOBAL" : "PROJECT");
    document.put("description", permission.label());
    return document;
  }

  private static Reply all() {
    ObjectNode byKey = Json.object();
    for (Permission permission : Permission.values()) {
      byKey.set(permission.name(), document(permission));
    }
    ObjectNode document = Json.object();
    document.set("permissions", byKey);
    return Reply.ok(document);
  }

  private Reply own(JiraCall call) {
    List<String> keys = call.list("permissions");
    if (keys.isEmpty()) {
      throw Refusal.badRequest("The 'permissions' query parameter is required.");
    }
    Optional<String> wanted =
        call.query("projectId").or(() -> call.query("projectKey")).or(() -> ofIssue(call));
    Optional<Project> project = wanted.map(id -> permissions.visible(call, id));
    ObjectNode byKey = Json.object();
    for (String key : keys) {
      Permission permission =
          Permission.of(key)
              .orElseThrow(() -> Refusal.badRequest("Unrecognized permission: " + key));
      boolean have =
          project
              .map(p -> permissions.has(call.caller(), permission, p))
              .orElseGet(() -> permissions.hasGlobally(call.caller(), permission));
      ObjectNode document = document(permission);
      document.put("id", permission.name());
      document.put("havePermission", have);
      byKey.set(permission.name(), document);
    }
    ObjectNode document = Json.object();
    document.set("permissions", byKey);
    return Reply.ok(document);
  }

  /** The project of an issue by its key; grants that depend on the issue itself do not count. */
  private static Optional<String> ofIssue(JiraCall call) {
    if (call.query("issueId").isPresent()) {
      throw Refusal.badRequest("This site takes an issueKey, not an issueId.");
    }
    return call.query("issueKey").map(key -> key.substring(0, Math.max(0, key.lastIndexOf('-'))));
  }
}
