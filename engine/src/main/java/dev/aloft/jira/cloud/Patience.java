package dev.aloft.jira.cloud;

import dev.aloft.http.SiteInterrupted;
import dev.aloft.http.SiteRequest;
import dev.aloft.http.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Asks again and again, ever more slowly, until the answer is the one that is waited for. */
record Patience(InstantSource clock, Sleeper sleeper) {

  private static final Duration FIRST_LOOK = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /**
   * Asks until it is so.
   *
   * @param most how long
   * @param about the request that an interruption is told of
   * @return whether it came to be so
   * @throws SiteInterrupted if the thread is interrupted meanwhile
   */
  boolean until(Duration most, SiteRequest about, BooleanSupplier isSo) {
    Instant end = clock.instant().plus(most);
    Duration wait = FIRST_LOOK;
    while (!isSo.getAsBoolean()) {
      if (clock.instant().isAfter(end)) {
        return false;
      }
      sleep(wait, about);
      Duration longer = wait.multipliedBy(2);
      wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
    }
    return true;
  }

  private void sleep(Duration wait, SiteRequest about) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SiteInterrupted(about);
    }
  }
}
