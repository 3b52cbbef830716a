package dev.aloft.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * From when on a membership in a group counts as a permission: at once as a rule, or some time
 * after it began. No public source says how long the product takes. Guarded by the organization's
 * lock.
 */
final class Settling {

  private record Membership(String groupId, String accountId) {}

  private final InstantSource clock;
  private final Map<Membership, Instant> begun = new HashMap<>();
  private Duration time = Duration.ZERO;

  Settling(InstantSource clock) {
    this.clock = clock;
  }

  /** Says how long memberships take that begin from now on. */
  void takes(Duration now) {
    time = now;
  }

  /** A membership begins. */
  void begins(String groupId, String accountId) {
    if (!time.isZero()) {
      begun.put(new Membership(groupId, accountId), clock.instant());
    }
  }

  /** A membership is over. */
  void ends(String groupId, String accountId) {
    begun.remove(new Membership(groupId, accountId));
  }

  /** Whether a membership that there is has begun long enough ago. */
  boolean counts(String groupId, String accountId) {
    Instant since = begun.get(new Membership(groupId, accountId));
    return since == null || !clock.instant().isBefore(since.plus(time));
  }
}
