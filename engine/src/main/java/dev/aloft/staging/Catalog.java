package dev.aloft.staging;

import dev.aloft.staging.EntityTable.Block;
import dev.aloft.staging.EntityTable.StoredShape;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the small tables of a snapshot: header, entities, shapes, block index, owners, ranks. */
final class Catalog {

  private Catalog() {}

  static SnapshotHeader header(Connection connection) throws SQLException {
    Map<String, String> values = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement("SELECT key, value FROM header");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        values.put(result.getString(1), result.getString(2));
      }
    }
    List<SnapshotHeader.Note> notes = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("SELECT code, location, summary FROM note ORDER BY rowid");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        notes.add(
            new SnapshotHeader.Note(result.getString(1), result.getString(2), result.getString(3)));
      }
    }
    return new SnapshotHeader(
        values.getOrDefault("snapshot", ""),
        values.getOrDefault("origin", ""),
        values.getOrDefault("product", ""),
        Optional.ofNullable(values.get("version")),
        Optional.ofNullable(values.get("build")),
        Optional.ofNullable(values.get("taken-at")).map(Instant::parse),
        ZoneId.of(values.getOrDefault("zone", "UTC")),
        notes);
  }

  /** All entities and further orders, in the order of their first rows in the source. */
  static List<EntityTable> tables(Connection connection) throws SQLException {
    Map<Integer, List<StoredShape>> shapes = shapes(connection);
    Map<Integer, List<List<Block>>> runs = runs(connection);
    List<EntityTable> tables = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT number, name, view_by, owner_entity, row_count, ranked, doubled FROM"
                    + " entity ORDER BY number");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        int number = result.getInt(1);
        tables.add(
            new EntityTable(
                number,
                result.getString(2),
                Optional.ofNullable(result.getString(3)),
                Optional.ofNullable(result.getString(4)),
                result.getInt(5),
                result.getBoolean(6),
                result.getInt(7),
                shapes.getOrDefault(number, List.of()),
                runs.getOrDefault(number, List.of())));
      }
    }
    return tables;
  }

  static Map<String, Integer> owners(Connection connection, int entity) throws SQLException {
    return texts(
        connection, "SELECT text, number FROM owner WHERE entity = ? ORDER BY number", entity);
  }

  static RankMap ranks(Connection connection, EntityTable table) throws SQLException {
    long[] ids = new long[table.rows()];
    int[] ranks = new int[table.rows()];
    int count = 0;
    try (PreparedStatement query =
        connection.prepareStatement("SELECT data FROM rank_block WHERE entity = ? ORDER BY seq")) {
      query.setInt(1, table.number());
      try (ResultSet result = query.executeQuery()) {
        long id = 0;
        while (result.next()) {
          byte[] data = result.getBytes(1);
          BytesReader reader = new BytesReader(data, data.length);
          while (!reader.atEnd()) {
            id += reader.number();
            ids[count] = id;
            ranks[count++] = (int) reader.number();
          }
        }
      }
    }
    Map<String, Integer> texts =
        texts(connection, "SELECT text, rank FROM rank_text WHERE entity = ?", table.number());
    return new RankMap(Arrays.copyOf(ids, count), Arrays.copyOf(ranks, count), texts, table.rows());
  }

  /** How many rows have each value of a counted attribute. */
  static Map<String, Long> values(Connection connection, String entity, String attribute)
      throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT value, row_count FROM used WHERE entity = ? AND attribute = ? ORDER BY"
                + " rowid")) {
      query.setString(1, entity);
      query.setString(2, attribute);
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          values.put(new String(result.getBytes(1), StandardCharsets.UTF_8), result.getLong(2));
        }
      }
    }
    return values;
  }

  private static Map<String, Integer> texts(Connection connection, String sql, int entity)
      throws SQLException {
    Map<String, Integer> texts = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setInt(1, entity);
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          texts.put(new String(result.getBytes(1), StandardCharsets.UTF_8), result.getInt(2));
        }
      }
    }
    return texts;
  }

  private static Map<Integer, List<StoredShape>> shapes(Connection connection) throws SQLException {
    Map<Integer, List<StoredShape>> shapes = new HashMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT entity, id_at, names FROM shape ORDER BY entity, number");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        byte[] data = result.getBytes(3);
        List<String> names = new ArrayList<>();
        if (data != null) {
          BytesReader reader = new BytesReader(data, data.length);
          while (!reader.atEnd()) {
            names.add(reader.text().intern());
          }
        }
        shapes
            .computeIfAbsent(result.getInt(1), e -> new ArrayList<>())
            .add(StoredShape.of(result.getInt(2), names));
      }
    }
    return shapes;
  }

  private static Map<Integer, List<List<Block>>> runs(Connection connection) throws SQLException {
    Map<Integer, List<List<Block>>> runs = new HashMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT id, entity, run, first_owner, last_owner, first_rank, last_rank, row_count"
                    + " FROM block ORDER BY id");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        List<List<Block>> ofEntity = runs.computeIfAbsent(result.getInt(2), e -> new ArrayList<>());
        while (ofEntity.size() <= result.getInt(3)) {
          ofEntity.add(new ArrayList<>());
        }
        ofEntity
            .get(result.getInt(3))
            .add(
                new Block(
                    result.getLong(1),
                    result.getInt(4),
                    result.getInt(5),
                    result.getInt(6),
                    result.getInt(7),
                    result.getInt(8)));
      }
    }
    return runs;
  }
}
