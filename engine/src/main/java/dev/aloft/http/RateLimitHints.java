package dev.aloft.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an answer says about when to come back.
 *
 * @param retryAfter from {@code Retry-After}, seconds or a date
 * @param reason from {@code RateLimit-Reason}
 * @param reset from {@code X-RateLimit-Reset}: when a quota is full again
 */
public record RateLimitHints(
    Optional<Duration> retryAfter, Optional<String> reason, Optional<Instant> reset) {

  public static final RateLimitHints NONE =
      new RateLimitHints(Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads the headers; a value that cannot be read counts as absent. */
  static RateLimitHints of(Function<String, Optional<String>> header, Instant now) {
    return new RateLimitHints(
        header.apply("Retry-After").flatMap(text -> retryAfter(text.strip(), now)),
        header.apply("RateLimit-Reason"),
        header.apply("X-RateLimit-Reset").flatMap(text -> reset(text.strip())));
  }

  private static Optional<Duration> retryAfter(String text, Instant now) {
    if (isNumber(text)) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return date(() -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .map(date -> Duration.between(now, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<Instant> reset(String text) {
    if (isNumber(text)) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
    }
    // The products write minutes without seconds at times: 2026-03-02T14:00Z.
    return date(() -> OffsetDateTime.parse(text).toInstant());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 11
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Instant> date(Supplier<Instant> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
