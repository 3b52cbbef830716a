package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Which fields issues have, for which types, and what is said of them. A field that is not in a
 * scheme is hidden where the scheme holds.
 *
 * @param fields what is said of each of the scheme's fields, by their keys
 */
public record FieldScheme(long id, String name, String description, Map<String, Association> fields)
    implements Row {

  /**
   * What can be said of a field.
   *
   * @param description in the place of the field's own
   * @param required left out where nothing was said
   */
  public record Parameters(Optional<String> description, Optional<Boolean> required) {

    /** Nothing was said. */
    public static final Parameters NONE = new Parameters(Optional.empty(), Optional.empty());

    /** The same, and what others say where they say something. */
    public Parameters with(Parameters more) {
      return new Parameters(
          more.description.or(() -> description), more.required.or(() -> required));
    }
  }

  /**
   * A field of a scheme.
   *
   * @param workTypes the only issue types that have it; empty where all have it
   * @param usual what holds for all types
   * @param byWorkType what holds for single types in its place
   */
  public record Association(
      Set<Long> workTypes, Parameters usual, Map<Long, Parameters> byWorkType) {

    /** Keeps copies in the order of the types' ids. */
    public Association {
      workTypes = Collections.unmodifiableSet(new TreeSet<>(workTypes));
      byWorkType = Collections.unmodifiableMap(new LinkedHashMap<>(byWorkType));
    }

    /** A field that all types have and of which nothing is said. */
    public static Association plain() {
      return new Association(Set.of(), Parameters.NONE, Map.of());
    }

    /** The same for some types alone, or for all. */
    public Association restricted(Set<Long> types) {
      return new Association(types, usual, byWorkType);
    }

    /** The same with more said for all types. */
    public Association with(Parameters more) {
      return new Association(workTypes, usual.with(more), byWorkType);
    }

    /** The same with something else said for one type. */
    public Association forType(long type, UnaryOperator<Parameters> change) {
      Map<Long, Parameters> all = new LinkedHashMap<>(byWorkType);
      Parameters changed = change.apply(all.getOrDefault(type, Parameters.NONE));
      if (changed.equals(Parameters.NONE)) {
        all.remove(type);
      } else {
        all.put(type, changed);
      }
      return new Association(workTypes, usual, all);
    }

    /** Whether issues of a type have the field. */
    public boolean covers(long type) {
      return workTypes.isEmpty() || workTypes.contains(type);
    }

    /** What holds for a type. */
    public Parameters of(long type) {
      return usual.with(byWorkType.getOrDefault(type, Parameters.NONE));
    }
  }

  /** Keeps the order of the fields. */
  public FieldScheme {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** What is said of a field; nothing where the scheme does not have it. */
  public Optional<Association> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** The same with a field, or with something else said of it. */
  public FieldScheme with(String key, Association association) {
    Map<String, Association> all = new LinkedHashMap<>(fields);
    all.put(key, association);
    return new FieldScheme(id, name, description, all);
  }

  /** The same without a field. */
  public FieldScheme without(String key) {
    Map<String, Association> all = new LinkedHashMap<>(fields);
    all.remove(key);
    return new FieldScheme(id, name, description, all);
  }

  /** How fields behave for issues of a type: what issues ask, whichever of both families holds. */
  FieldConfiguration layout(long type, List<Field> configurable) {
    Map<String, FieldConfiguration.Item> items = new LinkedHashMap<>();
    for (Field field : configurable) {
      items.put(
          field.key(),
          field(field.key())
              .filter(association -> association.covers(type))
              .map(association -> item(association.of(type)))
              .orElseGet(FieldConfiguration.Item::concealed));
    }
    return new FieldConfiguration(id, name, description, items);
  }

  private static FieldConfiguration.Item item(Parameters parameters) {
    return new FieldConfiguration.Item(
        parameters.description(), false, parameters.required().orElse(false), Optional.empty());
  }
}
