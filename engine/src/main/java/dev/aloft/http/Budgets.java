package dev.aloft.http;

import java.time.Duration;

/**
 * The gate that every request passes. Shared by all who talk to one site, and safe for many
 * threads: one place that knows each limit of the site and keeps the allowed rate full but fair.
 */
public interface Budgets {

  /** Waits until the request may go; the permit is closed when its answer is read. */
  Permit acquire(BudgetKey key) throws InterruptedException;

  /**
   * The site refused a request for too many; whatever shares the scope waits. A scope of {@link
   * LimitScope#REQUEST} is not told: its sender waits alone.
   */
  void refused(BudgetKey key, LimitScope scope, Duration wait);

  /** The site answered, and this is what its headers tell of what is left. */
  void answered(BudgetKey key, RateLimitHints hints);

  /** The right to have one request in flight. */
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }
}
