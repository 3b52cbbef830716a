package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an envelope lets through. */
class AllowanceTest {

  private static final Instant REVIEWED = Instant.parse("2026-11-20T22:00:00Z");
  private static final Instant NIGHT = REVIEWED.plus(Duration.ofHours(24));

  private static Standing.Allowance allowance(Tally used) {
    return new Standing.Allowance(
        "eng-1", new Tally(300, 1000, 0, 0), used, Duration.ofDays(3), Optional.of(REVIEWED));
  }

  @Test
  void letsThroughWhatIsInside() {
    assertThat(allowance(Tally.NOTHING).exceeded(new Tally(300, 1000, 0, 0), NIGHT)).isEmpty();
  }

  @Test
  void namesEachCountThatIsOver() {
    assertThat(allowance(Tally.NOTHING).exceeded(new Tally(301, 1, 2, 3), NIGHT))
        .containsExactly(
            "creates: 301, allowed 300", "deletes: 2, allowed 0", "configuration: 3, allowed 0");
  }

  @Test
  void addsUpOverTheNights() {
    assertThat(allowance(new Tally(200, 0, 0, 0)).exceeded(new Tally(101, 0, 0, 0), NIGHT))
        .containsExactly("creates: 101 after 200 before, allowed 300");
  }

  @Test
  void holdsForItsTimeOnly() {
    Instant late = REVIEWED.plus(Duration.ofHours(73));

    assertThat(allowance(Tally.NOTHING).exceeded(new Tally(1, 0, 0, 0), late))
        .containsExactly(
            "the last reviewed apply was at 2026-11-20T22:00:00Z, and the envelope holds for 72 h");
  }

  @Test
  void needsOneReviewedApply() {
    Standing.Allowance never =
        new Standing.Allowance(
            "eng-1", new Tally(9, 9, 9, 9), Tally.NOTHING, Duration.ofDays(3), Optional.empty());

    assertThat(never.exceeded(new Tally(1, 0, 0, 0), NIGHT))
        .containsExactly("no reviewed plan was applied yet");
  }
}
