package dev.aloft.staging;

import dev.aloft.encryption.EncryptionMark;
import dev.aloft.encryption.FileCipher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The SQLite file's form: version, tables, and how it is opened for writing and for reading. */
final class SnapshotFile {

  /** Tells that a SQLite file is a finished snapshot of this form; set last. */
  static final int VERSION = 0x414C0002;

  /** The same with encrypted values. */
  static final int ENCRYPTED = 0x414D0002;

  /** A page of SQLite's largest size holds one block of rows. */
  static final int PAGE = 65_536;

  /** What fits into one page beside its own bookkeeping. */
  static final int BLOCK = 65_000;

  private SnapshotFile() {}

  static Connection create(Path file, FileCipher cipher) throws SQLException {
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
    if (cipher.mark().isPresent()) {
      write(connection, cipher.mark().get());
    }
    return connection;
  }

  private static void write(Connection connection, EncryptionMark mark) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE encryption (scheme TEXT, salt TEXT, check_value TEXT, reference TEXT)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO encryption VALUES (?, ?, ?, ?)")) {
      insert.setString(1, mark.scheme());
      insert.setString(2, mark.salt());
      insert.setString(3, mark.check());
      insert.setString(4, mark.reference());
      insert.executeUpdate();
    }
  }

  static void markFinished(Connection connection, FileCipher cipher) throws SQLException {
    int version = cipher.mark().isPresent() ? ENCRYPTED : VERSION;
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + version);
    }
  }

  /** What a finished snapshot says of itself; empty if the file is none. */
  static Optional<Form> form(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      return switch (version(statement)) {
        case VERSION -> Optional.of(new Form(Optional.empty()));
        case ENCRYPTED -> Optional.of(new Form(Optional.of(mark(statement))));
        default -> Optional.empty();
      };
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  /**
   * How a finished snapshot is written.
   *
   * @param mark empty if it is in clear
   */
  record Form(Optional<EncryptionMark> mark) {}

  private static int version(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private static EncryptionMark mark(Statement statement) throws SQLException {
    try (ResultSet result =
        statement.executeQuery("SELECT scheme, salt, check_value, reference FROM encryption")) {
      if (!result.next()) {
        throw new SQLException("the encryption is missing");
      }
      return new EncryptionMark(
          result.getString(1), result.getString(2), result.getString(3), result.getString(4));
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
