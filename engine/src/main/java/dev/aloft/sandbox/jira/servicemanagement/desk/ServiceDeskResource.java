package dev.aloft.sandbox.jira.servicemanagement.desk;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks.Desk;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /servicedesk}: which service desks there are. */
public final class ServiceDeskResource implements Resource<CloudCall> {

  private final Desks desks;

  /** The service desks of a site. */
  public ServiceDeskResource(Desks desks) {
    this.desks = desks;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getServiceDesks")
        .query("start", "limit")
        .answer(call ->
            Reply.ok(DeskPages.of(call, desks.visible(call.caller()), desk -> view(call, desk))));
    operations.on("getServiceDeskById").answer(call -> Reply.ok(view(call, desks.named(call))));
  }

  private static ObjectNode view(CloudCall call, Desk desk) {
    ObjectNode view = Json.object();
    view.put("id", Integer.toString(desk.id()));
    view.put("projectId", Ids.text(desk.project().id()));
    view.put("projectName", desk.project().name());
    view.put("projectKey", desk.project().key());
    view.put("projectTypeKey", desk.project().typeKey());
    view.putObject("_links").put("self", call.self() + "/servicedesk/" + desk.id());
    return view;
  }
}
