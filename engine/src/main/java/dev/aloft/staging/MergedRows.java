package dev.aloft.staging;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The rows of all runs of an entity in one order, from one owner number up to another. */
final class MergedRows implements Iterator<EntityRow> {

  private final PriorityQueue<RunCursor> cursors = new PriorityQueue<>(RunCursor::compare);
  private final int last;

  /** Rows whose owner number is {@code first} to {@code last}, both included. */
  MergedRows(List<RunCursor> runs, int first, int last) {
    this.last = last;
    for (RunCursor cursor : runs) {
      if (cursor.seek(first) && cursor.owner() <= last) {
        cursors.add(cursor);
      }
    }
  }

  @Override
  public boolean hasNext() {
    return !cursors.isEmpty();
  }

  @Override
  public EntityRow next() {
    RunCursor cursor = cursors.poll();
    if (cursor == null) {
      throw new NoSuchElementException();
    }
    EntityRow row = cursor.row();
    if (cursor.next() && cursor.owner() <= last) {
      cursors.add(cursor);
    }
    return row;
  }

  static List<RunCursor> cursors(Snapshot snapshot, EntityTable table) {
    List<RunCursor> cursors = new ArrayList<>(table.runs().size());
    table.runs().forEach(run -> cursors.add(new RunCursor(snapshot, table, run)));
    return cursors;
  }
}
