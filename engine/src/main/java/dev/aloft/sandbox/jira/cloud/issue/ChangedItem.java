package dev.aloft.sandbox.jira.cloud.issue;

import java.util.Optional;

/**
 * One thing about an issue that a write changed, as the history tells it: what it was and what it
 * is, each as an id, where there is one, and as a text for people.
 *
 * @param field the name that people see; for most of the system's fields the id
 * @param fieldId the field's id; none for what is no field, such as the key
 * @param custom whether an administrator made the field
 */
public record ChangedItem(
    String field, Optional<String> fieldId, boolean custom, Value from, Value to) {

  /** One end of a change; both parts are missing where there was nothing. */
  public record Value(Optional<String> id, Optional<String> text) {

    /** Nothing. */
    public static final Value NOTHING = new Value(Optional.empty(), Optional.empty());

    /** A thing that has an id. */
    public static Value of(String id, String text) {
      return new Value(Optional.of(id), Optional.of(text));
    }

    /** A value without an id. */
    public static Value text(String text) {
      return new Value(Optional.empty(), Optional.of(text));
    }
  }

  /** Something of the system that came to be part of an issue. */
  public static ChangedItem added(String field, String fieldId, Value value) {
    return new ChangedItem(field, Optional.of(fieldId), false, Value.NOTHING, value);
  }

  /** Something of the system that is no longer part of an issue. */
  public static ChangedItem removed(String field, String fieldId, Value value) {
    return new ChangedItem(field, Optional.of(fieldId), false, value, Value.NOTHING);
  }
}
