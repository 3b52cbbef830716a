package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.search.JqlSearch;
import dev.aloft.sandbox.jira.cloud.sharing.ShareForm;
import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import java.util.List;

/** Every resource of saved searches. */
public final class FilterResources {

  private FilterResources() {}

  /** The resources over a site's saved searches. */
  public static List<Resource<JiraCall>> of(
      JiraSite site,
      SiteTables tables,
      Permissions permissions,
      Filters filters,
      Shares shared,
      JqlSearch search,
      Store store) {
    FilterViews views = new FilterViews(shared, new UserViews(site));
    ShareForm shares = new ShareForm(site, tables, permissions);
    return List.of(
        new FilterResource(site, permissions, filters, views, shares, search),
        new FilterLists(site, permissions, filters, views),
        new ShareResource(permissions, filters, shared, shares),
        new ColumnResource(tables, permissions, filters),
        new ShareScopeResource(site, store));
  }
}
