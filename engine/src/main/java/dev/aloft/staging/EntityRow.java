package dev.aloft.staging;

import dev.aloft.staging.EntityTable.StoredShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One row of a source, as text. Immutable. Two rows are the same when they stand at the same place
 * of the same entity. A value is decoded when it is asked for, each time anew: most readers of a
 * row ask for few of them.
 */
public final class EntityRow {

  /** The rank of a row that nothing hangs on. */
  static final int UNRANKED = -1;

  private final String entity;
  private final long ordinal;
  private final int rank;
  private final StoredShape shape;

  /** The block in which the row is. */
  private final byte[] data;

  /** Where in the block each value begins. */
  private final int[] starts;

  /**
   * @param start where in the block its first value begins
   */
  EntityRow(String entity, long ordinal, int rank, StoredShape shape, byte[] data, int start) {
    this.entity = entity;
    this.ordinal = ordinal;
    this.rank = rank;
    this.shape = shape;
    this.data = data;
    this.starts = new int[shape.names().length];
    BytesReader reader = new BytesReader(data, data.length);
    reader.position(start);
    for (int i = 0; i < starts.length; i++) {
      starts[i] = reader.position();
      reader.skipText();
    }
  }

  /** A row that stands in no staging, for a test or a row that is made up on the way. */
  public static EntityRow of(String entity, long ordinal, Map<String, String> attributes) {
    List<String> names = List.copyOf(attributes.keySet());
    Bytes values = new Bytes(1 << 8);
    names.forEach(name -> values.text(attributes.getOrDefault(name, "")));
    StoredShape shape = StoredShape.of(names.indexOf("id"), names);
    return new EntityRow(entity, ordinal, UNRANKED, shape, values.copy(), 0);
  }

  public String entity() {
    return entity;
  }

  /** The row's id; empty text for entities that have none. */
  public String id() {
    return shape.idAt() < 0 ? "" : value(shape.idAt());
  }

  /** The row's place among the rows of its entity, counted from 1 in the order of reading. */
  public long ordinal() {
    return ordinal;
  }

  /** Where the row stands in the order of its entity, for the rows that hang on it. */
  int rank() {
    return rank;
  }

  /** Whether the row has the attribute, be it empty. */
  public boolean has(String name) {
    return shape.places().containsKey(name);
  }

  /** The attribute as it was read; empty when the row does not have it. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(value(name));
  }

  /** The attribute, or empty text. */
  public String text(String name) {
    String value = value(name);
    return value == null ? "" : value;
  }

  /** The attribute as a whole number; empty when it is not there or is none. */
  public OptionalLong number(String name) {
    String value = value(name);
    if (value == null || value.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(value.strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** All attributes in the order in which they were read. */
  public Map<String, String> attributes() {
    Map<String, String> attributes = LinkedHashMap.newLinkedHashMap(shape.names().length);
    for (int i = 0; i < starts.length; i++) {
      attributes.put(shape.names()[i], value(i));
    }
    return Collections.unmodifiableMap(attributes);
  }

  private @Nullable String value(String name) {
    Integer place = shape.places().get(name);
    return place == null ? null : value(place);
  }

  private String value(int place) {
    BytesReader reader = new BytesReader(data, data.length);
    reader.position(starts[place]);
    return reader.text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntityRow row && ordinal == row.ordinal && entity.equals(row.entity);
  }

  @Override
  public int hashCode() {
    return 31 * entity.hashCode() + Long.hashCode(ordinal);
  }

  /** Entity and place only: attributes hold personal data. */
  @Override
  public String toString() {
    return entity + "#" + ordinal;
  }
}
