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

  @Test
  void readsTheBucketOfADataCenter() {
    RateLimitHints hints =
        hints(
            Map.of(
                "X-RateLimit-Limit", "50",
                "X-RateLimit-Remaining", "7",
                "X-RateLimit-FillRate", "10",
                "X-RateLimit-Interval-Seconds", "4"));
    assertThat(hints.bucket()).contains(new RateLimitHints.Bucket(50, 7, 2.5));
    assertThat(hints.scope()).isEqualTo(LimitScope.SITE);
  }

  @Test
  void limitAndRestAloneAreNoBucketOfADataCenter() {
    assertThat(hints(Map.of("X-RateLimit-Limit", "50", "X-RateLimit-Remaining", "7")).bucket())
        .isEmpty();
  }

  @Test
  void readsSeveralPoliciesInAnyOrderWithAndWithoutBeta() {
    RateLimitHints hints =
        hints(
            Map.of(
                "Beta-RateLimit-Policy",
                "\"jira-quota-tenant-based\";q=65000;w=3600, \"jira-burst-based\";w=1;q=100",
                "RateLimit",
                "\"jira-burst-based\";t=1;r=9, \"jira-quota-tenant-based\";r=40000;t=1200"));
    assertThat(hints.policies())
        .containsExactlyInAnyOrder(
            new QuotaPolicy("jira-burst-based", 9, Duration.ofSeconds(1), Optional.of(100L)),
            new QuotaPolicy(
                "jira-quota-tenant-based", 40_000, Duration.ofMinutes(20), Optional.of(65_000L)));
    assertThat(hints.policies().stream().filter(QuotaPolicy::near).map(QuotaPolicy::name))
        .containsExactly("jira-burst-based");
  }

  @Test
  void aPolicyThatCannotBeReadIsNone() {
    assertThat(hints(Map.of("RateLimit", "limit=100, remaining=3")).policies()).isEmpty();
    assertThat(hints(Map.of("RateLimit", "\"a\";r=x;t=1")).policies()).isEmpty();
  }

  private static RateLimitHints hints(Map<String, String> headers) {
    return RateLimitHints.of(name -> Optional.ofNullable(headers.get(name)), NOW);
  }
}
