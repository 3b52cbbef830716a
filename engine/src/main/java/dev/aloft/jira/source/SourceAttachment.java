package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** An attachment, read from its row as it is asked. */
public final class SourceAttachment {

  private final Rows rows;
  private final EntityRow row;
  private final Function<SourceAttachment, Optional<Path>> found;

  /**
   * @param found looks for the bytes
   */
  SourceAttachment(Rows rows, EntityRow row, Function<SourceAttachment, Optional<Path>> found) {
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

  /** Where its bytes are; empty when they are not found or no folder was given. */
  public Optional<Path> file() {
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
