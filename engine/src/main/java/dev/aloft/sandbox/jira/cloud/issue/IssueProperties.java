package dev.aloft.sandbox.jira.cloud.issue;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The properties of issues, as far as reading and writing an issue touches them. */
public interface IssueProperties {

  /** The values of some properties by key; those that an issue lacks are left out. */
  ObjectNode view(Issue issue, List<String> keys);

  /**
   * Checks the {@code properties} of a create or edit.
   *
   * @throws dev.aloft.sandbox.operation.Refusal when one is refused
   */
  void check(JsonNode properties);

  /** Sets checked properties. */
  void set(long issueId, JsonNode properties);
}
