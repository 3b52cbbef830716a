package dev.aloft.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
 * @param versions beginnings of paths that lead to the same endpoints as others, such as those of
 *     two versions of an interface; each with the one that stands for both
 */
public record SiteLimits(
    int inFlight,
    Map<Method, Double> rates,
    List<EndpointRate> endpoints,
    List<Window> writesToOneThing,
    Optional<Long> pointsAnHour,
    Map<String, String> versions) {

  /** Atlassian's advice is five to ten at once. */
  public static final int IN_FLIGHT = 8;

  public SiteLimits {
    if (inFlight < 1) {
      throw new IllegalArgumentException("nothing could be sent with " + inFlight + " in flight");
    }
    rates = Map.copyOf(rates);
    endpoints = List.copyOf(endpoints);
    writesToOneThing = List.copyOf(writesToOneThing);
    versions = Map.copyOf(versions);
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
    return new SiteLimits(most, Map.of(), List.of(), List.of(), Optional.empty(), Map.of());
  }

  /**
   * A source that people work on. Its administrator sets the limits, and its answers tell them
   * ({@code X-RateLimit-FillRate} and its kin).
   */
  public static SiteLimits dataCenter() {
    return onlyInFlight(4);
  }

  /** What an endpoint is called; all requests of one name share a rate. */
  Endpoint endpoint(Method method, String template) {
    for (Map.Entry<String, String> version : versions.entrySet()) {
      if (template.startsWith(version.getKey())) {
        return new Endpoint(
            method, version.getValue() + template.substring(version.getKey().length()));
      }
    }
    return new Endpoint(method, template);
  }

  /** One method of one path. */
  record Endpoint(Method method, String path) {}

  /** The steady requests a second of every endpoint that has such a limit. */
  Function<Endpoint, Optional<Double>> perSecond() {
    Map<Endpoint, Double> different = new HashMap<>();
    endpoints.forEach(
        one -> different.put(endpoint(one.method(), one.template()), one.perSecond()));
    return endpoint ->
        Optional.ofNullable(different.get(endpoint))
            .or(() -> Optional.ofNullable(rates.get(endpoint.method())));
  }

  /** The same where no endpoint allows more than a rate. */
  public SiteLimits atMost(double perSecond) {
    Map<Method, Double> lower = new HashMap<>();
    rates.forEach((method, rate) -> lower.put(method, Math.min(rate, perSecond)));
    List<EndpointRate> different =
        endpoints.stream()
            .map(one ->
                new EndpointRate(
                    one.method(), one.template(), Math.min(one.perSecond(), perSecond)))
            .toList();
    return new SiteLimits(inFlight, lower, different, writesToOneThing, pointsAnHour, versions);
  }

  /** The same with another number in flight. */
  public SiteLimits inFlight(int most) {
    return new SiteLimits(most, rates, endpoints, writesToOneThing, pointsAnHour, versions);
  }

  /** The same with a quota of points. */
  public SiteLimits points(long anHour) {
    return new SiteLimits(
        inFlight, rates, endpoints, writesToOneThing, Optional.of(anHour), versions);
  }
}
