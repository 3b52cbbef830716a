package dev.aloft.sandbox.jira.cloud.config;

import java.util.Optional;

/**
 * What the values of a field are, in the product's words (the contract's JsonTypeBean).
 *
 * @param type {@code string}, {@code number}, {@code date}, {@code datetime}, {@code option},
 *     {@code option-with-child}, {@code array}, {@code user}, {@code group}, {@code version}, …
 * @param items for an array, the type of its items
 * @param system for the system's fields, their name
 * @param custom for custom fields, the type's key, such as {@code
 *     com.atlassian.jira.plugin.system.customfieldtypes:textarea}
 * @param customId for custom fields, the number in their id
 */
public record FieldSchema(
    String type,
    Optional<String> items,
    Optional<String> system,
    Optional<String> custom,
    Optional<Long> customId) {

  /** The prefix of the keys of Jira's own custom field types. */
  public static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  /** The type of the field that shows an issue's sprints; it is set by the id of one. */
  public static final String SPRINT = "com.pyxis.greenhopper.jira:gh-sprint";

  /** The type of the field by which issues are ranked. */
  public static final String RANK = "com.pyxis.greenhopper.jira:gh-lexo-rank";

  /** A field of the system. */
  public static FieldSchema system(String name, String type) {
    return new FieldSchema(
        type, Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty());
  }

  /** A field of the system with several values. */
  public static FieldSchema systemArray(String name, String items) {
    return new FieldSchema(
        "array", Optional.of(items), Optional.of(name), Optional.empty(), Optional.empty());
  }

  /** A custom field of one of Jira's own types, its key given without the prefix. */
  public static FieldSchema custom(String type, String customType, long id) {
    return new FieldSchema(
        type, Optional.empty(), Optional.empty(), Optional.of(TYPES + customType), Optional.of(id));
  }

  /** A custom field with several values, of one of Jira's own types. */
  public static FieldSchema customArray(String items, String customType, long id) {
    return new FieldSchema(
        "array",
        Optional.of(items),
        Optional.empty(),
        Optional.of(TYPES + customType),
        Optional.of(id));
  }

  /** Whether the values are rich text: a document in v3, wiki markup in v2. */
  public boolean richText() {
    return system
            .filter(name -> name.equals("description") || name.equals("environment"))
            .isPresent()
        || custom.filter(key -> key.equals(TYPES + "textarea")).isPresent();
  }
}
