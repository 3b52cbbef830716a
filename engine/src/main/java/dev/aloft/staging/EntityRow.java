package dev.aloft.staging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One row of a source, as text. Immutable. Two rows are the same when they stand at the same place
 * of the same entity.
 */
public final class EntityRow {

  /** The rank of a row that nothing hangs on. */
  static final int UNRANKED = -1;

  private final String entity;
  private final long ordinal;
  private final int rank;
  private final int idAt;
  private final String[] names;
  private final String[] values;

  EntityRow(String entity, long ordinal, int rank, int idAt, String[] names, String[] values) {
    this.entity = entity;
    this.ordinal = ordinal;
    this.rank = rank;
    this.idAt = idAt;
    this.names = names;
    this.values = values;
  }

  /** A row that stands in no staging, for a test or a row that is made up on the way. */
  public static EntityRow of(String entity, long ordinal, Map<String, String> attributes) {
    String[] names = attributes.keySet().toArray(String[]::new);
    String[] values = attributes.values().toArray(String[]::new);
    return new EntityRow(entity, ordinal, UNRANKED, List.of(names).indexOf("id"), names, values);
  }

  public String entity() {
    return entity;
  }

  /** The row's id; empty text for entities that have none. */
  public String id() {
    return idAt < 0 ? "" : values[idAt];
  }

  /** The row's place among the rows of its entity, counted from 1 in the order of reading. */
  public long ordinal() {
    return ordinal;
  }

  /** Where the row stands in the order of its entity, for the rows that hang on it. */
  int rank() {
    return rank;
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
    Map<String, String> attributes = LinkedHashMap.newLinkedHashMap(names.length);
    for (int i = 0; i < names.length; i++) {
      attributes.put(names[i], values[i]);
    }
    return Collections.unmodifiableMap(attributes);
  }

  private @Nullable String value(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
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
