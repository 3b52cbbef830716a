package dev.aloft.sandbox.jira.cloud.project;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /project/recent}: the projects at which a caller last looked. Read under the shared lock
 * and written there too, so it guards itself; a site that is opened again remembers nobody's looks.
 */
final class RecentProjects implements Resource<JiraCall> {

  /** The most projects (contract). */
  private static final int MOST = 20;

  private final SiteTables tables;
  private final Permissions permissions;
  private final ProjectJson json;
  private final ConcurrentHashMap<String, List<Long>> looks = new ConcurrentHashMap<>();

  RecentProjects(SiteTables tables, Permissions permissions, ProjectJson json) {
    this.tables = tables;
    this.permissions = permissions;
    this.json = json;
  }

  /** Somebody looks at a project. */
  void looked(Account account, Project project) {
    if (account.anonymous()) {
      return;
    }
    looks.merge(
        account.accountId(),
        List.of(project.id()),
        (before, now) -> {
          List<Long> next = new ArrayList<>(now);
          before.stream().filter(id -> id != project.id()).limit(MOST - 1L).forEach(next::add);
          return List.copyOf(next);
        });
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getRecent")
        .query("expand")
        .answer(call ->
            Reply.ok(
                Json.array(
                    looks.getOrDefault(call.caller().accountId(), List.of()).stream()
                        .flatMap(id -> tables.projects().find(id).stream())
                        .filter(Project::live)
                        .filter(project -> permissions.sees(call.caller(), project))
                        .toList(),
                    project -> json.full(call, project))));
  }
}
