package dev.aloft.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets real time pass. */
public final class SystemSleeper implements Sleeper {

  private final Instant start = Instant.now();
  private final long startTicks = System.nanoTime();

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration);
  }

  @Override
  public Alarm alarm() {
    return new SystemAlarm();
  }

  /** Counted by the machine's own ticks from when this was made. */
  @Override
  public InstantSource time() {
    return () -> start.plusNanos(System.nanoTime() - startTicks);
  }

  private static final class SystemAlarm implements Alarm {
    private final Semaphore rings = new Semaphore(0);

    @Override
    public void await(Optional<Duration> most) throws InterruptedException {
      if (most.isPresent()) {
        if (!rings.tryAcquire(most.get().toNanos(), TimeUnit.NANOSECONDS)) {
          return;
        }
      } else {
        rings.acquire();
      }
      rings.drainPermits();
    }

    @Override
    public void ring() {
      rings.release();
    }
  }
}
