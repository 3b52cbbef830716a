package dev.aloft.sandbox.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What stands under keys that need not be numbers: held in memory as it is, written through to a
 * table line by line, in the order in which the keys came. Values are not to be changed, only
 * replaced. Guarded by the site's lock.
 *
 * @param <K> what JSON can hold and tells things apart
 * @param <V> what JSON can hold
 */
public final class Register<K, V> {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // Sets and maps have an order that callers see.
          .addModule(
              new SimpleModule()
                  .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                  .addAbstractTypeMapping(Map.class, LinkedHashMap.class))
          .build();

  /** What a line of the table holds. */
  public record Line<K, V>(K key, V value) {}

  private record Entry<V>(long row, V value) {}

  private final Map<K, Entry<V>> byKey = new LinkedHashMap<>();
  private final Table table;
  private final JavaType line;
  private long last;

  /**
   * A register over a table.
   *
   * @param name the table's, letters and dots
   */
  public Register(Store store, String name, TypeReference<Line<K, V>> type) {
    this.table = store.table(name);
    this.line = JSON.getTypeFactory().constructType(type);
    for (Table.Row row : table.all()) {
      Line<K, V> read = JSON.readValue(row.document(), line);
      byKey.put(read.key(), new Entry<>(row.id(), read.value()));
      last = Math.max(last, row.id());
    }
  }

  /** Puts a value, in the place of the one with its key if there is one. */
  public V put(K key, V value) {
    Entry<V> before = byKey.get(key);
    long row = before == null ? ++last : before.row();
    byKey.put(key, new Entry<>(row, value));
    table.put(new Table.Row(row, 0, JSON.writeValueAsBytes(new Line<>(key, value))));
    return value;
  }

  /** The value of a key. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(byKey.get(key)).map(Entry::value);
  }

  /** Takes a key away; false where it was not there. */
  public boolean remove(K key) {
    Entry<V> gone = byKey.remove(key);
    if (gone != null) {
      table.remove(gone.row());
    }
    return gone != null;
  }

  /** The keys. */
  public List<K> keys() {
    return List.copyOf(byKey.keySet());
  }

  /** The values in the order of their keys. */
  public Stream<V> values() {
    return byKey.values().stream().map(Entry::value);
  }
}
