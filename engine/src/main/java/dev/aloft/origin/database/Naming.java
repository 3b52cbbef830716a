package dev.aloft.origin.database;

/**
 * How names are written in this database's SQL.
 *
 * @param schema the schema of Jira's tables; empty where the connection is in it
 * @param quote what stands around a name; a blank where nothing does
 */
record Naming(String schema, String quote) {

  String quoted(String name) {
    String mark = quote.strip();
    return mark.isEmpty() ? name : mark + name.replace(mark, mark + mark) + mark;
  }

  String table(String name) {
    return schema.isEmpty() ? quoted(name) : quoted(schema) + "." + quoted(name);
  }

  /** The statement that lets a user read a table. */
  String grant(String table, String user) {
    return "GRANT SELECT ON " + table(table) + " TO " + quoted(user) + ";";
  }
}
