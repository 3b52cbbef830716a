package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitHintsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T13:20:00Z");

  @Test
  void readsSecondsReasonAndReset() {
    RateLimitHints hints =
        hints(
            Map.of(
                "Retry-After", "12",
                "RateLimit-Reason", "jira-burst-based",
                "X-RateLimit-Reset", "2026-03-02T14:00Z"));
    assertThat(hints)
        .isEqualTo(
            new RateLimitHints(
                Optional.of(Duration.ofSeconds(12)),
                Optional.of("jira-burst-based"),
                Optional.of(Instant.parse("2026-03-02T14:00:00Z"))));
  }

  @Test
  void readsADateAndAnEpoch() {
    RateLimitHints hints =
        hints(
            Map.of(
                "Retry-After", "Mon, 02 Mar 2026 13:20:30 GMT", "X-RateLimit-Reset", "1772459999"));
    assertThat(hints.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(hints.reset()).contains(Instant.ofEpochSecond(1772459999));
  }

  @Test
  void aDateThatHasPassedMeansNow() {
    assertThat(hints(Map.of("Retry-After", "Mon, 02 Mar 2026 13:00:00 GMT")).retryAfter())
        .contains(Duration.ZERO);
  }

  @Test
  void nonsenseCountsAsAbsent() {
    assertThat(hints(Map.of("Retry-After", "soon", "X-RateLimit-Reset", "99999999999999999999")))
        .isEqualTo(RateLimitHints.NONE);
  }

  private static RateLimitHints hints(Map<String, String> headers) {
    return RateLimitHints.of(name -> Optional.ofNullable(headers.get(name)), NOW);
  }
}
