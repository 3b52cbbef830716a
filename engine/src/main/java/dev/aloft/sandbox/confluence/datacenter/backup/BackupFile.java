package dev.aloft.sandbox.confluence.datacenter.backup;

import com.google.common.io.Closer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The file of a backup while it is brought back. It lies in a folder of its own until it is closed,
 * its objects beside it; none of it is in memory as a whole.
 */
final class BackupFile implements AutoCloseable {

  private static final String ENTITIES = "entities.xml";
  private static final String DESCRIPTOR = "exportDescriptor.properties";

  private final Closer resources;
  private final ZipFile zip;
  private final Entities entities;
  private final Properties descriptor = new Properties();

  private BackupFile(Closer resources, ZipFile zip, Entities entities) {
    this.resources = resources;
    this.zip = zip;
    this.entities = entities;
  }

  /**
   * A backup; nothing where the bytes are none.
   *
   * @param bytes stays open
   */
  static Optional<BackupFile> open(InputStream bytes) {
    Closer resources = Closer.create();
    Optional<BackupFile> opened = Optional.empty();
    try {
      Path folder = Files.createTempDirectory("aloft-backup-");
      resources.register(() -> delete(folder));
      Files.copy(bytes, folder.resolve("backup.zip"));
      opened = read(folder, resources);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (opened.isEmpty()) {
        close(resources);
      }
    }
  }

  private static Optional<BackupFile> read(Path folder, Closer resources) {
    try {
      ZipFile zip = resources.register(new ZipFile(folder.resolve("backup.zip").toFile()));
      Entities entities = resources.register(new Entities(folder.resolve("entities.db")));
      BackupFile backup = new BackupFile(resources, zip, entities);
      try (InputStream in = backup.need(DESCRIPTOR)) {
        backup.descriptor.load(in);
      }
      try (InputStream in = backup.need(ENTITIES)) {
        EntityReader.read(in, entities::add);
      }
      return Optional.of(backup);
    } catch (IOException | XMLStreamException e) {
      return Optional.empty();
    }
  }

  private InputStream need(String path) throws IOException {
    return part(path).orElseThrow(() -> new IOException("a backup has " + path)).open();
  }

  /** Whether it holds spaces rather than a whole site. */
  boolean spaces() {
    return descriptor.getProperty("exportType", "").equals("space");
  }

  /** How many objects it holds. */
  long size() {
    return entities.count();
  }

  /** Its objects. */
  Entities entities() {
    return entities;
  }

  /** A file beside the objects. */
  record Part(ZipFile zip, ZipEntry entry) {

    /** The bytes from the first on. */
    InputStream open() throws IOException {
      return zip.getInputStream(entry);
    }

    /**
     * Writes all of it.
     *
     * @throws IOException also where it is not what was packed
     */
    void writeTo(OutputStream out) throws IOException {
      CRC32 checksum = new CRC32();
      try (InputStream in = new CheckedInputStream(open(), checksum)) {
        in.transferTo(out);
      }
      if (checksum.getValue() != entry.getCrc()) {
        throw new IOException("a file of the backup is broken");
      }
    }
  }

  /** A file beside the objects. */
  Optional<Part> part(String path) {
    return Optional.ofNullable(zip.getEntry(path)).map(entry -> new Part(zip, entry));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void close(Closer resources) {
    try {
      resources.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(resources);
  }
}
