package dev.aloft.sandbox.jira.cloud.config;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A field as it stands on a screen of a project and issue type.
 *
 * @param field the field
 * @param required whether it must have a value
 * @param options for select fields, the options of the context that holds here, disabled ones too
 * @param defaultValue what an issue gets that names no value, in the form of a reply
 */
public record FieldUse(
    Field field, boolean required, List<Option> options, Optional<JsonNode> defaultValue) {

  /** Keeps its own list. */
  public FieldUse {
    options = List.copyOf(options);
  }

  /** An optional field without options and default. */
  public static FieldUse of(Field field) {
    return new FieldUse(field, false, List.of(), Optional.empty());
  }

  /** A required field without options and default. */
  public static FieldUse required(Field field) {
    return new FieldUse(field, true, List.of(), Optional.empty());
  }
}
