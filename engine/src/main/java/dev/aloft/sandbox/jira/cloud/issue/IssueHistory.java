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

  /** The moves of an issue from status to status, oldest first. */
  List<Move> moves(long issueId);

  /**
   * A move.
   *
   * @param by who moved it
   * @param from the status where it began
   * @param to the status where it ended
   */
  record Move(String by, String from, String to, Instant at) {}

  /** What last happened to an issue, newest first (the contract's PageOfChangelogs). */
  ObjectNode recent(JiraCall call, Issue issue);
}
