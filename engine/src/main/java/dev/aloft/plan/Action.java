package dev.aloft.plan;

import dev.aloft.diagnostics.Explanation;
import java.util.Locale;

/** What a plan does to one resource; {@code aloft explain ACTION} prints the text. */
public enum Action implements Explanation {
  CREATE("+", "It is made on the target."),
  UPDATE(
      "~",
      "It is there and ours; the attributes that differ are written, and no other. `aloft show"
          + " --full` lists them with their values before and after."),
  REPLACE(
      "±",
      "It cannot be changed into what is wanted, so it is deleted and made anew. What hangs on it"
          + " on the target goes with it: look twice."),
  DELETE("-", "It is ours and is deleted on the target. Look twice: it cannot be undone."),
  /** Refer to a foreign thing; never write it. */
  USE("=", "The target's own thing takes its place: ours refer to it, and it is never written."),
  /** Take a foreign thing over. */
  ADOPT(
      "<",
      "A thing of the target that was not ours is taken over, and written from then on as if Aloft"
          + " had made it. Ask those who use it first."),
  /** Drop it from state; it stays on the target. */
  FORGET(".", "Aloft takes it out of its state. Nothing is written on the target."),
  /** Leave it as it is. */
  KEEP(
      " ",
      "It is left as it is: it did not change, or somebody edited it on the target and the edit is"
          + " respected."),
  /** Undecided: the plan cannot be applied before it is. */
  CONFLICT(
      "!",
      "Somebody must decide before it is written; its reason says what. A plan with an undecided"
          + " thing of configuration cannot be applied. Decide under Decisions, or under Users for"
          + " a person, and plan again."),
  /** No public API can do it: a person must. */
  MANUAL(
      "☐",
      "No public API can do it: a person must, with the values that `aloft show --full` lists.");

  private final String symbol;
  private final String explanation;

  Action(String symbol, String explanation) {
    this.symbol = symbol;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String explanation() {
    return explanation;
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
