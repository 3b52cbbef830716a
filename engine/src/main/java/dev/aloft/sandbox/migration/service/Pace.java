package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.operation.Operation;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often in a minute each operation may be called: five times what makes jobs and tasks, six
 * hundred times what reads (reference of the migration API). Safe for many threads.
 */
public final class Pace {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int WRITES = 5;
  private static final int READS = 600;

  private final boolean kept;
  private final InstantSource clock;
  private final Map<String, ArrayDeque<Instant>> calls = new HashMap<>();

  private Pace(boolean kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  /** As often as one likes. */
  public static Pace free() {
    return new Pace(false, InstantSource.system());
  }

  /** As the reference says. */
  public static Pace documented(InstantSource clock) {
    return new Pace(true, clock);
  }

  /**
   * Counts a call.
   *
   * @throws Refusal 429 when it is too much
   */
  synchronized void count(Operation<MigrationCall> operation) {
    if (!kept) {
      return;
    }
    Instant now = clock.instant();
    ArrayDeque<Instant> recent =
        calls.computeIfAbsent(operation.operationId(), id -> new ArrayDeque<>());
    recent.removeIf(at -> !at.plus(WINDOW).isAfter(now));
    if (recent.size() >= (operation.reading() ? READS : WRITES)) {
      Duration wait = Duration.between(now, recent.getFirst().plus(WINDOW));
      throw Refusal.of(429, "Rate limit exceeded.")
          .with("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
    recent.addLast(now);
  }
}
