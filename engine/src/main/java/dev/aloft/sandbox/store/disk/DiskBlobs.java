package dev.aloft.sandbox.store.disk;

import dev.aloft.sandbox.store.Blobs;
import java.util.Optional;

/** Files' bytes in a site's file. */
public final class DiskBlobs implements Blobs {

  private final SiteFile file;

  /** Bytes in an open file. */
  public DiskBlobs(SiteFile file) {
    this.file = file;
    file.update("CREATE TABLE IF NOT EXISTS blob (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
  }

  @Override
  public void put(long id, byte[] bytes) {
    file.update("INSERT OR REPLACE INTO blob VALUES (?, ?)", id, bytes);
  }

  @Override
  public Optional<byte[]> get(long id) {
    return file.first("SELECT bytes FROM blob WHERE id = ?", row -> row.getBytes(1), id);
  }

  @Override
  public void remove(long id) {
    file.update("DELETE FROM blob WHERE id = ?", id);
  }
}
