package dev.aloft.sandbox.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files by id, of any size. */
public interface Blobs {

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {
    /** Writes all of it; the stream stays open. */
    void to(OutputStream out) throws IOException;
  }

  /**
   * Keeps a file while it is written, in the place of the one with its id if there is one. Where it
   * cannot be written to its end, nothing is kept.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  void write(long id, Writing writing);

  /** Keeps a file's bytes. */
  default void put(long id, byte[] bytes) {
    write(id, out -> out.write(bytes));
  }

  /** Keeps a copy of a file. */
  default void put(long id, Blob file) {
    write(
        id,
        out -> {
          try (InputStream in = file.open()) {
            in.transferTo(out);
          }
        });
  }

  /** A file. */
  Optional<Blob> find(long id);

  /** A file's bytes, for files that are small; not to be changed. */
  default Optional<byte[]> get(long id) {
    return find(id).map(Blob::bytes);
  }

  /** Forgets a file. */
  void remove(long id);
}
