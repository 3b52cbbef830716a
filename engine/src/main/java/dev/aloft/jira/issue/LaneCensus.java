package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.IssuePlace;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceIssue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One pass over a project's issues: how many there are, which numbers are missing, and which issues
 * cannot move, with the reason. Only the latter are held.
 */
final class LaneCensus {

  private final JiraSource source;
  private final Predicate<String> typeMoves;
  private final SubtaskPlaces places;
  private final Map<String, IssueObstacle> obstacles = new HashMap<>();

  /** Sub-tasks that can only be ordinary issues, with their numbers. */
  private final Map<String, Long> ordinary = new HashMap<>();

  /** Sub-tasks whose parents come later: they have higher numbers, or by a defect the same. */
  private final List<Early> early = new ArrayList<>();

  /** Issue types of the project that are none of sub-tasks. */
  private final TreeSet<String> standard = new TreeSet<>();

  private final TreeSet<String> subtaskTypes = new TreeSet<>();
  private long moving;
  private long last;
  private long highest;

  private record Early(String id, long number, String parent) {}

  private LaneCensus(JiraSource source, Predicate<String> typeMoves) {
    this.source = source;
    this.typeMoves = typeMoves;
    this.places = new SubtaskPlaces(source);
  }

  static LaneCensus of(IssueScope scope, MovingProject project) {
    return of(
        scope.source(),
        typeId -> scope.names().find(IssueSchema.ISSUE_TYPE, typeId).isPresent(),
        project.source().id());
  }

  /**
   * Counts.
   *
   * @param typeMoves whether an issue type, by its id, is one that issues can have on the target
   */
  static LaneCensus of(JiraSource source, Predicate<String> typeMoves, String projectId) {
    LaneCensus census = new LaneCensus(source, typeMoves);
    try (Stream<SourceIssue> issues = source.issuesAlone(projectId)) {
      issues.forEach(census::count);
    }
    census.settle();
    return census;
  }

  private void count(SourceIssue issue) {
    boolean named = typeMoves.test(issue.typeId());
    if (named && !places.isSubtask(issue.typeId())) {
      standard.add(issue.typeId());
    }
    Optional<IssueObstacle> obstacle = obstacle(issue, named);
    if (obstacle.isPresent()) {
      obstacles.put(issue.id(), obstacle.get());
      return;
    }
    moving++;
    last = issue.number();
    if (!places.isSubtask(issue.typeId())) {
      highest = last;
      return;
    }
    subtaskTypes.add(issue.typeId());
    Optional<String> parent = places.parent(issue);
    if (parent.isEmpty()) {
      ordinary.put(issue.id(), issue.number());
    } else if (number(parent.get()) >= issue.number()) {
      early.add(new Early(issue.id(), issue.number(), parent.get()));
    } else if (obstacles.containsKey(parent.get())) {
      block(issue.id(), IssueObstacle.PARENT_STAYS);
    } else {
      highest = last;
    }
  }

  private Optional<IssueObstacle> obstacle(SourceIssue issue, boolean named) {
    if (issue.number() < 1) {
      return Optional.of(IssueObstacle.NO_NUMBER);
    }
    if (issue.number() <= last) {
      return Optional.of(IssueObstacle.DUPLICATE_NUMBER);
    }
    if (!named) {
      return Optional.of(IssueObstacle.NO_TYPE);
    }
    return issue.securityLevelId().isPresent()
        ? Optional.of(IssueObstacle.SECURITY_LEVEL)
        : Optional.empty();
  }

  private long number(String issueId) {
    return source.place(issueId).map(IssuePlace::number).orElse(0L);
  }

  private void block(String issueId, IssueObstacle obstacle) {
    obstacles.put(issueId, obstacle);
    moving--;
  }

  /** What could not be said before the last issue was seen. */
  private void settle() {
    if (standard.isEmpty()) {
      source.typeBesides(subtaskTypes).filter(typeMoves).ifPresent(standard::add);
    }
    if (standard.isEmpty()) {
      ordinary.keySet().forEach(id -> block(id, IssueObstacle.NO_PARENT));
      ordinary.clear();
    }
    // Backwards, since the parent of a parent may be further on.
    for (Early child : early.reversed()) {
      if (obstacles.containsKey(child.parent())) {
        block(child.id(), IssueObstacle.PARENT_STAYS);
      }
    }
    early.removeIf(child -> obstacles.containsKey(child.id()));
    early.forEach(child -> highest = Math.max(highest, child.number()));
    ordinary.values().forEach(number -> highest = Math.max(highest, number));
  }

  /** The type of the project's issues that stand for something else: gaps, lone sub-tasks. */
  Optional<String> ordinaryType() {
    return standard.isEmpty() ? Optional.empty() : Optional.of(standard.first());
  }

  /** Whether a sub-task can only be an ordinary issue. */
  boolean becomesOrdinary(String issueId) {
    return ordinary.containsKey(issueId);
  }

  /** How many sub-tasks become ordinary issues. */
  long becomingOrdinary() {
    return ordinary.size();
  }

  /** How many sub-tasks have a lower number than their parent. */
  long belowParent() {
    return early.size();
  }

  Optional<IssueObstacle> obstacleOf(String issueId) {
    return Optional.ofNullable(obstacles.get(issueId));
  }

  Map<IssueObstacle, Long> obstacles() {
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
}
