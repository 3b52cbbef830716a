package dev.aloft.ledger;

import dev.aloft.diagnostics.Explanation;

/** What becomes of a row of the source; {@code aloft explain OUTCOME} prints the text. */
public enum Outcome implements Explanation {
  MOVED("moved", "moved", "The row arrives on the target with everything that it says."),
  /** It arrives in another form; the ledger names the attributes that lose something. */
  TRANSFORMED(
      "transformed",
      "changed",
      "The row arrives in another form, since the target cannot hold the one that it has. The lines"
          + " under LOST name what does not arrive as it was."),
  /** Kept in a property, a field or a text beside the thing. */
  KEPT_OUTSIDE(
      "keptOutside",
      "kept outside",
      "The row has no place of its own on the target, so what it says is kept beside the thing: in"
          + " a property, a field or a text. The lines under LOST say where."),
  DROPPED_BY_DECISION(
      "droppedByDecision",
      "left out",
      "The spec or a default leaves the row behind. Change the selection, or the setting, to move"
          + " it."),
  /** A named rule says that it carries nothing: sequences, schedulers, caches. */
  TECHNICAL(
      "technical",
      "technical",
      "The row serves the source's own machinery (counters, schedules, caches) and says nothing"
          + " that could move."),
  /** It should have moved and could not. */
  BLOCKED(
      "blocked",
      "blocked",
      "The row should move and cannot: something that it belongs to is undecided, refused or"
          + " missing. Mend that and plan again."),
  NOT_YET_SUPPORTED(
      "notYetSupported",
      "not yet supported",
      "This version of Aloft cannot move such rows: they stay in the source, and nothing of them is"
          + " written. Keep the backup, or move them by hand.");

  private final String label;
  private final String words;
  private final String explanation;

  Outcome(String label, String words, String explanation) {
    this.label = label;
    this.words = words;
    this.explanation = explanation;
  }

  /** The name as JSON has it. */
  public String label() {
    return label;
  }

  /** The name as people read it. */
  public String words() {
    return words;
  }

  @Override
  public String id() {
    return words.replace(' ', '-');
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
