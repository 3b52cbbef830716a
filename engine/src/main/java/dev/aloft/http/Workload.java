package dev.aloft.http;

import dev.aloft.http.SiteLimits.Endpoint;
import dev.aloft.http.SiteLimits.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * What a run asked of a site, and how long the same takes where limits hold.
 *
 * <p>Stages follow each other; within a stage, calls go side by side. A stage lasts as long as the
 * narrowest of what holds it back: an endpoint's rate, the number in flight, the longest row of
 * calls of which each waits for the one before, the most written issue. {@link SiteBudgets} let go
 * whatever no limit holds back, so the narrowest one is kept full.
 *
 * <p>Memory grows with endpoints and stages, never with calls. Safe for many threads.
 */
public final class Workload implements ExchangeLog {

  private static final Comparator<Window> WIDEST = Comparator.comparing(Window::span).reversed();

  private final List<Stage> stages = new ArrayList<>();
  private Stage current = new Stage();

  public Workload() {
    stages.add(current);
  }

  /** What follows begins when all before has ended. */
  public synchronized void stage() {
    current = new Stage();
    stages.add(current);
  }

  @Override
  public synchronized void exchanged(Exchange exchange) {
    current.add(exchange);
  }

  /**
   * Adds calls that nobody has sent yet.
   *
   * @param inRow how many of them wait for each other at least
   */
  public synchronized void expect(Method method, String template, long count, long inRow) {
    if (count > 0) {
      current.expect(new Endpoint(method, template), count, inRow);
    }
  }

  /** How many calls there were. */
  public synchronized long calls() {
    return stages.stream().mapToLong(stage -> stage.calls).sum();
  }

  /**
   * How long the calls take.
   *
   * @param share of each endpoint's rate, above 0 and at most 1
   * @param latency from the sending of a request to its answer
   */
  public synchronized Duration time(SiteLimits limits, double share, Duration latency) {
    double seconds = 0;
    for (Stage stage : stages) {
      seconds += stage.seconds(limits, share, latency.toNanos() / 1e9);
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static final class Stage {
    private final Map<Endpoint, Long> endpoints = new HashMap<>();

    /** Threads that ended are forgotten; what they added to the longest stays. */
    private final WeakHashMap<Thread, Row> rows = new WeakHashMap<>();

    private long calls;
    private long longest;
    private long mostWritten;

    private void add(Exchange exchange) {
      calls++;
      endpoints.merge(new Endpoint(exchange.method(), exchange.template()), 1L, Long::sum);
      Row row = rows.computeIfAbsent(Thread.currentThread(), thread -> new Row());
      row.add(exchange.entity());
      longest = Math.max(longest, row.calls);
      mostWritten = Math.max(mostWritten, row.written);
    }

    private void expect(Endpoint endpoint, long count, long inRow) {
      calls += count;
      endpoints.merge(endpoint, count, Long::sum);
      longest += inRow;
    }

    private double seconds(SiteLimits limits, double share, double latency) {
      double most = Math.max(longest * latency, calls * latency / limits.inFlight());
      Map<Endpoint, Long> counted = new HashMap<>();
      endpoints.forEach((one, count) ->
          counted.merge(limits.endpoint(one.method(), one.path()), count, Long::sum));
      Function<Endpoint, Optional<Double>> rates = limits.perSecond();
      for (Map.Entry<Endpoint, Long> one : counted.entrySet()) {
        double rate = rates.apply(one.getKey()).orElse(Double.POSITIVE_INFINITY);
        most = Math.max(most, one.getValue() / (rate * share));
      }
      return Math.max(most, writing(limits.writesToOneThing()));
    }

    /** The widest windows that are filled, one after the other, then the narrower ones. */
    private double writing(List<Window> windows) {
      long rest = Math.max(0, mostWritten - 1);
      double seconds = 0;
      for (Window window : windows.stream().sorted(WIDEST).toList()) {
        long filled = rest / window.most();
        seconds += filled * (window.span().toNanos() / 1e9);
        rest %= window.most();
      }
      return seconds;
    }
  }

  /** Calls of one thread, each after the one before; and how often it wrote the same thing. */
  private static final class Row {
    private long calls;
    private Optional<String> thing = Optional.empty();
    private long written;

    private void add(Optional<String> entity) {
      calls++;
      written =
          entity.isPresent() && entity.equals(thing) ? written + 1 : entity.isPresent() ? 1 : 0;
      thing = entity;
    }
  }
}
