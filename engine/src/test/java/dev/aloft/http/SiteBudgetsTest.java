package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Budgets.Permit;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SiteBudgetsTest {

  private static final BudgetKey SEARCH = key(Method.POST, "/search", "");
  private static final BudgetKey READ = key(Method.GET, "/issue/{key}", "");
  private static final BudgetKey COMMENT_ON_1 = key(Method.POST, "/issue/{key}/comment", "A-1");
  private static final BudgetKey COMMENT_ON_2 = key(Method.POST, "/issue/{key}/comment", "A-2");
  private static final BudgetKey WORKLOG_ON_1 = key(Method.POST, "/issue/{key}/worklog", "A-1");

  private final FakeTime time = new FakeTime();
  private final SiteBudgets budgets = new SiteBudgets(2, time, time);

  @Test
  void aQuotaStopsEverything() throws InterruptedException {
    budgets.refused(SEARCH, LimitScope.SITE, Duration.ofMinutes(9));
    assertThat(waitOf(READ)).isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void aBurstStopsOnlyItsEndpoint() throws InterruptedException {
    budgets.refused(SEARCH, LimitScope.ENDPOINT, Duration.ofSeconds(3));
    assertThat(waitOf(READ)).isZero();
    assertThat(waitOf(SEARCH)).isEqualTo(Duration.ofSeconds(3));
    assertThat(waitOf(SEARCH)).isZero();
  }

  @Test
  void aLimitOnOneIssueStopsOnlyWritesToIt() throws InterruptedException {
    budgets.refused(COMMENT_ON_1, LimitScope.ENTITY, Duration.ofSeconds(30));
    assertThat(waitOf(COMMENT_ON_2)).isZero();
    assertThat(waitOf(READ)).isZero();
    assertThat(waitOf(WORKLOG_ON_1)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theLongestPauseCounts() throws InterruptedException {
    budgets.refused(SEARCH, LimitScope.ENDPOINT, Duration.ofSeconds(30));
    budgets.refused(SEARCH, LimitScope.ENDPOINT, Duration.ofSeconds(3));
    budgets.refused(READ, LimitScope.SITE, Duration.ofSeconds(10));
    assertThat(waitOf(SEARCH)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void noMoreThanAllowedAreInFlight() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch twoAreIn = new CountDownLatch(2);
    Semaphore leave = new Semaphore(0);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        var _ =
            threads.submit(() -> {
              try (Permit _ = budgets.acquire(READ)) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                twoAreIn.countDown();
                leave.acquire();
                now.decrementAndGet();
              }
              return null;
            });
      }
      twoAreIn.await();
      leave.release(10);
    }
    assertThat(most).hasValue(2);
  }

  private Duration waitOf(BudgetKey key) throws InterruptedException {
    var before = time.instant();
    budgets.acquire(key).close();
    return Duration.between(before, time.instant());
  }

  private static BudgetKey key(Method method, String template, String entity) {
    return new BudgetKey(method, template, Optional.of(entity).filter(e -> !e.isEmpty()));
  }
}
