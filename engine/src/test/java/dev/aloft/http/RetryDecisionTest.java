package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Outcome.Answered;
import dev.aloft.http.Outcome.Cause;
import dev.aloft.http.Outcome.Garbled;
import dev.aloft.http.Outcome.LostAfterSending;
import dev.aloft.http.Outcome.NotSent;
import dev.aloft.http.RetryDecision.Deliver;
import dev.aloft.http.RetryDecision.GiveUp;
import dev.aloft.http.RetryDecision.Repeat;
import dev.aloft.http.RetryDecision.Tries;
import dev.aloft.http.RetryDecision.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetryDecisionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T13:20:00Z");
  private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;
  private static final Repeat AT_ONCE_STEP = new Repeat(Duration.ofMillis(500), LimitScope.REQUEST);

  static Stream<Arguments> firstTries() {
    return Stream.of(
        // outcome, what a read, an idempotent write and an unsafe write do at the first try
        row(answered(200), new Deliver(), new Deliver(), new Deliver()),
        row(answered(303), new Deliver(), new Deliver(), new Deliver()),
        row(answered(400), new Deliver(), new Deliver(), new Deliver()),
        row(answered(401), new Deliver(), new Deliver(), new Deliver()),
        row(answered(404), new Deliver(), new Deliver(), new Deliver()),
        row(answered(409), new Deliver(), new Deliver(), new Deliver()),
        row(answered(410), new Deliver(), new Deliver(), new Deliver()),
        row(answered(413), new Deliver(), new Deliver(), new Deliver()),
        row(answered(501), new Deliver(), new Deliver(), new Deliver()),
        row(answered(408), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(answered(500), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(answered(502), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(answered(503), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(answered(504), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(answered(524), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(new LostAfterSending(), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(new Garbled(200), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        row(new Garbled(201), AT_ONCE_STEP, AT_ONCE_STEP, new Unknown()),
        same(new NotSent(Cause.CONNECT), AT_ONCE_STEP),
        same(new NotSent(Cause.UNKNOWN_HOST), AT_ONCE_STEP),
        same(new NotSent(Cause.TLS), new GiveUp()),
        same(
            limited(503, 7, Optional.empty()),
            new Repeat(Duration.ofSeconds(7), LimitScope.REQUEST)),
        same(
            limited(429, 7, Optional.of("jira-burst-based")),
            new Repeat(Duration.ofSeconds(7), LimitScope.ENDPOINT)),
        same(
            limited(429, 2, Optional.of("jira-per-issue-on-write")),
            new Repeat(Duration.ofSeconds(2), LimitScope.ENTITY)),
        same(
            limited(429, 90, Optional.of("jira-quota-tenant-based")),
            new Repeat(Duration.ofSeconds(90), LimitScope.SITE)),
        same(
            limited(429, 90, Optional.of("confluence-quota-global-based")),
            new Repeat(Duration.ofSeconds(90), LimitScope.SITE)),
        same(
            limited(429, 1, Optional.of("never-heard-of")),
            new Repeat(Duration.ofSeconds(1), LimitScope.ENDPOINT)),
        same(
            new Answered(429, RateLimitHints.NONE),
            new Repeat(Duration.ofMillis(500), LimitScope.ENDPOINT)),
        same(
            new Answered(
                429,
                new RateLimitHints(
                    Optional.empty(),
                    Optional.of("jira-quota-global-based"),
                    Optional.of(NOW.plusSeconds(33)))),
            new Repeat(Duration.ofSeconds(33), LimitScope.SITE)),
        // A quota without any time is full again at the next whole hour.
        same(
            new Answered(
                429,
                new RateLimitHints(
                    Optional.empty(), Optional.of("jira-quota-global-based"), Optional.empty())),
            new Repeat(Duration.ofMinutes(40), LimitScope.SITE)),
        same(limited(429, 3 * 3600, Optional.empty()), new GiveUp()));
  }

  @ParameterizedTest
  @MethodSource("firstTries")
  void decidesAtTheFirstTry(
      Outcome outcome, RetryDecision read, RetryDecision put, RetryDecision create) {
    assertThat(decide(Idempotence.SAFE, Tries.NONE, outcome)).isEqualTo(read);
    assertThat(decide(Idempotence.IDEMPOTENT, Tries.NONE, outcome)).isEqualTo(put);
    assertThat(decide(Idempotence.UNSAFE, Tries.NONE, outcome)).isEqualTo(create);
  }

  @Test
  void givesUpAFailingSiteAfterSixAttempts() {
    Outcome failed = answered(502);
    assertThat(decide(Idempotence.SAFE, new Tries(4, 20), failed)).isInstanceOf(Repeat.class);
    assertThat(decide(Idempotence.SAFE, new Tries(5, 0), failed)).isEqualTo(new GiveUp());
  }

  @Test
  void givesUpAMistypedHostSooner() {
    Outcome noHost = new NotSent(Cause.UNKNOWN_HOST);
    assertThat(decide(Idempotence.SAFE, new Tries(2, 0), noHost)).isEqualTo(new GiveUp());
  }

  @Test
  void toldToWaitIsNotCountedAsFailing() {
    Outcome later = limited(429, 1, Optional.empty());
    assertThat(decide(Idempotence.UNSAFE, new Tries(5, 28), later)).isInstanceOf(Repeat.class);
    assertThat(decide(Idempotence.UNSAFE, new Tries(0, 29), later)).isEqualTo(new GiveUp());
  }

  @Test
  void backsOffExponentiallyUpToAMinute() {
    assertThat(Stream.of(0, 1, 2, 3, 10).map(before -> POLICY.backoff(before, 1.0).toSeconds()))
        .containsExactly(1L, 2L, 4L, 8L, 60L);
  }

  @Property
  void jitterKeepsTheWaitBetweenHalfAndWholeStep(
      @ForAll @IntRange(max = 60) int before,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double jitter) {
    Duration whole = POLICY.backoff(before, 1);
    assertThat(POLICY.backoff(before, jitter)).isBetween(whole.dividedBy(2), whole);
  }

  @Property
  void neverRepeatsAnUnsafeRequestThatMayHaveBeenCarriedOut(
      @ForAll("outcomes") Outcome outcome,
      @ForAll @IntRange(max = 40) int faults,
      @ForAll @IntRange(max = 40) int refusals) {
    RetryDecision decision = decide(Idempotence.UNSAFE, new Tries(faults, refusals), outcome);
    boolean refusedAtTheDoor =
        switch (outcome) {
          case NotSent _ -> true;
          case Answered(int status, RateLimitHints hints) ->
              status == 429 || (status == 503 && hints.retryAfter().isPresent());
          case Garbled _, LostAfterSending _ -> false;
        };
    assertThat(decision instanceof Repeat && !refusedAtTheDoor).isFalse();
  }

  @Property
  void alwaysEnds(@ForAll("outcomes") Outcome outcome, @ForAll Idempotence idempotence) {
    assertThat(decide(idempotence, new Tries(1_000, 1_000), outcome)).isNotInstanceOf(Repeat.class);
  }

  @Provide
  Arbitrary<Outcome> outcomes() {
    Arbitrary<RateLimitHints> hints =
        Combinators.combine(
                Arbitraries.integers().between(0, 9_000).map(Duration::ofSeconds).optional(),
                Arbitraries.of("jira-burst-based", "jira-quota-global-based", "x").optional(),
                Arbitraries.integers().between(-99, 9_000).map(NOW::plusSeconds).optional())
            .as(RateLimitHints::new);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.integers().between(200, 599), hints).as(Answered::new),
        Arbitraries.of(200, 201).map(Garbled::new),
        Arbitraries.of(Cause.class).map(NotSent::new),
        Arbitraries.just(new LostAfterSending()));
  }

  private static RetryDecision decide(Idempotence idempotence, Tries before, Outcome outcome) {
    return RetryDecision.decide(POLICY, idempotence, before, outcome, NOW, 0);
  }

  private static Answered answered(int status) {
    return new Answered(status, RateLimitHints.NONE);
  }

  private static Answered limited(int status, int seconds, Optional<String> reason) {
    return new Answered(
        status,
        new RateLimitHints(Optional.of(Duration.ofSeconds(seconds)), reason, Optional.empty()));
  }

  private static Arguments row(
      Outcome outcome, RetryDecision read, RetryDecision put, RetryDecision create) {
    return Arguments.of(outcome, read, put, create);
  }

  private static Arguments same(Outcome outcome, RetryDecision all) {
    return row(outcome, all, all, all);
  }
}
