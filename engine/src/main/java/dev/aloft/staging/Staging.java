package dev.aloft.staging;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.FileCipher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A finished snapshot, for reading by any number of threads. Streams hold a few blocks each and
 * need no closing; they are sequential, and each belongs to one thread.
 */
public final class Staging implements AutoCloseable {

  private static final String VIEW = "\0";

  private final Path file;
  private final FileCipher cipher;
  private final Snapshot snapshot;
  private final SnapshotHeader header;
  private final Map<String, EntityTable> tables = new LinkedHashMap<>();
  private final Map<String, RankMap> ranks = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> owners = new ConcurrentHashMap<>();
  private final Map<String, Map<String, EntityRow>> byId = new ConcurrentHashMap<>();

  private Staging(Path file, FileCipher cipher) throws SQLException {
    this.file = file;
    this.cipher = cipher;
    this.snapshot = new Snapshot(file, cipher);
    this.header = snapshot.query(Catalog::header);
    for (EntityTable table : snapshot.query(Catalog::tables)) {
      tables.put(table.viewBy().map(by -> table.name() + VIEW + by).orElse(table.name()), table);
    }
  }

  /** Opens a finished snapshot in clear. */
  public static Staging open(Path file) {
    return open(file, Encryption.NONE);
  }

  /**
   * Opens a finished snapshot.
   *
   * @param encryption holds the key, if the snapshot is encrypted
   * @throws ProblemException if there is none, if the file is something else, or if it was
   *     encrypted with another key
   */
  public static Staging open(Path file, Encryption encryption) {
    if (!Files.isRegularFile(file)) {
      throw problem(StagingCode.MISSING, file, "there is no snapshot here");
    }
    SnapshotFile.Form form =
        SnapshotFile.form(file)
            .orElseThrow(() ->
                problem(
                    StagingCode.NOT_A_STAGING, file, "not a finished snapshot of this version"));
    FileCipher cipher = encryption.resume(file, form.mark());
    try {
      return new Staging(file, cipher);
    } catch (SQLException | IllegalStateException e) {
      throw problem(StagingCode.NOT_A_STAGING, file, "the snapshot is damaged");
    }
  }

  /** Opens what a writer has written but not yet finished. */
  static Staging unfinished(Path file, FileCipher cipher) throws SQLException {
    return new Staging(file, cipher);
  }

  /** Whether there is a finished snapshot that anybody could read. */
  public static boolean isInClear(Path file) {
    return SnapshotFile.form(file).filter(form -> form.mark().isEmpty()).isPresent();
  }

  /** Opens the snapshot if there is a finished one in clear with this id. */
  public static Optional<Staging> openIfSnapshot(Path file, String snapshotId) {
    return openIfSnapshot(file, snapshotId, Encryption.NONE);
  }

  /**
   * Opens the snapshot if there is a finished one with this id. One in clear is as if it were not
   * there if there shall be encryption.
   *
   * @throws ProblemException if there is one that was encrypted with another key
   */
  public static Optional<Staging> openIfSnapshot(
      Path file, String snapshotId, Encryption encryption) {
    Optional<SnapshotFile.Form> form = SnapshotFile.form(file);
    if (form.isEmpty() || (encryption.isOn() && form.get().mark().isEmpty())) {
      return Optional.empty();
    }
    Staging staging = open(file, encryption);
    if (staging.header().snapshotId().equals(snapshotId)) {
      return Optional.of(staging);
    }
    staging.close();
    return Optional.empty();
  }

  public SnapshotHeader header() {
    return header;
  }

  public Path file() {
    return file;
  }

  /**
   * What was and will be derived from this snapshot, kept beside it and as well protected.
   *
   * @param key everything else that it depends on
   */
  public DerivedCache derived(List<String> key) {
    return DerivedCache.beside(file, cipher, key);
  }

  /**
   * How many rows of each entity were read, in the order of their first rows in the source, those
   * of {@link #doubled} included.
   */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    tables.values().stream()
        .filter(t -> t.viewBy().isEmpty())
        .forEach(t -> counts.put(t.name(), (long) t.rows() + t.doubled()));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * How many rows of each entity only said again what a row of the same id had said; entities
   * without such are left out. They are in no stream; their places come after those of all others.
   */
  public Map<String, Long> doubled() {
    Map<String, Long> counts = new LinkedHashMap<>();
    tables.values().stream()
        .filter(t -> t.viewBy().isEmpty() && t.doubled() > 0)
        .forEach(t -> counts.put(t.name(), (long) t.doubled()));
    return Collections.unmodifiableMap(counts);
  }

  /** How many rows of an entity there are to stream. */
  public long count(String entity) {
    EntityTable table = tables.get(entity);
    return table == null ? 0 : table.rows();
  }

  /** The names of all attributes that any row of the entity has. */
  public Set<String> attributes(String entity) {
    Set<String> names = new TreeSet<>();
    EntityTable table = tables.get(entity);
    if (table != null) {
      table.shapes().forEach(shape -> Collections.addAll(names, shape.names()));
    }
    return names;
  }

  /** How many rows have each value of an attribute that the layout counts, by value. */
  public Map<String, Long> values(String entity, String attribute) {
    return snapshot.query(catalog -> catalog.values(entity, attribute));
  }

  /**
   * All rows of an entity: of one that owns and is owned by nothing in the order of reading, of any
   * other grouped by owner, the owners in their order.
   */
  public Stream<EntityRow> stream(String entity) {
    return rows(entity, 0, Integer.MAX_VALUE);
  }

  /**
   * The rows of one owner in their order.
   *
   * @param owner the owner's id, or for a grouped entity the grouping value; empty text for rows
   *     that have none
   */
  public Stream<EntityRow> stream(String entity, String owner) {
    int number = ownerNumber(entity, owner);
    return number < 0 ? Stream.empty() : rows(entity, number, number);
  }

  /** The rows of an owner of another kind than the layout's owner entity. */
  public Stream<EntityRow> ownedByKind(String entity, String kind, String owner) {
    return stream(entity, OwnerKey.of(kind, owner));
  }

  /** Rows of a part that hang on no row of the layout's owner entity, whatever their kind. */
  public Stream<EntityRow> unowned(String entity) {
    EntityTable table = tables.get(entity);
    if (table == null || table.ownerEntity().isEmpty()) {
      return Stream.empty();
    }
    int owned = (int) count(table.ownerEntity().get());
    return rows(entity, owned, Integer.MAX_VALUE);
  }

  /** The values by which a grouped entity is grouped, in the order in which they are streamed. */
  public List<String> groups(String entity) {
    return List.copyOf(owners(entity).keySet());
  }

  /**
   * The row of that id; of several with one id the first that was read. Of an entity that the
   * layout does not make findable, all rows are held in memory from the first call on.
   */
  public Optional<EntityRow> find(String entity, String id) {
    EntityTable table = tables.get(entity);
    if (table == null) {
      return Optional.empty();
    }
    if (!table.ranked()) {
      return Optional.ofNullable(byId.computeIfAbsent(entity, this::indexed).get(id));
    }
    int rank = ranks(table).rank(id);
    if (rank == RankMap.MISSING) {
      return Optional.empty();
    }
    return MergedRows.cursors(snapshot, table).stream()
        .filter(cursor -> cursor.seekRank(rank))
        .findFirst()
        .map(RunCursor::row);
  }

  /**
   * Where the row of that id comes in the {@link #stream(String) stream} of its entity, from 0; of
   * several with one id the first that was read. For entities that the layout makes findable.
   */
  public OptionalInt place(String entity, String id) {
    EntityTable table = tables.get(entity);
    if (table == null) {
      return OptionalInt.empty();
    }
    if (!table.ranked()) {
      throw new IllegalArgumentException(entity + " rows have no places");
    }
    int rank = ranks(table).rank(id);
    return rank == RankMap.MISSING ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  /** Asks for the parts of rows, over and over; see {@link OwnedRows}. */
  public OwnedRows parts(String entity, String ownerEntity) {
    EntityTable table = tables.get(entity);
    if (table == null) {
      return OwnedRows.none(ownerEntity);
    }
    if (!table.ownerEntity().equals(Optional.of(ownerEntity))) {
      throw new IllegalArgumentException(table.name() + " rows do not hang on " + ownerEntity);
    }
    return new OwnedRows(snapshot, table, ownerEntity);
  }

  /** As {@link #parts(String, String)}, by a further owner that the layout names. */
  public OwnedRows partsBy(String entity, String ownerEntity, String attribute) {
    return parts(entity + VIEW + attribute, ownerEntity);
  }

  /** The parts of a batch of rows at once, in the order of the batch. */
  public Map<EntityRow, List<EntityRow>> ownedBy(
      String entity, String ownerEntity, List<EntityRow> batch) {
    OwnedRows parts = parts(entity, ownerEntity);
    Map<EntityRow, List<EntityRow>> result = LinkedHashMap.newLinkedHashMap(batch.size());
    batch.forEach(owner -> result.put(owner, parts.of(owner)));
    return result;
  }

  @Override
  public void close() {
    snapshot.close();
  }

  private Stream<EntityRow> rows(String entity, int firstOwner, int lastOwner) {
    EntityTable table = tables.get(entity);
    if (table == null) {
      return Stream.empty();
    }
    Iterator<EntityRow> rows =
        new MergedRows(MergedRows.cursors(snapshot, table), firstOwner, lastOwner);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private int ownerNumber(String entity, String owner) {
    EntityTable table = tables.get(entity);
    if (table == null) {
      return -1;
    }
    EntityTable parent = tables.get(table.ownerEntity().orElse(""));
    if (parent != null) {
      int rank = ranks(parent).rank(owner);
      if (rank != RankMap.MISSING) {
        return rank;
      }
    }
    return owners(entity).getOrDefault(owner, -1);
  }

  private RankMap ranks(EntityTable table) {
    return ranks.computeIfAbsent(
        table.name(), name -> snapshot.query(catalog -> catalog.ranks(table)));
  }

  private Map<String, Integer> owners(String entity) {
    EntityTable table = tables.get(entity);
    return table == null
        ? Map.of()
        : owners.computeIfAbsent(
            entity, name -> snapshot.query(catalog -> catalog.owners(table.number())));
  }

  private Map<String, EntityRow> indexed(String entity) {
    Map<String, EntityRow> rows = new HashMap<>();
    stream(entity).forEach(row -> rows.putIfAbsent(row.id(), row));
    return rows;
  }

  private static ProblemException problem(StagingCode code, Path file, String summary) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(code, Location.file(String.valueOf(file.getFileName())), summary)
            .next("delete the file; the next plan reads the source again"));
  }
}
