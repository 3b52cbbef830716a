package dev.aloft.sandbox.admin.usermanagement.account;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.type.TypeReference;

/**
 * Accounts that are to be deleted: deactivated for a fortnight, in which it can be cancelled, then
 * gone for good. Nothing watches the clock: an account whose time is over is closed when somebody
 * looks at managed accounts next. Guarded by the organization's lock.
 */
public final class Deletions {

  private static final Duration GRACE = Duration.ofDays(14);

  private final Organization organization;
  private final Register<String, Instant> scheduled;

  /** The deletions of an organization. */
  public Deletions(Organization organization, Store store) {
    this.organization = organization;
    this.scheduled = new Register<>(store, "account.deletion", new TypeReference<>() {});
  }

  boolean pending(String accountId) {
    return scheduled.find(accountId).isPresent();
  }

  void schedule(Account account) {
    scheduled.put(account.accountId(), organization.now().plus(GRACE));
    organization.accounts().put(account.withActive(false));
  }

  /** Whether there was anything to cancel. */
  boolean cancel(Account account) {
    boolean there = scheduled.remove(account.accountId());
    if (there) {
      organization.accounts().put(account.withActive(true));
    }
    return there;
  }

  /** Closes the accounts whose time is over. */
  void due() {
    for (String id : scheduled.keys()) {
      boolean over =
          scheduled.find(id).filter(end -> !organization.now().isBefore(end)).isPresent();
      if (over) {
        organization.accounts().find(id).ifPresent(this::close);
        scheduled.remove(id);
      }
    }
  }

  private void close(Account account) {
    organization.accounts().put(account.closed());
    Groups groups = organization.groups();
    groups.of(account.accountId()).forEach(group -> groups.leave(group, account.accountId()));
    organization.directory().put(account.accountId(), Directory.Membership.NONE);
  }
}
