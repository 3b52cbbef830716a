package dev.aloft.staging;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encoded rows in the order of reading, in segments. Beside the bodies a segment holds a key a row:
 * owner reference and order (8 bytes each), and where the body ends (4 bytes), so that sorting
 * touches no body.
 */
final class RowLog {

  private static final int KEY = 20;
  private static final int FIRST_BODIES = 4 << 10;
  private static final int FIRST_KEYS = 32 * KEY;
  private static final int BODIES = 1 << 20;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Scratch scratch;
  private final List<Segment> segments = new ArrayList<>();
  private byte[] bodies = new byte[FIRST_BODIES];
  private byte[] keys = new byte[FIRST_KEYS];
  private int used;
  private int rows;

  RowLog(Scratch scratch) {
    this.scratch = scratch;
  }

  void append(long owner, long order, byte[] body, int length) throws IOException {
    if (used + length > bodies.length) {
      makeRoom(length);
    }
    int key = rows * KEY;
    if (key == keys.length) {
      keys = Arrays.copyOf(keys, key * 2);
    }
    System.arraycopy(body, 0, bodies, used, length);
    used += length;
    LONG.set(keys, key, owner);
    LONG.set(keys, key + 8, order);
    INT.set(keys, key + 16, used);
    rows++;
  }

  /** The segments in order. Nothing is appended afterwards. */
  List<Segment> segments() {
    if (rows > 0) {
      segments.add(new InMemory(bodies, used, keys, rows));
      bodies = new byte[0];
      rows = 0;
    }
    return segments;
  }

  void spill() throws IOException {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i) instanceof InMemory full) {
        segments.set(
            i,
            new InFile(
                scratch.write(full.bodies(), full.length()),
                full.length(),
                scratch.write(full.keys(), full.rows() * KEY),
                full.rows()));
      }
    }
  }

  /** The bodies of a segment's rows, one behind the other. */
  byte[] bodies(Segment segment) throws IOException {
    return switch (segment) {
      case InMemory full -> full.bodies();
      case InFile spilled -> scratch.read(spilled.bodies());
    };
  }

  /** The keys of a segment's rows, for {@link #owner}, {@link #order} and {@link #end}. */
  byte[] keys(Segment segment) throws IOException {
    return switch (segment) {
      case InMemory full -> full.keys();
      case InFile spilled -> scratch.read(spilled.keys());
    };
  }

  static long owner(byte[] keys, int row) {
    return (long) LONG.get(keys, row * KEY);
  }

  static long order(byte[] keys, int row) {
    return (long) LONG.get(keys, row * KEY + 8);
  }

  /** Where the row's body ends, which is where the next one begins. */
  static int end(byte[] keys, int row) {
    return row < 0 ? 0 : (int) INT.get(keys, row * KEY + 16);
  }

  private void makeRoom(int needed) throws IOException {
    if (used + needed <= BODIES) {
      bodies = Arrays.copyOf(bodies, Math.min(BODIES, Math.max(bodies.length * 4, used + needed)));
      return;
    }
    if (rows > 0) {
      segments.add(new InMemory(bodies, used, keys, rows));
      scratch.filled(bodies.length + keys.length);
    }
    bodies = new byte[Math.max(BODIES, needed)];
    keys = new byte[Math.max(FIRST_KEYS, keys.length)];
    used = 0;
    rows = 0;
  }

  /** A stretch of whole rows. */
  sealed interface Segment {
    int length();

    int rows();
  }

  private record InMemory(byte[] bodies, int length, byte[] keys, int rows) implements Segment {}

  private record InFile(Scratch.Spilled bodies, int length, Scratch.Spilled keys, int rows)
      implements Segment {}
}
