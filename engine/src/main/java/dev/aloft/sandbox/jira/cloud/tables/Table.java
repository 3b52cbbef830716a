package dev.aloft.sandbox.jira.cloud.tables;

import dev.aloft.sandbox.json.Ids;
import java.util.ArrayList;
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

  /** Hears of every row that comes, changes or goes. */
  public interface Watcher<T> {

    /** One of them is left out where a row came or went. */
    void changed(Optional<T> before, Optional<T> after);
  }

  private final Map<Long, T> rows = new LinkedHashMap<>();
  private final List<Watcher<T>> watchers = new ArrayList<>();
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

  /** Tells a watcher too from now on; what is restored or put in order is no change. */
  public void watch(Watcher<T> watcher) {
    watchers.add(watcher);
  }

  public T put(T row) {
    Optional<T> before = Optional.ofNullable(rows.put(row.id(), row));
    changes++;
    next = Math.max(next, row.id() + 1);
    watchers.forEach(watcher -> watcher.changed(before, Optional.of(row)));
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
    Optional<T> before = Optional.ofNullable(rows.remove(id));
    changes++;
    if (before.isPresent()) {
      watchers.forEach(watcher -> watcher.changed(before, Optional.empty()));
    }
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
