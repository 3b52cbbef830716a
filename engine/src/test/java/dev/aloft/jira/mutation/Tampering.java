package dev.aloft.jira.mutation;

import dev.aloft.sandbox.jira.cloud.tables.Row;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Table;
import dev.aloft.testing.JiraWorld;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ways to alter what stands on a site without asking it. */
final class Tampering {

  private Tampering() {}

  /** Another value in one column of the thing's row. */
  static <T extends Row> Consumer<JiraWorld> row(
      Subject subject, Function<SiteTables, Table<T>> table, String column, Object value) {
    return row(subject, table, column, world -> value);
  }

  /** Another value, found on the site, in one column of the thing's row. */
  static <T extends Row> Consumer<JiraWorld> row(
      Subject subject,
      Function<SiteTables, Table<T>> table,
      String column,
      Function<JiraWorld, Object> value) {
    return world -> {
      Table<T> rows = table.apply(world.tables());
      rows.put(altered(find(subject, rows, world), column, value.apply(world)));
    };
  }

  /** The thing's row taken away. */
  static <T extends Row> Consumer<JiraWorld> gone(
      Subject subject, Function<SiteTables, Table<T>> table) {
    return world -> {
      Table<T> rows = table.apply(world.tables());
      rows.remove(find(subject, rows, world).id());
    };
  }

  /** The thing's row. */
  static <T extends Row> T find(Subject subject, Table<T> rows, JiraWorld world) {
    String id = subject.id(world);
    return rows.find(id.substring(id.lastIndexOf('/') + 1)).orElseThrow();
  }

  /** A copy of a record with another value in one component. */
  static <T> T altered(T record, String component, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    if (Arrays.stream(components).noneMatch(one -> one.getName().equals(component))) {
      throw new AssertionError(record.getClass() + " has no " + component);
    }
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] =
            components[i].getName().equals(component)
                ? value
                : components[i].getAccessor().invoke(record);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      T copy = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  static ObjectNode object(String text) {
    return (ObjectNode) json(text);
  }
}
