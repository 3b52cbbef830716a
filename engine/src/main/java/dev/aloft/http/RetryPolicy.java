package dev.aloft.http;

import java.time.Duration;

/**
 * How patient a client is.
 *
 * @param attempts how often a request is sent in all when the site or the network fails
 * @param unknownHostAttempts the same when the host's name does not resolve, mostly a typing error
 * @param refusals how often a request may be told to come back later
 * @param firstWait doubled at each repeat, up to {@code longestBackoff}
 * @param longestWait a site that asks for more than this is given up
 */
public record RetryPolicy(
    int attempts,
    int unknownHostAttempts,
    int refusals,
    Duration firstWait,
    Duration longestBackoff,
    Duration longestWait) {

  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          6, 3, 30, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(90));

  /**
   * Exponential wait before another try.
   *
   * @param before tries of the same kind before this one
   * @param jitter from 0 to 1: the wait lies between half and the whole of its step
   */
  Duration backoff(int before, double jitter) {
    long step = firstWait.toMillis() << Math.min(before, 20);
    long capped = Math.min(step, longestBackoff.toMillis());
    return Duration.ofMillis(Math.round(capped * (0.5 + jitter / 2)));
  }
}
