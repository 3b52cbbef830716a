package dev.aloft.origin;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.value.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files that make up a backup, in whichever of the three ways it was given: the zip, a folder
 * with what was in it, or {@code entities.xml} (by any name) alone.
 */
final class BackupFiles implements AutoCloseable {

  private static final String ENTITIES = "entities.xml";
  private static final String TABLES = "activeobjects.xml";
  private static final int ZIP_MAGIC = 0x504B;
  private static final int HASH_BUFFER = 1 << 18;
  private static final int NAMES_SHOWN = 5;

  private final Path given;
  private final @Nullable ZipFile zip;
  private final Part entities;
  private final Optional<Part> tables;
  private final NavigableMap<String, MessageDigest> digests;

  private BackupFiles(
      Path given,
      @Nullable ZipFile zip,
      Part entities,
      Optional<Part> tables,
      NavigableMap<String, MessageDigest> digests) {
    this.given = given;
    this.zip = zip;
    this.entities = entities;
    this.tables = tables;
    this.digests = digests;
  }

  /** One XML file: how it is called in messages, and how it is opened. */
  record Part(String display, Opener opener) {}

  /** Opens a file's bytes. */
  interface Opener {
    GuardedBytes open() throws IOException;
  }

  static BackupFiles open(Path given, ReadOptions options) throws IOException {
    if (!Files.exists(given)) {
      throw BackupProblem.of(
          Diagnostic.of(OriginCode.MISSING, Location.file(given.toString()), "there is no backup")
              .expected("a Jira backup: a zip, a folder or entities.xml")
              .next("check the path of the origin in the spec"));
    }
    if (Files.isDirectory(given)) {
      return folder(given, given, options);
    }
    if (isZip(given)) {
      return zip(given, options);
    }
    Path folder = given.toAbsolutePath().getParent();
    if (folder != null && lower(given).equals(ENTITIES)) {
      return folder(given, folder, options);
    }
    return files(given, given, Optional.empty(), options);
  }

  String name() {
    Path name = given.toAbsolutePath().normalize().getFileName();
    return name == null ? given.toString() : name.toString();
  }

  Part entities() {
    return entities;
  }

  Optional<Part> tables() {
    return tables;
  }

  /** Whether app tables would stand beside these entities if the backup had any. */
  boolean couldHaveTables() {
    return zip != null || Files.isDirectory(given);
  }

  /**
   * The snapshot's id; call it after reading. A zip's is the SHA-256 of its bytes, a single file's
   * is that of the file; that of two files is over their names and digests, in name order.
   */
  String snapshotId() throws IOException {
    if (zip != null) {
      return HexFormat.of().formatHex(hash(given).digest());
    }
    if (digests.size() == 1) {
      return HexFormat.of().formatHex(digests.firstEntry().getValue().digest());
    }
    MessageDigest all = Digest.sha256();
    digests.forEach((name, digest) -> {
      all.update(name.getBytes(StandardCharsets.UTF_8));
      all.update((byte) 0);
      all.update(digest.digest());
    });
    return HexFormat.of().formatHex(all.digest());
  }

  /** The id of what is there now, without reading it as a backup. */
  String hashOnly() throws IOException {
    if (zip == null) {
      byte[] buffer = new byte[HASH_BUFFER];
      for (Part part : parts()) {
        try (InputStream bytes = part.opener().open()) {
          while (bytes.read(buffer) >= 0) {
            // Reading is what hashes.
          }
        }
      }
    }
    return snapshotId();
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(entities));
    tables.ifPresent(parts::add);
    return parts;
  }

  private static BackupFiles folder(Path given, Path folder, ReadOptions options)
      throws IOException {
    Optional<Path> entities = Optional.empty();
    Optional<Path> tables = Optional.empty();
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        names.add(String.valueOf(file.getFileName()));
        if (lower(file).equals(ENTITIES)) {
          entities = Optional.of(file);
        } else if (lower(file).equals(TABLES)) {
          tables = Optional.of(file);
        }
      }
    }
    if (entities.isEmpty()) {
      throw noEntities(given, names);
    }
    return files(given, entities.get(), tables, options);
  }

  private static BackupFiles files(
      Path given, Path entities, Optional<Path> tables, ReadOptions options) {
    NavigableMap<String, MessageDigest> digests = new TreeMap<>();
    return new BackupFiles(
        given,
        null,
        file(entities, digests, options),
        tables.map(t -> file(t, digests, options)),
        digests);
  }

  private static Part file(
      Path file, NavigableMap<String, MessageDigest> digests, ReadOptions options) {
    MessageDigest digest = Digest.sha256();
    String name = String.valueOf(file.getFileName());
    digests.put(name.toLowerCase(Locale.ROOT), digest);
    return new Part(
        name,
        () -> {
          digest.reset();
          return GuardedBytes.plain(Files.newInputStream(file), options, digest);
        });
  }

  private static BackupFiles zip(Path given, ReadOptions options) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(given.toFile());
    } catch (ZipException e) {
      throw BackupProblem.damagedZip(given.toString(), e);
    }
    try {
      ZipEntry entities = entry(zip, ENTITIES);
      if (entities == null) {
        throw noEntities(given, zip.stream().map(ZipEntry::getName).sorted().toList());
      }
      Optional<ZipEntry> tables = Optional.ofNullable(entry(zip, TABLES));
      return new BackupFiles(
          given,
          zip,
          part(given, zip, entities, options),
          tables.map(t -> part(given, zip, t, options)),
          new TreeMap<>());
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The entry at the top level or, where a whole folder was zipped, the only one of that name. */
  private static @Nullable ZipEntry entry(ZipFile zip, String name) {
    List<? extends ZipEntry> found =
        zip.stream()
            .filter(e ->
                e.getName().toLowerCase(Locale.ROOT).endsWith("/" + name)
                    || e.getName().equalsIgnoreCase(name))
            .toList();
    for (ZipEntry entry : found) {
      if (entry.getName().equalsIgnoreCase(name)) {
        return entry;
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static Part part(Path given, ZipFile zip, ZipEntry entry, ReadOptions options) {
    return new Part(
        given.getFileName() + "!/" + entry.getName(),
        () ->
            GuardedBytes.unpacked(
                zip.getInputStream(entry), options, entry.getCompressedSize(), entry.getCrc()));
  }

  private static ProblemException noEntities(Path given, List<String> names) {
    String shown =
        names.isEmpty()
            ? "it is empty"
            : "it holds "
                + String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())))
                + (names.size() > NAMES_SHOWN ? ", …" : "");
    return BackupProblem.of(
        Diagnostic.of(
                OriginCode.NO_ENTITIES,
                Location.file(given.toString()),
                "no entities.xml in it; " + shown)
            .expected("entities.xml at the top level")
            .next("give the zip that Jira's 'Backup system' wrote"));
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] head = bytes.readNBytes(2);
      return head.length == 2 && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) == ZIP_MAGIC;
    }
  }

  private static MessageDigest hash(Path file) throws IOException {
    MessageDigest digest = Digest.sha256();
    byte[] buffer = new byte[HASH_BUFFER];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return digest;
  }

  private static String lower(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
