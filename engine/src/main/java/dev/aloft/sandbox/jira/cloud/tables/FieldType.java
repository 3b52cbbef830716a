package dev.aloft.sandbox.jira.cloud.tables;

/**
 * What a field holds.
 *
 * @param key the type key of a custom field, empty for a system field
 * @param schema the data type, such as {@code option} or {@code array}
 * @param items what an array holds, empty for anything else
 */
public record FieldType(String key, String schema, String items, String displayName) {

  /** A type that system fields use. */
  public static FieldType system(String schema, String items) {
    return new FieldType("", schema, items, "");
  }

  /** Whether values are chosen from options that its contexts list. */
  public boolean hasOptions() {
    return schema.equals("option") || items.equals("option") || cascading();
  }

  public boolean cascading() {
    return schema.equals("option-with-child");
  }
}
