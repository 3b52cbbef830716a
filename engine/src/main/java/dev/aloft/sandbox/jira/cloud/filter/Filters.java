package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.cloud.Account;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The saved searches of a site. Guarded by the site's lock. */
public final class Filters {

  /** A saved search, seen by its owner alone as long as nobody shares it. */
  public record Filter(long id, String name, String description, String jql, String owner) {}

  private static final long FIRST = 10_000;

  private final Map<Long, Filter> byId = new LinkedHashMap<>();

  /** Whether an owner has a filter of this name already. */
  public boolean named(Account owner, String name) {
    return byId.values().stream()
        .anyMatch(one -> one.owner().equals(owner.accountId()) && one.name().equals(name));
  }

  /** Adds a filter. */
  public Filter add(Account owner, String name, String description, String jql) {
    Filter filter = new Filter(FIRST + byId.size(), name, description, jql, owner.accountId());
    byId.put(filter.id(), filter);
    return filter;
  }

  /** A filter that an account may see. */
  public Optional<Filter> visible(Account account, long id) {
    return Optional.ofNullable(byId.get(id)).filter(one -> one.owner().equals(account.accountId()));
  }
}
