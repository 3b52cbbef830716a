package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind of part that hangs on issues: how it shows in the issue, and what it takes with it. */
public interface IssuePart {

  /** The ids of the fields in which the parts show. */
  Set<String> fields();

  /** Puts the value of one of these fields into a reply. */
  void show(JiraCall call, Issue issue, String field, ObjectNode reply);

  /** The issue is going: so do its parts. */
  void deleted(Issue issue);

  /** An issue was made by a caller. */
  default void created(JiraCall call, Issue issue) {}

  /**
   * Adds a part by the {@code update} of an issue: {@code {"comment": [{"add": {...}}]}}.
   *
   * @return false when this field takes no parts in that way
   */
  default boolean add(JiraCall call, Issue issue, String field, JsonNode value) {
    return false;
  }
}
