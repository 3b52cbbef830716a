package dev.aloft.staging;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The open file: connections that threads borrow for the time of one read, so that cursors hold
 * none and need no closing.
 */
final class Snapshot implements AutoCloseable {

  private final Path file;
  private final ConcurrentLinkedQueue<Session> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Snapshot(Path file) {
    this.file = file;
  }

  byte[] block(long id) {
    return read(session -> {
      session.block.setLong(1, id);
      try (ResultSet result = session.block.executeQuery()) {
        if (!result.next()) {
          throw new SQLException("block " + id + " is missing");
        }
        return result.getBytes(1);
      }
    });
  }

  /** Runs a query on a connection of its own for that time. */
  <T> T query(Query<T> query) {
    return read(session -> query.on(session.connection));
  }

  private <T> T read(Read<T> read) {
    if (closed) {
      throw new IllegalStateException("the staging is closed");
    }
    Session session = idle.poll();
    try {
      if (session == null) {
        session = new Session(file);
      }
      T result = read.on(session);
      idle.add(session);
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("the staging cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Session session = idle.poll(); session != null; session = idle.poll()) {
      session.close();
    }
  }

  /** A question to the file. */
  interface Query<T> {
    T on(Connection connection) throws SQLException;
  }

  private interface Read<T> {
    T on(Session session) throws SQLException;
  }

  private static final class Session implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement block;

    Session(Path file) throws SQLException {
      connection = SnapshotFile.open(file);
      block = connection.prepareStatement("SELECT data FROM block_data WHERE id = ?");
    }

    @Override
    public void close() {
      try {
        block.close();
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException("the staging cannot be closed", e);
      }
    }
  }
}
