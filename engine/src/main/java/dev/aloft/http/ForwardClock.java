package dev.aloft.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that never goes back: when the one beneath is set back, this one stands still for that
 * moment and then goes on, so that nobody waits for a time to come a second time. Safe for many
 * threads.
 */
final class ForwardClock implements InstantSource {

  private final InstantSource clock;
  private Duration ahead = Duration.ZERO;
  private Instant last = Instant.MIN;

  ForwardClock(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Instant instant() {
    Instant told = clock.instant();
    Instant now = told.plus(ahead);
    if (now.isBefore(last)) {
      ahead = Duration.between(told, last);
      now = last;
    }
    last = now;
    return now;
  }
}
