package dev.aloft.state.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens the connections of one state file: one that writes, any number that read. */
final class Connections implements AutoCloseable {

  private final Path file;
  private final Connection writer;

  Connections(Path file) throws SQLException {
    this.file = file;
    this.writer = open();
  }

  Connection writer() {
    return writer;
  }

  /** A connection of its own for a long read; the caller closes it. */
  Connection read() throws SQLException {
    return open();
  }

  /** Writes the whole file anew, and empties the log beside it. */
  void scrub() throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("VACUUM");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private Connection open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("PRAGMA journal_mode = WAL");
      // A killed process loses nothing by NORMAL; only a power cut could cost the last entries,
      // and those are found again by their stamps.
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA foreign_keys = ON");
    }
    return connection;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the state cannot be closed", e);
    }
  }
}
