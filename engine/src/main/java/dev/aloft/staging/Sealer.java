package dev.aloft.staging;

import dev.aloft.encryption.FileCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the buffered rows by owner and writes them. Rows are sorted in stretches that fit into
 * memory; each stretch becomes a run, and readers merge the runs.
 *
 * <p>Owners go before what they own, since a row's place is its owner's rank.
 */
final class Sealer implements AutoCloseable {

  private static final int STRETCH = 32 << 20;
  private static final int RANK_BLOCK = 6_000;

  private final Connection connection;
  private final FileCipher cipher;
  private final Map<String, EntityBuffer> buffers;
  private final Map<String, RankMap> ranks = new HashMap<>();
  private final BlockWriter blocks;
  private int entityNumber;

  Sealer(Connection connection, FileCipher cipher, Collection<EntityBuffer> buffers)
      throws SQLException {
    this.connection = connection;
    this.cipher = cipher;
    this.buffers = new LinkedHashMap<>();
    buffers.forEach(b -> this.buffers.put(b.name(), b));
    this.blocks = new BlockWriter(connection, cipher);
  }

  void seal() throws SQLException, IOException {
    Set<String> done = new HashSet<>();
    for (EntityBuffer buffer : buffers.values()) {
      seal(buffer, done);
    }
    blocks.finish();
  }

  @Override
  public void close() throws SQLException {
    blocks.close();
  }

  private void seal(EntityBuffer buffer, Set<String> done) throws SQLException, IOException {
    if (!done.add(buffer.name())) {
      return;
    }
    for (EntityLayout.Owner owner : buffer.entry().allOwners()) {
      EntityBuffer parent = buffers.get(owner.entity().orElse(""));
      if (parent != null) {
        seal(parent, done);
      }
    }
    for (int i = 0; i < buffer.logs(); i++) {
      write(buffer, i);
    }
    writeCounts(buffer);
  }

  private void write(EntityBuffer buffer, int which) throws SQLException, IOException {
    int number = ++entityNumber;
    Optional<EntityLayout.Owner> owner =
        buffer.entry().allOwners().stream().skip(which).findFirst();
    Optional<String> parent = owner.flatMap(EntityLayout.Owner::entity);
    OwnerNumbers owners = new OwnerNumbers(ranks.get(parent.orElse("")), buffer.ownerTexts(which));
    int[] rankByPlace = null;
    if (buffer.ranked() && which == 0) {
      rankByPlace = rank(buffer, number, owners);
    }
    writeRows(buffer.log(which), number, owner.isPresent(), owners, rankByPlace);
    writeEntity(buffer, number, which == 0 ? null : owner.orElseThrow().attribute(), parent);
    writeShapes(buffer, number);
    writeTexts(
        "INSERT INTO owner VALUES (?, ?, ?)",
        number,
        owners.others(),
        one -> Places.owner(number, one));
  }

  private int[] rank(EntityBuffer buffer, int number, OwnerNumbers owners) throws SQLException {
    int rows = buffer.rows();
    int[] ownerByPlace = new int[rows];
    for (int i = 0; i < rows; i++) {
      ownerByPlace[i] = owners.number(buffer.owners()[i]);
    }
    int[] places = new KeySort(ownerByPlace, buffer.orders()).sorted(rows);
    int[] rankByPlace = new int[rows];
    for (int rank = 0; rank < rows; rank++) {
      rankByPlace[places[rank]] = rank;
    }
    RankMap map = RankMap.of(buffer.ids(), rankByPlace, buffer.textIds(), rows);
    ranks.put(buffer.name(), map);
    writeRanks(number, map);
    return rankByPlace;
  }

  private void writeRows(
      RowLog log, int number, boolean owned, OwnerNumbers owners, int @Nullable [] rankByPlace)
      throws SQLException, IOException {
    List<RowLog.Segment> stretch = new ArrayList<>();
    Run run = new Run(blocks, number, owned, owners, rankByPlace);
    long bytes = 0;
    for (RowLog.Segment segment : log.segments()) {
      if (bytes > 0 && bytes + segment.length() > STRETCH) {
        run.write(log, stretch);
        stretch.clear();
        bytes = 0;
      }
      stretch.add(segment);
      bytes += segment.length();
    }
    run.write(log, stretch);
    blocks.flush();
  }

  private void writeEntity(
      EntityBuffer buffer, int number, @Nullable String viewBy, Optional<String> parent)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setInt(1, number);
      insert.setString(2, buffer.name());
      insert.setString(3, viewBy);
      insert.setString(4, parent.orElse(null));
      insert.setInt(5, buffer.rows());
      insert.setBoolean(6, buffer.ranked() && viewBy == null);
      insert.setInt(7, buffer.doubled().count());
      insert.executeUpdate();
    }
  }

  private void writeShapes(EntityBuffer buffer, int number) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO shape VALUES (?, ?, ?, ?)")) {
      for (Shape shape : buffer.shapes()) {
        Bytes names = new Bytes(256);
        for (String name : shape.names()) {
          names.text(name);
        }
        insert.setInt(1, number);
        insert.setInt(2, shape.number());
        insert.setInt(3, shape.idAt());
        insert.setBytes(4, cipher.encrypt(names.copy(), Places.shape(number, shape.number())));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void writeCounts(EntityBuffer buffer) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO used VALUES (?, ?, ?, ?)")) {
      for (int i = 0; i < buffer.counted().size(); i++) {
        for (Map.Entry<String, long[]> count : new TreeMap<>(buffer.counts(i)).entrySet()) {
          insert.setString(1, buffer.name());
          insert.setString(2, buffer.counted().get(i));
          long rows = count.getValue()[0];
          insert.setBytes(
              3,
              encrypted(count.getKey(), Places.used(buffer.name(), buffer.counted().get(i), rows)));
          insert.setLong(4, rows);
          insert.executeUpdate();
        }
      }
    }
  }

  private void writeRanks(int number, RankMap map) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO rank_block VALUES (?, ?, ?)")) {
      long previous = 0;
      for (int from = 0; from < map.ids().length; from += RANK_BLOCK) {
        Bytes data = new Bytes(RANK_BLOCK * 6);
        for (int i = from; i < Math.min(from + RANK_BLOCK, map.ids().length); i++) {
          data.number(map.ids()[i] - previous);
          data.number(map.ranks()[i]);
          previous = map.ids()[i];
        }
        insert.setInt(1, number);
        int place = from / RANK_BLOCK;
        insert.setInt(2, place);
        insert.setBytes(3, cipher.encrypt(data.copy(), Places.rankBlock(number, place)));
        insert.executeUpdate();
      }
    }
    writeTexts(
        "INSERT INTO rank_text VALUES (?, ?, ?)",
        number,
        map.texts(),
        rank -> Places.rankText(number, rank));
  }

  private void writeTexts(
      String sql, int number, Map<String, Integer> texts, IntFunction<String> place)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Map.Entry<String, Integer> text : texts.entrySet()) {
        insert.setInt(1, number);
        insert.setBytes(2, encrypted(text.getKey(), place.apply(text.getValue())));
        insert.setInt(3, text.getValue());
        insert.executeUpdate();
      }
    }
  }

  private byte[] encrypted(String text, String place) {
    return cipher.encrypt(text.getBytes(StandardCharsets.UTF_8), place);
  }
}
