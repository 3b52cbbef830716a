package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which issues somebody looked at last, and when: what {@code updateHistory} of the contract asks
 * for. Read under the shared lock and written there too, so it guards itself; a site that is opened
 * again remembers nobody's looks.
 */
public final class Looks {

  /** The most issues of one person (the product's reference of {@code issueHistory()}). */
  private static final int MOST = 50;

  private record Look(long issueId, Instant at) {}

  private final ConcurrentHashMap<String, List<Look>> looks = new ConcurrentHashMap<>();

  /** Somebody looks at an issue. */
  void looked(Account account, Issue issue, Instant at) {
    if (account.anonymous()) {
      return;
    }
    looks.merge(
        account.accountId(),
        List.of(new Look(issue.id(), at)),
        (before, now) -> {
          List<Look> next = new ArrayList<>(now);
          before.stream()
              .filter(look -> look.issueId() != issue.id())
              .limit(MOST - 1L)
              .forEach(next::add);
          return List.copyOf(next);
        });
  }

  /** When somebody looked at an issue last, if it is one of those that are remembered. */
  public Optional<Instant> last(Account account, long issueId) {
    return looks.getOrDefault(account.accountId(), List.of()).stream()
        .filter(look -> look.issueId() == issueId)
        .map(Look::at)
        .findFirst();
  }

  /** The issues at which somebody looked last, newest first. */
  public List<Long> of(Account account) {
    return looks.getOrDefault(account.accountId(), List.of()).stream().map(Look::issueId).toList();
  }
}
