package dev.aloft.state.sqlite;

import dev.aloft.diagnostics.FatalProblem;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.state.ItemCursor;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongFunction;

/** A lane's items in order, over a connection of its own. */
final class SqliteItemCursor implements ItemCursor {

  static final String SELECT =
      "SELECT id, ord, address, source_id, placeholder, target_id, target_key, desired, observed,"
          + " digests, version FROM item";

  private final Connection connection;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final LongFunction<List<RecordedPart>> parts;
  private final Function<SQLException, FatalProblem> broken;
  private boolean present;

  SqliteItemCursor(
      Connection connection,
      String lane,
      LongFunction<List<RecordedPart>> parts,
      Function<SQLException, FatalProblem> broken)
      throws SQLException {
    this.connection = connection;
    this.broken = broken;
    this.parts = parts;
    this.statement = connection.prepareStatement(SELECT + " WHERE lane = ? ORDER BY ord");
    statement.setString(1, lane);
    this.rows = statement.executeQuery();
    this.present = rows.next();
  }

  static RecordedItem item(ResultSet rows, LongFunction<List<RecordedPart>> parts)
      throws SQLException {
    return new RecordedItem(
        Address.parse(rows.getString(3)),
        rows.getLong(2),
        rows.getString(4),
        rows.getInt(5) == 1,
        rows.getString(6),
        rows.getString(7),
        Digest.parse(rows.getString(8)),
        Digest.parse(rows.getString(9)),
        DigestsText.read(rows.getString(10)),
        parts.apply(rows.getLong(1)),
        rows.getString(11));
  }

  @Override
  public boolean hasNext() {
    return present;
  }

  @Override
  public RecordedItem next() {
    if (!present) {
      throw new NoSuchElementException("no further item");
    }
    try {
      RecordedItem item = item(rows, parts);
      present = rows.next();
      return item;
    } catch (SQLException e) {
      throw broken.apply(e);
    }
  }

  @Override
  public void close() {
    try (connection;
        statement;
        rows) {
      present = false;
    } catch (SQLException e) {
      throw new IllegalStateException("the state cannot be closed", e);
    }
  }
}
