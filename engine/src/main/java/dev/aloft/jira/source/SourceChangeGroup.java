package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One edit of an issue: who, when, and what changed; read from its rows as it is asked. */
public final class SourceChangeGroup {

  private final Rows rows;
  private final EntityRow row;
  private final List<Item> items;

  SourceChangeGroup(Rows rows, EntityRow row, List<Item> items) {
    this.rows = rows;
    this.row = row;
    this.items = List.copyOf(items);
  }

  public String id() {
    return row.id();
  }

  public Optional<String> author() {
    return Rows.filled(row, "author");
  }

  public Optional<Instant> created() {
    return rows.instant(row, "created");
  }

  public List<Item> items() {
    return items;
  }

  public RowRef row() {
    return RowRef.of(row);
  }

  /** One field's change; the values are ids or raw values, the strings what people saw. */
  public static final class Item {

    private final EntityRow row;

    Item(EntityRow row) {
      this.row = row;
    }

    public String id() {
      return row.id();
    }

    /** {@code jira} or {@code custom}. */
    public String fieldType() {
      return row.text("fieldtype");
    }

    public String field() {
      return row.text("field");
    }

    public Optional<String> oldValue() {
      return row.get("oldvalue");
    }

    public Optional<String> oldString() {
      return row.get("oldstring");
    }

    public Optional<String> newValue() {
      return row.get("newvalue");
    }

    public Optional<String> newString() {
      return row.get("newstring");
    }

    public RowRef row() {
      return RowRef.of(row);
    }
  }
}
