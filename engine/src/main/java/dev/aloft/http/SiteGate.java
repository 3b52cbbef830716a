package dev.aloft.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a site allows in all: its quota of points, the bucket of a Data Center, and pauses. Guarded
 * by the budgets' lock.
 */
final class SiteGate {

  private final Optional<Long> pointsAnHour;
  private Instant hour = Instant.MIN;
  private long spent;

  private double tokens = Double.MAX_VALUE;
  private double tokensASecond;
  private double tokensAtMost;
  private Instant tokensAt = Instant.MIN;

  private Instant pausedUntil = Instant.MIN;
  private Duration slow = Duration.ZERO;
  private Instant slowUntil = Instant.MIN;
  private Instant due = Instant.MIN;

  SiteGate(Optional<Long> pointsAnHour) {
    this.pointsAnHour = pointsAnHour;
  }

  /** When a request of so many points may go. */
  Instant ready(int points, Instant now) {
    Instant ready = due.isAfter(pausedUntil) ? due : pausedUntil;
    Instant affordable = affordable(points, now);
    ready = affordable.isAfter(ready) ? affordable : ready;
    Instant filled = filled(now);
    return filled.isAfter(ready) ? filled : ready;
  }

  private Instant affordable(int points, Instant now) {
    if (pointsAnHour.isEmpty()) {
      return Instant.MIN;
    }
    Instant current = now.truncatedTo(ChronoUnit.HOURS);
    // What costs more than the whole quota must be let through at some time.
    boolean affordable =
        !current.equals(hour) || spent == 0 || spent + points <= pointsAnHour.get();
    return affordable ? Instant.MIN : current.plus(1, ChronoUnit.HOURS);
  }

  private Instant filled(Instant now) {
    double there = tokens(now);
    if (there >= 1 || tokensASecond <= 0) {
      return Instant.MIN;
    }
    return now.plusNanos((long) Math.ceil((1 - there) / tokensASecond * 1e9));
  }

  private double tokens(Instant now) {
    if (tokensASecond <= 0) {
      return tokens;
    }
    double gained = Duration.between(tokensAt, now).toNanos() / 1e9 * tokensASecond;
    return Math.min(tokensAtMost, tokens + gained);
  }

  /** A request goes. */
  void take(int points, Instant now) {
    if (pointsAnHour.isPresent()) {
      Instant current = now.truncatedTo(ChronoUnit.HOURS);
      spent = current.equals(hour) ? spent + points : points;
      hour = current;
    }
    if (tokensASecond > 0) {
      tokens = tokens(now) - 1;
      tokensAt = now;
    }
    if (now.isBefore(slowUntil)) {
      due = now.plus(slow);
    }
  }

  void refused(Instant now, Duration wait) {
    Instant until = now.plus(wait);
    if (until.isAfter(pausedUntil)) {
      pausedUntil = until;
    }
  }

  /**
   * The site told of its bucket.
   *
   * @param inFlight requests that it may not have counted yet
   */
  void bucket(RateLimitHints.Bucket bucket, int inFlight, Instant now) {
    tokens = bucket.remaining() - inFlight;
    tokensASecond = bucket.perSecond();
    tokensAtMost = bucket.limit();
    tokensAt = now;
  }

  /** What is left is spread over the time until there is more. */
  void pace(Instant now, Duration spacing, Duration time) {
    slow = spacing;
    slowUntil = now.plus(time);
  }
}
