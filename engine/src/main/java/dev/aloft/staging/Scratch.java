package dev.aloft.staging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where rows wait in the order of reading until they can be sorted by owners that come later in the
 * source: in memory up to a budget, beyond it in a file of its own that goes when writing ends.
 */
final class Scratch implements AutoCloseable {

  private final Path file;
  private final long budget;
  private final List<RowLog> logs = new ArrayList<>();
  private @Nullable FileChannel channel;
  private long inMemory;
  private long end;

  Scratch(Path file, long budget) {
    this.file = file;
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

  /** Appends to the file and says where. */
  long write(byte[] data, int length) throws IOException {
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
    ByteBuffer buffer = ByteBuffer.wrap(data, 0, length);
    while (buffer.hasRemaining()) {
      end += channel.write(buffer, end);
    }
    return start;
  }

  byte[] read(long position, int length) throws IOException {
    if (channel == null) {
      throw new IllegalStateException("nothing was written");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new IOException(file.getFileName() + " ends too early");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
    Files.deleteIfExists(file);
  }
}
