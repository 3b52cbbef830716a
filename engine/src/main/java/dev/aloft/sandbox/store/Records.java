package dev.aloft.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table whose documents are records of one type, written as JSON by the names of their
 * components.
 *
 * @param <T> the record
 */
public final class Records<T extends Record> {

  /** What records of older stores lack is 0 or false. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Table table;
  private final Class<T> type;

  /** Records in a table. */
  public Records(Table table, Class<T> type) {
    this.table = table;
    this.type = type;
  }

  /** Puts a record, in the place of one with this id if there is one. */
  public void put(long id, long owner, T item) {
    table.put(new Table.Row(id, owner, JSON.writeValueAsBytes(item)));
  }

  /** A record by id. */
  public Optional<T> find(long id) {
    return table.find(id).map(this::read);
  }

  /** The records of an owner, by ascending id. */
  public List<T> ofOwner(long owner) {
    return table.ofOwner(owner).stream().map(this::read).toList();
  }

  /** Every record, by ascending owner and id. */
  public List<T> all() {
    List<T> all = new ArrayList<>();
    table.all().forEach(row -> all.add(read(row)));
    return all;
  }

  /** Gives every record, by ascending owner and id, to somebody who need not hold them all. */
  public void each(Consumer<? super T> to) {
    table.all().forEach(row -> to.accept(read(row)));
  }

  /** Takes a record away; false where there was none. */
  public boolean remove(long id) {
    return table.remove(id);
  }

  /** Takes all records of an owner away. */
  public void removeOwned(long owner) {
    table.removeOwned(owner);
  }

  private T read(Table.Row row) {
    return JSON.readValue(row.document(), type);
  }
}
