package dev.aloft.sandbox.jira.datacenter.dashboard;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.filter.Sharing;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Dashboard;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Gadget;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/** Who sees and changes dashboards and what is on them. */
public final class DashboardAccess {

  private final JiraSite site;
  private final Sharing sharing;

  /** The dashboards of a site. */
  public DashboardAccess(JiraSite site) {
    this.site = site;
    this.sharing = new Sharing(site);
  }

  /** Whether the caller sees a dashboard. */
  boolean sees(DataCenterCall call, Dashboard dashboard) {
    return sharing.sees(call.caller(), dashboard.author(), dashboard.shares());
  }

  /**
   * A dashboard that the caller sees.
   *
   * @throws Refusal 404
   */
  Dashboard visible(DataCenterCall call, String id) {
    return site.tables()
        .dashboards()
        .find(id)
        .filter(one -> sees(call, one))
        .orElseThrow(() -> Refusal.notFound("The requested dashboard does not exist."));
  }

  /**
   * The item that the path names, on a dashboard that the caller sees.
   *
   * @throws Refusal 400 where the item's number is none, 404
   */
  public Gadget item(DataCenterCall call) {
    Optional<Long> id = Ids.parse(call.path("itemId"));
    if (id.isEmpty()) {
      throw Refusal.badRequest("The dashboard item id must be a number.");
    }
    Dashboard dashboard = visible(call, call.path("dashboardId"));
    return site.tables()
        .gadgets()
        .find(id.get())
        .filter(gadget -> gadget.owner() == dashboard.id())
        .orElseThrow(() -> Refusal.notFound("The dashboard item was not found."));
  }

  /**
   * The same, on a dashboard that the caller may change.
   *
   * @throws Refusal 403 where he only sees it
   */
  public Gadget changeableItem(DataCenterCall call) {
    Gadget gadget = item(call);
    Dashboard dashboard = visible(call, call.path("dashboardId"));
    if (!sharing.edits(call.caller(), dashboard.author(), dashboard.shares())) {
      throw Refusal.forbidden("You do not have permission to edit this dashboard item.");
    }
    return gadget;
  }
}
