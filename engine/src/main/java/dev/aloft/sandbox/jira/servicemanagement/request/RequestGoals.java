package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;

/**
 * {@code /request/{issueIdOrKey}/sla} and {@code approval}. Goals and approval steps are set up in
 * the product's pages only, so a site that has none of these pages has neither: the lists are
 * empty, and no single one is found.
 */
public final class RequestGoals implements Resource<CloudCall> {

  private final RequestResource requests;
  private final Desks desks;

  /** The goals of a site's requests. */
  public RequestGoals(RequestResource requests, Desks desks) {
    this.requests = requests;
    this.desks = desks;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getSlaInformation")
        .query("start", "limit")
        .answer(call -> {
          agent(call);
          return none(call);
        });
    operations
        .on("getSlaInformationById")
        .answer(call -> {
          agent(call);
          throw Refusal.notFound("The SLA does not exist.");
        });
    operations
        .on("getApprovals")
        .query("start", "limit")
        .answer(call -> {
          requests.visible(call);
          return none(call);
        });
    operations.on("getApprovalById").answer(this::approval);
    operations.on("answerApproval").body("decision").answer(this::approval);
  }

  private void agent(CloudCall call) {
    if (!desks.agent(call.caller(), requests.visible(call).desk())) {
      throw Desks.forbidden();
    }
  }

  private static Reply none(CloudCall call) {
    return Reply.ok(DeskPages.of(call, List.of(), _ -> Json.object()));
  }

  private Reply approval(CloudCall call) {
    requests.visible(call);
    throw Refusal.notFound("The approval does not exist.");
  }
}
