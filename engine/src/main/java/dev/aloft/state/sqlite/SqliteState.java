package dev.aloft.state.sqlite;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.ItemCursor;
import dev.aloft.state.KeptEdit;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A state in one SQLite file. */
final class SqliteState implements StateStore {

  private final Path file;
  private final Connection connection;
  private final Connections connections;

  SqliteState(Path file, Connection connection, Connections connections) {
    this.file = file;
    this.connection = connection;
    this.connections = connections;
  }

  @Override
  public long serial() {
    return note("serial").map(Long::parseLong).orElse(0L);
  }

  @Override
  public void nextSerial() {
    note("serial", Long.toString(serial() + 1));
  }

  @Override
  public List<Recorded> resources() {
    return query(
        "SELECT address, target_id, hold, label, digests FROM resource ORDER BY address",
        statement -> {},
        SqliteState::readResources);
  }

  @Override
  public Optional<Recorded> resource(Address address) {
    return query(
            "SELECT address, target_id, hold, label, digests FROM resource WHERE address = ?",
            statement -> statement.setString(1, address.toString()),
            SqliteState::readResources)
        .stream()
        .findFirst();
  }

  private static List<Recorded> readResources(ResultSet rows) throws SQLException {
    List<Recorded> found = new ArrayList<>();
    while (rows.next()) {
      found.add(
          new Recorded(
              Address.parse(rows.getString(1)),
              rows.getString(2),
              Recorded.Hold.valueOf(rows.getString(3)),
              rows.getString(4),
              DigestsText.read(rows.getString(5))));
    }
    return found;
  }

  @Override
  public void record(Recorded recorded) {
    update(
        "INSERT INTO resource VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET"
            + " target_id = excluded.target_id, hold = excluded.hold, label = excluded.label,"
            + " digests = excluded.digests",
        statement -> {
          statement.setString(1, recorded.address().toString());
          statement.setString(2, recorded.address().type());
          statement.setString(3, recorded.targetId());
          statement.setString(4, recorded.hold().name());
          statement.setString(5, recorded.label());
          statement.setString(6, DigestsText.write(recorded.attributes()));
        });
  }

  @Override
  public void forget(Address address) {
    update(
        "DELETE FROM resource WHERE address = ?",
        statement -> statement.setString(1, address.toString()));
  }

  @Override
  public Optional<String> idOf(Address address) {
    return query(
        "SELECT target_id FROM resource WHERE address = ?1 UNION ALL"
            + " SELECT target_id FROM item WHERE address = ?1 AND placeholder = 0 UNION ALL"
            + " SELECT target_id FROM part WHERE kind = 'attachment' AND source_id = ?2",
        statement -> {
          statement.setString(1, address.toString());
          statement.setString(2, address.type().endsWith(".attachment") ? address.key() : "");
        },
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  @Override
  public Optional<String> keyOf(Address address) {
    return query(
        "SELECT target_key FROM item WHERE address = ?",
        statement -> statement.setString(1, address.toString()),
        rows ->
            rows.next()
                ? Optional.of(rows.getString(1)).filter(key -> !key.isEmpty())
                : Optional.empty());
  }

  @Override
  public Optional<Address> addressOf(String type, String id) {
    Optional<Address> resource =
        query(
            "SELECT address FROM resource WHERE type = ? AND target_id = ? AND hold <>"
                + " 'SUBSTITUTED'",
            statement -> {
              statement.setString(1, type);
              statement.setString(2, id);
            },
            SqliteState::firstAddress);
    return resource.or(() ->
        query(
                "SELECT address FROM item WHERE target_id = ?",
                statement -> statement.setString(1, id),
                SqliteState::firstAddress)
            .filter(address -> address.type().equals(type)));
  }

  private static Optional<Address> firstAddress(ResultSet rows) throws SQLException {
    return rows.next() ? Optional.of(Address.parse(rows.getString(1))) : Optional.empty();
  }

  @Override
  public boolean ours(Address address) {
    return resource(address)
        .map(recorded -> recorded.hold() == Recorded.Hold.OURS)
        .orElseGet(() -> item(address).isPresent());
  }

  @Override
  public Optional<String> standInFor(Address address) {
    return query(
        "SELECT label FROM resource WHERE address = ? AND hold = 'SUBSTITUTED'",
        statement -> statement.setString(1, address.toString()),
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  @Override
  public ItemCursor items(String lane) {
    try {
      return new SqliteItemCursor(connections.read(), lane, this::parts, this::broken);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  @Override
  public List<RecordedItem> items(String lane, Set<Long> orders) {
    List<RecordedItem> found = new ArrayList<>();
    for (long order : orders) {
      query(
          SqliteItemCursor.SELECT + " WHERE lane = ? AND ord = ?",
          statement -> {
            statement.setString(1, lane);
            statement.setLong(2, order);
          },
          rows -> {
            while (rows.next()) {
              found.add(SqliteItemCursor.item(rows, this::parts));
            }
            return true;
          });
    }
    return found;
  }

  @Override
  public Optional<RecordedItem> item(Address address) {
    return query(
        SqliteItemCursor.SELECT + " WHERE address = ?",
        statement -> statement.setString(1, address.toString()),
        rows ->
            rows.next() ? Optional.of(SqliteItemCursor.item(rows, this::parts)) : Optional.empty());
  }

  @Override
  public Optional<RecordedItem> stamped(String sourceId) {
    return query(
        SqliteItemCursor.SELECT + " WHERE source_id = ? AND placeholder = 0",
        statement -> statement.setString(1, sourceId),
        rows ->
            rows.next() ? Optional.of(SqliteItemCursor.item(rows, this::parts)) : Optional.empty());
  }

  @Override
  public Optional<String> laneOf(Address item) {
    return text("SELECT lane FROM item WHERE address = ?", item.toString());
  }

  @Override
  public Optional<String> stampOf(Address item) {
    return text("SELECT source_id FROM item WHERE address = ?", item.toString());
  }

  private Optional<String> text(String sql, String... parameters) {
    return query(
        sql,
        statement -> {
          for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
          }
        },
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  private List<RecordedPart> parts(long item) {
    return query(
        "SELECT kind, source_id, target_id, desired, observed FROM part WHERE item = ?"
            + " ORDER BY kind, source_id",
        statement -> statement.setLong(1, item),
        rows -> {
          List<RecordedPart> parts = new ArrayList<>();
          while (rows.next()) {
            parts.add(
                new RecordedPart(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getString(3),
                    new Digests(Digest.parse(rows.getString(4)), Digest.parse(rows.getString(5)))));
          }
          return parts;
        });
  }

  @Override
  public boolean knowsItems() {
    return query("SELECT 1 FROM item LIMIT 1", statement -> {}, ResultSet::next);
  }

  @Override
  public long itemCount(String lane) {
    return number("SELECT count(*) FROM item WHERE lane = ?", lane);
  }

  @Override
  public long highestOrder(String lane) {
    return number("SELECT coalesce(max(ord), 0) FROM item WHERE lane = ?", lane);
  }

  private long number(String sql, String lane) {
    return query(
        sql, statement -> statement.setString(1, lane), rows -> rows.next() ? rows.getLong(1) : 0L);
  }

  @Override
  public void recordItems(String lane, List<RecordedItem> items) {
    together(() -> ItemWrites.record(connection, lane, items));
  }

  @Override
  public void looked(Map<Address, String> versions) {
    together(() -> ItemWrites.looked(connection, versions));
  }

  @Override
  public void moveItem(Address from, String lane, RecordedItem item) {
    together(() -> ItemWrites.move(connection, from, lane, item));
  }

  /** All of the work or none of it. */
  private synchronized void together(Work work) {
    try {
      connection.setAutoCommit(false);
      work.run();
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      undo(e);
      throw broken(e);
    } catch (RuntimeException e) {
      undo(e);
      throw e;
    }
  }

  /** After some failures, a full disk among them, the database has rolled back by itself. */
  private void undo(Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void keep(List<KeptEdit> edits, boolean all) {
    together(() -> ItemWrites.keep(connection, edits, all));
  }

  @Override
  public void keptIn(Address thing, String version) {
    update(
        "UPDATE kept_edit SET version = ? WHERE address = ?",
        statement -> {
          statement.setString(1, version);
          statement.setString(2, thing.toString());
        });
  }

  @Override
  public Optional<String> keptEdit(Address thing, String subject) {
    return text(
        "SELECT version FROM kept_edit WHERE address = ?1 AND subject = ?2",
        thing.toString(),
        subject);
  }

  @Override
  public Optional<String> note(String name) {
    return text("SELECT value FROM meta WHERE name = ?", name);
  }

  @Override
  public void note(String name, String value) {
    update(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        statement -> {
          statement.setString(1, name);
          statement.setString(2, value);
        });
  }

  @Override
  public boolean keptPart(Address item, String kind, String id) {
    return query(
        "SELECT 1 FROM part WHERE item = (SELECT id FROM item WHERE address = ?) AND kind = ?"
            + " AND target_id = ? AND desired = ?",
        statement -> {
          statement.setString(1, item.toString());
          statement.setString(2, kind);
          statement.setString(3, id);
          statement.setString(4, RecordedItem.GONE.toString());
        },
        ResultSet::next);
  }

  @Override
  public void forgetItem(Address address) {
    update(
        "DELETE FROM item WHERE address = ?",
        statement -> statement.setString(1, address.toString()));
  }

  @Override
  public void recordPart(Address item, RecordedPart part) {
    update(
        "INSERT INTO part SELECT id, ?, ?, ?, ?, ? FROM item WHERE address = ?"
            + " ON CONFLICT (item, kind, source_id) DO UPDATE SET target_id = excluded.target_id,"
            + " desired = excluded.desired, observed = excluded.observed",
        statement -> {
          statement.setString(1, part.kind());
          statement.setString(2, part.sourceId());
          statement.setString(3, part.targetId());
          statement.setString(4, part.digests().desired().toString());
          statement.setString(5, part.digests().observed().toString());
          statement.setString(6, item.toString());
        });
  }

  @Override
  public void forgetPart(Address item, String kind, String sourceId) {
    update(
        "DELETE FROM part WHERE item = (SELECT id FROM item WHERE address = ?) AND kind = ? AND"
            + " source_id = ?",
        statement -> {
          statement.setString(1, item.toString());
          statement.setString(2, kind);
          statement.setString(3, sourceId);
        });
  }

  @Override
  public synchronized long begin(Intent intent) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO journal (scope, kind, subject) VALUES (?, ?, ?) RETURNING entry")) {
      statement.setString(1, intent.scope());
      statement.setString(2, intent.kind());
      statement.setString(3, intent.subject());
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("the journal returned no entry");
        }
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  @Override
  public void end(long entry) {
    update("DELETE FROM journal WHERE entry = ?", statement -> statement.setLong(1, entry));
  }

  @Override
  public List<Pending> pending() {
    return query(
        "SELECT entry, scope, kind, subject FROM journal ORDER BY entry",
        statement -> {},
        rows -> {
          List<Pending> pending = new ArrayList<>();
          while (rows.next()) {
            pending.add(
                new Pending(
                    rows.getLong(1),
                    new Intent(rows.getString(2), rows.getString(3), rows.getString(4))));
          }
          return pending;
        });
  }

  @Override
  public synchronized void scrub() {
    try {
      connections.scrub();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  private synchronized void update(String sql, Binding binding) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private synchronized <T> T query(String sql, Binding binding, Reading<T> reading) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      try (ResultSet rows = statement.executeQuery()) {
        return reading.read(rows);
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private FatalProblem broken(SQLException e) {
    return SqliteStates.broken(file, e);
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Work {
    void run() throws SQLException;
  }

  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
