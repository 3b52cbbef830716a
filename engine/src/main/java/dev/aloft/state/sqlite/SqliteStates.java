package dev.aloft.state.sqlite;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.state.LockOwner;
import dev.aloft.state.StateCode;
import dev.aloft.state.StateStore;
import dev.aloft.state.States;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens states that are SQLite files, with or without taking their lock. */
public final class SqliteStates implements States {

  private final Clock clock;

  @Inject
  public SqliteStates(Clock clock) {
    this.clock = clock;
  }

  @Override
  public StateStore open(Path file) {
    Connections connections = connect(file);
    return new SqliteState(file, connections.writer(), connections);
  }

  @Override
  public StateStore openLocked(Path file, String command) {
    Connections connections = connect(file);
    try {
      take(file, connections.writer(), command);
    } catch (SQLException e) {
      connections.close();
      throw damaged(file, e);
    } catch (ProblemException e) {
      connections.close();
      throw e;
    }
    return new LockedState(
        new SqliteState(file, connections.writer(), connections),
        () -> release(file, connections.writer()));
  }

  @Override
  public String thisHost() {
    return host();
  }

  @Override
  public Optional<LockOwner> owner(Path file) {
    try (Connections connections = connect(file)) {
      return owner(connections.writer());
    } catch (SQLException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public void unlock(Path file) {
    try (Connections connections = connect(file)) {
      release(file, connections.writer());
    }
  }

  private Connections connect(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Connections connections = new Connections(file);
      try {
        prepare(file, connections.writer());
      } catch (SQLException | RuntimeException e) {
        connections.close();
        throw e;
      }
      return connections;
    } catch (SQLException | IOException e) {
      throw damaged(file, e);
    }
  }

  private static void prepare(Path file, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      int version = SqliteSchema.version(connection);
      boolean ours = SqliteSchema.applicationId(connection) == SqliteSchema.APPLICATION_ID;
      if (version == 0 && !ours && isEmpty(connection)) {
        SqliteSchema.create(connection);
      } else if (!ours) {
        statement.execute("ROLLBACK");
        throw new SQLException("the file belongs to another program");
      } else if (version > SqliteSchema.VERSION) {
        statement.execute("ROLLBACK");
        throw new ProblemException(
            ExitCode.INVALID_INPUT,
            Diagnostic.of(
                StateCode.NEWER, Location.file(file.toString()), "the state has form " + version));
      } else if (version < SqliteSchema.VERSION) {
        SqliteSchema.upgrade(connection, version);
      }
      statement.execute("COMMIT");
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      return rows.next() && rows.getInt(1) == 0;
    }
  }

  private void take(Path file, Connection connection, String command) throws SQLException {
    ProcessHandle self = ProcessHandle.current();
    Instant now = clock.instant();
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      Optional<LockOwner> owner = owner(connection);
      if (owner.isPresent() && !owner.get().isDead(host())) {
        statement.execute("ROLLBACK");
        throw locked(file, owner.get());
      }
      statement.execute("DELETE FROM lock");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO lock VALUES (1, ?, ?, ?, ?, ?)")) {
        insert.setString(1, host());
        insert.setLong(2, self.pid());
        insert.setString(3, self.info().startInstant().orElse(now).toString());
        insert.setString(4, command);
        insert.setString(5, now.toString());
        insert.executeUpdate();
      }
      statement.execute("COMMIT");
    }
  }

  private static Optional<LockOwner> owner(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT host, pid, started_at, command, since FROM lock")) {
      return rows.next()
          ? Optional.of(
              new LockOwner(
                  rows.getString(1),
                  rows.getLong(2),
                  Instant.parse(rows.getString(3)),
                  rows.getString(4),
                  Instant.parse(rows.getString(5))))
          : Optional.empty();
    }
  }

  private static void release(Path file, Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM lock");
    } catch (SQLException e) {
      throw damaged(file, e);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static ProblemException locked(Path file, LockOwner owner) {
    return new ProblemException(
        ExitCode.LOCKED,
        Diagnostic.of(
                StateCode.LOCKED,
                Location.file(file.toString()),
                "the state is locked by " + owner.describe() + " (lock " + owner.id() + ")")
            .next("wait for it, or run `aloft state unlock` if it no longer runs"));
  }

  /** What ends a run in the middle: no space, no right, or a file that holds something else. */
  static FatalProblem broken(Path file, SQLException e) {
    boolean damaged =
        e instanceof SQLiteException broken
            && (broken.getResultCode().name().startsWith("SQLITE_CORRUPT")
                || broken.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB);
    return damaged
        ? new FatalProblem(
            ExitCode.INVALID_INPUT,
            Diagnostic.of(
                    StateCode.NOT_A_STATE,
                    Location.file(file.toString()),
                    "the state is damaged: " + e.getMessage())
                .next(
                    "restore the file from a copy, or move it away and plan again: what Aloft wrote"
                        + " is found again by its marks"),
            e)
        : new FatalProblem(
            ExitCode.FAILED,
            Diagnostic.of(
                    StateCode.UNWRITABLE,
                    Location.file(file.toString()),
                    "the state cannot be read or written: " + e.getMessage())
                .next("free space or mend the rights, then run the same command again"),
            e);
  }

  private static boolean isUnwritable(SQLiteErrorCode code) {
    return code == SQLiteErrorCode.SQLITE_FULL
        || code.name().startsWith("SQLITE_IOERR")
        || code.name().startsWith("SQLITE_READONLY");
  }

  private static ProblemException damaged(Path file, Exception e) {
    if (e instanceof SQLiteException broken && isUnwritable(broken.getResultCode())) {
      return new ProblemException(
          ExitCode.FAILED,
          Diagnostic.of(
                  StateCode.UNWRITABLE,
                  Location.file(file.toString()),
                  "the state cannot be read or written: " + e.getMessage())
              .next("free space or mend the rights, then run the same command again"),
          e);
    }
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                StateCode.NOT_A_STATE,
                Location.file(file.toString()),
                "the state cannot be opened: " + e.getMessage())
            .next("name another path under state, or restore the file"),
        e);
  }
}
