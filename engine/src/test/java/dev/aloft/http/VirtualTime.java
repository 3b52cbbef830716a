package dev.aloft.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Time of several threads at once: it passes only when all of them wait, and then jumps to where
 * the first of them goes on.
 */
public final class VirtualTime implements InstantSource, Sleeper {

  private final Object lock = new Object();
  private final PriorityQueue<Wake> wakes =
      new PriorityQueue<>(
          Comparator.<Wake, Instant>comparing(wake -> wake.at)
              .thenComparingLong(wake -> wake.number));
  private Instant now = FakeTime.START;
  private int busy;
  private int alive;
  private long numbers;

  private static final class Wake {
    private final Instant at;
    private final long number;
    private boolean due;

    private Wake(Instant at, long number) {
      this.at = at;
      this.number = number;
    }
  }

  @Override
  public Instant instant() {
    synchronized (lock) {
      return now;
    }
  }

  /** Runs all at once and returns when all have ended. */
  public void together(List<? extends Callable<?>> work) throws Exception {
    synchronized (lock) {
      busy += work.size();
      alive += work.size();
    }
    List<Future<?>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      work.forEach(one -> futures.add(threads.submit(() -> strand(one))));
    }
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      }
    }
  }

  private Void strand(Callable<?> work) throws Exception {
    try {
      work.call();
      return null;
    } finally {
      synchronized (lock) {
        alive--;
        rest();
      }
    }
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    synchronized (lock) {
      wait(wake(duration));
    }
  }

  private Wake wake(Duration duration) {
    Wake wake = new Wake(now.plus(duration), numbers++);
    wakes.add(wake);
    return wake;
  }

  private void wait(Wake wake) throws InterruptedException {
    rest();
    while (!wake.due) {
      lock.wait();
    }
  }

  private void rest() {
    busy--;
    if (busy == 0) {
      Wake first = wakes.poll();
      if (first == null && alive > 0) {
        throw new IllegalStateException("everybody waits for somebody else");
      }
      if (first != null) {
        now = first.at.isAfter(now) ? first.at : now;
        rouse(first);
      }
    }
  }

  private void rouse(Wake wake) {
    wake.due = true;
    busy++;
    lock.notifyAll();
  }

  @Override
  public InstantSource time() {
    return this;
  }

  @Override
  public Alarm alarm() {
    return new VirtualAlarm();
  }

  private final class VirtualAlarm implements Alarm {
    private boolean rung;
    private Optional<Wake> waiting = Optional.empty();

    @Override
    public void await(Optional<Duration> most) throws InterruptedException {
      synchronized (lock) {
        if (!rung) {
          Wake wake = most.map(VirtualTime.this::wake).orElseGet(() -> new Wake(now, 0));
          waiting = Optional.of(wake);
          VirtualTime.this.wait(wake);
          waiting = Optional.empty();
        }
        rung = false;
      }
    }

    @Override
    public void ring() {
      synchronized (lock) {
        if (waiting.filter(wake -> !wake.due).isPresent()) {
          wakes.remove(waiting.get());
          rouse(waiting.get());
        } else {
          rung = true;
        }
      }
    }
  }
}
