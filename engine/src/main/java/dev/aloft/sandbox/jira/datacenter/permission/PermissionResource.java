package dev.aloft.sandbox.jira.datacenter.permission;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /permissions} and {@code /mypermissions}. */
public final class PermissionResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;

  /** The permissions of a site. */
  public PermissionResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllPermissions")
        .administratorsOnly()
        .answer(call -> Reply.ok(list(Optional.empty())));
    operations
        .on("getPermissions")
        .query("projectKey", "projectId", "issueKey", "issueId")
        .answer(call -> Reply.ok(list(Optional.of(mine(call)))));
  }

  /** Whether the caller has a permission where he asks about it, or anywhere if he does not say. */
  private Predicate<Permission> mine(DataCenterCall call) {
    Optional<Issue> issue =
        call.query("issueKey").or(() -> call.query("issueId")).map(key -> lookup.issue(call, key));
    if (issue.isPresent()) {
      return permission -> site.access().may(call.caller(), permission, issue.get());
    }
    Optional<Project> project =
        call.query("projectKey")
            .or(() -> call.query("projectId"))
            .map(key -> lookup.project(call, key));
    if (project.isPresent()) {
      return permission -> site.access().may(call.caller(), permission, project.get());
    }
    return permission ->
        permission.global()
            ? site.access().may(call.caller(), permission)
            : site.tables().projects().all().stream()
                .anyMatch(one -> site.access().may(call.caller(), permission, one));
  }

  private static ObjectNode list(Optional<Predicate<Permission>> mine) {
    ObjectNode view = Json.object();
    ObjectNode all = view.putObject("permissions");
    int id = 0;
    for (Permission permission : Permission.values()) {
      ObjectNode one = all.putObject(permission.name());
      if (mine.isPresent()) {
        one.put("id", Integer.toString(id));
      }
      one.put("key", permission.name());
      one.put("name", permission.label());
      one.put("type", permission.global() ? "GLOBAL" : "PROJECT");
      one.put("description", permission.label() + ".");
      mine.ifPresent(test -> one.put("havePermission", test.test(permission)));
      id++;
    }
    return view;
  }
}
