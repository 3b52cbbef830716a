package dev.aloft.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.apply.ApplyListener;
import dev.aloft.http.Exchange;
import dev.aloft.http.Idempotence;
import dev.aloft.http.Method;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final SiteLimits LIMITS =
      new SiteLimits(
          SiteLimits.IN_FLIGHT,
          Map.of(Method.POST, 100.0),
          List.of(),
          List.of(),
          Optional.empty(),
          Map.of());

  private final Workload workload = new Workload();
  private final StageWatch stages = new StageWatch(ApplyListener.SILENT, workload);
  private final ApplyWatch watch = new ApplyWatch();

  @Test
  void isARangeFromTheDocumentedRatesToTenASecond() throws InterruptedException {
    apply(() -> comments(1_800));

    assertThat(Forecast.of(workload, LIMITS, 0.9))
        .isEqualTo(new Forecast(Duration.ofMillis(22_500), Duration.ofSeconds(200), 1_800, 0.9));
  }

  @Test
  void hearsNothingOfWhatComesBeforeAndAfterTheApply() throws InterruptedException {
    comments(500);
    apply(() -> comments(900));
    comments(500);

    assertThat(Forecast.of(workload, LIMITS, 1).calls()).isEqualTo(900);
  }

  @Test
  void aPhaseOfAllLanesTakesItsOwnTime() throws InterruptedException {
    apply(() -> {
      stages.phase("A", "parts");
      comments(400);
      stages.phase("B", "parts");
      comments(400);
      stages.phase("A", "links");
      links(1_000);
      stages.phase("B", "links");
    });

    // 800 calls take ten seconds with eight in flight; then the links' rate binds as little.
    assertThat(Forecast.of(workload, LIMITS, 1).documented()).isEqualTo(Duration.ofMillis(22_500));
  }

  private void apply(Work work) throws InterruptedException {
    Optional<InterruptedException> interrupted =
        watch.during(
            workload,
            () -> {
              try {
                work.run();
                return Optional.empty();
              } catch (InterruptedException e) {
                return Optional.of(e);
              }
            });
    if (interrupted.isPresent()) {
      throw interrupted.get();
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }

  private void comments(int count) throws InterruptedException {
    send("/issue/{key}/comment", count);
  }

  private void links(int count) throws InterruptedException {
    send("/issueLink", count);
  }

  /** Each by a thread of its own, so that none waits for another. */
  private void send(String template, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Thread.startVirtualThread(() ->
              watch.exchanged(
                  new Exchange(
                      Method.POST,
                      template,
                      template,
                      Optional.empty(),
                      Idempotence.UNSAFE,
                      201,
                      Duration.ZERO,
                      1)))
          .join();
    }
  }
}
