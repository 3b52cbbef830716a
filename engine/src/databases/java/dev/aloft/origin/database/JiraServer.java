package dev.aloft.origin.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A database server that a test starts, with the tables of a Jira 8.3 that nobody has filled. */
interface JiraServer extends AutoCloseable {

  /** The address of JDBC of its database. */
  String url();

  /** A connection that may write. */
  Connection administrator() throws SQLException;

  /** A user that may read the given tables, and nothing else. */
  DatabaseSource reader(java.util.List<String> tables) throws SQLException;

  /** A place for the value of a column of that type in an INSERT. */
  String placeholder(String type);

  @Override
  void close();
}
