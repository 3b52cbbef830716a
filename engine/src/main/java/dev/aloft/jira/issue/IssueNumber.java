package dev.aloft.jira.issue;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.Optional;

/** Where an issue stands: its project and its number there. */
record IssueNumber(String projectId, long number) {

  static Optional<IssueNumber> of(Staging staging, String issueId) {
    return staging.find("Issue", issueId).flatMap(IssueNumber::of);
  }

  /** Since 6.1 the number counts; before, there is only the key. */
  private static Optional<IssueNumber> of(EntityRow row) {
    String number =
        row.get("number")
            .orElseGet(() -> {
              String key = row.text("key");
              return key.substring(key.lastIndexOf('-') + 1);
            });
    try {
      return Optional.of(new IssueNumber(row.text("project"), Long.parseLong(number.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
