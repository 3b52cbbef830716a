package dev.aloft.staging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one log, stretch by stretch; a stretch that goes on upwards adds to its run.
 */
final class Run {

  private final BlockWriter blocks;
  private final int entity;
  private final boolean owned;
  private final OwnerNumbers owners;
  private final int @Nullable [] rankByPlace;
  private int ordinal;
  private int run;
  private boolean started;
  private int lastOwner;
  private long lastOrder;

  Run(
      BlockWriter blocks,
      int entity,
      boolean owned,
      OwnerNumbers owners,
      int @Nullable [] rankByPlace) {
    this.blocks = blocks;
    this.entity = entity;
    this.owned = owned;
    this.owners = owners;
    this.rankByPlace = rankByPlace;
  }

  void write(RowLog log, List<RowLog.Segment> stretch) throws IOException, SQLException {
    int count = stretch.stream().mapToInt(RowLog.Segment::rows).sum();
    int[] segmentOf = new int[count];
    int[] startOf = new int[count];
    int[] endOf = new int[count];
    int[] ownerOf = new int[count];
    long[] orderOf = new long[count];
    int row = 0;
    for (int s = 0; s < stretch.size(); s++) {
      byte[] keys = log.keys(stretch.get(s));
      for (int i = 0; i < stretch.get(s).rows(); i++) {
        segmentOf[row] = s;
        startOf[row] = RowLog.end(keys, i - 1);
        endOf[row] = RowLog.end(keys, i);
        ownerOf[row] = owned ? owners.number(RowLog.owner(keys, i)) : 0;
        orderOf[row] = owned ? RowLog.order(keys, i) : (long) ordinal + row;
        row++;
      }
    }
    int[] places = new KeySort(ownerOf, orderOf).sorted(count);
    if (count > 0) {
      start(ownerOf[places[0]], orderOf[places[0]]);
    }
    byte[][] bodies = new byte[stretch.size()][];
    for (int s = 0; s < bodies.length; s++) {
      bodies[s] = log.bodies(stretch.get(s));
    }
    for (int place : places) {
      blocks.add(
          ordinal + place + 1L,
          ownerOf[place],
          orderOf[place],
          rankByPlace == null ? EntityRow.UNRANKED : rankByPlace[ordinal + place],
          bodies[segmentOf[place]],
          startOf[place],
          endOf[place] - startOf[place]);
      lastOwner = ownerOf[place];
      lastOrder = orderOf[place];
    }
    ordinal += count;
  }

  private void start(int owner, long order) throws SQLException {
    boolean goesOn = started && (owner > lastOwner || (owner == lastOwner && order >= lastOrder));
    if (!goesOn) {
      blocks.start(entity, started ? ++run : run);
      started = true;
    }
  }
}
