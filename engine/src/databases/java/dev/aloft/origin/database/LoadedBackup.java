package dev.aloft.origin.database;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows of a backup in the tables of a Jira.
 *
 * @param entities those for which there is a table
 * @param homeless attributes for which their table has no column, as {@code Entity.attribute}
 */
record LoadedBackup(Set<String> entities, Set<String> homeless) {

  private static final Set<String> SWITCHES = Set.of("bool", "boolean", "bit", "tinyint");

  /** A time in the table of an app. */
  private static final Pattern MOMENT = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)T([\\d:.]+)Z$");

  static LoadedBackup load(Staging backup, JiraServer server) throws SQLException {
    Set<String> entities = new TreeSet<>();
    Set<String> homeless = new TreeSet<>();
    try (Connection connection = server.administrator()) {
      connection.setAutoCommit(false);
      for (String table : tables(connection)) {
        empty(connection, table);
        String entity =
            JiraTables.ALL
                .entity(table)
                .map(EntityTable::entity)
                .orElse(EntityTables.isOfApp(table) ? table : "");
        if (backup.count(entity) > 0) {
          entities.add(entity);
          rows(connection, server, table, entity, backup, homeless);
        }
      }
      connection.commit();
    }
    return new LoadedBackup(entities, homeless);
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new TreeSet<>();
    String schema = connection.getSchema();
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static void empty(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM " + quoted(connection, table));
    }
  }

  private static void rows(
      Connection connection,
      JiraServer server,
      String table,
      String entity,
      Staging backup,
      Set<String> homeless)
      throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> types = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery("SELECT * FROM " + quoted(connection, table) + " WHERE 1 = 0")) {
      for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        String column = none.getMetaData().getColumnName(i);
        columns.put(attribute(table, column), column);
        types.put(column, none.getMetaData().getColumnTypeName(i));
      }
    }
    try (Stream<EntityRow> rows = backup.stream(entity)) {
      for (EntityRow row : (Iterable<EntityRow>) rows::iterator) {
        Map<String, String> values = new LinkedHashMap<>();
        row.attributes()
            .forEach((name, value) -> {
              String column = columns.get(name);
              if (column == null) {
                homeless.add(entity + "." + name);
              } else {
                values.put(column, value);
              }
            });
        insert(connection, server, table, values, types);
      }
    }
  }

  private static String attribute(String table, String column) {
    return JiraTables.ALL
        .entity(table)
        .map(entity -> entity.attribute(column))
        .orElse(column.toUpperCase(Locale.ROOT));
  }

  private static void insert(
      Connection connection,
      JiraServer server,
      String table,
      Map<String, String> values,
      Map<String, String> types)
      throws SQLException {
    StringBuilder names = new StringBuilder();
    StringBuilder places = new StringBuilder();
    for (String column : values.keySet()) {
      names.append(names.isEmpty() ? "" : ", ").append(quoted(connection, column));
      places
          .append(places.isEmpty() ? "" : ", ")
          .append(server.placeholder(types.getOrDefault(column, "text")));
    }
    String sql =
        "INSERT INTO " + quoted(connection, table) + " (" + names + ") VALUES (" + places + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int at = 1;
      for (Map.Entry<String, String> value : values.entrySet()) {
        if (SWITCHES.contains(types.getOrDefault(value.getKey(), "").toLowerCase(Locale.ROOT))) {
          insert.setBoolean(at++, Boolean.parseBoolean(value.getValue()));
        } else {
          insert.setString(at++, MOMENT.matcher(value.getValue()).replaceFirst("$1 $2"));
        }
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new SQLException(table + " " + values + ": " + e.getMessage(), e);
    }
  }

  private static String quoted(Connection connection, String name) throws SQLException {
    String mark = connection.getMetaData().getIdentifierQuoteString();
    return mark + name + mark;
  }
}
