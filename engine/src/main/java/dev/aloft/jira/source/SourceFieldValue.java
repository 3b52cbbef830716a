package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import java.util.Optional;

/**
 * One stored value of a custom field, read from its row as it is asked; a field with several values
 * has several.
 */
public final class SourceFieldValue {

  private final EntityRow row;
  private final ValueKind kind;

  SourceFieldValue(EntityRow row) {
    this.row = row;
    this.kind = ValueKind.of(row);
  }

  /** The column in which a value stands. */
  public enum ValueKind {
    STRING("stringvalue"),
    NUMBER("numbervalue"),
    DATE("datevalue"),
    TEXT("textvalue"),
    /** No column has a value. */
    NONE("");

    private final String column;

    ValueKind(String column) {
      this.column = column;
    }

    private static ValueKind of(EntityRow row) {
      for (ValueKind kind : values()) {
        if (row.has(kind.column)) {
          return kind;
        }
      }
      return NONE;
    }
  }

  public String id() {
    return row.id();
  }

  /** The custom field's number. */
  public String fieldId() {
    return row.text("customfield");
  }

  /** The column. */
  public ValueKind kind() {
    return kind;
  }

  /** The value as text, whichever column it stands in. */
  public String value() {
    return row.text(kind.column);
  }

  /** For the lower value of a cascading field, the option above. */
  public Optional<String> parentKey() {
    return Rows.filled(row, "parentkey");
  }

  public RowRef row() {
    return RowRef.of(row);
  }

  @Override
  public String toString() {
    return "SourceFieldValue[" + fieldId() + ", " + id() + "]";
  }
}
