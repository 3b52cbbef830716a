package dev.aloft.jira.issue;

import dev.aloft.jira.source.IssuePlace;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceIssueType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sub-tasks have a parent that the product takes: an issue of the same project that is no
 * sub-task itself. All others can only be ordinary issues.
 */
final class SubtaskPlaces {

  private final JiraSource source;
  private final Set<String> types;

  SubtaskPlaces(JiraSource source) {
    this.source = source;
    this.types =
        source.issueTypes().stream()
            .filter(SourceIssueType::subtask)
            .map(SourceIssueType::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether issues of the type are sub-tasks. */
  boolean isSubtask(String typeId) {
    return types.contains(typeId);
  }

  /** The parent of a sub-task, if it keeps one. */
  Optional<String> parent(SourceIssue issue) {
    Optional<String> above = above(issue);
    if (above.isEmpty() || !isSubtask(typeOf(above.get()))) {
      return above;
    }
    return above.filter(parent -> even(issue.id(), parent));
  }

  /** Below a sub-task that keeps its parent nothing can stand; below one that does not, it can. */
  private boolean even(String child, String parent) {
    Set<String> met = new HashSet<>(Set.of(child));
    Optional<String> next = Optional.of(parent);
    int steps = 0;
    while (next.isPresent()) {
      if (!met.add(next.get())) {
        return false;
      }
      Optional<SourceIssue> issue = source.issue(next.get()).map(SourceIssueBundle::issue);
      next = issue.filter(one -> isSubtask(one.typeId())).flatMap(this::above);
      steps++;
    }
    return steps % 2 == 1;
  }

  private Optional<String> above(SourceIssue issue) {
    return issue
        .parentId()
        .filter(parent ->
            source
                .place(parent)
                .filter(place -> place.projectId().equals(issue.projectId()))
                .isPresent());
  }

  private String typeOf(String issueId) {
    return source.place(issueId).map(IssuePlace::typeId).orElse("");
  }
}
