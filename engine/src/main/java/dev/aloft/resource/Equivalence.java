package dev.aloft.resource;

/** What it takes for a value of the source and one of the target to count as the same. */
public enum Equivalence {
  /** Letter by letter. */
  EXACT,
  /** Equal once identities are mapped. */
  MAPPED,
  /** Each of the source's is among those of the target once identities are mapped. */
  AMONG,
  /** Same plain text, references and block counts. */
  TEXT,
  /** The original stands in a property, a field or the authorship line. */
  PRESERVED_AT,
  /** Not carried over; the ledger has a row that says so. */
  LOST,
  /** Said when the thing is made; what becomes of it later is the target's business. */
  UNCOMPARED
}
