package dev.aloft.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Answers "which rows hang on this one" again and again. Ask in the order in which the owners are
 * streamed: then the whole is one merge join in constant memory. Any other order works and is
 * slower. For one thread.
 */
public final class OwnedRows {

  private final String ownerEntity;
  private final List<RunCursor> cursors;

  /** The cursors that stand on a row, all behind the owner that was asked for last. */
  private final PriorityQueue<RunCursor> heads = new PriorityQueue<>(RunCursor::compare);

  private int asked = Integer.MAX_VALUE;

  OwnedRows(Snapshot snapshot, EntityTable table, String ownerEntity) {
    this.ownerEntity = ownerEntity;
    this.cursors = MergedRows.cursors(snapshot, table);
  }

  private OwnedRows(String ownerEntity) {
    this.ownerEntity = ownerEntity;
    this.cursors = List.of();
  }

  static OwnedRows none(String ownerEntity) {
    return new OwnedRows(ownerEntity);
  }

  /** The rows that hang on a row, in their order; empty when there are none. */
  public List<EntityRow> of(EntityRow owner) {
    if (!owner.entity().equals(ownerEntity)) {
      throw new IllegalArgumentException("rows hang on " + ownerEntity + ", not on " + owner);
    }
    if (cursors.isEmpty()) {
      return List.of();
    }
    if (owner.rank() == EntityRow.UNRANKED) {
      throw new IllegalArgumentException(owner + " was not read from this staging");
    }
    int wanted = owner.rank();
    if (wanted > asked) {
      goOn(wanted);
    } else {
      goBack(wanted);
    }
    asked = wanted;
    List<EntityRow> rows = new ArrayList<>();
    for (RunCursor head = heads.peek();
        head != null && head.owner() == wanted;
        head = heads.peek()) {
      rows.add(head.row());
      heads.remove();
      if (head.next()) {
        heads.add(head);
      }
    }
    return rows;
  }

  private void goOn(int wanted) {
    for (RunCursor head = heads.peek();
        head != null && head.owner() < wanted;
        head = heads.peek()) {
      heads.remove();
      if (head.seek(wanted)) {
        heads.add(head);
      }
    }
  }

  private void goBack(int wanted) {
    heads.clear();
    for (RunCursor cursor : cursors) {
      if (cursor.seek(wanted)) {
        heads.add(cursor);
      }
    }
  }
}
