package dev.aloft.origin.database;

/**
 * Jira keeps a due date as the midnight of its own time zone: where that zone is taken for another,
 * due dates have a time of the day, and would be moved to the day before.
 */
final class DueDates {

  static final String ENTITY = "Issue";
  static final String ATTRIBUTE = "duedate";

  private static final String MIDNIGHT = " 00:00:00.0";

  private long all;
  private long between;

  void add(String time) {
    all++;
    if (!time.endsWith(MIDNIGHT)) {
      between++;
    }
  }

  /** Whether more than a few of them are no midnights; clocks of the past are never sure. */
  boolean doubtful() {
    return between * 2 > all;
  }

  long between() {
    return between;
  }

  long all() {
    return all;
  }
}
