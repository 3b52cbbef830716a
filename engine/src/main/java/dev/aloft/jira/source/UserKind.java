package dev.aloft.jira.source;

/** What the source knows about a person. */
public enum UserKind {
  /** There is an account. */
  PRESENT,
  /** There was an account: a key is left, without a name or address. */
  DELETED,
  /** Something names this person, and nothing else is left. */
  MISSING
}
