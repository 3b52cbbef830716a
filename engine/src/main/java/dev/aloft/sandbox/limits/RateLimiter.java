package dev.aloft.sandbox.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what comes to one site and says what is too much. Safe for many threads. */
public final class RateLimiter {

  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final int MOST_IN_SHORT = 20;
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int MOST_IN_LONG = 100;
  private static final double NEAR = 0.2;
  private static final int SWEEP_AT = 5_000;

  private final Limits limits;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new HashMap<>();
  private final Map<String, ArrayDeque<Instant>> writes = new HashMap<>();

  public RateLimiter(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * A request as the limits see it.
   *
   * @param issue the issue that is written; empty for reads and for everything else
   */
  public record Asked(String method, String operationId, Optional<String> issue) {}

  private static final class Bucket {
    private final double rate;
    private final double most;
    private double tokens;
    private Instant at;

    private Bucket(double rate, double seconds, Instant now) {
      this.rate = rate;
      this.most = Math.max(1, rate * seconds);
      this.tokens = most;
      this.at = now;
    }

    private void fill(Instant now) {
      tokens = Math.min(most, tokens + Duration.between(at, now).toNanos() / 1e9 * rate);
      at = now;
    }

    private Duration untilOne() {
      return Duration.ofNanos((long) Math.ceil((1 - tokens) / rate * 1e9));
    }

    private Duration untilFull() {
      return Duration.ofNanos((long) Math.ceil((most - tokens) / rate * 1e9));
    }
  }

  /** Counts a request, unless it is refused: then it costs nothing. */
  public synchronized Verdict ask(Asked asked) {
    Instant now = clock.instant();
    Bucket bucket =
        buckets.computeIfAbsent(
            asked.method() + " " + asked.operationId(),
            key ->
                new Bucket(
                    limits.rate(asked.method(), asked.operationId()), limits.bucketSeconds(), now));
    bucket.fill(now);
    if (bucket.tokens < 1) {
      return refused("jira-burst-based", (long) bucket.most, now.plus(bucket.untilOne()), now);
    }
    Optional<Verdict> issue = asked.issue().flatMap(name -> write(name, now));
    if (issue.isPresent()) {
      return issue.get();
    }
    bucket.tokens -= 1;
    return new Verdict.Allowed(left(bucket, now));
  }

  /** How full the buckets are from which something was taken, the emptiest first. */
  public synchronized List<Gauge> gauges() {
    Instant now = clock.instant();
    List<Gauge> gauges = new ArrayList<>();
    buckets.forEach((name, bucket) -> {
      bucket.fill(now);
      gauges.add(new Gauge(name, bucket.tokens, bucket.most, bucket.rate));
    });
    gauges.sort(Comparator.comparingDouble(gauge -> gauge.left() / gauge.most()));
    return gauges;
  }

  private Optional<Verdict> write(String issue, Instant now) {
    if (!limits.perIssue()) {
      return Optional.empty();
    }
    sweep(now);
    ArrayDeque<Instant> times = writes.computeIfAbsent(issue, key -> new ArrayDeque<>());
    forget(times, now);
    Instant shortAgo = now.minus(SHORT);
    long inShort = times.stream().filter(time -> time.isAfter(shortAgo)).count();
    if (times.size() >= MOST_IN_LONG) {
      return Optional.of(
          refused("jira-per-issue-on-write", MOST_IN_LONG, times.getFirst().plus(LONG), now));
    }
    if (inShort >= MOST_IN_SHORT) {
      Instant first =
          times.stream().filter(time -> time.isAfter(shortAgo)).findFirst().orElseThrow();
      return Optional.of(refused("jira-per-issue-on-write", MOST_IN_SHORT, first.plus(SHORT), now));
    }
    times.addLast(now);
    return Optional.empty();
  }

  private static void forget(ArrayDeque<Instant> times, Instant now) {
    Instant longAgo = now.minus(LONG);
    while (!times.isEmpty() && !times.getFirst().isAfter(longAgo)) {
      times.removeFirst();
    }
  }

  private void sweep(Instant now) {
    if (writes.size() >= SWEEP_AT) {
      writes.values().forEach(times -> forget(times, now));
      writes.values().removeIf(ArrayDeque::isEmpty);
    }
  }

  private static Map<String, String> left(Bucket bucket, Instant now) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("X-RateLimit-Limit", Long.toString((long) bucket.most));
    headers.put("X-RateLimit-Remaining", Long.toString((long) bucket.tokens));
    headers.put("X-RateLimit-Reset", reset(now.plus(bucket.untilFull())));
    if (bucket.tokens < bucket.most * NEAR) {
      headers.put("X-RateLimit-NearLimit", "true");
    }
    return headers;
  }

  private static Verdict refused(String reason, long limit, Instant until, Instant now) {
    Duration wait = Duration.between(now, until);
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new Verdict.Refused(
        Map.of(
            "Retry-After", Long.toString(seconds),
            "X-RateLimit-Limit", Long.toString(limit),
            "X-RateLimit-Remaining", "0",
            "X-RateLimit-Reset", reset(until),
            "RateLimit-Reason", reason));
  }

  private static String reset(Instant instant) {
    Instant whole = instant.truncatedTo(ChronoUnit.SECONDS);
    return (whole.isBefore(instant) ? whole.plusSeconds(1) : whole).toString();
  }
}
