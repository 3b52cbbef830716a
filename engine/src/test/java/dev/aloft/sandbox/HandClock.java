package dev.aloft.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves its hands. */
public final class HandClock extends Clock {

  private Instant now;

  /** A clock that shows this time. */
  public HandClock(Instant now) {
    this.now = now;
  }

  /** Moves the hands forward. */
  public void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
