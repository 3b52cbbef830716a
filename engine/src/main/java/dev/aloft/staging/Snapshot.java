package dev.aloft.staging;

import dev.aloft.encryption.FileCipher;
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
  private final FileCipher cipher;
  private final ConcurrentLinkedQueue<Session> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Snapshot(Path file, FileCipher cipher) {
    this.file = file;
    this.cipher = cipher;
  }

  byte[] block(long id) {
    byte[] stored =
        read(session -> {
          session.block.setLong(1, id);
          try (ResultSet result = session.block.executeQuery()) {
            if (!result.next()) {
              throw new SQLException("block " + id + " is missing");
            }
            return result.getBytes(1);
          }
        });
    return cipher.decrypt(stored, Places.block(id));
  }

  /** Runs a query on a connection of its own for that time. */
  <T> T query(Query<T> query) {
    return read(session -> query.on(new Catalog(session.connection, cipher)));
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
    T on(Catalog catalog) throws SQLException;
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
