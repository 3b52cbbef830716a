package dev.aloft.sandbox.admin.usermanagement.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is left of an account after its fortnight. */
class DeletionsTest {

  private final HandClock clock = new HandClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final Organization organization = new Organization("acme", clock);
  private final MemoryStore store = new MemoryStore();
  private final Account bob = organization.accounts().add("bob@acme.example", "Bob User");

  private void pass(Duration time) {
    clock.forward(time);
    // Another process goes on with what the first one has kept.
    new Deletions(organization, store).due();
  }

  private Account now() {
    return organization.accounts().find(bob.accountId()).orElseThrow();
  }

  @Test
  void theAccountIsDeactivatedForAFortnightAndThenTellsNothing() {
    new Deletions(organization, store).schedule(bob);
    pass(Duration.ofDays(14).minusMillis(1));
    assertThat(now().active()).isFalse();
    assertThat(now().displayName()).isEqualTo("Bob User");

    pass(Duration.ofMillis(1));

    assertThat(now().displayName()).isEqualTo("Former user");
    assertThat(now().email()).isEmpty();
    assertThat(organization.accounts().byEmail("bob@acme.example")).isEmpty();
    assertThat(new Deletions(organization, store).cancel(now())).isFalse();
  }
}
