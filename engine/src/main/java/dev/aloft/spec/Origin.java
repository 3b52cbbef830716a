package dev.aloft.spec;

import java.net.URI;
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

  /**
   * The REST API of a Jira Data Center.
   *
   * @param url the address of the product, its context path included
   * @param token a personal access token of an administrator
   */
  record DataCenter(URI url, Secret token, SpecLocation location) implements Origin {}

  /**
   * The database of a Jira.
   *
   * @param url of JDBC, without a password
   * @param user one that may read
   * @param schema the schema of Jira's tables, if it is not the one in which the user begins
   * @param driver a JDBC driver that does not come with Aloft
   * @param attachments the source's attachment folder
   * @param timeZone where the server's Java runs
   */
  record Database(
      String url,
      String user,
      Secret password,
      Optional<String> schema,
      Optional<Driver> driver,
      Optional<Path> attachments,
      Optional<ZoneId> timeZone,
      SpecLocation location)
      implements Origin {}

  /**
   * A JDBC driver.
   *
   * @param className the class that implements it
   * @param jar where that is
   */
  record Driver(String className, Path jar) {}
}
