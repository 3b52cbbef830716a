package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which address an issue of the source has. Where keys are kept it is the key on the target, else
 * the key in the source: what people will look for.
 */
final class IssueAddresses {

  private final IssueScope scope;
  private final Map<String, LaneCensus> censuses = new ConcurrentHashMap<>();
  private final Map<String, MovingProject> byKey = new HashMap<>();
  private final Map<String, String> movedKeys = new HashMap<>();
  private final Map<String, List<String>> formerKeys = new HashMap<>();

  IssueAddresses(IssueScope scope) {
    this.scope = scope;
    for (MovingProject project : scope.projects()) {
      if (project.content().isPresent()) {
        project.source().formerKeys().forEach(key -> byKey.putIfAbsent(key, project));
        byKey.put(project.source().key(), project);
      }
    }
    try (Stream<EntityRow> rows = scope.source().staging().stream("MovedIssueKey")) {
      rows.forEach(row -> {
        String key = row.get("oldIssueKey").orElseGet(() -> row.text("oldissuekey"));
        String issue = issueOf(row);
        movedKeys.put(key, issue);
        formerKeys.computeIfAbsent(issue, id -> new ArrayList<>()).add(key);
      });
    }
  }

  IssueScope scope() {
    return scope;
  }

  /** The issue that a former key leads to. */
  static String issueOf(EntityRow row) {
    return row.get("issueId").orElseGet(() -> row.text("issueid"));
  }

  /** Counted once a project, on first use. */
  LaneCensus census(MovingProject project) {
    LaneCensus counted = censuses.get(project.source().id());
    return counted != null
        ? counted
        : censuses.computeIfAbsent(project.source().id(), id -> LaneCensus.of(scope, project));
  }

  /**
   * The type that a sub-task without a parent has on the target.
   *
   * @return the id of an issue type in the source; empty if the issue keeps its own
   */
  Optional<String> ordinaryType(SourceIssue issue) {
    return scope
        .project(issue.projectId())
        .map(this::census)
        .filter(census -> census.becomesOrdinary(issue.id()))
        .flatMap(LaneCensus::ordinaryType);
  }

  /** Whether an issue of the source is a sub-task that becomes an ordinary issue. */
  boolean becomesOrdinary(String issueId) {
    return scope
        .source()
        .place(issueId)
        .flatMap(place -> scope.project(place.projectId()))
        .filter(project -> census(project).becomesOrdinary(issueId))
        .isPresent();
  }

  static Address of(MovingProject project, long number) {
    String key = project.keepsKeys() ? project.selected().targetKey() : project.source().key();
    return Address.of(IssueSchema.TYPE, key + "-" + number);
  }

  /** The address of an issue that moves. */
  Optional<Address> byId(String issueId) {
    return scope
        .source()
        .place(issueId)
        .flatMap(place ->
            scope
                .project(place.projectId())
                .filter(project -> census(project).obstacleOf(issueId).isEmpty())
                .map(project -> of(project, place.number())));
  }

  /** The key of any issue of the source, moving or not. */
  Optional<String> keyOf(String issueId) {
    return scope
        .source()
        .place(issueId)
        .flatMap(place ->
            scope.source().projects().stream()
                .filter(project -> project.id().equals(place.projectId()))
                .findFirst()
                .map(project -> project.key() + "-" + place.number()));
  }

  /** Keys that an issue had before it moved to its present project. */
  List<String> formerKeys(String issueId) {
    return formerKeys.getOrDefault(issueId, List.of());
  }

  /**
   * What a key in a text means, if the issue will be known by another one; a key that stays is no
   * pointer but a word.
   */
  Optional<Address> changed(String key) {
    int dash = key.lastIndexOf('-');
    if (dash < 1 || key.length() - dash > 18) {
      return Optional.empty();
    }
    if (movedKeys.containsKey(key)) {
      return byId(movedKeys.get(key));
    }
    MovingProject project = byKey.get(key.substring(0, dash));
    if (project == null) {
      return Optional.empty();
    }
    long number = Long.parseLong(key.substring(dash + 1));
    String target = project.selected().targetKey() + "-" + number;
    boolean stays = project.keepsKeys() && target.equals(key);
    return stays || number < 1 || number > census(project).highest()
        ? Optional.empty()
        : Optional.of(of(project, number));
  }
}
