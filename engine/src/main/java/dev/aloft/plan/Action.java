package dev.aloft.plan;

/** What a plan does to one resource. */
public enum Action {
  CREATE("+"),
  UPDATE("~"),
  REPLACE("±"),
  DELETE("-"),
  /** Refer to a foreign thing; never write it. */
  USE("="),
  /** Take a foreign thing over. */
  ADOPT("<"),
  /** Drop it from state; it stays on the target. */
  FORGET("."),
  /** Leave it as it is. */
  KEEP(" "),
  /** Undecided: the plan cannot be applied before it is. */
  CONFLICT("!"),
  /** No public API can do it: a person must. */
  MANUAL("☐");

  private final String symbol;

  Action(String symbol) {
    this.symbol = symbol;
  }

  /** One character for the plan's margin. */
  public String symbol() {
    return symbol;
  }

  /** Whether apply writes to the target because of it. */
  public boolean writes() {
    return switch (this) {
      case CREATE, UPDATE, REPLACE, DELETE -> true;
      case USE, ADOPT, FORGET, KEEP, CONFLICT, MANUAL -> false;
    };
  }
}
