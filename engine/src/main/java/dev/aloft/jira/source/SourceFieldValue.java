package dev.aloft.jira.source;

import java.util.Optional;

/**
 * One stored value of a custom field; a field with several values has several.
 *
 * @param fieldId the custom field's number
 * @param value the value as text, whichever column it stood in
 * @param kind the column
 * @param parentKey for the lower value of a cascading field, the option above
 */
public record SourceFieldValue(
    String id,
    String fieldId,
    ValueKind kind,
    String value,
    Optional<String> parentKey,
    RowRef row) {

  /** The column in which a value stands. */
  public enum ValueKind {
    STRING,
    NUMBER,
    DATE,
    TEXT,
    /** No column has a value. */
    NONE
  }

  @Override
  public String toString() {
    return "SourceFieldValue[" + fieldId + ", " + id + "]";
  }
}
