package dev.aloft.sandbox.jira.jql;

import java.util.Arrays;
import java.util.Optional;

/** What stands between a field and its operands. */
public enum Operator {
  EQUALS("="),
  NOT_EQUALS("!="),
  LIKE("~"),
  NOT_LIKE("!~"),
  LESS("<"),
  LESS_EQUALS("<="),
  GREATER(">"),
  GREATER_EQUALS(">="),
  IN("in"),
  NOT_IN("not in"),
  IS("is"),
  IS_NOT("is not");

  private final String text;

  Operator(String text) {
    this.text = text;
  }

  /** How it is written. */
  public String text() {
    return text;
  }

  /** The operator that is written so, be it with one word or two. */
  static Optional<Operator> of(String text) {
    return Arrays.stream(values()).filter(one -> one.text.equals(text)).findFirst();
  }

  /** Whether it holds where the operator that it negates does not. */
  public boolean negative() {
    return switch (this) {
      case NOT_EQUALS, NOT_LIKE, NOT_IN, IS_NOT -> true;
      case EQUALS, LIKE, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS, IN, IS -> false;
    };
  }

  /** Whether it names values that are equal. */
  public boolean naming() {
    return this == EQUALS || this == IN;
  }

  /** Whether it asks for an order of values. */
  public boolean comparing() {
    return switch (this) {
      case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> true;
      case EQUALS, NOT_EQUALS, LIKE, NOT_LIKE, IN, NOT_IN, IS, IS_NOT -> false;
    };
  }

  /** Whether a comparison of two values fits an operator that asks for an order. */
  public boolean holds(int compared) {
    return switch (this) {
      case LESS -> compared < 0;
      case LESS_EQUALS -> compared <= 0;
      case GREATER -> compared > 0;
      case GREATER_EQUALS -> compared >= 0;
      case EQUALS, NOT_EQUALS, LIKE, NOT_LIKE, IN, NOT_IN, IS, IS_NOT ->
          throw new IllegalStateException("no order: " + this);
    };
  }
}
