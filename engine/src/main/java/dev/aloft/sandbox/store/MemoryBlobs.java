package dev.aloft.sandbox.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory: gone with the process. */
public final class MemoryBlobs implements Blobs {

  private final ConcurrentHashMap<Long, Blob> byId = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Held(byte[] bytes) implements Blob {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  @Override
  public void write(long id, Writing writing) {
    remove(id);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    put(id, out.toByteArray());
  }

  @Override
  public void put(long id, byte[] bytes) {
    byId.put(id, new Held(bytes));
  }

  @Override
  public Optional<Blob> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public void remove(long id) {
    byId.remove(id);
  }
}
