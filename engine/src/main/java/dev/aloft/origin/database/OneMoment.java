package dev.aloft.origin.database;

import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;

/**
 * The isolation under which a database shows all tables as of one moment and locks nothing.
 *
 * @param isolation of {@link Connection}; empty where there is none that is always there
 */
record OneMoment(Optional<Integer> isolation) {

  /**
   * What a database has, by the name that its driver gives it: PostgreSQL, MariaDB and MySQL keep
   * old versions of rows for REPEATABLE READ, Oracle for SERIALIZABLE. SQL Server does only where
   * an administrator allowed snapshots, and would lock what it reads.
   */
  static OneMoment of(String product) {
    String name = product.toLowerCase(Locale.ROOT);
    if (name.contains("oracle")) {
      return new OneMoment(Optional.of(Connection.TRANSACTION_SERIALIZABLE));
    }
    if (name.contains("postgres") || name.contains("maria") || name.contains("mysql")) {
      return new OneMoment(Optional.of(Connection.TRANSACTION_REPEATABLE_READ));
    }
    return new OneMoment(Optional.empty());
  }
}
