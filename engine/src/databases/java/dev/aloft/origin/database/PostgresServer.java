package dev.aloft.origin.database;

import dev.aloft.diagnostics.Location;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/** PostgreSQL. */
final class PostgresServer implements JiraServer {

  private static final String PASSWORD = "only-for-reading";

  private final EmbeddedPostgres server;

  PostgresServer() throws IOException {
    this.server = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
  }

  /** Runs a dump, rows and all, or without them. */
  void restore(PgDump dump, boolean rows) throws SQLException, IOException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE jira");
      for (PgDump.Part part : dump.parts()) {
        // Tests fill and empty tables in the order of their names.
        if (part.statement().contains(" FOREIGN KEY ")) {
          continue;
        }
        if (!part.statement().startsWith("COPY ")) {
          statement.execute(part.statement());
        } else if (rows) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(part.statement().replaceFirst(";\\s*$", ""), new StringReader(part.rows()));
        }
      }
    }
  }

  @Override
  public String url() {
    return server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*$", "");
  }

  @Override
  public Connection administrator() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  @Override
  public DatabaseSource reader(List<String> tables) throws SQLException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "DO $$ BEGIN CREATE ROLE aloft_reader LOGIN PASSWORD '"
              + PASSWORD
              + "'; EXCEPTION WHEN duplicate_object THEN DROP OWNED BY aloft_reader; END $$");
      for (String table : tables) {
        statement.execute(new Naming("public", "\"").grant(table, "aloft_reader"));
      }
    }
    return new DatabaseSource(
        url(),
        "aloft_reader",
        () -> PASSWORD,
        Optional.of("public"),
        Optional.empty(),
        Optional.of(ZoneOffset.UTC),
        Location.NONE);
  }

  @Override
  public String placeholder(String type) {
    return "?::" + type.replaceFirst("^bigserial$", "bigint").replaceFirst("^serial$", "integer");
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
