package dev.aloft.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site is documented to allow. A limit that is not named here is still kept when the site's
 * answers tell of it.
 *
 * @param inFlight requests at the same time
 * @param rates steady requests a second for each endpoint, by method; a method that is missing has
 *     no such limit
 * @param endpoints those whose rate differs from their method's
 * @param writesToOneThing how often one thing, such as an issue, may be written
 * @param pointsAnHour the quota of points, full again at each full UTC hour; empty where none
 *     applies
 */
public record SiteLimits(
    int inFlight,
    Map<Method, Double> rates,
    List<EndpointRate> endpoints,
    List<Window> writesToOneThing,
    Optional<Long> pointsAnHour) {

  /** Atlassian's advice is five to ten at once. */
  public static final int IN_FLIGHT = 8;

  public SiteLimits {
    if (inFlight < 1) {
      throw new IllegalArgumentException("nothing could be sent with " + inFlight + " in flight");
    }
    rates = Map.copyOf(rates);
    endpoints = List.copyOf(endpoints);
    writesToOneThing = List.copyOf(writesToOneThing);
  }

  /**
   * An endpoint of its own rate.
   *
   * @param template as in {@link SiteRequest#template}
   */
  public record EndpointRate(Method method, String template, double perSecond) {}

  /** At most so many in any span of time. */
  public record Window(int most, Duration span) {
    public Window {
      if (most < 1 || span.isNegative() || span.isZero()) {
        throw new IllegalArgumentException("no window: " + most + " in " + span);
      }
    }
  }

  /** No limit but the number of requests in flight: a site of our own, on this machine. */
  public static SiteLimits onlyInFlight(int most) {
    return new SiteLimits(most, Map.of(), List.of(), List.of(), Optional.empty());
  }

  /**
   * A source that people work on. Its administrator sets the limits, and its answers tell them
   * ({@code X-RateLimit-FillRate} and its kin).
   */
  public static SiteLimits dataCenter() {
    return onlyInFlight(4);
  }

  /** The rates by endpoint, {@link BudgetKey#endpoint}, of those that differ. */
  Map<String, Double> byEndpoint() {
    Map<String, Double> byEndpoint = new HashMap<>();
    endpoints.forEach(
        one -> byEndpoint.put(BudgetKey.endpoint(one.method(), one.template()), one.perSecond()));
    return byEndpoint;
  }

  /** The same with another number in flight. */
  public SiteLimits inFlight(int most) {
    return new SiteLimits(most, rates, endpoints, writesToOneThing, pointsAnHour);
  }

  /** The same with a quota of points. */
  public SiteLimits points(long anHour) {
    return new SiteLimits(inFlight, rates, endpoints, writesToOneThing, Optional.of(anHour));
  }
}
