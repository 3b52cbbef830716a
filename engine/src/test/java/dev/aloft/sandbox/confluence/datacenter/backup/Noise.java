package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.store.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;

/** A large file of chance, the same each time, of which only a block is in memory. */
final class Noise {

  private static final int BLOCK = 1 << 16;

  private final Random random = new Random(7);
  private final byte[] block = new byte[BLOCK];

  /** Writes all of it. */
  void writeTo(OutputStream out) throws IOException {
    for (int at = 0; at < SmallHeapBackup.FILE; at += BLOCK) {
      random.nextBytes(block);
      out.write(block);
    }
  }

  /** Whether a file is this one. */
  boolean same(Blob file) throws IOException {
    try (InputStream in = file.open()) {
      for (int at = 0; at < SmallHeapBackup.FILE; at += BLOCK) {
        random.nextBytes(block);
        if (!Arrays.equals(block, in.readNBytes(BLOCK))) {
          return false;
        }
      }
      return in.read() < 0;
    }
  }
}
