package dev.aloft.sandbox.jira.cloud.tables;

import dev.aloft.sandbox.json.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rows of one kind in the order in which they were created, by id. Rows are immutable: a change
 * puts a new row in the old one's place. Guarded by the site's lock.
 */
public final class Table<T extends Row> {

  private final Map<Long, T> rows = new LinkedHashMap<>();
  private long next;
  private long changes;

  /** {@code first} is the first id that {@link #nextId} gives; the product starts most at 10000. */
  public Table(long first) {
    this.next = first;
  }

  /** A fresh id, above every id that the table has ever held. */
  public long nextId() {
    return next++;
  }

  public T put(T row) {
    rows.put(row.id(), row);
    changes++;
    next = Math.max(next, row.id() + 1);
    return row;
  }

  public Optional<T> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Finds by the text form that JSON and paths carry; text that is no number finds nothing. */
  public Optional<T> find(String id) {
    return Ids.parse(id).flatMap(this::find);
  }

  public Optional<T> first(Predicate<T> wanted) {
    return rows.values().stream().filter(wanted).findFirst();
  }

  public List<T> where(Predicate<T> wanted) {
    return rows.values().stream().filter(wanted).toList();
  }

  public List<T> all() {
    return List.copyOf(rows.values());
  }

  public boolean has(long id) {
    return rows.containsKey(id);
  }

  public void remove(long id) {
    rows.remove(id);
    changes++;
  }

  /** Grows with every change of a row or of the order. */
  public long changes() {
    return changes;
  }

  public int size() {
    return rows.size();
  }

  /**
   * Everything that a table holds.
   *
   * @param next the id that comes next
   * @param rows in their order
   */
  public record Content<T>(long next, List<T> rows) {}

  /** Everything that is here. */
  public Content<T> content() {
    return new Content<>(next, all());
  }

  /** Puts what was here once in the place of what is. */
  public void restore(Content<T> content) {
    rows.clear();
    content.rows().forEach(row -> rows.put(row.id(), row));
    next = content.next();
    changes++;
  }

  /** Puts the rows into another order; {@code ids} must be exactly the ids of this table. */
  public void order(List<Long> ids) {
    if (ids.size() != rows.size() || !rows.keySet().containsAll(ids)) {
      throw new IllegalArgumentException("the order must name every row once");
    }
    changes++;
    Map<Long, T> old = new LinkedHashMap<>(rows);
    rows.clear();
    for (Long id : ids) {
      T row = old.get(id);
      if (row != null) {
        rows.put(id, row);
      }
    }
  }
}
