package dev.aloft.spec;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** One way to read a source. */
public sealed interface Origin {

  /** The line to name when the origin cannot be read. */
  SpecLocation location();

  /**
   * Jira's XML backup.
   *
   * @param path a .zip, a folder or a bare .xml
   * @param attachments the source's attachment folder, where the backup holds no files
   * @param timeZone where the server's Java ran, if the backup does not tell it or tells it wrong
   */
  record XmlBackup(
      Path path, Optional<Path> attachments, Optional<ZoneId> timeZone, SpecLocation location)
      implements Origin {}
}
