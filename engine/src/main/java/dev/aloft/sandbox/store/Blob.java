package dev.aloft.sandbox.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that is kept. */
public interface Blob {

  /** How many bytes it has. */
  long size();

  /** Its bytes from the first on; no more of them are in memory than the reader takes. */
  InputStream open();

  /** All its bytes at once, for files that are small; not to be changed. */
  default byte[] bytes() {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
