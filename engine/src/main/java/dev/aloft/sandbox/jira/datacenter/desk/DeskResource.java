package dev.aloft.sandbox.jira.datacenter.desk;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code /info}, {@code /servicedesk} and the types of requests. */
public final class DeskResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Desks desks;
  private final DeskViews views;

  DeskResource(JiraSite site, Desks desks) {
    this.site = site;
    this.desks = desks;
    this.views = new DeskViews(site, desks);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getInfo")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.put("version", "10.3.24");
          view.put("platformVersion", "10.3.24");
          view.set("buildDate", DeskViews.time(site.now()));
          view.put("buildChangeSet", "sandbox");
          view.put("isLicensedForUse", true);
          view.putObject("_links").put("self", call.address("/rest/servicedeskapi/info"));
          return Reply.ok(view);
        });
    operations
        .on("getServiceDesks")
        .query("start", "limit")
        .answer(call ->
            Reply.ok(DeskPages.of(call, desks.visible(call), one -> views.desk(call, one))));
    operations
        .on("getServiceDeskById")
        .answer(call -> Reply.ok(views.desk(call, desks.named(call))));
    operations
        .on("getRequestTypes")
        .query("start", "limit")
        .answer(call -> {
          Project desk = desks.named(call);
          return Reply.ok(
              DeskPages.of(call, desks.types(desk), one -> views.type(call, desk, one)));
        });
    operations
        .on("getRequestTypeById")
        .answer(call -> {
          Project desk = desks.named(call);
          return desks.types(desk).stream()
              .filter(one -> Long.toString(one.id()).equals(call.path("requestTypeId")))
              .findFirst()
              .map(one -> Reply.ok(views.type(call, desk, one)))
              .orElseThrow(() -> Refusal.notFound("The request type does not exist."));
        });
  }
}
