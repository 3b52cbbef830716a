package dev.aloft.sandbox.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Things of one kind that come by the hundred thousand, read from a table anew each time. Guarded
 * by the site's lock.
 *
 * @param <T> a record that JSON can hold
 */
public final class Pile<T extends Item> {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Class<T> type;
  private final Table table;
  private final Sequences ids;

  /** A pile in a table of a store that has the kind's name. */
  public Pile(Class<T> type, Store store, Sequences ids) {
    this.type = type;
    this.table = store.table(type.getSimpleName());
    this.ids = ids;
  }

  /** A fresh id, above every id that was ever here. */
  public long nextId() {
    return ids.next(type.getSimpleName());
  }

  /** Puts a thing, in the place of the one with its id if there is one. */
  public T put(T item) {
    ids.reserve(type.getSimpleName(), item.id());
    table.put(new Table.Row(item.id(), item.owner(), JSON.writeValueAsBytes(item)));
    return item;
  }

  /** A thing by id. */
  public Optional<T> find(long id) {
    return table.find(id).map(this::read);
  }

  /** What belongs to an owner, by ascending id. */
  public List<T> ofOwner(long owner) {
    return table.ofOwner(owner).stream().map(this::read).toList();
  }

  /** What belongs to an owner, by ascending id, not all in memory at once. */
  public Stream<T> streamOf(long owner) {
    return StreamSupport.stream(table.eachOf(owner).spliterator(), false).map(this::read);
  }

  /** How much belongs to an owner. */
  public int count(long owner) {
    return table.count(owner);
  }

  /** Takes a thing away; false where there was none. */
  public boolean remove(long id) {
    return table.remove(id);
  }

  /** Takes everything of an owner away. */
  public void removeOwned(long owner) {
    table.removeOwned(owner);
  }

  /** Everything, by ascending owner and id. */
  public Stream<T> all() {
    return StreamSupport.stream(table.all().spliterator(), false).map(this::read);
  }

  private T read(Table.Row row) {
    return JSON.readValue(row.document(), type);
  }
}
