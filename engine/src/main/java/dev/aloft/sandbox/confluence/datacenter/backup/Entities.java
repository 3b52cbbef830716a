package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.confluence.datacenter.backup.Entity.Link;
import dev.aloft.sandbox.store.disk.SiteFile;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The objects of a backup while it is brought back: in a file of their own, since texts may be many
 * and large. Found by what they hang on: a body by its content, a former version by the newest.
 */
final class Entities implements Closeable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How many objects are in memory at once while all of them are read. */
  private static final String LIMIT = " LIMIT 200";

  /** Comes before every row. */
  private static final Row START = new Row(Long.MIN_VALUE, 0, new Entity("", ""));

  private static final String COLUMNS = "SELECT place, number, type, id, document FROM entity ";

  private final SiteFile file;
  private long count;

  /** What of an object is no column. */
  private record Document(Map<String, String> values, Map<String, Link> links) {}

  private record Row(long place, long number, Entity entity) {}

  /** No objects yet, in a file that does not exist yet. */
  Entities(Path path) {
    file = SiteFile.open(path);
    file.update(
        """
        CREATE TABLE entity (number INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL,
          owner TEXT NOT NULL, place INTEGER NOT NULL, document BLOB NOT NULL)\
        """);
    file.update("CREATE UNIQUE INDEX entity_id ON entity (type, id)");
    file.update("CREATE INDEX entity_owner ON entity (type, owner, number)");
    file.update("CREATE INDEX entity_place ON entity (type, owner, place, number)");
    file.update("CREATE TABLE fresh (old TEXT PRIMARY KEY, id INTEGER NOT NULL)");
  }

  /** Adds an object, behind those of its class. */
  void add(Entity one) {
    file.update(
        "INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?, ?, ?)",
        ++count,
        one.type(),
        one.id(),
        owner(one),
        one.number("position").orElse(0L),
        JSON.writeValueAsBytes(new Document(one.values(), one.links())));
  }

  private static String owner(Entity one) {
    String link =
        switch (one.type()) {
          case "BodyContent", "ContentProperty" -> "content";
          case "SpacePermission" -> "space";
          case "ContentPermission" -> "owningSet";
          default -> "originalVersion";
        };
    return one.link(link).orElse("");
  }

  /** How many were added. */
  long count() {
    return count;
  }

  /** The objects of a class that hang on nothing, as they were added. */
  Stream<Entity> all(String type) {
    return of(type, "");
  }

  /** The objects of a class that hang on another, as they were added. */
  Stream<Entity> of(String type, String owner) {
    return blocks(last ->
        file.rows(
            COLUMNS + "WHERE type = ? AND owner = ? AND number > ? ORDER BY number" + LIMIT,
            Entities::row,
            type,
            owner,
            last.number()));
  }

  /** The objects of a class that hang on nothing, by their positions. */
  Stream<Entity> placed(String type) {
    return blocks(last ->
        file.rows(
            COLUMNS
                + "WHERE type = ? AND owner = '' AND (place, number) > (?, ?)"
                + " ORDER BY place, number"
                + LIMIT,
            Entities::row,
            type,
            last.place(),
            last.number()));
  }

  /** Rows in blocks, each of what comes behind the last row of the one before. */
  private static Stream<Entity> blocks(Function<Row, List<Row>> next) {
    return Stream.iterate(
            next.apply(START), block -> !block.isEmpty(), block -> next.apply(block.getLast()))
        .flatMap(List::stream)
        .map(Row::entity);
  }

  /** An object. */
  Optional<Entity> find(String type, String id) {
    return file.first(COLUMNS + "WHERE type = ? AND id = ?", Entities::row, type, id)
        .map(Row::entity);
  }

  private static Row row(ResultSet row) throws SQLException {
    Entity entity = new Entity(row.getString(3), row.getString(4));
    Document document = JSON.readValue(row.getBytes(5), Document.class);
    entity.values().putAll(document.values());
    entity.links().putAll(document.links());
    return new Row(row.getLong(1), row.getLong(2), entity);
  }

  /** Notes which id an object has from now on. */
  void renumber(String old, long id) {
    file.update("INSERT OR REPLACE INTO fresh VALUES (?, ?)", old, id);
  }

  /** The id that an object has from now on. */
  Optional<Long> renumbered(String old) {
    return file.first("SELECT id FROM fresh WHERE old = ?", row -> row.getLong(1), old);
  }

  /** Forgets all; the file is the caller's to delete. */
  @Override
  public void close() {
    file.abandon();
  }
}
