package dev.aloft.http;

import dev.aloft.http.SiteLimits.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Keeps a site's documented limits, and learns from its answers: of all requests that wait, the
 * oldest that breaks none of them goes next. Whatever one limit holds back lets all others pass.
 *
 * <p>Who waits sleeps until granted; only the oldest sleeps with the time set at which something
 * may go.
 */
public final class SiteBudgets implements Budgets {

  /** Things whose windows have passed are forgotten once there are this many. */
  private static final int SWEEP_AT = 1_000;

  private final SiteLimits limits;
  private final Share share;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Function<Endpoint, Optional<Double>> rates;
  private final SiteGate site;
  private final Map<Endpoint, EndpointGate> endpoints = new HashMap<>();
  private final Map<String, EntityGate> entities = new HashMap<>();
  private final TreeMap<Long, Waiter> waiting = new TreeMap<>();
  private final Map<Endpoint, ArrayDeque<Waiter>> queues = new LinkedHashMap<>();
  private int sweepAt = SWEEP_AT;
  private int inFlight;
  private long tickets;

  /** When the next of those who wait may go, as known at the last look. */
  private Instant next = EntityGate.LATER;

  public SiteBudgets(SiteLimits limits, Share share, InstantSource clock, Sleeper sleeper) {
    this.limits = limits;
    this.share = share;
    this.clock = new ForwardClock(clock);
    this.sleeper = sleeper;
    this.rates = limits.perSecond();
    this.site = new SiteGate(limits.pointsAnHour());
  }

  /** One request that waits for its turn. */
  private static final class Waiter {
    private final long ticket;
    private final BudgetKey key;
    private final Endpoint endpoint;
    private final Alarm alarm;
    private boolean granted;

    private Waiter(long ticket, BudgetKey key, Endpoint endpoint, Alarm alarm) {
      this.ticket = ticket;
      this.key = key;
      this.endpoint = endpoint;
      this.alarm = alarm;
    }
  }

  @Override
  public Permit acquire(BudgetKey key) throws InterruptedException {
    Waiter waiter = enqueue(key);
    try {
      for (Optional<Duration> most = look(waiter, false); !granted(waiter); ) {
        waiter.alarm.await(most);
        most = look(waiter, true);
      }
    } catch (InterruptedException e) {
      abandon(waiter);
      throw e;
    }
    return () -> release(key);
  }

  private synchronized Waiter enqueue(BudgetKey key) {
    Waiter waiter = new Waiter(tickets++, key, endpoint(key), sleeper.alarm());
    waiting.put(waiter.ticket, waiter);
    queues.computeIfAbsent(waiter.endpoint, name -> new ArrayDeque<>()).addLast(waiter);
    key.entity().ifPresent(name -> entity(name).enqueue(waiter.ticket));
    dispatch();
    return waiter;
  }

  private synchronized boolean granted(Waiter waiter) {
    return waiter.granted;
  }

  /** How long a waiter may sleep; empty if until somebody wakes it. */
  private synchronized Optional<Duration> look(Waiter waiter, boolean woken) {
    boolean keepsTime = !waiter.granted && waiting.firstKey() == waiter.ticket;
    if (!keepsTime) {
      return Optional.empty();
    }
    if (woken) {
      dispatch();
    }
    if (waiter.granted || next.equals(EntityGate.LATER)) {
      return Optional.empty();
    }
    Duration left = Duration.between(clock.instant(), next);
    return Optional.of(left.isNegative() ? Duration.ZERO : left);
  }

  private synchronized void abandon(Waiter waiter) {
    if (waiter.granted) {
      release(waiter.key);
    } else {
      leave(waiter);
      dispatch();
    }
  }

  private synchronized void release(BudgetKey key) {
    inFlight--;
    key.entity().ifPresent(name -> entity(name).end(clock.instant()));
    sweep();
    dispatch();
  }

  /** Lets go whatever may, the oldest first. */
  private void dispatch() {
    Instant now = clock.instant();
    Instant before = next;
    long keeper = waiting.isEmpty() ? -1 : waiting.firstKey();
    next = EntityGate.LATER;
    while (inFlight < limits.inFlight()) {
      Optional<Waiter> ready = oldestReady(now);
      if (ready.isEmpty()) {
        break;
      }
      grant(ready.get(), now);
    }
    boolean moved = next.isBefore(before) || !waiting.containsKey(keeper);
    if (moved && !waiting.isEmpty()) {
      waiting.firstEntry().getValue().alarm.ring();
    }
  }

  private Optional<Waiter> oldestReady(Instant now) {
    Optional<Waiter> oldest = Optional.empty();
    next = EntityGate.LATER;
    for (Map.Entry<Endpoint, ArrayDeque<Waiter>> queue : queues.entrySet()) {
      Instant open = gate(queue.getKey()).ready();
      if (open.isAfter(now)) {
        next = earlier(next, open);
        continue;
      }
      Optional<Waiter> first = firstReady(queue.getValue(), now);
      if (first.isPresent() && oldest.filter(one -> one.ticket < first.get().ticket).isEmpty()) {
        oldest = first;
      }
    }
    if (oldest.isPresent()) {
      Instant open = site.ready(oldest.get().key.points(), now);
      if (open.isAfter(now)) {
        next = open;
        return Optional.empty();
      }
    }
    return oldest;
  }

  private Optional<Waiter> firstReady(ArrayDeque<Waiter> queue, Instant now) {
    for (Waiter waiter : queue) {
      Instant open =
          waiter.key.entity().map(name -> entity(name).ready(waiter.ticket, now)).orElse(now);
      if (!open.isAfter(now)) {
        return Optional.of(waiter);
      }
      next = earlier(next, open);
    }
    return Optional.empty();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private void grant(Waiter waiter, Instant now) {
    leave(waiter);
    inFlight++;
    site.take(waiter.key.points(), now);
    gate(waiter.endpoint).take(now);
    waiter.key.entity().ifPresent(name -> entity(name).begin());
    waiter.granted = true;
    waiter.alarm.ring();
  }

  private void leave(Waiter waiter) {
    waiting.remove(waiter.ticket);
    ArrayDeque<Waiter> queue = queues.getOrDefault(waiter.endpoint, new ArrayDeque<>());
    queue.remove(waiter);
    if (queue.isEmpty()) {
      queues.remove(waiter.endpoint);
    }
    waiter.key.entity().ifPresent(name -> entity(name).leave(waiter.ticket));
  }

  @Override
  public synchronized void refused(BudgetKey key, LimitScope scope, Duration wait) {
    Instant now = clock.instant();
    switch (scope) {
      case SITE -> site.refused(now, wait);
      case ENDPOINT -> gate(endpoint(key)).refused(now, wait);
      case ENTITY ->
          key.entity()
              .ifPresentOrElse(
                  name -> entity(name).refused(now, wait),
                  () -> gate(endpoint(key)).refused(now, wait));
      case REQUEST -> throw new IllegalArgumentException("a request's own wait is no pause");
    }
    dispatch();
  }

  @Override
  public synchronized void answered(BudgetKey key, RateLimitHints hints) {
    Instant now = clock.instant();
    hints.bucket().ifPresent(bucket -> site.bucket(bucket, Math.max(0, inFlight - 1), now));
    if (hints.nearLimit()) {
      gate(endpoint(key)).near(now);
    }
    for (QuotaPolicy policy : hints.policies()) {
      if (policy.near() && policy.reset().isPositive()) {
        spread(key, policy, now);
      }
    }
  }

  private void spread(BudgetKey key, QuotaPolicy policy, Instant now) {
    Duration time = policy.reset();
    Duration spacing = time.dividedBy(Math.max(1, policy.remaining()));
    switch (policy.scope()) {
      case SITE -> {
        if (policy.remaining() == 0) {
          site.refused(now, time);
        }
        site.pace(now, spacing, time);
      }
      case ENDPOINT, REQUEST -> {
        if (policy.remaining() == 0) {
          gate(endpoint(key)).pause(now, time);
        }
        gate(endpoint(key)).pace(now, spacing, time);
      }
      case ENTITY ->
          key.entity()
              .ifPresent(
                  name -> entity(name).refused(now, policy.remaining() == 0 ? time : spacing));
    }
  }

  private Endpoint endpoint(BudgetKey key) {
    return limits.endpoint(key.method(), key.template());
  }

  private EndpointGate gate(Endpoint endpoint) {
    return endpoints.computeIfAbsent(endpoint, one -> new EndpointGate(rates.apply(one), share));
  }

  private EntityGate entity(String name) {
    return entities.computeIfAbsent(name, one -> new EntityGate(limits.writesToOneThing()));
  }

  /** So that a lane of a million issues takes no more memory than the last minute of it. */
  private void sweep() {
    if (entities.size() >= sweepAt) {
      Instant now = clock.instant();
      entities.values().removeIf(gate -> gate.idle(now));
      sweepAt = Math.max(SWEEP_AT, 2 * entities.size());
    }
  }

  /** How many things are remembered. */
  synchronized int remembered() {
    return entities.size();
  }
}
