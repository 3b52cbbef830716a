package dev.aloft.origin;

import dev.aloft.staging.Conveyor;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Hands rows in batches to a sink on a thread of its own, so that encoding them does not hold up
 * the parser. What the sink throws comes out of the next call here.
 */
final class RowPipe implements RowSink, AutoCloseable {

  private static final int AHEAD = 8;

  private final RowSink sink;
  private final Queue<RowBatch> empty = new ConcurrentLinkedQueue<>();
  private final Conveyor<RowBatch, RuntimeException> full =
      new Conveyor<>("stage rows", AHEAD, this::stage);
  private RowBatch batch = new RowBatch();

  RowPipe(RowSink sink) {
    this.sink = sink;
  }

  @Override
  public void row(String entity, String[] names, String[] values, int count) {
    if (!batch.add(entity, names, values, count)) {
      full.put(batch);
      RowBatch used = empty.poll();
      batch = used == null ? new RowBatch() : used;
      batch.add(entity, names, values, count);
    }
  }

  private void stage(RowBatch rows) {
    rows.to(sink);
    rows.clear();
    empty.add(rows);
  }

  @Override
  public void comment(String text) {
    sink.comment(text);
  }

  /** Waits until the sink has every row; nothing may follow. */
  void finish() {
    full.put(batch);
    full.finish();
  }

  /** Stops, whatever is still waiting. */
  @Override
  public void close() {
    full.close();
  }
}
