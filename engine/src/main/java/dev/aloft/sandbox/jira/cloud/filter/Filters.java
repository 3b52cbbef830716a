package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Optional;

/** The saved searches of a site. Guarded by the site's lock. */
public final class Filters {

  private final JiraSite site;
  private final Shares shares;
  private final Records<Filter> records;

  /** Saved searches in a store. */
  public Filters(JiraSite site, Shares shares, Store store) {
    this.site = site;
    this.shares = shares;
    this.records = new Records<>(store.table("filter"), Filter.class);
  }

  /** The next id of a filter. */
  long nextId() {
    return site.ids().next("filter");
  }

  /** Puts a filter, new or changed. */
  Filter put(Filter filter) {
    records.put(filter.id(), 0, filter);
    return filter;
  }

  /** Takes a filter away. */
  void remove(Filter filter) {
    records.remove(filter.id());
  }

  /** Every filter of the site by ascending id, whoever may see it. */
  List<Filter> all() {
    return records.all();
  }

  /** A filter, whoever may see it. */
  public Optional<Filter> find(long id) {
    return records.find(id);
  }

  /** Whether an owner has a filter of this name, besides one. */
  boolean named(String owner, String name, long except) {
    return records.all().stream()
        .anyMatch(
            one -> one.owner().equals(owner) && one.name().equals(name) && one.id() != except);
  }

  /** A filter that an account may see. */
  public Optional<Filter> visible(Account account, long id) {
    return find(id).filter(filter -> sees(account, filter));
  }

  /** Whether an account may see a filter. */
  public boolean sees(Account account, Filter filter) {
    return filter.owner().equals(account.accountId())
        || shares.reach(account, filter.shares())
        || shares.reach(account, filter.editors());
  }

  /** Whether an account may change a filter. */
  boolean edits(Account account, Filter filter) {
    return filter.owner().equals(account.accountId()) || shares.reach(account, filter.editors());
  }
}
