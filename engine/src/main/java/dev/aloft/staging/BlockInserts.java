package dev.aloft.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Inserts blocks on a thread of its own while the next ones are sorted and packed. The driver takes
 * one call at a time on a connection, so that others may use it meanwhile.
 */
final class BlockInserts implements AutoCloseable {

  private static final int AHEAD = 16;
  private static final int POLL_MILLIS = 200;
  private static final byte[] END = new byte[0];

  private final PreparedStatement index;
  private final PreparedStatement data;
  private final BlockingQueue<Pending> waiting = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private volatile boolean stopped;
  private volatile Optional<SQLException> failure = Optional.empty();

  BlockInserts(Connection connection) throws SQLException {
    index = connection.prepareStatement("INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    data = connection.prepareStatement("INSERT INTO block_data VALUES (?, ?)");
    thread = Thread.ofPlatform().name("write snapshot").daemon().unstarted(this::drain);
    thread.start();
  }

  private record Pending(EntityTable.Block block, int entity, int run, byte[] data) {}

  void add(EntityTable.Block block, int entity, int run, byte[] bytes) throws SQLException {
    put(new Pending(block, entity, run, bytes));
  }

  /** Waits until every block is in the file; nothing may follow. */
  void finish() throws SQLException {
    put(new Pending(new EntityTable.Block(0, 0, 0, 0, 0, 0), 0, 0, END));
    join();
    check();
  }

  private void put(Pending pending) throws SQLException {
    try {
      while (!waiting.offer(pending, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", e);
    }
  }

  private void check() throws SQLException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void drain() {
    try {
      while (!stopped) {
        Pending pending = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (pending != null) {
          if (pending.block().rows() == 0) {
            return;
          }
          insert(pending);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      failure = Optional.of(e);
    }
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
    data.setBytes(2, pending.data());
    data.executeUpdate();
  }

  private void join() throws SQLException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", e);
    }
  }

  @Override
  public void close() throws SQLException {
    stopped = true;
    join();
    index.close();
    data.close();
  }
}
