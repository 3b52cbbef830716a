package dev.aloft.staging;

import dev.aloft.encryption.FileCipher;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where rows wait in the order of reading until they can be sorted by owners that come later in the
 * source: in memory up to a budget, beyond it in a file of its own that goes when writing ends.
 */
final class Scratch implements AutoCloseable {

  private final Path file;
  private final long budget;
  private final FileCipher cipher;
  private final List<RowLog> logs = new ArrayList<>();
  private @Nullable FileChannel channel;
  private long inMemory;
  private long end;

  /**
   * @param cipher what rows go through in the file; its mark is written nowhere
   */
  Scratch(Path file, long budget, FileCipher cipher) {
    this.file = file;
    this.cipher = cipher;
    this.budget = budget;
  }

  RowLog open() {
    RowLog log = new RowLog(this);
    logs.add(log);
    return log;
  }

  /** Counts a full segment in, and moves all full ones to the file when they are too many. */
  void filled(int bytes) throws IOException {
    inMemory += bytes;
    if (inMemory > budget) {
      for (RowLog log : logs) {
        log.spill();
      }
      inMemory = 0;
    }
  }

  /** Where something stands in the file, and how many bytes it takes there. */
  record Spilled(long at, int length) {}

  /** Appends to the file and says where. */
  Spilled write(byte[] data, int length) throws IOException {
    if (channel == null) {
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    }
    long start = end;
    byte[] stored = cipher.encrypt(Arrays.copyOf(data, length), place(start));
    ByteBuffer buffer = ByteBuffer.wrap(stored);
    while (buffer.hasRemaining()) {
      end += channel.write(buffer, end);
    }
    return new Spilled(start, stored.length);
  }

  byte[] read(Spilled spilled) throws IOException {
    if (channel == null) {
      throw new IllegalStateException("nothing was written");
    }
    ByteBuffer buffer = ByteBuffer.allocate(spilled.length());
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, spilled.at() + buffer.position()) < 0) {
        throw new IOException(file.getFileName() + " ends too early");
      }
    }
    return cipher.decrypt(buffer.array(), place(spilled.at()));
  }

  private static String place(long at) {
    return "rows/" + at;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
    Files.deleteIfExists(file);
  }
}
