package dev.aloft.origin;

import java.util.Arrays;

/** Some rows on their way from one thread to another. */
final class RowBatch {

  private static final int ROWS = 256;
  private static final int VALUES = 8_192;

  private final String[] entities = new String[ROWS];
  private final int[] counts = new int[ROWS];
  private String[] names = new String[VALUES];
  private String[] values = new String[VALUES];
  private int rows;
  private int used;

  /** Adds a row; false if there is no more room, which a row in an empty batch always has. */
  boolean add(String entity, String[] rowNames, String[] rowValues, int count) {
    if (rows == ROWS || (rows > 0 && used + count > VALUES)) {
      return false;
    }
    if (used + count > values.length) {
      names = Arrays.copyOf(names, used + count);
      values = Arrays.copyOf(values, used + count);
    }
    entities[rows] = entity;
    counts[rows] = count;
    System.arraycopy(rowNames, 0, names, used, count);
    System.arraycopy(rowValues, 0, values, used, count);
    rows++;
    used += count;
    return true;
  }

  void to(RowSink sink) {
    int at = 0;
    for (int i = 0; i < rows; i++) {
      sink.row(
          entities[i],
          Arrays.copyOfRange(names, at, at + counts[i]),
          Arrays.copyOfRange(values, at, at + counts[i]),
          counts[i]);
      at += counts[i];
    }
  }

  /** Lets the texts go, so that a waiting batch holds no memory. */
  void clear() {
    Arrays.fill(values, 0, used, null);
    rows = 0;
    used = 0;
  }
}
