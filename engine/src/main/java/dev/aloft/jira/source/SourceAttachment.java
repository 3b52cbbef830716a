package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** An attachment, read from its row as it is asked. */
public final class SourceAttachment {

  private final Rows rows;
  private final EntityRow row;
  private final Function<SourceAttachment, Optional<StoredFile>> found;

  /**
   * @param found looks for the bytes
   */
  SourceAttachment(
      Rows rows, EntityRow row, Function<SourceAttachment, Optional<StoredFile>> found) {
    this.rows = rows;
    this.row = row;
    this.found = found;
  }

  public String id() {
    return row.id();
  }

  public String fileName() {
    return row.text("filename");
  }

  public String mimeType() {
    return row.text("mimetype");
  }

  /** In bytes, as the row tells it. */
  public long size() {
    return Rows.number(row, "filesize");
  }

  public Optional<String> author() {
    return Rows.filled(row, "author");
  }

  public Optional<Instant> created() {
    return rows.instant(row, "created");
  }

  /**
   * Where the product serves its bytes: below {@code /secure/attachment/}, still encoded. Empty
   * where it has none, and in backups, which do not tell.
   */
  public Optional<String> served() {
    return Rows.filled(row, "content");
  }

  /** Its bytes; empty when they are not found, or nothing is known of where they are. */
  public Optional<StoredFile> file() {
    return found.apply(this);
  }

  public RowRef row() {
    return RowRef.of(row);
  }

  @Override
  public String toString() {
    return "SourceAttachment[" + id() + "]";
  }
}
