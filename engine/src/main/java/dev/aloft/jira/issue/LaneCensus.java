package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceIssueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One pass over a project's issues: how many there are, which numbers are missing, and which issues
 * cannot move, with the reason. Only the latter are held.
 */
final class LaneCensus {

  /** Why an issue cannot move; the names are the ledger's rules. */
  enum Obstacle {
    NO_NUMBER("issue-without-number", "no number in its key"),
    DUPLICATE_NUMBER("issue-number-twice", "another issue has its number"),
    NO_TYPE("issue-type-unknown", "the source has no such issue type"),
    /** Without its security level everybody in the project would see it. */
    SECURITY_LEVEL("issue-security-level", "its security level cannot be set yet"),
    /** The product makes a sub-task only below an issue that is there. */
    NO_PARENT("sub-task-without-parent", "a sub-task without a parent"),
    /** Numbers rise with creation, and an issue cannot become a sub-task afterwards. */
    PARENT_AFTER("sub-task-older-than-parent", "a sub-task with a lower number than its parent"),
    PARENT_STAYS("sub-task-of-unmoved-parent", "its parent does not move");

    private final String rule;
    private final String words;

    Obstacle(String rule, String words) {
      this.rule = rule;
      this.words = words;
    }

    String words() {
      return words;
    }

    String rule() {
      return rule;
    }
  }

  private final IssueScope scope;
  private final Set<String> subtaskTypes;
  private final Map<String, Obstacle> obstacles = new HashMap<>();
  private long moving;
  private long highest;

  private LaneCensus(IssueScope scope) {
    this.scope = scope;
    this.subtaskTypes =
        scope.source().issueTypes().stream()
            .filter(SourceIssueType::subtask)
            .map(SourceIssueType::id)
            .collect(Collectors.toSet());
  }

  static LaneCensus of(IssueScope scope, MovingProject project) {
    LaneCensus census = new LaneCensus(scope);
    try (Stream<SourceIssueBundle> issues = scope.source().issues(project.source().id())) {
      issues.forEach(bundle -> census.count(bundle.issue()));
    }
    return census;
  }

  private void count(SourceIssue issue) {
    Optional<Obstacle> obstacle = obstacle(issue);
    if (obstacle.isPresent()) {
      obstacles.put(issue.id(), obstacle.get());
      return;
    }
    moving++;
    highest = issue.number();
  }

  private Optional<Obstacle> obstacle(SourceIssue issue) {
    if (issue.number() < 1) {
      return Optional.of(Obstacle.NO_NUMBER);
    }
    if (issue.number() <= highest) {
      return Optional.of(Obstacle.DUPLICATE_NUMBER);
    }
    if (scope.names().find(IssueSchema.ISSUE_TYPE, issue.typeId()).isEmpty()) {
      return Optional.of(Obstacle.NO_TYPE);
    }
    if (issue.securityLevelId().isPresent()) {
      return Optional.of(Obstacle.SECURITY_LEVEL);
    }
    return subtaskTypes.contains(issue.typeId()) ? parentObstacle(issue) : Optional.empty();
  }

  private Optional<Obstacle> parentObstacle(SourceIssue issue) {
    if (issue.parentId().isEmpty()) {
      return Optional.of(Obstacle.NO_PARENT);
    }
    String parent = issue.parentId().get();
    Optional<IssueNumber> number = IssueNumber.of(scope.source().staging(), parent);
    if (number.isEmpty() || !number.get().projectId().equals(issue.projectId())) {
      return Optional.of(Obstacle.NO_PARENT);
    }
    if (obstacles.containsKey(parent)) {
      return Optional.of(Obstacle.PARENT_STAYS);
    }
    return number.get().number() > issue.number()
        ? Optional.of(Obstacle.PARENT_AFTER)
        : Optional.empty();
  }

  boolean isSubtask(SourceIssue issue) {
    return subtaskTypes.contains(issue.typeId());
  }

  Optional<Obstacle> obstacleOf(String issueId) {
    return Optional.ofNullable(obstacles.get(issueId));
  }

  Map<Obstacle, Long> obstacles() {
    return obstacles.values().stream()
        .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
  }

  /** How many issues move. */
  long moving() {
    return moving;
  }

  /** How many numbers below the highest have no issue that moves. */
  long gaps() {
    return highest - moving;
  }

  long highest() {
    return highest;
  }

  /** Types of the project's issues that are no sub-tasks: what a placeholder can be. */
  Set<String> without(Set<String> types) {
    Set<String> standard = new HashSet<>(types);
    standard.removeAll(subtaskTypes);
    return standard;
  }
}
