package dev.aloft.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an answer says about when to come back, and about what is left.
 *
 * @param retryAfter from {@code Retry-After}, seconds or a date
 * @param reason from {@code RateLimit-Reason}
 * @param reset from {@code X-RateLimit-Reset}: when a quota is full again
 * @param nearLimit from {@code X-RateLimit-NearLimit}: less than a fifth is left
 * @param bucket the bucket of a Data Center, which holds all requests of a user
 * @param policies from {@code RateLimit} and {@code RateLimit-Policy}, with and without {@code
 *     Beta-}
 */
public record RateLimitHints(
    Optional<Duration> retryAfter,
    Optional<String> reason,
    Optional<Instant> reset,
    boolean nearLimit,
    Optional<Bucket> bucket,
    List<QuotaPolicy> policies) {

  public static final RateLimitHints NONE =
      new RateLimitHints(Optional.empty(), Optional.empty(), Optional.empty());

  public RateLimitHints {
    policies = List.copyOf(policies);
  }

  /** What only says when to come back. */
  RateLimitHints(Optional<Duration> retryAfter, Optional<String> reason, Optional<Instant> reset) {
    this(retryAfter, reason, reset, false, Optional.empty(), List.of());
  }

  /**
   * A token bucket as a Data Center's headers describe it ({@code X-RateLimit-Limit}, {@code
   * -Remaining}, {@code -FillRate}, {@code -Interval-Seconds}).
   *
   * @param limit how much it holds
   * @param remaining how much is in it
   * @param perSecond how much it gains
   */
  public record Bucket(long limit, long remaining, double perSecond) {}

  /** Reads the headers; a value that cannot be read counts as absent. */
  static RateLimitHints of(Function<String, Optional<String>> header, Instant now) {
    return new RateLimitHints(
        header.apply("Retry-After").flatMap(text -> retryAfter(text.strip(), now)),
        header.apply("RateLimit-Reason"),
        header.apply("X-RateLimit-Reset").flatMap(text -> reset(text.strip())),
        header.apply("X-RateLimit-NearLimit").filter(text -> isTrue(text.strip())).isPresent(),
        bucket(header),
        QuotaPolicy.of(
            either(header, "RateLimit").orElse(""), either(header, "RateLimit-Policy").orElse("")));
  }

  /** What a 429 that names this slows down. */
  LimitScope scope() {
    // A Data Center names no reason; its one bucket holds all that a user asks.
    return reason.isEmpty() && bucket.isPresent() ? LimitScope.SITE : LimitScope.ofReason(reason);
  }

  private static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true");
  }

  private static Optional<String> either(Function<String, Optional<String>> header, String name) {
    return header.apply(name).or(() -> header.apply("Beta-" + name));
  }

  private static Optional<Bucket> bucket(Function<String, Optional<String>> header) {
    OptionalDouble limit = number(header, "X-RateLimit-Limit");
    OptionalDouble remaining = number(header, "X-RateLimit-Remaining");
    OptionalDouble fill = number(header, "X-RateLimit-FillRate");
    OptionalDouble interval = number(header, "X-RateLimit-Interval-Seconds");
    boolean whole =
        limit.isPresent() && remaining.isPresent() && fill.orElse(0) > 0 && interval.orElse(0) > 0;
    return whole
        ? Optional.of(
            new Bucket(
                (long) limit.getAsDouble(),
                (long) remaining.getAsDouble(),
                fill.getAsDouble() / interval.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble number(Function<String, Optional<String>> header, String name) {
    return header
        .apply(name)
        .map(String::strip)
        .filter(RateLimitHints::isNumber)
        .map(text -> OptionalDouble.of(Double.parseDouble(text)))
        .orElse(OptionalDouble.empty());
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
