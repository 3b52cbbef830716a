package dev.aloft.state.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of a state in SQLite; {@code user_version} tells which form a file has. */
final class SqliteSchema {

  static final int VERSION = 4;

  /** Marks the file as ours: the letters ALFT. */
  static final int APPLICATION_ID = 0x414C4654;

  private static final String BY_STAMP = "CREATE INDEX item_source ON item (source_id)";

  private static final String KEPT_EDITS =
      """
      CREATE TABLE kept_edit (
        address TEXT NOT NULL, subject TEXT NOT NULL, version TEXT NOT NULL,
        PRIMARY KEY (address, subject)) STRICT, WITHOUT ROWID
      """;

  private static final String[] TABLES = {
    KEPT_EDITS,
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE lock (
      one INTEGER PRIMARY KEY CHECK (one = 1), host TEXT NOT NULL, pid INTEGER NOT NULL,
      started_at TEXT NOT NULL, command TEXT NOT NULL, since TEXT NOT NULL) STRICT
    """,
    """
    CREATE TABLE resource (
      address TEXT PRIMARY KEY, type TEXT NOT NULL, target_id TEXT NOT NULL, hold TEXT NOT NULL,
      label TEXT NOT NULL, digests TEXT NOT NULL) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX resource_target ON resource (type, target_id)",
    """
    CREATE TABLE item (
      id INTEGER PRIMARY KEY, lane TEXT NOT NULL, ord INTEGER NOT NULL, address TEXT NOT NULL UNIQUE,
      source_id TEXT NOT NULL, placeholder INTEGER NOT NULL, target_id TEXT NOT NULL,
      target_key TEXT NOT NULL, desired TEXT NOT NULL, observed TEXT NOT NULL,
      digests TEXT NOT NULL, version TEXT NOT NULL DEFAULT '', UNIQUE (lane, ord)) STRICT
    """,
    "CREATE INDEX item_target ON item (target_id)",
    BY_STAMP,
    """
    CREATE TABLE part (
      item INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE, kind TEXT NOT NULL,
      source_id TEXT NOT NULL, target_id TEXT NOT NULL, desired TEXT NOT NULL,
      observed TEXT NOT NULL, PRIMARY KEY (item, kind, source_id)) STRICT, WITHOUT ROWID
    """,
    // Texts point at attachments, and at no other kind of part.
    "CREATE INDEX part_attachment ON part (source_id) WHERE kind = 'attachment'",
    """
    CREATE TABLE journal (
      entry INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL, kind TEXT NOT NULL,
      subject TEXT NOT NULL) STRICT
    """
  };

  private SqliteSchema() {}

  /** Brings an older state of ours to the present form; nothing recorded is lost. */
  static void upgrade(Connection connection, int from) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (from < 2) {
        statement.execute("ALTER TABLE item ADD COLUMN version TEXT NOT NULL DEFAULT ''");
      }
      if (from < 3) {
        statement.execute(BY_STAMP);
      }
      if (from < 4) {
        statement.execute(KEPT_EDITS);
      }
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }

  static int version(Connection connection) throws SQLException {
    return pragma(connection, "user_version");
  }

  static int applicationId(Connection connection) throws SQLException {
    return pragma(connection, "application_id");
  }

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
