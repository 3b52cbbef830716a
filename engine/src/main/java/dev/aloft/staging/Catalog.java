package dev.aloft.staging;

import dev.aloft.encryption.FileCipher;
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
import java.util.function.IntFunction;

/** Reads the small tables of a snapshot: header, entities, shapes, block index, owners, ranks. */
final class Catalog {

  private final Connection connection;
  private final FileCipher cipher;

  Catalog(Connection connection, FileCipher cipher) {
    this.connection = connection;
    this.cipher = cipher;
  }

  SnapshotHeader header() throws SQLException {
    Map<String, String> values = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement("SELECT key, value FROM header");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        String key = result.getString(1);
        values.put(key, text(result.getBytes(2), Places.header(key)));
      }
    }
    List<SnapshotHeader.Note> notes = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT code, location, summary, rowid FROM note ORDER BY rowid");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        String place = Places.note(result.getLong(4));
        notes.add(
            new SnapshotHeader.Note(
                result.getString(1),
                text(result.getBytes(2), place + "/location"),
                text(result.getBytes(3), place + "/summary")));
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
  List<EntityTable> tables() throws SQLException {
    Map<Integer, List<StoredShape>> shapes = shapes();
    Map<Integer, List<List<Block>>> runs = runs();
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

  Map<String, Integer> owners(int entity) throws SQLException {
    return texts(
        "SELECT text, number FROM owner WHERE entity = ? ORDER BY number",
        entity,
        number -> Places.owner(entity, number));
  }

  RankMap ranks(EntityTable table) throws SQLException {
    long[] ids = new long[table.rows()];
    int[] ranks = new int[table.rows()];
    int count = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT data, seq FROM rank_block WHERE entity = ? ORDER BY seq")) {
      query.setInt(1, table.number());
      try (ResultSet result = query.executeQuery()) {
        long id = 0;
        while (result.next()) {
          byte[] data =
              cipher.decrypt(
                  result.getBytes(1), Places.rankBlock(table.number(), result.getInt(2)));
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
        texts(
            "SELECT text, rank FROM rank_text WHERE entity = ?",
            table.number(),
            rank -> Places.rankText(table.number(), rank));
    return new RankMap(Arrays.copyOf(ids, count), Arrays.copyOf(ranks, count), texts, table.rows());
  }

  /** How many rows have each value of a counted attribute. */
  Map<String, Long> values(String entity, String attribute) throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT value, row_count FROM used WHERE entity = ? AND attribute = ? ORDER BY"
                + " rowid")) {
      query.setString(1, entity);
      query.setString(2, attribute);
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          long count = result.getLong(2);
          values.put(text(result.getBytes(1), Places.used(entity, attribute, count)), count);
        }
      }
    }
    return values;
  }

  private Map<String, Integer> texts(String sql, int entity, IntFunction<String> place)
      throws SQLException {
    Map<String, Integer> texts = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setInt(1, entity);
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          int number = result.getInt(2);
          texts.put(text(result.getBytes(1), place.apply(number)), number);
        }
      }
    }
    return texts;
  }

  private String text(byte[] stored, String place) {
    return new String(cipher.decrypt(stored, place), StandardCharsets.UTF_8);
  }

  private Map<Integer, List<StoredShape>> shapes() throws SQLException {
    Map<Integer, List<StoredShape>> shapes = new HashMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT entity, id_at, names, number FROM shape ORDER BY entity, number");
        ResultSet result = query.executeQuery()) {
      while (result.next()) {
        byte[] stored = result.getBytes(3);
        List<String> names = new ArrayList<>();
        if (stored != null) {
          byte[] data = cipher.decrypt(stored, Places.shape(result.getInt(1), result.getInt(4)));
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

  private Map<Integer, List<List<Block>>> runs() throws SQLException {
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
