package dev.aloft.sandbox.store.disk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Pieces as one stream; each is fetched when it is its turn, and one is in memory at a time. */
final class PieceInput extends InputStream {

  private final IntFunction<Optional<byte[]>> pieces;
  private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
  private int next;

  /**
   * A stream of pieces.
   *
   * @param pieces a piece by its number, from 0; nothing behind the last
   */
  PieceInput(IntFunction<Optional<byte[]>> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() {
    return advance() ? piece.read() : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    return advance() ? piece.read(target, offset, length) : -1;
  }

  /** Whether there is a byte to be read. */
  private boolean advance() {
    while (piece.available() == 0) {
      Optional<byte[]> following = pieces.apply(next);
      if (following.isEmpty()) {
        return false;
      }
      piece = new ByteArrayInputStream(following.get());
      next++;
    }
    return true;
  }
}
