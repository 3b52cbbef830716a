package dev.aloft.state.sqlite;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.KeptEdit;
import dev.aloft.value.Address;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Writes to the table of items; the caller holds the transaction. */
final class ItemWrites {

  private ItemWrites() {}

  static void record(Connection connection, String lane, List<RecordedItem> items)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO item (lane, ord, address, source_id, placeholder, target_id, target_key,"
                + " desired, observed, digests, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (address) DO UPDATE SET ord = excluded.ord, source_id ="
                + " excluded.source_id, placeholder = excluded.placeholder, target_id ="
                + " excluded.target_id, target_key = excluded.target_key, desired ="
                + " excluded.desired, observed =  excluded.observed, version = excluded.version,"
                + " digests = excluded.digests")) {
      for (RecordedItem item : items) {
        bind(statement, lane, item);
        statement.executeUpdate();
      }
    }
  }

  static void looked(Connection connection, Map<Address, String> versions) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE item SET version = ? WHERE address = ?")) {
      for (Map.Entry<Address, String> version : versions.entrySet()) {
        statement.setString(1, version.getValue());
        statement.setString(2, version.getKey().toString());
        statement.executeUpdate();
      }
    }
  }

  static void keep(Connection connection, List<KeptEdit> edits, boolean all) throws SQLException {
    try (Statement forgetting = connection.createStatement();
        PreparedStatement statement =
            connection.prepareStatement("INSERT OR REPLACE INTO kept_edit VALUES (?, ?, ?)")) {
      if (all) {
        forgetting.executeUpdate("DELETE FROM kept_edit");
      }
      for (KeptEdit edit : edits) {
        statement.setString(1, edit.thing().toString());
        statement.setString(2, edit.subject());
        statement.setString(3, edit.version());
        statement.executeUpdate();
      }
    }
  }

  /** The row stays, and with it what hangs on it; another one says that the old order is spent. */
  static void move(Connection connection, Address from, String lane, RecordedItem item)
      throws SQLException {
    Left left = left(connection, from);
    try (PreparedStatement spent =
            connection.prepareStatement(
                "DELETE FROM item WHERE address = ? AND placeholder = 1 AND target_id = ''");
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE item SET lane = ?, ord = ?, address = ?, source_id = ?, placeholder = ?,"
                    + " target_id = ?, target_key = ?, desired = ?, observed = ?, digests = ?,"
                    + " version = ? WHERE address = ?")) {
      spent.setString(1, item.address().toString());
      spent.executeUpdate();
      bind(statement, lane, item);
      statement.setString(12, from.toString());
      if (statement.executeUpdate() != 1) {
        throw new SQLException("the state does not know " + from);
      }
    }
    record(connection, left.lane(), List.of(left.spent(from)));
  }

  /** The place that a moved item leaves behind. */
  private record Left(String lane, long order) {

    RecordedItem spent(Address address) {
      return new RecordedItem(
          address,
          order,
          DesiredItem.GAP + address.key(),
          true,
          "",
          "",
          RecordedItem.GONE,
          RecordedItem.GONE,
          Map.of(),
          List.of());
    }
  }

  private static Left left(Connection connection, Address from) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT lane, ord FROM item WHERE address = ?")) {
      statement.setString(1, from.toString());
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("the state does not know " + from);
        }
        return new Left(rows.getString(1), rows.getLong(2));
      }
    }
  }

  private static void bind(PreparedStatement statement, String lane, RecordedItem item)
      throws SQLException {
    statement.setString(1, lane);
    statement.setLong(2, item.order());
    statement.setString(3, item.address().toString());
    statement.setString(4, item.sourceId());
    statement.setInt(5, item.placeholder() ? 1 : 0);
    statement.setString(6, item.targetId());
    statement.setString(7, item.targetKey());
    statement.setString(8, item.desired().toString());
    statement.setString(9, item.observed().toString());
    statement.setString(10, DigestsText.write(item.attributes()));
    statement.setString(11, item.version());
  }
}
