package dev.aloft.sandbox.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Things of one kind of which there are few, such as a site's configuration: held in memory as they
 * are, written through to a table. In the order in which they came. Guarded by the site's lock.
 *
 * @param <T> a record that JSON can hold
 */
public final class Shelf<T extends Item> {

  private final Pile<T> kept;
  private final Map<Long, T> byId = new LinkedHashMap<>();

  /** A shelf over the table of a store that has the kind's name. */
  public Shelf(Class<T> type, Store store, Sequences ids) {
    kept = new Pile<>(type, store, ids);
    kept.all().forEach(item -> byId.put(item.id(), item));
  }

  /** A fresh id, above every id that was ever here. */
  public long nextId() {
    return kept.nextId();
  }

  /** Puts a thing, in the place of the one with its id if there is one. */
  public T put(T item) {
    byId.put(item.id(), kept.put(item));
    return item;
  }

  /** A thing by id. */
  public Optional<T> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A thing by the text form of its id; a text that is no number finds nothing. */
  public Optional<T> find(String id) {
    return number(id).flatMap(this::find);
  }

  private static Optional<Long> number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  /** The first thing of which something holds. */
  public Optional<T> first(Predicate<? super T> wanted) {
    return byId.values().stream().filter(wanted).findFirst();
  }

  /** The things of which something holds. */
  public List<T> where(Predicate<? super T> wanted) {
    return byId.values().stream().filter(wanted).toList();
  }

  /** Everything. */
  public List<T> all() {
    return List.copyOf(byId.values());
  }

  /** Takes a thing away; false where there was none. */
  public boolean remove(long id) {
    byId.remove(id);
    return kept.remove(id);
  }
}
