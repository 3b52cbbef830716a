package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind of part that hangs on issues: how it shows in the issue, and what it takes with it. */
public interface IssuePart {

  /** The ids of the fields in which the parts show. */
  Set<String> fields();

  /** Puts the value of one of these fields into a reply. */
  void show(JiraCall call, Issue issue, String field, ObjectNode reply);

  /** The value of one of these fields as people read it; null where there is no such form. */
  default JsonNode rendered(JiraCall call, Issue issue, String field) {
    return NullNode.getInstance();
  }

  /** The issue is going: so do its parts. */
  void deleted(Issue issue);

  /**
   * Looks at what a write says about the part, before anything is written.
   *
   * @param fields the {@code fields} of the body
   * @throws dev.aloft.sandbox.operation.Refusal 400 when the write is to be refused
   */
  default void check(JiraCall call, JsonNode fields) {}

  /** Takes over what a write says about the part: the issue is saved. */
  default void written(JiraCall call, Issue issue, JsonNode fields) {}

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
