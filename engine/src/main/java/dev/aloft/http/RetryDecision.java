package dev.aloft.http;

import dev.aloft.http.Outcome.Answered;
import dev.aloft.http.Outcome.Cause;
import dev.aloft.http.Outcome.Garbled;
import dev.aloft.http.Outcome.LostAfterSending;
import dev.aloft.http.Outcome.NotSent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * May this request be sent again? A pure decision; the network, the clock and chance come in as
 * values.
 *
 * <p>The one rule behind it: an {@link Idempotence#UNSAFE} request that may have been carried out
 * is never repeated; its outcome is unknown until somebody looks.
 */
public sealed interface RetryDecision {

  /** The answer stands, good or bad. */
  record Deliver() implements RetryDecision {}

  /** Send again after a wait that also holds back whatever shares the scope. */
  record Repeat(Duration delay, LimitScope scope) implements RetryDecision {}

  /** Tried long enough. */
  record GiveUp() implements RetryDecision {}

  /** The request may have been carried out and must not be repeated. */
  record Unknown() implements RetryDecision {}

  /**
   * Tries before this one.
   *
   * @param faults that ended in a failure of the site or the network
   * @param refusals that the site told to come back later
   */
  record Tries(int faults, int refusals) {
    public static final Tries NONE = new Tries(0, 0);
  }

  /**
   * Decides.
   *
   * @param jitter from 0 to 1
   */
  static RetryDecision decide(
      RetryPolicy policy,
      Idempotence idempotence,
      Tries before,
      Outcome outcome,
      Instant now,
      double jitter) {
    return switch (outcome) {
      case Answered(int status, RateLimitHints _) when status < 400 -> new Deliver();
      case Answered(int status, RateLimitHints hints) when status == 429 ->
          comeBack(policy, before, hints, hints.scope(), now, jitter);
      // 503 with a time is a refusal at the door, not a failure halfway.
      case Answered(int status, RateLimitHints hints)
          when status == 503 && hints.retryAfter().isPresent() ->
          comeBack(policy, before, hints, LimitScope.REQUEST, now, jitter);
      case Answered(int status, RateLimitHints _) ->
          siteFailed(status) ? maybeDone(policy, idempotence, before, jitter) : new Deliver();
      case Garbled _, LostAfterSending _ -> maybeDone(policy, idempotence, before, jitter);
      case NotSent(Cause cause) -> {
        int allowed =
            switch (cause) {
              case UNKNOWN_HOST -> policy.unknownHostAttempts();
              case TLS -> 1;
              case CONNECT -> policy.attempts();
            };
        yield again(policy, before, allowed, jitter);
      }
    };
  }

  /** Whether a status says that the site or what stands before it failed, perhaps for a moment. */
  private static boolean siteFailed(int status) {
    return status == 408 || (status >= 500 && status != 501 && status != 505);
  }

  private static RetryDecision maybeDone(
      RetryPolicy policy, Idempotence idempotence, Tries before, double jitter) {
    return switch (idempotence) {
      case UNSAFE -> new Unknown();
      case SAFE, IDEMPOTENT -> again(policy, before, policy.attempts(), jitter);
    };
  }

  private static RetryDecision again(RetryPolicy policy, Tries before, int allowed, double jitter) {
    return before.faults() + 1 >= allowed
        ? new GiveUp()
        : new Repeat(policy.backoff(before.faults(), jitter), LimitScope.REQUEST);
  }

  private static RetryDecision comeBack(
      RetryPolicy policy,
      Tries before,
      RateLimitHints hints,
      LimitScope scope,
      Instant now,
      double jitter) {
    Duration wait =
        hints
            .retryAfter()
            // Spread by a tenth, lest all who were told the same second come back in it.
            .map(told -> told.plusMillis(Math.round(told.toMillis() * 0.1 * jitter)))
            .or(() -> untilReset(hints, scope, now))
            .orElseGet(() -> policy.backoff(before.refusals(), jitter));
    boolean enough =
        before.refusals() + 1 >= policy.refusals() || wait.compareTo(policy.longestWait()) > 0;
    return enough ? new GiveUp() : new Repeat(wait, scope);
  }

  /** Quotas start anew at each full UTC hour, so that is the wait when the header is missing. */
  private static Optional<Duration> untilReset(
      RateLimitHints hints, LimitScope scope, Instant now) {
    Optional<Instant> reset =
        scope == LimitScope.SITE
            ? hints.reset().or(() -> Optional.of(nextHour(now)))
            : hints.reset();
    return reset.filter(now::isBefore).map(at -> Duration.between(now, at));
  }

  private static Instant nextHour(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }
}
