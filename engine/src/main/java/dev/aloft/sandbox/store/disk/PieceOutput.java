package dev.aloft.sandbox.store.disk;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Cuts what is written into pieces and hands each on; the last, maybe empty, when it is closed. */
final class PieceOutput extends OutputStream {

  /** Takes a piece. */
  @FunctionalInterface
  interface Taker {
    /** Takes the piece with a number, from 0. */
    void take(int number, byte[] bytes);
  }

  private final int size;
  private final Taker taker;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private int number;
  private boolean closed;

  /**
   * Begins with the first piece.
   *
   * @param size how many bytes every piece but the last has
   */
  PieceOutput(int size, Taker taker) {
    this.size = size;
    this.taker = taker;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (piece.size() == size) {
        hand();
      }
      int some = Math.min(left, size - piece.size());
      piece.write(bytes, from, some);
      from += some;
      left -= some;
    }
  }

  private void hand() {
    taker.take(number, piece.toByteArray());
    piece.reset();
    number++;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      hand();
    }
  }
}
