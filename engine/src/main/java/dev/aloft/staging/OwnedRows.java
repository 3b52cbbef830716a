package dev.aloft.staging;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers "which rows hang on this one" again and again. Ask in the order in which the owners are
 * streamed: then the whole is one merge join in constant memory. Any other order works and is
 * slower. For one thread.
 */
public final class OwnedRows {

  private final String ownerEntity;
  private final List<RunCursor> cursors;

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
    List<EntityRow> rows = new ArrayList<>();
    if (cursors.size() == 1) {
      RunCursor cursor = cursors.getFirst();
      for (boolean on = cursor.seek(owner.rank());
          on && cursor.owner() == owner.rank();
          on = cursor.next()) {
        rows.add(cursor.row());
      }
      return rows;
    }
    new MergedRows(cursors, owner.rank(), owner.rank()).forEachRemaining(rows::add);
    return rows;
  }
}
