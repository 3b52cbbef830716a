package dev.aloft.jira.user;

import dev.aloft.organization.Suspensions;
import dev.aloft.resource.Recorded;
import java.util.List;
import java.util.Optional;

/** Suspends the access of accounts that were invited: they stay accounts of their owners. */
record AccessSuspender(Suspensions suspensions) implements Suspender {

  @Override
  public void expect(List<Recorded> accounts) {
    // An account is reached by its id.
  }

  @Override
  public Optional<String> obstacle(Recorded account) {
    return Optional.empty();
  }

  @Override
  public void suspend(Recorded account) {
    suspensions.suspend(account.targetId());
  }

  @Override
  public void restore(Recorded account) {
    suspensions.restore(account.targetId());
  }
}
