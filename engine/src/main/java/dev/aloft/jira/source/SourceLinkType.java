package dev.aloft.jira.source;

import java.util.Optional;

/**
 * A type of issue links.
 *
 * @param style marks the types that Jira keeps for itself, such as {@code jira_subtask}
 */
public record SourceLinkType(
    String id, String name, String inward, String outward, Optional<String> style, RowRef row) {

  /** Whether links of this type tie sub-tasks to their parents. */
  public boolean isSubtask() {
    return style.filter("jira_subtask"::equals).isPresent();
  }

  /** Whether users never see links of this type as links. */
  public boolean isHidden() {
    return style.filter(s -> s.startsWith("jira_")).isPresent();
  }
}
