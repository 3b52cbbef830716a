package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.sharing.ShareForm;
import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import java.util.List;

/** Every resource of dashboards. */
public final class DashboardResources {

  private DashboardResources() {}

  /** The resources over a site's dashboards, which a store keeps. */
  public static List<Resource<JiraCall>> of(
      JiraSite site, SiteTables tables, Permissions permissions, Shares shares, Store store) {
    Dashboards dashboards = new Dashboards(site, permissions, shares, store);
    DashboardViews views = new DashboardViews(dashboards, shares, new UserViews(site));
    ShareForm form = new ShareForm(site, tables, permissions);
    GadgetProperties properties = new GadgetProperties(site, dashboards, store);
    return List.of(
        new DashboardResource(permissions, dashboards, views, form, properties),
        new DashboardLists(site, dashboards, views),
        new BulkDashboards(site, permissions, dashboards, form),
        new GadgetResource(dashboards, properties),
        properties.resource());
  }
}
