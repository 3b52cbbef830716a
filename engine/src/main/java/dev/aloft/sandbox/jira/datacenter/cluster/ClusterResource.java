package dev.aloft.sandbox.jira.datacenter.cluster;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /cluster}: what a site says that runs on one node and is no cluster. */
public final class ClusterResource implements Resource<DataCenterCall> {

  private final JiraSite site;

  /** The only node of a site. */
  public ClusterResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    for (String each :
        List.of(
            "getAllNodes",
            "deleteNode",
            "changeNodeStateToOffline",
            "requestCurrentIndexFromNode")) {
      operations
          .on(each)
          .answer(
              administered(call -> {
                throw Refusal.of(405, "This Jira is not clustered.");
              }));
    }
    for (String each : List.of("approveUpgrade", "cancelUpgrade", "acknowledgeErrors")) {
      operations
          .on(each)
          .answer(
              administered(call -> {
                throw Refusal.conflict("There is no cluster upgrade in progress.");
              }));
    }
    operations
        .on("setReadyToUpgrade")
        .answer(
            administered(call -> {
              throw Refusal.conflict("This Jira is not clustered: nothing can be upgraded.");
            }));
    operations
        .on("getState")
        .answer(
            administered(call -> {
              ObjectNode state = Json.object().put("state", "STABLE");
              state.putObject("build").put("version", "10.3.24").put("buildNumber", 10_030_024);
              return Reply.ok(state);
            }));
  }

  /** The operations of clusters refuse everybody else with 401. */
  private Handler<DataCenterCall> administered(Handler<DataCenterCall> handler) {
    return call -> {
      if (!site.access().administers(call.caller())) {
        throw Refusal.of(401, "You do not have permission to administer this instance.");
      }
      return handler.answer(call);
    };
  }
}
