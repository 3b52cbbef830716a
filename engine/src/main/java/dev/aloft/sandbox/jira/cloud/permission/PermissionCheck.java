package dev.aloft.sandbox.jira.cloud.permission;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /permissions/check} and {@code /permissions/project}: who may do what, in bulk. */
public final class PermissionCheck implements Resource<JiraCall> {

  private static final int MOST_PROJECTS = 1000;

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;

  /** The permissions of a site. */
  public PermissionCheck(JiraSite site, SiteTables tables, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getBulkPermissions")
        .body("accountId", "globalPermissions", "projectPermissions")
        .reading()
        .answer(this::check);
    on.on("getPermittedProjects").body("permissions").reading().answer(this::projects);
  }

  private Reply check(JiraCall call) {
    Form form = Form.of(call);
    Account account = account(call, form.text("accountId"));
    ObjectNode reply = Json.object();
    ArrayNode global = reply.putArray("globalPermissions");
    for (String key : form.texts("globalPermissions")) {
      if (permissions.hasGlobally(account, known(key, true))) {
        global.add(key);
      }
    }
    ArrayNode granted = reply.putArray("projectPermissions");
    for (JsonNode node : form.elements("projectPermissions")) {
      Form asked = Form.of(node, "permissions", "projects", "issues");
      if (!asked.numbers("issues").isEmpty()) {
        throw Refusal.of(501, "The sandbox does not check permissions on single issues here.");
      }
      List<Long> ids = asked.numbers("projects");
      if (ids.size() > MOST_PROJECTS) {
        throw Refusal.badRequest("At most " + MOST_PROJECTS + " projects can be checked.");
      }
      for (String key : asked.texts("permissions")) {
        Permission permission = known(key, false);
        ObjectNode one = granted.addObject().put("permission", key);
        one.putArray("issues");
        ArrayNode projects = one.putArray("projects");
        for (long id : ids) {
          project(id)
              .filter(project -> permissions.has(account, permission, project))
              .ifPresent(project -> projects.add(project.id()));
        }
      }
    }
    return Reply.ok(reply);
  }

  private Optional<Project> project(long id) {
    return tables.project(Long.toString(id)).filter(Project::live);
  }

  /** Asking about others is for administrators. */
  private Account account(JiraCall call, Optional<String> accountId) {
    if (accountId.filter(id -> !id.equals(call.caller().accountId())).isEmpty()) {
      return call.caller();
    }
    permissions.requireAdministrator(call);
    return site.accounts()
        .find(accountId.get())
        .orElseThrow(() -> Refusal.badRequest("The account does not exist."));
  }

  private static Permission known(String key, boolean global) {
    return Permission.of(key)
        .filter(one -> one.global() == global)
        .orElseThrow(() -> Refusal.badRequest("Unrecognized permission: " + key));
  }

  private Reply projects(JiraCall call) {
    Form form = Form.of(call);
    List<Permission> wanted =
        form.texts("permissions").stream().map(key -> known(key, false)).toList();
    ObjectNode reply = Json.object();
    ArrayNode list = reply.putArray("projects");
    for (Project project : tables.projects().where(Project::live)) {
      if (wanted.stream().allMatch(one -> permissions.has(call.caller(), one, project))) {
        list.addObject().put("id", project.id()).put("key", project.key());
      }
    }
    return Reply.ok(reply);
  }
}
