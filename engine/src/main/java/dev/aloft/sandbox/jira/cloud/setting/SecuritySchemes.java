package dev.aloft.sandbox.jira.cloud.setting;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuesecurityschemes}: a fresh site has none, and this one cannot be given any. */
public final class SecuritySchemes implements Resource<JiraCall> {

  private static final int PAGE = 50;

  private final Permissions permissions;

  public SecuritySchemes(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getIssueSecuritySchemes")
        .administratorsOnly()
        .answer(call -> {
          ObjectNode document = Json.object();
          document.putArray("issueSecuritySchemes");
          return Reply.ok(document);
        });
    on.on("searchSecuritySchemes")
        .query("startAt", "maxResults", "id", "projectId")
        .administratorsOnly()
        .answer(call -> Reply.ok(Pages.bean(call, List.<JsonNode>of(), PAGE, PAGE, n -> n)));
    on.on("getIssueSecurityScheme")
        .administratorsOnly()
        .answer(call -> {
          throw Refusal.notFound("The issue security scheme was not found.");
        });
    on.on("getProjectIssueSecurityScheme")
        .answer(call -> {
          permissions.administered(call, call.path("projectKeyOrId"), 403);
          throw Refusal.notFound("The project does not have an issue security scheme.");
        });
    on.on("getSecurityLevelsForProject")
        .answer(call -> {
          permissions.visible(call, call.path("projectKeyOrId"));
          ObjectNode document = Json.object();
          document.putArray("levels");
          return Reply.ok(document);
        });
  }
}
