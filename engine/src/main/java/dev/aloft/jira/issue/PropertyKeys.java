package dev.aloft.jira.issue;

/** The entity properties that Aloft sets on issues, comments and worklogs. */
final class PropertyKeys {

  /** The stamp: {@code {"id": …, "key": …}}; on parts also who wrote them and when. */
  static final String SOURCE = "aloft.source";

  /** {@code {"digest": …}} of the wanted issue at the last complete write. */
  static final String RECORD = "aloft.record";

  /** What the API cannot set: times, people and counts of the original. */
  static final String ORIGIN = "aloft.origin";

  /** The change history. */
  static final String HISTORY = "aloft.history";

  /** Values that the target has no place for. */
  static final String KEPT = "aloft.fields";

  /** The longest value, as JSON text (jira-cloud-platform-v3.json, {@code setIssueProperty}). */
  static final int LONGEST = 32_768;

  private PropertyKeys() {}
}
