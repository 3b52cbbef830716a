package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Shelf;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Optional;

/** The dashboards of a site. Guarded by the site's lock. */
final class Dashboards {

  private final Permissions permissions;
  private final Shares shares;
  private final Shelf<Dashboard> shelf;

  Dashboards(JiraSite site, Permissions permissions, Shares shares, Store store) {
    this.permissions = permissions;
    this.shares = shares;
    this.shelf = new Shelf<>(Dashboard.class, store, site.ids());
    if (shelf.find(Dashboard.SYSTEM).isEmpty()) {
      shelf.put(Dashboard.system());
    }
  }

  long nextId() {
    return shelf.nextId();
  }

  Dashboard put(Dashboard dashboard) {
    return shelf.put(dashboard);
  }

  void remove(Dashboard dashboard) {
    shelf.remove(dashboard.id());
  }

  List<Dashboard> all() {
    return shelf.all();
  }

  /** A dashboard, whoever may see it. */
  Optional<Dashboard> find(String id) {
    return shelf.find(id);
  }

  /** A dashboard that an account may see. */
  Optional<Dashboard> visible(Account account, String id) {
    return find(id).filter(dashboard -> sees(account, dashboard));
  }

  boolean owns(Account account, Dashboard dashboard) {
    return dashboard
        .ownedBy()
        .map(owner -> owner.equals(account.accountId()))
        .orElseGet(() -> permissions.administers(account));
  }

  boolean sees(Account account, Dashboard dashboard) {
    return owns(account, dashboard)
        || shares.reach(account, dashboard.shares())
        || shares.reach(account, dashboard.editors());
  }

  boolean edits(Account account, Dashboard dashboard) {
    return owns(account, dashboard) || shares.reach(account, dashboard.editors());
  }

  /** Whether an owner has a dashboard of this name, besides one. */
  boolean named(String owner, String name, long except) {
    return shelf
        .first(one ->
            one.ownedBy().filter(owner::equals).isPresent()
                && one.name().equals(name)
                && one.id() != except)
        .isPresent();
  }
}
