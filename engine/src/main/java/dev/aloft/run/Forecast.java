package dev.aloft.run;

import dev.aloft.http.SiteLimits;
import dev.aloft.http.Workload;
import dev.aloft.plan.Effort;
import java.time.Duration;

/**
 * How long a rehearsed apply takes on a real site: a range, since the documented rates are not kept
 * everywhere.
 *
 * @param documented at the documented rates
 * @param cautious at ten requests a second for each endpoint
 * @param calls how many requests
 * @param share of the rates that is taken
 */
public record Forecast(Duration documented, Duration cautious, long calls, double share) {

  /** From the sending of a request to its answer, as assumed: no source tells it. */
  public static final Duration LATENCY = Duration.ofMillis(100);

  /** What the product's own example shows as the rate of an endpoint. */
  private static final double CAUTIOUS_RATE = 10;

  /** The same as a plan holds it. */
  Effort effort() {
    return new Effort(calls, documented, cautious, share);
  }

  static Forecast of(Workload workload, SiteLimits limits, double share) {
    return new Forecast(
        workload.time(limits, share, LATENCY),
        workload.time(limits.atMost(CAUTIOUS_RATE), share, LATENCY),
        workload.calls(),
        share);
  }
}
