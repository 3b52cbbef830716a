package dev.aloft.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import tools.jackson.databind.util.ByteBufferBackedInputStream;

/**
 * The bytes of a request, or a stretch of them. What is large lies in a file that is there as long
 * as the request is being answered; whoever wants the bytes for longer copies them.
 */
public final class Body {

  private final ByteBuffer bytes;

  private Body(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Bytes in memory; not to be changed. */
  public static Body of(byte[] bytes) {
    return new Body(ByteBuffer.wrap(bytes));
  }

  /** Bytes wherever they are, from the first to the last that the buffer may hold. */
  public static Body of(ByteBuffer bytes) {
    return new Body(bytes.slice(0, bytes.limit()));
  }

  /** How many there are. */
  public int size() {
    return bytes.limit();
  }

  /** All of them at once, for what is small; not to be changed. */
  public byte[] bytes() {
    if (bytes.hasArray() && bytes.arrayOffset() == 0 && bytes.array().length == size()) {
      return bytes.array();
    }
    byte[] copy = new byte[size()];
    bytes.get(0, copy);
    return copy;
  }

  /** From the first on; no more of them are in memory than the reader takes. */
  public InputStream open() {
    return new ByteBufferBackedInputStream(bytes.duplicate());
  }

  /** Writes all of them. */
  public void writeTo(OutputStream out) throws IOException {
    open().transferTo(out);
  }

  /** A stretch, from a place to before another. */
  Body part(int from, int to) {
    return new Body(bytes.slice(from, to - from));
  }

  /** Whether some bytes are the first. */
  public boolean begins(byte[] beginning) {
    return at(0, beginning);
  }

  /** The first place from another on where some bytes stand. */
  Optional<Integer> find(byte[] wanted, int from) {
    for (int at = Math.max(0, from); at <= size() - wanted.length; at++) {
      if (at(at, wanted)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Whether some bytes stand at a place. */
  boolean at(int place, byte[] wanted) {
    if (place < 0 || place > size() - wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes.get(place + i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
