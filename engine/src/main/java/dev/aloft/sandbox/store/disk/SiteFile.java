package dev.aloft.sandbox.store.disk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file of one site. Everything goes through one connection, which sees what is not
 * committed yet; a process that is killed loses what came after the last {@link #commit}, and
 * nothing before it. Only one process at a time has the file. Safe for many threads.
 */
public final class SiteFile implements AutoCloseable {

  /** Tells a site's file from any other SQLite file: "ALSB". */
  private static final int APPLICATION_ID = 0x414C_5342;

  /** The form of the tables, as the file's {@code user_version}. */
  private static final int FORM = 1;

  /** Pages that SQLite keeps in memory outside of the heap, in KiB. */
  private static final int CACHE = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final Connection connection;
  private boolean changed;

  private SiteFile(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a file, or makes it where there is none.
   *
   * @throws SiteFileException if the file is no site of this form, or another process has it open
   */
  public static SiteFile open(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(8192);
    config.setCacheSize(-CACHE);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A killed process loses nothing by it; what a power cut does to a sandbox matters to nobody.
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setBusyTimeout(0);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      try {
        prepare(connection);
        connection.setAutoCommit(false);
        return new SiteFile(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new SiteFileException("the site's file cannot be opened: " + e.getMessage(), e);
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Takes the exclusive lock now rather than at some later request.
      statement.execute("BEGIN IMMEDIATE");
      int id = number(statement, "PRAGMA application_id");
      int form = number(statement, "PRAGMA user_version");
      if (id == 0 && form == 0 && number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
        statement.execute("PRAGMA application_id = " + APPLICATION_ID);
        statement.execute("PRAGMA user_version = " + FORM);
      } else if (id != APPLICATION_ID) {
        throw new SQLException("it belongs to another program");
      } else if (form != FORM) {
        throw new SQLException("it has form " + form + ", this program writes form " + FORM);
      }
      statement.execute("COMMIT");
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** How a row is read. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Reads the row on which the result stands. */
    T read(ResultSet row) throws SQLException;
  }

  /** Changes something; values are numbers, texts, bytes or {@link Optional}s of these. */
  public int update(String sql, Object... values) {
    lock.lock();
    try {
      changed = true;
      return prepared(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      lock.unlock();
    }
  }

  /** Reads rows. */
  public <T> List<T> rows(String sql, RowReader<T> reader, Object... values) {
    lock.lock();
    try (ResultSet result = prepared(sql, values).executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      lock.unlock();
    }
  }

  /** What is done with a row. */
  @FunctionalInterface
  public interface RowVisitor {
    /** Looks at the row on which the result stands. */
    void visit(ResultSet row) throws SQLException;
  }

  /** Looks at rows one by one, with none of them in memory but the one that is looked at. */
  public void each(String sql, RowVisitor visitor, Object... values) {
    lock.lock();
    try (ResultSet result = prepared(sql, values).executeQuery()) {
      while (result.next()) {
        visitor.visit(result);
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      lock.unlock();
    }
  }

  /** Reads the first row, if there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
    return rows(sql, reader, values).stream().findFirst();
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int at = 0; at < values.length; at++) {
      Object value = values[at];
      statement.setObject(at + 1, value instanceof Optional<?> some ? some.orElse(null) : value);
    }
    return statement;
  }

  /** Keeps everything so far. To be called between the changes that belong together. */
  public void commit() {
    lock.lock();
    try {
      if (changed) {
        connection.commit();
        changed = false;
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      lock.unlock();
    }
  }

  private static SiteFileException failed(SQLException e) {
    return new SiteFileException("the site's file cannot be used: " + e.getMessage(), e);
  }

  /** Keeps everything so far and lets the file go. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (!connection.isClosed()) {
        commit();
        release();
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      lock.unlock();
    }
  }

  /** Lets the file go without what was not committed. */
  public void abandon() {
    lock.lock();
    try {
      if (!connection.isClosed()) {
        connection.rollback();
        release();
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      lock.unlock();
    }
  }

  private void release() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
    connection.close();
  }
}
