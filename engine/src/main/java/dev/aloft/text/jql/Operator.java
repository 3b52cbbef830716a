package dev.aloft.text.jql;

/** What stands between a field and its operand. */
public enum Operator {
  EQUALS("="),
  NOT_EQUALS("!="),
  LIKE("~"),
  NOT_LIKE("!~"),
  LESS("<"),
  LESS_EQUALS("<="),
  GREATER(">"),
  GREATER_EQUALS(">="),
  IN("IN"),
  NOT_IN("NOT IN"),
  IS("IS"),
  IS_NOT("IS NOT"),
  WAS("WAS"),
  WAS_NOT("WAS NOT"),
  WAS_IN("WAS IN"),
  WAS_NOT_IN("WAS NOT IN"),
  CHANGED("CHANGED");

  private final String text;

  Operator(String text) {
    this.text = text;
  }

  /** How it is written. */
  public String text() {
    return text;
  }

  /** Whether it asks for what an issue was once: predicates may follow. */
  public boolean ofHistory() {
    return switch (this) {
      case WAS, WAS_NOT, WAS_IN, WAS_NOT_IN, CHANGED -> true;
      case EQUALS,
          NOT_EQUALS,
          LIKE,
          NOT_LIKE,
          LESS,
          LESS_EQUALS,
          GREATER,
          GREATER_EQUALS,
          IN,
          NOT_IN,
          IS,
          IS_NOT ->
          false;
    };
  }

  /** Whether it looks for words in a text, where ids mean nothing. */
  public boolean ofWords() {
    return this == LIKE || this == NOT_LIKE;
  }
}
