package dev.aloft.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The characters of one XML file, mended. A thread of its own reads, unpacks, hashes, decodes and
 * mends ahead of the parser, since on a large backup that is a good third of the work.
 */
final class BackupText extends Reader {

  private static final int CHUNK = 1 << 17;
  private static final int AHEAD = 6;

  /** Long enough for any source to deliver a chunk, short enough to notice a dead thread. */
  private static final int POLL_SECONDS = 1;

  private final InputStream bytes;
  private final Mending mending = new Mending();
  private final BlockingQueue<Chunk> ready = new ArrayBlockingQueue<>(AHEAD);
  private final BlockingQueue<char[]> free = new ArrayBlockingQueue<>(AHEAD + 2);
  private final Thread thread;
  private Chunk current = new Chunk(new char[0], 0, false, null);
  private int at;

  BackupText(InputStream bytes, String name) {
    this.bytes = bytes;
    this.thread = Thread.ofPlatform().name("read " + name).daemon().unstarted(this::fill);
    thread.start();
  }

  /** What was replaced; complete once the end was read. */
  Mending mending() {
    return mending;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (at == current.length()) {
      if (current.failure() != null) {
        throw raised(current.failure());
      }
      if (current.last()) {
        return -1;
      }
      advance();
    }
    int count = Math.min(length, current.length() - at);
    System.arraycopy(current.data(), at, target, offset, count);
    at += count;
    return count;
  }

  private void advance() throws IOException {
    if (current.data().length > 0) {
      free.offer(current.data());
    }
    try {
      Chunk next = ready.poll(POLL_SECONDS, TimeUnit.SECONDS);
      while (next == null) {
        if (!thread.isAlive() && ready.isEmpty()) {
          throw new IOException("reading ended early");
        }
        next = ready.poll(POLL_SECONDS, TimeUnit.SECONDS);
      }
      current = next;
      at = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void fill() {
    try {
      decode();
    } catch (Throwable e) {
      hand(new Chunk(new char[0], 0, true, e));
    }
  }

  private static IOException raised(Throwable failure) {
    return switch (failure) {
      case Error error -> throw error;
      case IOException io -> io;
      default -> new IOException(failure);
    };
  }

  private void decode() throws IOException {
    byte[] input = new byte[CHUNK];
    Encoding encoding = Encoding.detect(bytes);
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer undecoded = ByteBuffer.wrap(input).limit(0);
    ByteBuffer first = ByteBuffer.wrap(encoding.head());
    char[] rest = new char[0];
    boolean ended = false;
    while (!ended) {
      ended = !more(input, first, undecoded);
      char[] chunk = free.poll();
      if (chunk == null) {
        chunk = new char[CHUNK + Mending.LOOKAHEAD + 64];
      }
      System.arraycopy(rest, 0, chunk, 0, rest.length);
      int length = decode(decoder, undecoded, chunk, rest.length, ended);
      Mending.Step step = mending.mend(chunk, length, ended);
      rest = Arrays.copyOfRange(chunk, step.read(), length);
      hand(new Chunk(chunk, step.written(), ended, null));
      if (Thread.interrupted()) {
        return;
      }
    }
  }

  /** Fills the buffer up; false once there is nothing more. */
  private boolean more(byte[] input, ByteBuffer first, ByteBuffer undecoded) throws IOException {
    undecoded.compact();
    if (first.hasRemaining()) {
      undecoded.put(first);
      undecoded.flip();
      return true;
    }
    int count = bytes.read(input, undecoded.position(), undecoded.remaining());
    undecoded.position(undecoded.position() + Math.max(count, 0)).flip();
    return count >= 0;
  }

  private int decode(
      CharsetDecoder decoder, ByteBuffer input, char[] chunk, int from, boolean ended) {
    CharBuffer output = CharBuffer.wrap(chunk);
    output.position(from);
    CoderResult result = decoder.decode(input, output, ended);
    while (result.isError()) {
      // A malformed byte becomes the replacement character, as a forbidden one does.
      mending.replacedWhileDecoding(chunk, output.position());
      output.put('\uFFFD');
      input.position(input.position() + result.length());
      result = decoder.decode(input, output, ended);
    }
    if (ended) {
      decoder.flush(output);
    }
    return output.position();
  }

  private void hand(Chunk chunk) {
    try {
      ready.put(chunk);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      ready.clear();
      try {
        thread.join(TimeUnit.SECONDS.toMillis(POLL_SECONDS));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    bytes.close();
  }

  private record Chunk(char[] data, int length, boolean last, @Nullable Throwable failure) {}
}
