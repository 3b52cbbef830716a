package dev.aloft.jira.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * An attachment.
 *
 * @param size in bytes, as the row tells it
 * @param file where its bytes are; empty when they were not found or no folder was given
 */
public record SourceAttachment(
    String id,
    String fileName,
    String mimeType,
    long size,
    Optional<String> author,
    Optional<Instant> created,
    Optional<Path> file,
    RowRef row) {

  @Override
  public String toString() {
    return "SourceAttachment[" + id + "]";
  }
}
