package dev.aloft.sandbox.jira.datacenter.dashboard;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Dashboard;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /dashboard}: reading. */
public final class DashboardResource implements Resource<DataCenterCall> {

  private static final int USUAL = 20;
  private static final int MOST = 1_000;

  private final JiraSite site;
  private final DashboardAccess access;

  /** The dashboards of a site. */
  public DashboardResource(JiraSite site) {
    this.site = site;
    this.access = new DashboardAccess(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("list").query("filter", "startAt", "maxResults").answer(this::list);
    operations
        .on("getDashboard")
        .answer(call -> Reply.ok(view(call, access.visible(call, call.path("id")))));
  }

  private Reply list(DataCenterCall call) {
    String wanted = call.query("filter").orElse("");
    List<Dashboard> found =
        site.tables().dashboards().all().stream()
            .filter(one -> access.sees(call, one))
            .filter(one ->
                switch (wanted) {
                  case "" -> true;
                  case "favourite" -> one.favouredBy().contains(call.caller().key());
                  case "my" -> one.author().equals(call.caller().key());
                  default -> throw Refusal.badRequest("The filter must be 'favourite' or 'my'.");
                })
            .toList();
    int start = call.integer("startAt", 0);
    if (start < 0) {
      throw Refusal.badRequest("The startAt parameter must not be negative.");
    }
    int most = Math.clamp(call.integer("maxResults", USUAL), 0, MOST);
    int from = Math.min(start, found.size());
    int to = Math.min(from + most, found.size());
    ObjectNode page = Json.object();
    page.put("startAt", start);
    page.put("maxResults", most);
    page.put("total", found.size());
    String address = call.address("/rest/api/2/dashboard?maxResults=" + most + "&startAt=");
    if (from > 0) {
      page.put("prev", address + Math.max(0, from - most));
    }
    if (to < found.size()) {
      page.put("next", address + to);
    }
    page.set("dashboards", Json.array(found.subList(from, to), one -> view(call, one)));
    return Reply.ok(page);
  }

  private static ObjectNode view(DataCenterCall call, Dashboard dashboard) {
    return Json.object()
        .put("id", Long.toString(dashboard.id()))
        .put("name", dashboard.name())
        .put("self", call.address("/rest/api/2/dashboard/" + dashboard.id()))
        .put("view", call.address("/secure/Dashboard.jspa?selectPageId=" + dashboard.id()));
  }
}
