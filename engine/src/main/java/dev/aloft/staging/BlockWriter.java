package dev.aloft.staging;

import dev.aloft.encryption.FileCipher;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Packs sorted rows into blocks. A row is its place, owner number, order, rank + 1, the body's
 * length, and the body.
 */
final class BlockWriter implements AutoCloseable {

  /** The most that the numbers before a row's body take. */
  private static final int HEADER = 45;

  private final BlockInserts inserts;
  private final Bytes block = new Bytes(SnapshotFile.PAGE + 1024);
  private int entity;
  private int run;
  private long nextId = 1;
  private int rows;
  private int firstOwner;
  private int lastOwner;
  private int firstRank;
  private int lastRank;

  BlockWriter(Connection connection, FileCipher cipher) throws SQLException {
    inserts = new BlockInserts(connection, cipher);
  }

  void start(int entityNumber, int runNumber) throws SQLException {
    flush();
    entity = entityNumber;
    run = runNumber;
  }

  void add(long ordinal, int owner, long order, int rank, byte[] source, int from, int length)
      throws SQLException {
    if (rows > 0 && block.size() + length + HEADER > SnapshotFile.BLOCK) {
      flush();
    }
    if (rows == 0) {
      firstOwner = owner;
      firstRank = rank;
    }
    lastOwner = owner;
    lastRank = rank;
    rows++;
    block.number(ordinal);
    block.number(owner);
    block.number(order);
    block.number(rank + 1L);
    block.number(length);
    block.append(source, from, length);
  }

  void flush() throws SQLException {
    if (rows == 0) {
      return;
    }
    inserts.add(
        new EntityTable.Block(nextId++, firstOwner, lastOwner, firstRank, lastRank, rows),
        entity,
        run,
        block.copy());
    rows = 0;
    block.clear();
  }

  /** Waits until every block is in the file. */
  void finish() throws SQLException {
    flush();
    inserts.finish();
  }

  @Override
  public void close() throws SQLException {
    inserts.close();
  }
}
