package dev.aloft.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * At most so many requests in flight, and pauses as the site's refusals name them: a quota stops
 * everything, a burst its endpoint, a limit on one thing the writes to that thing.
 */
public final class SiteBudgets implements Budgets {

  /** Atlassian's advice is five to ten at once. */
  public static final int DEFAULT_IN_FLIGHT = 8;

  /** Pauses that have passed are swept once there are this many. */
  private static final int SWEEP_AT = 1_000;

  private final Semaphore inFlight;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<String, Instant> pauses = new HashMap<>();

  public SiteBudgets(int inFlight, InstantSource clock, Sleeper sleeper) {
    this.inFlight = new Semaphore(inFlight, true);
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public Permit acquire(BudgetKey key) throws InterruptedException {
    while (true) {
      waitForPauses(key);
      inFlight.acquire();
      // A pause may have begun while this request stood in line.
      if (pause(key).isEmpty()) {
        return inFlight::release;
      }
      inFlight.release();
    }
  }

  private void waitForPauses(BudgetKey key) throws InterruptedException {
    for (Optional<Duration> wait = pause(key); wait.isPresent(); wait = pause(key)) {
      sleeper.sleep(wait.get());
    }
  }

  @Override
  public void refused(BudgetKey key, LimitScope scope, Duration wait) {
    Instant now = clock.instant();
    String name =
        switch (scope) {
          case SITE -> "";
          case ENDPOINT -> key.endpoint();
          case ENTITY -> key.entity().map(SiteBudgets::entity).orElse(key.endpoint());
          case REQUEST -> throw new IllegalArgumentException("a request's own wait is no pause");
        };
    synchronized (pauses) {
      if (pauses.size() > SWEEP_AT) {
        pauses.values().removeIf(until -> !until.isAfter(now));
      }
      pauses.merge(name, now.plus(wait), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  private Optional<Duration> pause(BudgetKey key) {
    Instant now = clock.instant();
    Stream<String> names =
        Stream.concat(
            Stream.of("", key.endpoint()), key.entity().map(SiteBudgets::entity).stream());
    synchronized (pauses) {
      return names
          .flatMap(name -> Optional.ofNullable(pauses.get(name)).stream())
          .max(Instant::compareTo)
          .filter(now::isBefore)
          .map(until -> Duration.between(now, until));
    }
  }

  private static String entity(String entity) {
    return "=" + entity;
  }
}
