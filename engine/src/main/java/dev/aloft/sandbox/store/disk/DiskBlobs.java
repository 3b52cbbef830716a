package dev.aloft.sandbox.store.disk;

import dev.aloft.sandbox.store.Blobs;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files' bytes in a site's file. */
public final class DiskBlobs implements Blobs {

  /** Behind the names of tables of their own. */
  public static final String SUFFIX = ".file";

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+)?");

  private final SiteFile file;
  private final String table;

  /** Bytes in an open file. */
  public DiskBlobs(SiteFile file) {
    this(file, "blob");
  }

  /** Bytes in a table of their own of an open file. */
  public DiskBlobs(SiteFile file, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a table's name has small letters and a dot only");
    }
    this.file = file;
    this.table = "\"" + name + "\"";
    file.update(
        "CREATE TABLE IF NOT EXISTS %s (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"
            .formatted(table));
  }

  @Override
  public void put(long id, byte[] bytes) {
    file.update("INSERT OR REPLACE INTO " + table + " VALUES (?, ?)", id, bytes);
  }

  @Override
  public Optional<byte[]> get(long id) {
    return file.first("SELECT bytes FROM " + table + " WHERE id = ?", row -> row.getBytes(1), id);
  }

  @Override
  public void remove(long id) {
    file.update("DELETE FROM " + table + " WHERE id = ?", id);
  }
}
