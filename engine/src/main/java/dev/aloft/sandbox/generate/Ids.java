package dev.aloft.sandbox.generate;

/** Ids of one entity's rows, one after the other. */
final class Ids {

  private long next = IssueRoll.FIRST_ID;

  long next() {
    return next++;
  }
}
