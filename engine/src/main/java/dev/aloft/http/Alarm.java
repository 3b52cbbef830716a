package dev.aloft.http;

import java.time.Duration;
import java.util.Optional;

/** One thread waits, for a time or until another rings. A ring before the wait ends it at once. */
public interface Alarm {

  /**
   * Waits until it rings or the time has passed.
   *
   * @param most empty: until it rings
   */
  void await(Optional<Duration> most) throws InterruptedException;

  /** Ends the wait. Never blocks. */
  void ring();
}
