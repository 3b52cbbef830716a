package dev.aloft.ledger;

/** What becomes of a row of the source. */
public enum Outcome {
  MOVED("moved"),
  /** It arrives in another form; the ledger names the attributes that lose something. */
  TRANSFORMED("transformed"),
  /** Kept in a property, a field or a text beside the thing. */
  KEPT_OUTSIDE("keptOutside"),
  DROPPED_BY_DECISION("droppedByDecision"),
  /** A named rule says that it carries nothing: sequences, schedulers, caches. */
  TECHNICAL("technical"),
  /** It should have moved and could not. */
  BLOCKED("blocked"),
  NOT_YET_SUPPORTED("notYetSupported");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** The name as reports write it. */
  public String label() {
    return label;
  }
}
