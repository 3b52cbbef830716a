package dev.aloft.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.http.Budgets.Permit;
import dev.aloft.http.SiteLimits.EndpointRate;
import dev.aloft.http.SiteLimits.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds however many ask for whatever, and however long each request is on its way. */
class BudgetPropertiesTest {

  private static final String COMMENT = "/issue/{key}/comment";
  private static final String WORKLOG = "/issue/{key}/worklog";
  private static final String SEARCH = "/search";
  private static final Map<String, Double> RATES =
      Map.of(COMMENT, 20.0, WORKLOG, 10.0, SEARCH, 5.0);
  private static final List<Window> WINDOWS =
      List.of(new Window(4, Duration.ofSeconds(2)), new Window(9, Duration.ofSeconds(30)));
  private static final SiteLimits LIMITS =
      new SiteLimits(
          3,
          Map.of(Method.POST, 20.0),
          List.of(
              new EndpointRate(Method.POST, WORKLOG, 10), new EndpointRate(Method.POST, SEARCH, 5)),
          WINDOWS,
          Optional.empty(),
          Map.of());

  /** A request: what it asks, when it comes, how long it travels there and back. */
  record Ask(BudgetKey key, int afterMillis, int thereMillis, int backMillis) {}

  private record Sent(Ask ask, Instant granted, Instant arrived) {
    BudgetKey key() {
      return ask.key();
    }
  }

  @Property(tries = 60)
  void noEndpointIsAskedMoreOftenThanItsRate(@ForAll("asks") @Size(max = 120) List<Ask> asks)
      throws Exception {
    Traffic traffic = new Traffic();
    traffic.send(asks);
    RATES.forEach((template, rate) -> {
      List<Instant> times = traffic.granted(one -> one.template().equals(template));
      double ahead = 1 + rate * EndpointGate.AHEAD.toMillis() / 1000.0;
      for (int first = 0; first < times.size(); first++) {
        for (int last = first; last < times.size(); last++) {
          double seconds = Duration.between(times.get(first), times.get(last)).toNanos() / 1e9;
          assertThat(last - first + 1)
              .isLessThanOrEqualTo((int) Math.floor(rate * seconds + ahead + 1e-3));
        }
      }
    });
  }

  @Property(tries = 60)
  void noIssueIsWrittenMoreOftenThanItsWindowsWhenSeenFromTheSite(
      @ForAll("asks") @Size(max = 120) List<Ask> asks) throws Exception {
    Traffic traffic = new Traffic();
    traffic.send(asks);
    Map<String, List<Instant>> byIssue = new HashMap<>();
    traffic.sent.forEach(one ->
        one.key()
            .entity()
            .ifPresent(issue ->
                byIssue.computeIfAbsent(issue, k -> new ArrayList<>()).add(one.arrived())));
    for (List<Instant> times : byIssue.values()) {
      Collections.sort(times);
      for (Window window : WINDOWS) {
        for (int i = 0; i + window.most() < times.size(); i++) {
          assertThat(Duration.between(times.get(i), times.get(i + window.most())))
              .isGreaterThanOrEqualTo(window.span());
        }
      }
    }
  }

  @Property(tries = 60)
  void neverMoreInFlightThanAllowedAndEveryoneArrives(
      @ForAll("asks") @Size(max = 120) List<Ask> asks) throws Exception {
    Traffic traffic = new Traffic();
    traffic.send(asks);
    assertThat(traffic.mostFlying).isLessThanOrEqualTo(LIMITS.inFlight());
    assertThat(traffic.sent).hasSameSizeAs(asks);
  }

  @Property(tries = 15)
  void nobodyStarves(@ForAll("asks") @Size(max = 20) List<Ask> asks) throws Exception {
    // One comes late to a crowd that keeps coming; it waits for those before it and no others.
    Ask late = new Ask(key(COMMENT, "A-1"), 1_500, 10, 10);
    List<Ask> all = new ArrayList<>(asks);
    all.add(late);
    for (int i = 0; i < 80; i++) {
      all.add(new Ask(key(WORKLOG, "A-1"), 1_600 + i, 10, 10));
    }
    Traffic traffic = new Traffic();
    traffic.send(all);
    Instant granted =
        traffic.sent.stream()
            .filter(one -> one.ask().equals(late))
            .map(Sent::granted)
            .min(Instant::compareTo)
            .orElseThrow();
    long before =
        all.stream()
            .filter(one -> one.key().entity().equals(Optional.of("A-1")))
            .filter(one -> one.afterMillis() <= 1_600)
            .count();
    // At worst each of those before it gets one place of a window of 30 s and what travels adds.
    assertThat(Duration.between(FakeTime.START, granted))
        .isLessThan(Duration.ofSeconds(32 * (before + 2)));
  }

  @Property(tries = 40)
  void aRefusedEndpointSlowsNoOther(
      @ForAll("searches") @Size(max = 30) List<Ask> others,
      @ForAll @IntRange(max = 40) int comments)
      throws Exception {
    List<Ask> all = new ArrayList<>(others);
    for (int i = 0; i < comments; i++) {
      all.add(new Ask(key(COMMENT, "A-" + i % 3), 0, 0, 0));
    }
    Traffic disturbed = new Traffic();
    disturbed.budgets.refused(key(COMMENT, "A-1"), LimitScope.ENDPOINT, Duration.ofHours(1));
    disturbed.send(all);
    Traffic alone = new Traffic();
    alone.send(others);
    Predicate<BudgetKey> search = one -> one.template().equals(SEARCH);
    assertThat(disturbed.granted(search)).isEqualTo(alone.granted(search));
    assertThat(disturbed.granted(one -> one.template().equals(COMMENT)))
        .allMatch(at -> !at.isBefore(FakeTime.START.plus(Duration.ofHours(1))));
  }

  /** One run of budgets under load. */
  private static final class Traffic {
    private final VirtualTime time = new VirtualTime();
    private final SiteBudgets budgets = new SiteBudgets(LIMITS, Share.WHOLE, time, time);
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private int flying;
    private int mostFlying;

    List<Instant> granted(Predicate<BudgetKey> which) {
      return sent.stream()
          .filter(one -> which.test(one.key()))
          .map(Sent::granted)
          .sorted()
          .toList();
    }

    void send(List<Ask> asks) throws Exception {
      time.together(asks.stream().<Callable<Void>>map(ask -> () -> send(ask)).toList());
    }

    private Void send(Ask ask) throws InterruptedException {
      time.sleep(Duration.ofMillis(ask.afterMillis()));
      try (Permit _ = budgets.acquire(ask.key())) {
        Instant granted = time.instant();
        fly(1);
        time.sleep(Duration.ofMillis(ask.thereMillis()));
        sent.add(new Sent(ask, granted, time.instant()));
        time.sleep(Duration.ofMillis(ask.backMillis()));
        fly(-1);
      }
      return null;
    }

    private synchronized void fly(int more) {
      flying += more;
      mostFlying = Math.max(mostFlying, flying);
    }
  }

  @Provide
  Arbitrary<List<Ask>> asks() {
    Arbitrary<BudgetKey> keys =
        Combinators.combine(
                Arbitraries.of(COMMENT, WORKLOG, SEARCH), Arbitraries.of("A-1", "A-2", "B-1"))
            .as((template, issue) -> key(template, template.equals(SEARCH) ? "" : issue));
    return asks(keys);
  }

  @Provide
  Arbitrary<List<Ask>> searches() {
    return Arbitraries.integers()
        .between(0, 3_000)
        .map(after -> new Ask(key(SEARCH, ""), after, 0, 0))
        .list();
  }

  private static Arbitrary<List<Ask>> asks(Arbitrary<BudgetKey> keys) {
    return Combinators.combine(
            keys,
            Arbitraries.integers().between(0, 4_000),
            Arbitraries.integers().between(0, 900),
            Arbitraries.integers().between(0, 900))
        .as(Ask::new)
        .list();
  }

  private static BudgetKey key(String template, String issue) {
    return new BudgetKey(Method.POST, template, Optional.of(issue).filter(text -> !text.isEmpty()));
  }
}
