package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.operation.Refusal;

/**
 * A query names a field or a value that is not there. The search of the product finds nothing by
 * such a clause and says nothing of it; elsewhere it refuses the query.
 */
public final class UnknownName extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean field;

  private UnknownName(String message, boolean field) {
    super(message, null, false, false);
    this.field = field;
  }

  static UnknownName ofField(String name) {
    return new UnknownName(
        "Field '" + name + "' does not exist or you do not have permission to view it.", true);
  }

  static UnknownName ofValue(String message) {
    return new UnknownName(message, false);
  }

  /** What the product says of it. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** Whether the field is not there; else a value. */
  public boolean field() {
    return field;
  }

  /** The refusal of the whole query. */
  public Refusal refusal() {
    return Refusal.badRequest(message());
  }
}
