package dev.aloft.origin;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands rows in batches to a sink on a thread of its own, so that encoding them does not hold up
 * the parser. What the sink throws comes out of the next call here.
 */
final class RowPipe implements RowSink, AutoCloseable {

  private static final int AHEAD = 8;
  private static final int POLL_MILLIS = 200;

  private final RowSink sink;
  private final BlockingQueue<RowBatch> full = new ArrayBlockingQueue<>(AHEAD);
  private final BlockingQueue<RowBatch> empty = new ArrayBlockingQueue<>(AHEAD + 2);
  private final Thread thread;
  private RowBatch batch = new RowBatch();
  private volatile boolean stopped;
  private volatile Optional<RuntimeException> failure = Optional.empty();

  RowPipe(RowSink sink) {
    this.sink = sink;
    this.thread = Thread.ofPlatform().name("stage rows").daemon().unstarted(this::drain);
    thread.start();
  }

  @Override
  public void row(String entity, String[] names, String[] values, int count) {
    if (!batch.add(entity, names, values, count)) {
      hand();
      batch.add(entity, names, values, count);
    }
  }

  @Override
  public void comment(String text) {
    sink.comment(text);
  }

  /** Waits until the sink has every row; nothing may follow. */
  void finish() {
    hand();
    RowBatch end = RowBatch.end();
    put(end);
    join();
    failure.ifPresent(RowPipe::rethrow);
  }

  private void hand() {
    put(batch);
    RowBatch used = empty.poll();
    batch = used == null ? new RowBatch() : used;
  }

  private void put(RowBatch rows) {
    try {
      while (!full.offer(rows, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        failure.ifPresent(RowPipe::rethrow);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private void drain() {
    try {
      while (!stopped) {
        RowBatch rows = full.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (rows != null) {
          if (rows.isEnd()) {
            return;
          }
          rows.to(sink);
          rows.clear();
          empty.offer(rows);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = Optional.of(e);
    }
  }

  private void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  /** Stops the thread, whatever is still waiting. */
  @Override
  public void close() {
    stopped = true;
    join();
  }

  private static void rethrow(RuntimeException e) {
    throw e;
  }
}
