package dev.aloft.jira.user;

import dev.aloft.provisioning.ScimUser;
import dev.aloft.resource.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Deactivates accounts in the directory that made them, and activates them again. The directory
 * goes on knowing them.
 */
final class DirectorySuspender implements Suspender {

  private final Optional<Provisioner> provisioner;

  /** The users that are expected, by the ids of their accounts. */
  private final Map<String, ScimUser> users = new ConcurrentHashMap<>();

  /**
   * The accounts of one directory.
   *
   * @param provisioner to it; empty if there is no key to any
   */
  DirectorySuspender(Optional<Provisioner> provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public void expect(List<Recorded> accounts) {
    users.clear();
    provisioner.ifPresent(
        one -> users.putAll(one.of(accounts.stream().filter(one::made).toList())));
  }

  @Override
  public Optional<String> obstacle(Recorded account) {
    if (provisioner.filter(one -> one.made(account)).isEmpty()) {
      return Optional.of("the spec has no key to the directory that keeps it");
    }
    return users.containsKey(account.targetId())
        ? Optional.empty()
        : Optional.of("its directory knows no user of this address who has the account");
  }

  @Override
  public void suspend(Recorded account) {
    activate(account, false);
  }

  @Override
  public void restore(Recorded account) {
    activate(account, true);
  }

  private void activate(Recorded account, boolean active) {
    ScimUser user = users.get(account.targetId());
    if (user != null) {
      provisioner.ifPresent(one -> one.activate(user, active));
    }
  }
}
