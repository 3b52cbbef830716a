package dev.aloft.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one method of one path template allows: its steady rate, with a little in hand, and what the
 * site's refusals and warnings make of it. Guarded by the budgets' lock.
 */
final class EndpointGate {

  /**
   * How far a request may run ahead of the steady rate: enough for a late wake-up to be caught up
   * with, and little against any bucket of the site.
   */
  static final Duration AHEAD = Duration.ofMillis(100);

  /** After a refusal the rate is halved, down to this part, and grows again each second. */
  private static final double LEAST = 1.0 / 64;

  private static final double GROWTH = 1.05;

  private static final Duration CAUTION = Duration.ofSeconds(1);

  private final Optional<Double> rate;
  private final Share share;

  /** When the next request is due at the steady rate. */
  private Instant due = Instant.MIN;

  private Instant pausedUntil = Instant.MIN;
  private double part = 1;
  private Instant partSince = Instant.MIN;
  private Duration slow = Duration.ZERO;
  private Instant slowUntil = Instant.MIN;

  EndpointGate(Optional<Double> rate, Share share) {
    this.rate = rate;
    this.share = share;
  }

  /** When a request may go, as far as this gate knows; at or before now means at once. */
  Instant ready() {
    Instant paced = due.equals(Instant.MIN) ? due : due.minus(AHEAD);
    return paced.isAfter(pausedUntil) ? paced : pausedUntil;
  }

  /** A request goes. */
  void take(Instant now) {
    Duration spacing = spacing(now);
    if (!spacing.isZero()) {
      due = (due.isAfter(now) ? due : now).plus(spacing);
    }
  }

  private Duration spacing(Instant now) {
    Duration steady = steady(now);
    return now.isBefore(slowUntil) && slow.compareTo(steady) > 0 ? slow : steady;
  }

  private Duration steady(Instant now) {
    return rate.map(perSecond -> share.spacing(perSecond * part(now), now)).orElse(Duration.ZERO);
  }

  private double part(Instant now) {
    if (part < 1 && now.isAfter(partSince)) {
      double seconds = Duration.between(partSince, now).toMillis() / 1000.0;
      return Math.min(1, part * Math.pow(GROWTH, seconds));
    }
    return part;
  }

  /** Nothing goes for a time; after it less than before, since the rate was too high. */
  void refused(Instant now, Duration wait) {
    Instant until = now.plus(wait);
    // Those that were in flight together are refused together: that counts once.
    if (!now.isBefore(pausedUntil)) {
      part = Math.max(LEAST, part(now) / 2);
    }
    if (until.isAfter(pausedUntil)) {
      pausedUntil = until;
      partSince = until;
    }
  }

  /** Nothing is left for a time, as the site told before it had to refuse. */
  void pause(Instant now, Duration wait) {
    Instant until = now.plus(wait);
    if (until.isAfter(pausedUntil)) {
      pausedUntil = until;
    }
  }

  /** Little is left: half the rate for a moment. */
  void near(Instant now) {
    pace(now, steady(now).multipliedBy(2), CAUTION);
  }

  /** What is left is spread over the time until there is more. */
  void pace(Instant now, Duration spacing, Duration time) {
    slow = spacing;
    slowUntil = now.plus(time);
  }
}
