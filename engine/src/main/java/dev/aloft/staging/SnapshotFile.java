package dev.aloft.staging;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The SQLite file's form: version, tables, and how it is opened for writing and for reading. */
final class SnapshotFile {

  /** Tells that a SQLite file is a finished snapshot of this form; set last. */
  static final int VERSION = 0x414C0002;

  /** A page of SQLite's largest size holds one block of rows. */
  static final int PAGE = 65_536;

  /** What fits into one page beside its own bookkeeping. */
  static final int BLOCK = 65_000;

  private SnapshotFile() {}

  static Connection create(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(PAGE);
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE header (key TEXT PRIMARY KEY, value TEXT NOT NULL)");
      statement.execute("CREATE TABLE note (code TEXT, location TEXT, summary TEXT)");
      statement.execute(
          "CREATE TABLE entity (number INTEGER PRIMARY KEY, name TEXT NOT NULL, view_by TEXT,"
              + " owner_entity TEXT, row_count INTEGER NOT NULL, ranked INTEGER NOT NULL,"
              + " doubled INTEGER NOT NULL)");
      statement.execute(
          "CREATE TABLE shape (entity INTEGER, number INTEGER, id_at INTEGER, names BLOB,"
              + " PRIMARY KEY (entity, number)) WITHOUT ROWID");
      statement.execute(
          "CREATE TABLE owner (entity INTEGER, text BLOB, number INTEGER,"
              + " PRIMARY KEY (entity, text)) WITHOUT ROWID");
      statement.execute(
          "CREATE TABLE used (entity TEXT, attribute TEXT, value BLOB, row_count INTEGER)");
      statement.execute(
          "CREATE TABLE rank_block (entity INTEGER, seq INTEGER, data BLOB,"
              + " PRIMARY KEY (entity, seq))");
      statement.execute(
          "CREATE TABLE rank_text (entity INTEGER, text BLOB, rank INTEGER,"
              + " PRIMARY KEY (entity, text)) WITHOUT ROWID");
      statement.execute(
          "CREATE TABLE block (id INTEGER PRIMARY KEY, entity INTEGER, run INTEGER,"
              + " first_owner INTEGER, last_owner INTEGER, first_rank INTEGER, last_rank INTEGER,"
              + " row_count INTEGER)");
      statement.execute("CREATE TABLE block_data (id INTEGER PRIMARY KEY, data BLOB)");
    }
    return connection;
  }

  static void markFinished(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }

  /** A finished file never changes, so readers need no locks. */
  static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setReadOnly(true);
    config.setCacheSize(16);
    String uri = file.toUri().getRawPath();
    return config.createConnection("jdbc:sqlite:file:" + uri + "?immutable=1");
  }
}
