package dev.aloft.sandbox.store;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory: gone with the process. */
public final class MemoryBlobs implements Blobs {

  private final ConcurrentHashMap<Long, byte[]> byId = new ConcurrentHashMap<>();

  @Override
  public void put(long id, byte[] bytes) {
    byId.put(id, bytes);
  }

  @Override
  public Optional<byte[]> get(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public void remove(long id) {
    byId.remove(id);
  }
}
