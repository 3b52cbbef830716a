package dev.aloft.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.limits.RateLimiter.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page "Rate limiting" of the Jira Cloud platform, told as examples. */
class RateLimiterTest {

  private Instant now = Instant.parse("2026-03-02T13:20:00Z");
  private final RateLimiter limiter = new RateLimiter(Limits.documented(), () -> now);

  @Test
  void aBucketGivesASecondsWorthAtOnceAndThenItsRate() {
    assertThat(allowed("POST", "addComment", 500)).isEqualTo(100);
    pass(Duration.ofMillis(250));
    assertThat(allowed("POST", "addComment", 500)).isEqualTo(25);
    pass(Duration.ofHours(1));
    assertThat(allowed("POST", "addComment", 500)).isEqualTo(100);
  }

  @Test
  void methodsHaveTheirRatesAndSomeOperationsOthers() {
    assertThat(allowed("PUT", "editIssue", 500)).isEqualTo(50);
    assertThat(allowed("DELETE", "deleteIssue", 500)).isEqualTo(50);
    assertThat(allowed("GET", "getComments", 500)).isEqualTo(100);
    assertThat(allowed("GET", "getIssue", 500)).isEqualTo(150);
    assertThat(allowed("GET", "getChangeLogs", 500)).isEqualTo(200);
    assertThat(allowed("GET", "getAttachmentContent", 500)).isEqualTo(300);
    assertThat(allowed("PUT", "updateComponent", 600)).isEqualTo(500);
  }

  @Test
  void anEmptyBucketEmptiesNoOther() {
    allowed("POST", "addComment", 500);
    assertThat(allowed("POST", "addWorklog", 500)).isEqualTo(100);
  }

  @Test
  void aRefusalNamesItsReasonAndWhenToComeBack() {
    allowed("POST", "addComment", 100);
    assertThat(ask("POST", "addComment").headers())
        .containsEntry("Retry-After", "1")
        .containsEntry("X-RateLimit-Limit", "100")
        .containsEntry("X-RateLimit-Remaining", "0")
        .containsEntry("X-RateLimit-Reset", "2026-03-02T13:20:01Z")
        .containsEntry("RateLimit-Reason", "jira-burst-based");
  }

  @Test
  void underAFifthAnAnswerWarns() {
    for (int left = 99; left >= 0; left--) {
      Verdict verdict = ask("POST", "addComment");
      assertThat(verdict.headers()).containsEntry("X-RateLimit-Remaining", Integer.toString(left));
      assertThat(verdict.headers().containsKey("X-RateLimit-NearLimit")).isEqualTo(left < 20);
    }
  }

  @Test
  void oneIssueTakesTwentyWritesInTwoSeconds() {
    assertThat(written("A-1", 30)).isEqualTo(20);
    assertThat(write("A-1").headers())
        .containsEntry("RateLimit-Reason", "jira-per-issue-on-write")
        .containsEntry("Retry-After", "2");
    assertThat(written("A-2", 30)).isEqualTo(20);
    pass(Duration.ofMillis(1_999));
    assertThat(written("A-1", 30)).isZero();
    pass(Duration.ofMillis(1));
    assertThat(written("A-1", 30)).isEqualTo(20);
  }

  @Test
  void oneIssueTakesAHundredWritesInThirtySeconds() {
    int written = 0;
    for (int second = 0; second < 29; second += 2) {
      written += written("A-1", 20);
      pass(Duration.ofSeconds(2));
    }
    assertThat(written).isEqualTo(100);
    assertThat(written("A-1", 30)).isEqualTo(20);
  }

  @Test
  void theCautiousReadingIsTenASecondForEveryOperation() {
    RateLimiter slow = new RateLimiter(Limits.pessimistic(), () -> now);
    int allowed = 0;
    for (int second = 0; second < 10; second++) {
      for (int i = 0; i < 30; i++) {
        if (slow.ask(new Asked("GET", "getIssue", Optional.empty())) instanceof Verdict.Allowed) {
          allowed++;
        }
      }
      pass(Duration.ofSeconds(1));
    }
    assertThat(allowed).isEqualTo(100);
  }

  private int allowed(String method, String operation, int times) {
    int allowed = 0;
    for (int i = 0; i < times; i++) {
      if (ask(method, operation) instanceof Verdict.Allowed) {
        allowed++;
      }
    }
    return allowed;
  }

  private int written(String issue, int times) {
    int allowed = 0;
    for (int i = 0; i < times; i++) {
      if (write(issue) instanceof Verdict.Allowed) {
        allowed++;
      }
    }
    return allowed;
  }

  private Verdict ask(String method, String operation) {
    return limiter.ask(new Asked(method, operation, Optional.empty()));
  }

  private Verdict write(String issue) {
    return limiter.ask(new Asked("POST", "addComment", Optional.of(issue)));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
