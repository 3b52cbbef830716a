package dev.aloft.performance;

/**
 * The fewest calls in which the public interface takes what was written.
 *
 * @param creates calls for the items of each project, {@value #ITEMS_A_CALL} a call
 * @param parts one call for each comment, worklog, link and watcher
 * @param uploads one call for each issue with attachments: a call takes up to 60 files
 * @param deletes calls for what was temporary, {@value #DELETES_A_CALL} a call
 */
record CallMinimum(long creates, long parts, long uploads, long deletes) {

  private static final int ITEMS_A_CALL = 50;
  private static final int DELETES_A_CALL = 1_000;

  /** What the calls of a run would have needed at least. */
  static CallMinimum of(SiteCalls calls) {
    long parts =
        calls.different("POST /issue/{}/comment")
            + calls.different("POST /issue/{}/worklog")
            + calls.different("POST /issueLink")
            + calls.different("POST /issue/{}/watchers");
    return new CallMinimum(
        calls.created().values().stream()
            .mapToLong(items -> (items + ITEMS_A_CALL - 1) / ITEMS_A_CALL)
            .sum(),
        parts,
        calls.different("POST /issue/{}/attachments"),
        (calls.different("DELETE /issue/{}") + DELETES_A_CALL - 1) / DELETES_A_CALL);
  }

  long all() {
    return creates + parts + uploads + deletes;
  }
}
