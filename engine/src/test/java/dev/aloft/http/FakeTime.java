package dev.aloft.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Time that passes only by waiting, and remembers the waits. */
public final class FakeTime implements InstantSource, Sleeper {

  public static final Instant START = Instant.parse("2026-03-02T13:20:00Z");

  private Instant now = START;
  private final List<Duration> sleeps = new ArrayList<>();

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("asked to stop");
    }
    sleeps.add(duration);
    now = now.plus(duration);
  }

  @Override
  public InstantSource time() {
    return this;
  }

  @Override
  public Alarm alarm() {
    Semaphore rings = new Semaphore(0);
    return new Alarm() {
      @Override
      public void await(Optional<Duration> most) throws InterruptedException {
        if (most.isEmpty()) {
          rings.acquire();
        } else if (!rings.tryAcquire()) {
          sleep(most.get());
        }
        rings.drainPermits();
      }

      @Override
      public void ring() {
        rings.release();
      }
    };
  }

  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
