package dev.aloft.staging;

import dev.aloft.encryption.FileCipher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Inserts blocks on a thread of its own while the next ones are sorted and packed. The driver takes
 * one call at a time on a connection, so that others may use it meanwhile.
 */
final class BlockInserts implements AutoCloseable {

  private static final int AHEAD = 16;

  private final FileCipher cipher;
  private final PreparedStatement index;
  private final PreparedStatement data;
  private final Conveyor<Pending, SQLException> waiting =
      new Conveyor<>("write snapshot", AHEAD, this::insert);

  BlockInserts(Connection connection, FileCipher cipher) throws SQLException {
    this.cipher = cipher;
    index = connection.prepareStatement("INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    data = connection.prepareStatement("INSERT INTO block_data VALUES (?, ?)");
  }

  private record Pending(EntityTable.Block block, int entity, int run, byte[] data) {}

  void add(EntityTable.Block block, int entity, int run, byte[] bytes) throws SQLException {
    waiting.put(new Pending(block, entity, run, bytes));
  }

  /** Waits until every block is in the file; nothing may follow. */
  void finish() throws SQLException {
    waiting.finish();
  }

  private void insert(Pending pending) throws SQLException {
    EntityTable.Block block = pending.block();
    index.setLong(1, block.id());
    index.setInt(2, pending.entity());
    index.setInt(3, pending.run());
    index.setInt(4, block.firstOwner());
    index.setInt(5, block.lastOwner());
    index.setInt(6, block.firstRank());
    index.setInt(7, block.lastRank());
    index.setInt(8, block.rows());
    index.executeUpdate();
    data.setLong(1, block.id());
    data.setBytes(2, cipher.encrypt(pending.data(), Places.block(block.id())));
    data.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    waiting.close();
    index.close();
    data.close();
  }
}
