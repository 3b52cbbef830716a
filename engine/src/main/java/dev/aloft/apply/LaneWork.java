package dev.aloft.apply;

import dev.aloft.plan.LaneLine;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DesiredItem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The items of a lane that a plan writes: its lines joined with what is wanted, handed over in
 * batches so that memory does not grow with the lane.
 */
final class LaneWork {

  private final LaneSource source;
  private final Stop stop;

  LaneWork(LaneSource source, Stop stop) {
    this.source = source;
    this.stop = stop;
  }

  /** An item and its line. */
  record Entry(LaneLine line, DesiredItem item) {}

  /**
   * Hands over every item that the plan touches, in order.
   *
   * @throws LaneStoppedException if another lane failed meanwhile
   * @throws StaleLaneException if the source no longer gives what was planned
   */
  void forEachBatch(int size, Consumer<List<Entry>> work) {
    List<Entry> batch = new ArrayList<>(size);
    forEach(entry -> {
      batch.add(entry);
      if (batch.size() == size) {
        work.accept(List.copyOf(batch));
        batch.clear();
      }
    });
    if (!batch.isEmpty()) {
      work.accept(batch);
    }
  }

  void forEach(Consumer<Entry> work) {
    try (Stream<LaneLine> lines = source.lines().get();
        ClosingIterator<DesiredItem> items = source.items().get()) {
      Iterator<LaneLine> planned = lines.iterator();
      while (planned.hasNext()) {
        if (stop.asked()) {
          throw new LaneStoppedException("another lane failed");
        }
        LaneLine line = planned.next();
        if (line.after().isEmpty()) {
          continue;
        }
        DesiredItem item = next(items, line);
        if (!line.after().get().equals(item.digest())) {
          throw new StaleLaneException(line.address(), "the source gives another value now");
        }
        work.accept(new Entry(line, item));
      }
    }
  }

  private static DesiredItem next(Iterator<DesiredItem> items, LaneLine line) {
    while (items.hasNext()) {
      DesiredItem item = items.next();
      if (item.order() == line.order()) {
        return item;
      }
      if (item.order() > line.order()) {
        break;
      }
    }
    throw new StaleLaneException(line.address(), "the source no longer has it");
  }
}
