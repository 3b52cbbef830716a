package dev.aloft.origin.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table as it stands in this database.
 *
 * @param name in the database's own letters
 * @param of the entity whose rows it holds; none for a table of an app
 * @param columns those that are read, in the database's own letters
 * @param key the columns of its primary key, in their order
 */
record SourceTable(String name, Optional<EntityTable> of, List<String> columns, List<String> key) {

  SourceTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** What its rows are called in a backup. */
  String entity() {
    return of.map(EntityTable::entity).orElseGet(() -> name.toUpperCase(Locale.ROOT));
  }

  /** What the values of its columns are called in a backup, column by column. */
  List<String> attributes() {
    return columns.stream()
        .map(column ->
            of.map(entity -> entity.attribute(column))
                .orElseGet(() -> column.toUpperCase(Locale.ROOT)))
        .toList();
  }

  /** A query for all its rows, in the order of their key. */
  String select(Naming naming, Optional<String> where) {
    String order =
        key.isEmpty()
            ? ""
            : " ORDER BY " + key.stream().map(naming::quoted).collect(Collectors.joining(", "));
    return "SELECT "
        + columns.stream().map(naming::quoted).collect(Collectors.joining(", "))
        + " FROM "
        + naming.table(name)
        + where.map(condition -> " WHERE " + condition).orElse("")
        + order;
  }
}
