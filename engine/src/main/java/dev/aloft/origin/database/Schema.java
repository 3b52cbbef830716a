package dev.aloft.origin.database;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds Jira's tables in a database, and whether they may be read. */
final class Schema {

  /** What every Jira has, so that a schema without them is none of a Jira. */
  private static final Set<String> OF_EVERY_JIRA =
      Set.of("project", "jiraissue", "jiraaction", "propertyentry", "nodeassociation");

  private final DatabaseSource source;
  private final Connection connection;
  private final Optional<String> catalog;
  private final Optional<String> schema;
  private final Naming naming;

  Schema(DatabaseSource source, Connection connection) throws SQLException {
    this.source = source;
    this.connection = connection;
    DatabaseMetaData about = connection.getMetaData();
    boolean schemas = about.supportsSchemasInTableDefinitions();
    // MySQL's databases are catalogs, and it has no schemas.
    this.catalog =
        schemas
            ? Optional.ofNullable(connection.getCatalog())
            : source.schema().or(() -> text(connection::getCatalog));
    this.schema =
        schemas ? source.schema().or(() -> text(connection::getSchema)) : Optional.empty();
    this.naming =
        new Naming((schemas ? schema : catalog).orElse(""), about.getIdentifierQuoteString());
  }

  Naming naming() {
    return naming;
  }

  /**
   * What is to be read.
   *
   * @param tables in the order of their names
   * @param left the names of those that are not read
   */
  record Found(List<SourceTable> tables, Set<String> left) {}

  /**
   * Looks for the tables.
   *
   * @throws ProblemException if there is no Jira, or a table of Jira's may not be read
   */
  Found tables() throws SQLException {
    List<SourceTable> tables = new ArrayList<>();
    Set<String> left = new TreeSet<>();
    List<String> refused = new ArrayList<>();
    Set<String> missing = new TreeSet<>(OF_EVERY_JIRA);
    for (String name : names()) {
      missing.remove(name.toLowerCase(Locale.ROOT));
      Optional<EntityTable> entity = JiraTables.ALL.entity(name);
      boolean ofApp = EntityTables.isOfApp(name);
      if (entity.isEmpty() && !ofApp) {
        if (!JiraTables.ALL.isLeft(name)) {
          left.add(name);
        }
      } else if (readable(name)) {
        tables.add(new SourceTable(name, entity, columns(name), key(name)));
      } else if (ofApp) {
        left.add(name);
      } else {
        refused.add(name);
      }
    }
    if (!refused.isEmpty()) {
      throw notGranted(refused);
    }
    if (!missing.isEmpty()) {
      throw notJira(missing);
    }
    return new Found(tables, left);
  }

  private List<String> names() throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(catalog.orElse(null), schema.orElse(null), "%", new String[] {"TABLE"})) {
      while (found.next()) {
        names.add(found.getString("TABLE_NAME"));
      }
    }
    return names.stream().sorted().distinct().toList();
  }

  private boolean readable(String table) {
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery("SELECT 1 FROM " + naming.table(table) + " WHERE 1 = 0")) {
      return !none.next();
    } catch (SQLException e) {
      return false;
    }
  }

  private List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getColumns(catalog.orElse(null), schema.orElse(null), escaped(table), "%")) {
      while (found.next()) {
        String column = found.getString("COLUMN_NAME");
        if (!JiraTables.ALL.isSecret(table, column)) {
          columns.add(column);
        }
      }
    }
    return columns;
  }

  private List<String> key(String table) throws SQLException {
    Map<Integer, String> columns = new TreeMap<>();
    try (ResultSet found =
        connection.getMetaData().getPrimaryKeys(catalog.orElse(null), schema.orElse(null), table)) {
      while (found.next()) {
        columns.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(columns.values());
  }

  /** A name as a pattern: an underscore would mean any letter. */
  private String escaped(String table) throws SQLException {
    String escape = connection.getMetaData().getSearchStringEscape();
    return table.replace("_", escape + "_");
  }

  private ProblemException notGranted(List<String> refused) {
    List<String> grants =
        refused.stream().map(table -> naming.grant(table, source.user())).toList();
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                DatabaseCode.NOT_GRANTED,
                source.location(),
                source.user()
                    + " may not read "
                    + refused.size()
                    + (refused.size() == 1 ? " table" : " tables")
                    + " of Jira")
            .next("let an administrator of the database say: " + String.join(" ", grants)));
  }

  private ProblemException notJira(Set<String> missing) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(
                DatabaseCode.NOT_JIRA,
                source.location(),
                naming.schema()
                    + " has no table "
                    + String.join(", ", missing)
                    + ", or "
                    + source.user()
                    + " may not read it")
            .expected("the schema of a Jira")
            .next(
                "give 'schema' as dbconfig.xml has it, or let an administrator of the database say:"
                    + " "
                    + missing.stream()
                        .map(table -> naming.grant(table, source.user()))
                        .collect(Collectors.joining(" "))));
  }

  private interface Name {
    String get() throws SQLException;
  }

  private static Optional<String> text(Name name) {
    try {
      return Optional.ofNullable(name.get());
    } catch (SQLException e) {
      return Optional.empty();
    }
  }
}
