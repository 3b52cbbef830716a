package dev.aloft.http;

import java.time.Duration;
import java.util.Optional;

/**
 * One request as it went over the wire: no query, no body, no header.
 *
 * @param entity the one thing that was written, see {@link BudgetKey}
 * @param status 0 when no answer came
 * @param attempt counts from 1
 */
public record Exchange(
    Method method,
    String template,
    String path,
    Optional<String> entity,
    Idempotence idempotence,
    int status,
    Duration took,
    int attempt) {

  /** Whether it was meant to change something. */
  public boolean write() {
    return idempotence != Idempotence.SAFE;
  }
}
