package dev.aloft.sandbox.jira.servicemanagement.linked;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles of linked knowledge bases and workspaces of Assets. No operation links a knowledge base
 * to a desk, and the site has no Assets: the lists are empty.
 */
public final class LinkedProducts implements Resource<CloudCall> {

  private final Desks desks;

  /** What other products bring to a site's desks. */
  public LinkedProducts(Desks desks) {
    this.desks = desks;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("GET /rest/servicedeskapi/knowledgebase/article")
        .query("query", "highlight", "start", "limit")
        .answer(LinkedProducts::articles);
    operations
        .on("GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/knowledgebase/article")
        .query("query", "highlight", "start", "limit")
        .answer(call -> {
          desks.named(call);
          return articles(call);
        });
    for (String workspaces : List.of("getAssetsWorkspaces", "getInsightWorkspaces")) {
      operations.on(workspaces).query("start", "limit").answer(LinkedProducts::none);
    }
  }

  private static Reply articles(CloudCall call) {
    if (call.query("query").filter(text -> !text.isBlank()).isEmpty()) {
      throw Refusal.badRequest("The query must not be empty.");
    }
    return none(call);
  }

  private static Reply none(CloudCall call) {
    return Reply.ok(DeskPages.of(call, List.<ObjectNode>of(), one -> one));
  }
}
