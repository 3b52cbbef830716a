package dev.aloft.sandbox.jira.cloud.config;

/**
 * A field of issues.
 *
 * @param id {@code summary}, {@code customfield_10010}, …
 * @param name what people see
 * @param schema what its values are
 */
public record Field(String id, String name, FieldSchema schema) {

  /** Whether an administrator made it. */
  public boolean custom() {
    return schema.custom().isPresent();
  }
}
