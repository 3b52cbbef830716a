package dev.aloft.sandbox.store;

import java.util.Optional;

/** Files by id. */
public interface Blobs {

  /** Keeps a file's bytes. */
  void put(long id, byte[] bytes);

  /** A file's bytes; not to be changed. */
  Optional<byte[]> get(long id);

  /** Forgets a file. */
  void remove(long id);
}
