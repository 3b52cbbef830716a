package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.cloud.Account;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Who asks and when, for {@code currentUser()} and {@code now()}.
 *
 * @param filters the saved searches inside which is asked, so that none asks itself
 */
public record Asker(Account account, Instant now, Set<Long> filters) {

  /** Keeps a copy. */
  public Asker {
    filters = Set.copyOf(filters);
  }

  /** Somebody who asks outside of any saved search. */
  public Asker(Account account, Instant now) {
    this(account, now, Set.of());
  }

  /** The same inside a saved search. */
  public Asker inside(long filter) {
    Set<Long> more = new HashSet<>(filters);
    more.add(filter);
    return new Asker(account, now, more);
  }
}
