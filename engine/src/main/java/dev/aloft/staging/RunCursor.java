package dev.aloft.staging;

import dev.aloft.staging.EntityTable.Block;
import dev.aloft.staging.EntityTable.StoredShape;
import java.util.List;

/**
 * Goes through one run, holding one block. Rows that are passed over are not decoded. Asking for
 * owners in ascending order reads each block once; going back is a jump.
 */
final class RunCursor {

  private static final BytesReader NOTHING = new BytesReader(new byte[0], 0);

  private final Snapshot snapshot;
  private final EntityTable table;
  private final List<Block> blocks;
  private byte[] data = new byte[0];
  private BytesReader reader = NOTHING;
  private int blockAt = -1;
  private boolean onRow;
  private long ordinal;
  private int owner = -1;
  private long order;
  private int rank;
  private int bodyEnd;

  /** The highest owner among the rows behind the current one. */
  private int passed = -1;

  RunCursor(Snapshot snapshot, EntityTable table, List<Block> blocks) {
    this.snapshot = snapshot;
    this.table = table;
    this.blocks = blocks;
  }

  /** Steps to the next row; false behind the last one. */
  boolean next() {
    if (onRow) {
      reader.position(bodyEnd);
      passed = owner;
    }
    while (reader.atEnd()) {
      if (blockAt + 1 >= blocks.size()) {
        blockAt = blocks.size();
        onRow = false;
        return false;
      }
      load(blockAt + 1);
    }
    ordinal = reader.number();
    owner = (int) reader.number();
    order = reader.number();
    rank = (int) reader.number() - 1;
    int length = (int) reader.number();
    bodyEnd = reader.position() + length;
    onRow = true;
    return true;
  }

  /** Stands on the first row whose owner number is at least {@code wanted}; false if none is. */
  boolean seek(int wanted) {
    boolean ahead = wanted > passed;
    if (ahead && blockAt >= blocks.size()) {
      return false;
    }
    if (!ahead || !onRow || blocks.get(blockAt).lastOwner() < wanted) {
      int at = firstBlock(wanted);
      passed = at == 0 ? -1 : blocks.get(at - 1).lastOwner();
      onRow = false;
      if (at == blocks.size()) {
        blockAt = at;
        reader = NOTHING;
        return false;
      }
      load(at);
      next();
    }
    while (owner < wanted) {
      next();
    }
    return true;
  }

  /** Stands on the row of that rank; false if it is not in this run. For ranked entities. */
  boolean seekRank(int wanted) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).lastRank() < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == blocks.size() || blocks.get(low).firstRank() > wanted) {
      return false;
    }
    boolean behind = !onRow || blockAt != low || rank > wanted;
    if (behind) {
      passed = low == 0 ? -1 : blocks.get(low - 1).lastOwner();
      onRow = false;
      load(low);
      next();
    }
    while (onRow && rank < wanted) {
      next();
    }
    return onRow && rank == wanted;
  }

  boolean onRow() {
    return onRow;
  }

  int owner() {
    return owner;
  }

  /** The current row, whose values stay encoded until somebody asks for them. */
  EntityRow row() {
    int start = reader.position();
    StoredShape shape = table.shapes().get((int) reader.number());
    int values = reader.position();
    reader.position(start);
    return new EntityRow(table.name(), ordinal, rank, shape, data, values);
  }

  /** Orders the current rows of two runs of one entity. */
  static int compare(RunCursor a, RunCursor b) {
    int byOwner = Integer.compare(a.owner, b.owner);
    if (byOwner != 0) {
      return byOwner;
    }
    int byOrder = Long.compare(a.order, b.order);
    return byOrder != 0 ? byOrder : Long.compare(a.ordinal, b.ordinal);
  }

  private int firstBlock(int wanted) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).lastOwner() < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void load(int at) {
    blockAt = at;
    data = snapshot.block(blocks.get(at).id());
    reader = new BytesReader(data, data.length);
  }
}
