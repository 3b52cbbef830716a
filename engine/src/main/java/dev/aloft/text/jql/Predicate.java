package dev.aloft.text.jql;

/** Narrows a question about the history of a field: {@code BY ada}, {@code FROM Open}. */
public record Predicate(Kind kind, Operand operand) {

  /** What it narrows. */
  public enum Kind {
    AFTER,
    BEFORE,
    BY,
    DURING,
    FROM,
    ON,
    TO
  }
}
