package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Budgets.Permit;
import dev.aloft.http.SiteLimits.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final String COMMENT = "/issue/{key}/comment";

  /** Issues that are written side by side: more than may be in flight. */
  private static final int AT_ONCE = 16;

  private static final Duration LATENCY = Duration.ofMillis(50);
  private static final SiteLimits LIMITS =
      new SiteLimits(
          8,
          Map.of(Method.POST, 100.0),
          List.of(),
          List.of(new Window(20, Duration.ofSeconds(2)), new Window(100, Duration.ofSeconds(30))),
          Optional.empty(),
          Map.of());

  private final Workload workload = new Workload();

  @Test
  void aCommentOnEachOfManyIssuesTakesWhatTheRateSays() throws Exception {
    everyIssue(3_000, 1);
    assertThat(time(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(time(0.5)).isEqualTo(Duration.ofSeconds(60));
    assertThat(workload.time(LIMITS.atMost(10), 1, LATENCY)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void oneAfterTheOtherTakesTheLatencyOfEach() throws Exception {
    everyIssue(1, 20);
    assertThat(time(1)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void manyCommentsOnOneIssueTakeWhatItsWindowsSay() throws Exception {
    everyIssue(1, 301);
    assertThat(time(1)).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void stagesAddUp() throws Exception {
    everyIssue(1_000, 1);
    workload.stage();
    everyIssue(1_000, 1);
    assertThat(time(1)).isEqualTo(Duration.ofSeconds(20));
    assertThat(workload.calls()).isEqualTo(2_000);
  }

  @Test
  void theBudgetsTakeAsLongAsItSays() throws Exception {
    for (int[] shape : new int[][] {{900, 1}, {300, 3}, {40, 30}, {1, 150}, {2, 250}}) {
      Workload said = new Workload();
      Duration took = send(shape[0], shape[1], said);
      double ratio = (double) took.toMillis() / said.time(LIMITS, 1, LATENCY).toMillis();
      assertThat(ratio)
          .as(shape[0] + " issues with " + shape[1] + " comments")
          .isBetween(0.95, 1.1);
    }
  }

  private Duration time(double share) {
    return workload.time(LIMITS, share, LATENCY);
  }

  private void everyIssue(int issues, int comments) throws InterruptedException {
    for (int issue = 0; issue < issues; issue++) {
      String name = "A-" + issue;
      Thread thread =
          Thread.startVirtualThread(() -> {
            for (int i = 0; i < comments; i++) {
              workload.exchanged(exchange(name));
            }
          });
      thread.join();
    }
  }

  /** Sends through real budgets, in virtual time. */
  private static Duration send(int issues, int comments, Workload said) throws Exception {
    VirtualTime time = new VirtualTime();
    SiteBudgets budgets = new SiteBudgets(LIMITS, Share.WHOLE, time, time);
    List<Callable<Void>> strands = new ArrayList<>();
    for (int first = 0; first < Math.min(issues, AT_ONCE); first++) {
      int begin = first;
      strands.add(() -> {
        for (int issue = begin; issue < issues; issue += AT_ONCE) {
          BudgetKey key = new BudgetKey(Method.POST, COMMENT, Optional.of("A-" + issue));
          for (int i = 0; i < comments; i++) {
            try (Permit _ = budgets.acquire(key)) {
              time.sleep(LATENCY);
              said.exchanged(exchange("A-" + issue));
            }
          }
        }
        return null;
      });
    }
    time.together(strands);
    return Duration.between(FakeTime.START, time.instant());
  }

  private static Exchange exchange(String issue) {
    return new Exchange(
        Method.POST,
        COMMENT,
        "/issue/" + issue + "/comment",
        Optional.of(issue),
        Idempotence.UNSAFE,
        201,
        Duration.ZERO,
        1);
  }
}
