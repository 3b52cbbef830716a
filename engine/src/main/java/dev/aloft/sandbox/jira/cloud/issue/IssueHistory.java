package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where it is written down what becomes of issues. */
public interface IssueHistory {

  /**
   * Writes down what a write changed; nothing where nothing did.
   *
   * @param by who wrote
   * @param more what changed besides the issue's own values
   */
  void changed(Account by, Issue before, Issue after, List<ChangedItem> more);

  /** How many writes an issue remembers. */
  int length(long issueId);

  /**
   * Adds what the writer says about the last write.
   *
   * @param known how many writes there were before: where there is none since, nothing is added
   * @param metadata the {@code historyMetadata} of a body, perhaps missing
   */
  void explain(long issueId, int known, JsonNode metadata);

  /** An issue is going, and its history with it. */
  void deleted(Issue issue);

  /**
   * How a field of the system changed, oldest first.
   *
   * @param field what the history calls it
   */
  List<Step> steps(long issueId, String field);

  /** Whether some change of a field tells a text, in any case, as what was or came. */
  boolean tells(String field, String text);

  /**
   * A change of one field.
   *
   * @param by who made it
   */
  record Step(String by, Instant at, ChangedItem.Value from, ChangedItem.Value to) {}

  /** What last happened to an issue, newest first (the contract's PageOfChangelogs). */
  ObjectNode recent(JiraCall call, Issue issue);
}
