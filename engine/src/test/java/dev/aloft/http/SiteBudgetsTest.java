package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Budgets.Permit;
import dev.aloft.http.SiteLimits.EndpointRate;
import dev.aloft.http.SiteLimits.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SiteBudgetsTest {

  private static final BudgetKey SEARCH = key(Method.POST, "/search", "");
  private static final BudgetKey READ = key(Method.GET, "/issue/{key}", "");
  private static final BudgetKey COMMENT_ON_1 = key(Method.POST, "/issue/{key}/comment", "A-1");
  private static final BudgetKey COMMENT_ON_2 = key(Method.POST, "/issue/{key}/comment", "A-2");
  private static final BudgetKey WORKLOG_ON_1 = key(Method.POST, "/issue/{key}/worklog", "A-1");

  private static final SiteLimits LIMITS =
      new SiteLimits(
          2,
          Map.of(Method.POST, 100.0, Method.GET, 100.0),
          List.of(new EndpointRate(Method.GET, "/issue/{key}", 150)),
          List.of(new Window(20, Duration.ofSeconds(2)), new Window(100, Duration.ofSeconds(30))),
          Optional.empty(),
          Map.of("/v2/", "/v3/"));

  private final FakeTime time = new FakeTime();
  private final SiteBudgets budgets =
      new SiteBudgets(SiteLimits.onlyInFlight(2), Share.WHOLE, time, time);

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

  @Test
  void aSteadyRateIsKeptAndKeptFull() throws InterruptedException {
    SiteBudgets paced = budgets(LIMITS);
    for (int i = 0; i < 1_000; i++) {
      paced.acquire(SEARCH).close();
    }
    // A thousand at a hundred a second, less what may run ahead.
    assertThat(elapsed()).isBetween(Duration.ofMillis(9_850), Duration.ofSeconds(10));
  }

  @Test
  void anEndpointMayHaveARateOfItsOwn() throws InterruptedException {
    SiteBudgets paced = budgets(LIMITS);
    for (int i = 0; i < 1_000; i++) {
      paced.acquire(READ).close();
    }
    assertThat(elapsed()).isBetween(Duration.ofMillis(6_500), Duration.ofMillis(6_670));
  }

  @Test
  void bothVersionsOfAnEndpointShareItsRate() throws InterruptedException {
    SiteBudgets paced = budgets(LIMITS);
    for (int i = 0; i < 500; i++) {
      paced.acquire(key(Method.POST, "/v2/search", "")).close();
      paced.acquire(key(Method.POST, "/v3/search", "")).close();
    }
    assertThat(elapsed()).isBetween(Duration.ofMillis(9_850), Duration.ofSeconds(10));
  }

  @Test
  void aClockThatIsSetBackHoldsNobodyUp() throws InterruptedException {
    AtomicReference<Duration> back = new AtomicReference<>(Duration.ZERO);
    SiteBudgets paced =
        new SiteBudgets(LIMITS, Share.WHOLE, () -> time.instant().minus(back.get()), time);
    for (int i = 0; i < 1_000; i++) {
      back.set(Duration.ofMinutes(i / 10));
      paced.acquire(SEARCH).close();
    }
    // Each of a hundred steps may cost the moment in which the clock stood still.
    assertThat(elapsed()).isBetween(Duration.ofMillis(9_850), Duration.ofSeconds(12));
  }

  @Test
  void aShareOfTheRateTakesLonger() throws InterruptedException {
    SiteBudgets half = new SiteBudgets(LIMITS, Share.always(0.5), time, time);
    for (int i = 0; i < 1_000; i++) {
      half.acquire(SEARCH).close();
    }
    assertThat(elapsed()).isBetween(Duration.ofMillis(19_800), Duration.ofSeconds(20));
  }

  @Test
  void writesToOneIssueKeepBothWindows() throws InterruptedException {
    SiteBudgets paced = budgets(LIMITS);
    for (int i = 0; i < 100; i++) {
      paced.acquire(COMMENT_ON_1).close();
    }
    assertThat(elapsed())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(8))
        .isLessThan(Duration.ofSeconds(9));
    paced.acquire(WORKLOG_ON_1).close();
    assertThat(elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    paced.acquire(COMMENT_ON_2).close();
    assertThat(elapsed()).isLessThan(Duration.ofSeconds(31));
  }

  @Test
  void issuesThatAreDoneWithAreForgotten() throws InterruptedException {
    SiteBudgets paced = budgets(LIMITS);
    for (int i = 0; i < 20_000; i++) {
      paced.acquire(key(Method.POST, "/issue/{key}/comment", "A-" + i)).close();
    }
    // A hundred a second are written, and the longest window is thirty seconds.
    assertThat(paced.remembered()).isLessThan(7_000);
  }

  @Test
  void aQuotaOfPointsIsFullAgainAtTheFullHour() throws InterruptedException {
    SiteBudgets paced = budgets(SiteLimits.onlyInFlight(2).points(100));
    BudgetKey bulk = new BudgetKey(Method.POST, "/issue/bulk", Optional.empty(), 50);
    paced.acquire(bulk).close();
    paced.acquire(bulk).close();
    assertThat(elapsed()).isZero();
    paced.acquire(READ).close();
    assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
  }

  @Test
  void whatCostsMoreThanTheWholeQuotaIsLetThroughAtTheHour() throws InterruptedException {
    SiteBudgets paced = budgets(SiteLimits.onlyInFlight(2).points(100));
    paced.acquire(READ).close();
    paced.acquire(new BudgetKey(Method.POST, "/issue/bulk", Optional.empty(), 500)).close();
    assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
  }

  @Test
  void aDataCenterToldOfItsBucket() throws InterruptedException {
    budgets.answered(
        READ,
        hints(
            Map.of(
                "X-RateLimit-Limit", "10",
                "X-RateLimit-Remaining", "2",
                "X-RateLimit-FillRate", "3",
                "X-RateLimit-Interval-Seconds", "6")));
    assertThat(waitOf(READ)).isZero();
    assertThat(waitOf(SEARCH)).isZero();
    assertThat(waitOf(READ)).isEqualTo(Duration.ofSeconds(2));
    assertThat(waitOf(SEARCH)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void nearItsLimitAnEndpointGoesAtHalfTheRateForAMoment() throws InterruptedException {
    SiteBudgets paced = budgets(LIMITS);
    paced.answered(SEARCH, hints(Map.of("X-RateLimit-NearLimit", "true")));
    for (int i = 0; i < 101; i++) {
      paced.acquire(SEARCH).close();
    }
    // Half of a hundred in the first second, the rest at the full rate.
    assertThat(elapsed()).isBetween(Duration.ofMillis(1_350), Duration.ofMillis(1_500));
  }

  @Test
  void whatIsLeftOfAQuotaIsSpreadOverTheTimeUntilItsReset() throws InterruptedException {
    budgets.answered(
        SEARCH,
        hints(
            Map.of(
                "Beta-RateLimit-Policy", "\"jira-burst-based\";q=100;w=60",
                "Beta-RateLimit", "\"jira-burst-based\";r=5;t=50")));
    waitOf(SEARCH);
    assertThat(waitOf(SEARCH)).isBetween(Duration.ofMillis(9_900), Duration.ofSeconds(10));
    assertThat(waitOf(READ)).isZero();
  }

  @Test
  void aQuotaWithNothingLeftStopsWhatItNamesBeforeTheSiteHasToRefuse() throws InterruptedException {
    budgets.answered(SEARCH, hints(Map.of("RateLimit", "\"jira-quota-tenant-based\";r=0;t=600")));
    assertThat(waitOf(READ)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aRefusedEndpointGoesOnAtHalfItsRateAndGrowsBack() throws InterruptedException {
    SiteBudgets paced = budgets(LIMITS);
    paced.refused(SEARCH, LimitScope.ENDPOINT, Duration.ofSeconds(1));
    // Refusals of what was in flight together count once.
    paced.refused(SEARCH, LimitScope.ENDPOINT, Duration.ofSeconds(1));
    paced.acquire(SEARCH).close();
    Instant begin = time.instant();
    assertThat(begin).isEqualTo(FakeTime.START.plusSeconds(1));
    for (int i = 0; i < 50; i++) {
      paced.acquire(SEARCH).close();
    }
    assertThat(Duration.between(begin, time.instant()).toMillis()).isBetween(800L, 1_000L);
    time.sleep(Duration.ofSeconds(30));
    Instant later = time.instant();
    for (int i = 0; i < 111; i++) {
      paced.acquire(SEARCH).close();
    }
    assertThat(Duration.between(later, time.instant()).toMillis()).isBetween(990L, 1_010L);
  }

  @Test
  void whoIsInterruptedLeavesTheLineAndTheOthersGoOn() throws Exception {
    SiteBudgets one = budgets(SiteLimits.onlyInFlight(1));
    Permit held = one.acquire(READ);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(through(one, READ));
      var second = threads.submit(through(one, SEARCH));
      first.cancel(true);
      held.close();
      assertThat(second.get()).isTrue();
    }
    assertThat(waitOf(READ)).isZero();
  }

  /** Whoever is let through before the interruption is noticed gives the place back. */
  private static Callable<Boolean> through(SiteBudgets budgets, BudgetKey key) {
    return () -> {
      budgets.acquire(key).close();
      return true;
    };
  }

  private SiteBudgets budgets(SiteLimits limits) {
    return new SiteBudgets(limits, Share.WHOLE, time, time);
  }

  private static RateLimitHints hints(Map<String, String> headers) {
    return RateLimitHints.of(name -> Optional.ofNullable(headers.get(name)), FakeTime.START);
  }

  private Duration elapsed() {
    return Duration.between(FakeTime.START, time.instant());
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
