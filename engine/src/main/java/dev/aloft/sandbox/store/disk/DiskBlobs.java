package dev.aloft.sandbox.store.disk;

import dev.aloft.sandbox.store.Blob;
import dev.aloft.sandbox.store.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files' bytes in a site's file. What is longer than one piece goes on in a table beside the first
 * pieces, so that no file is ever in memory as a whole, nor is a line of a saved site.
 */
public final class DiskBlobs implements Blobs {

  /** Behind the names of tables of their own. */
  public static final String SUFFIX = ".file";

  /** How many bytes a piece has; files of earlier stores are one piece each, however long. */
  static final int PIECE = 1 << 20;

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+)?");

  private final SiteFile file;
  private final String first;
  private final String further;

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
    this.first = "\"" + name + "\"";
    this.further = "\"" + name + ".piece\"";
    file.update(
        "CREATE TABLE IF NOT EXISTS %s (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"
            .formatted(first));
    file.update(
        "CREATE TABLE IF NOT EXISTS %s (id INTEGER, number INTEGER, bytes BLOB NOT NULL, PRIMARY KEY (id, number))"
            .formatted(further));
  }

  @Override
  public void write(long id, Writing writing) {
    remove(id);
    try (PieceOutput out = new PieceOutput(PIECE, (number, bytes) -> keep(id, number, bytes))) {
      writing.to(out);
    } catch (IOException e) {
      remove(id);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      remove(id);
      throw e;
    }
  }

  private void keep(long id, int number, byte[] bytes) {
    if (number == 0) {
      file.update("INSERT INTO " + first + " VALUES (?, ?)", id, bytes);
    } else {
      file.update("INSERT INTO " + further + " VALUES (?, ?, ?)", id, number, bytes);
    }
  }

  @Override
  public Optional<Blob> find(long id) {
    return number("SELECT length(bytes) FROM " + first + " WHERE id = ?", id)
        .map(size -> new Kept(id, size + rest(id)));
  }

  private long rest(long id) {
    return number("SELECT coalesce(sum(length(bytes)), 0) FROM " + further + " WHERE id = ?", id)
        .orElse(0L);
  }

  private Optional<Long> number(String sql, long id) {
    return file.first(sql, row -> row.getLong(1), id);
  }

  private Optional<byte[]> piece(long id, int number) {
    return number == 0
        ? file.first("SELECT bytes FROM " + first + " WHERE id = ?", row -> row.getBytes(1), id)
        : file.first(
            "SELECT bytes FROM " + further + " WHERE id = ? AND number = ?",
            row -> row.getBytes(1),
            id,
            number);
  }

  @Override
  public void remove(long id) {
    file.update("DELETE FROM " + first + " WHERE id = ?", id);
    file.update("DELETE FROM " + further + " WHERE id = ?", id);
  }

  private final class Kept implements Blob {

    private final long id;
    private final long size;

    Kept(long id, long size) {
      this.id = id;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public InputStream open() {
      return new PieceInput(number -> piece(id, number));
    }
  }
}
