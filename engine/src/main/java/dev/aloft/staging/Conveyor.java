package dev.aloft.staging;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Hands things, in order and a few ahead, to work on a thread of its own. Whatever ends the work,
 * be it that memory runs out, comes out of the next call here; what follows in the queue is
 * dropped.
 *
 * @param <T> what is handed over
 * @param <X> the checked failure of the work
 */
public final class Conveyor<T, X extends Exception> implements AutoCloseable {

  private final Work<T, X> work;
  private final Semaphore room;
  private final ExecutorService thread;
  private volatile Optional<Throwable> failure = Optional.empty();
  private volatile boolean stopped;

  /** What is done with each thing. */
  public interface Work<T, X extends Exception> {
    void take(T thing) throws X;
  }

  /**
   * Starts at rest; the thread begins with the first thing.
   *
   * @param name the thread's
   * @param ahead how many things may wait
   */
  public Conveyor(String name, int ahead, Work<T, X> work) {
    this.work = work;
    this.room = new Semaphore(ahead);
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Hands one over; waits while too many are ahead. */
  public void put(T thing) throws X {
    check();
    try {
      room.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    thread.execute(() -> take(thing));
  }

  private void take(T thing) {
    try {
      if (!stopped && failure.isEmpty()) {
        work.take(thing);
      }
    } catch (Throwable e) {
      failure = Optional.of(e);
    } finally {
      room.release();
    }
  }

  /** Waits until everything was worked on; nothing may follow. */
  public void finish() throws X {
    thread.close();
    check();
  }

  /** Only what {@link Work#take} may throw can be there. */
  @SuppressWarnings("unchecked")
  private void check() throws X {
    if (failure.isPresent()) {
      switch (failure.get()) {
        case Error error -> throw error;
        case RuntimeException unchecked -> throw unchecked;
        case Throwable checked -> throw (X) checked;
      }
    }
  }

  /** Stops, whatever is still waiting. */
  @Override
  public void close() {
    stopped = true;
    thread.close();
  }
}
