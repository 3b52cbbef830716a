package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.operation.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The refusals of one write, field by field, reported all at once. */
final class FieldErrors {

  private final Map<String, String> errors = new LinkedHashMap<>();

  /** Notes a refusal; of several for one field the first stays. */
  void add(String field, String message) {
    errors.putIfAbsent(field, message);
  }

  /** The product's words for a field that is unknown or not on the screen. */
  void notOnScreen(String field) {
    add(
        field,
        "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown.");
  }

  boolean has(String field) {
    return errors.containsKey(field);
  }

  /** Refuses the write if anything was noted. */
  void check() {
    if (!errors.isEmpty()) {
      throw Refusal.fields(errors);
    }
  }
}
