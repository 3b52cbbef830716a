package dev.aloft.staging;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.FileCipher;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills a staging in one pass. Rows may come in any order. Nothing stands under the staging's own
 * name before {@link #seal}; closing an unsealed writer leaves nothing on disk. For one thread.
 */
public final class StagingWriter implements AutoCloseable {

  /** How many bytes of encoded rows wait in memory at most before they go to a file. */
  private static final long MEMORY = 96L << 20;

  /** In a small heap it is this part of it. */
  private static final int HEAP_SHARE = 5;

  private final Path target;
  private final Path partial;
  private final EntityLayout layout;
  private final Encryption encryption;
  private final FileCipher cipher;
  private final Scratch scratch;
  private final Map<String, EntityBuffer> buffers = new LinkedHashMap<>();
  private final Bytes body = new Bytes(16 << 10);
  private @Nullable EntityBuffer last;
  private boolean sealed;

  private StagingWriter(Path target, EntityLayout layout, Encryption encryption, long memory) {
    this.target = target;
    this.partial = sibling(target, ".partial");
    this.layout = layout;
    this.encryption = encryption;
    this.cipher = encryption.begin(target);
    Path rows = sibling(target, ".rows");
    this.scratch = new Scratch(rows, memory, encryption.begin(rows));
  }

  /**
   * A writer for a snapshot at {@code target}; an older one there is replaced by the seal.
   *
   * @throws ProblemException if the folder cannot be made
   */
  public static StagingWriter create(Path target, EntityLayout layout) {
    return create(target, layout, Encryption.NONE);
  }

  /** The same for a snapshot that is encrypted, and so is what is on disk meanwhile. */
  public static StagingWriter create(Path target, EntityLayout layout, Encryption encryption) {
    long memory = Math.min(MEMORY, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    return create(target, layout, encryption, memory);
  }

  static StagingWriter create(
      Path target, EntityLayout layout, Encryption encryption, long memory) {
    StagingWriter writer = new StagingWriter(target, layout, encryption, memory);
    Path folder = target.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw writer.noRoom(e);
    }
    return writer;
  }

  /** Adds one row. */
  public void add(String entity, Map<String, String> attributes) {
    add(
        entity,
        attributes.keySet().toArray(String[]::new),
        attributes.values().toArray(String[]::new),
        attributes.size());
  }

  /**
   * Adds one row from the first {@code count} names and values, which the caller may use again.
   *
   * @throws ProblemException if there is no room for it
   */
  public void add(String entity, String[] names, String[] values, int count) {
    EntityBuffer buffer = last;
    if (buffer == null || !buffer.name().equals(entity)) {
      buffer = buffers.computeIfAbsent(entity, e -> new EntityBuffer(e, layout, scratch));
      last = buffer;
    }
    try {
      buffer.add(names, values, count, body);
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /** How many rows of each entity were added so far, in the order of their first rows. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    buffers.forEach(
        (name, buffer) -> counts.put(name, (long) buffer.rows() + buffer.doubled().count()));
    return counts;
  }

  /**
   * Entities with two rows of one id that say different things, each with that id.
   *
   * @param stored the rows as they were written
   */
  public Map<String, String> contradictions(Staging stored) {
    Map<String, String> found = new LinkedHashMap<>();
    buffers.forEach((name, buffer) -> {
      try (Stream<EntityRow> rows = stored.stream(name)) {
        buffer.doubled().contradiction(rows).ifPresent(id -> found.put(name, id));
      }
    });
    return found;
  }

  /**
   * Sorts and writes everything, gives it its final name and opens it.
   *
   * @throws ProblemException if there is no room for it
   */
  public Staging seal(SnapshotHeader header) {
    return seal(rows -> header);
  }

  /**
   * As {@link #seal(SnapshotHeader)}, with a header that is made from the rows.
   *
   * @param header gets the rows for the time of the call, with a header that says nothing
   */
  public Staging seal(Function<Staging, SnapshotHeader> header) {
    if (sealed) {
      throw new IllegalStateException("sealed already");
    }
    try {
      Files.deleteIfExists(partial);
      try (Connection connection = SnapshotFile.create(partial, cipher)) {
        try (Sealer sealer = new Sealer(connection, cipher, buffers.values())) {
          sealer.seal();
        }
        connection.commit();
        try (Staging rows = Staging.unfinished(partial, cipher)) {
          write(connection, header.apply(rows));
        }
        SnapshotFile.markFinished(connection, cipher);
        connection.commit();
      }
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sealed = true;
    } catch (SQLException | IOException e) {
      throw noRoom(e);
    }
    close();
    return Staging.open(target, encryption);
  }

  private void write(Connection connection, SnapshotHeader header) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("snapshot", header.snapshotId());
    values.put("origin", header.origin());
    values.put("product", header.product());
    header.version().ifPresent(v -> values.put("version", v));
    header.build().ifPresent(b -> values.put("build", b));
    header.takenAt().ifPresent(t -> values.put("taken-at", t.toString()));
    values.put("zone", header.zone().getId());
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO header VALUES (?, ?)")) {
      for (Map.Entry<String, String> value : values.entrySet()) {
        insert.setString(1, value.getKey());
        insert.setBytes(2, encrypted(value.getValue(), Places.header(value.getKey())));
        insert.executeUpdate();
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO note VALUES (?, ?, ?)")) {
      long row = 0;
      for (SnapshotHeader.Note note : header.notes()) {
        insert.setString(1, note.code());
        String place = Places.note(++row);
        insert.setBytes(2, encrypted(note.location(), place + "/location"));
        insert.setBytes(3, encrypted(note.summary(), place + "/summary"));
        insert.executeUpdate();
      }
    }
  }

  private byte[] encrypted(String text, String place) {
    return cipher.encrypt(text.getBytes(StandardCharsets.UTF_8), place);
  }

  @Override
  public void close() {
    try {
      scratch.close();
      if (!sealed) {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private ProblemException noRoom(Exception cause) {
    String reason = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return new ProblemException(
        ExitCode.FAILED,
        Diagnostic.of(
                StagingCode.NO_ROOM,
                Location.file(target.toString()),
                "the snapshot could not be written" + reason)
            .next("make room or choose another folder, then run the command again"),
        cause);
  }

  private static Path sibling(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
