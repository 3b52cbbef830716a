package dev.aloft.sandbox.jira.software.planning;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sprints of a site and the issues in them: an issue is in one open sprint at most, and in any
 * number of closed ones.
 */
public final class Sprints {

  /** The sprints of one issue, oldest first. */
  private record Of(long issueId, List<Long> sprints) {}

  private final JiraSite site;
  private final Records<Sprint> records;
  private final Records<Of> contents;
  private final Map<Long, Sprint> sprints = new TreeMap<>();
  private final Map<Long, Set<Long>> byIssue = new HashMap<>();
  private final Map<Long, Set<Long>> bySprint = new HashMap<>();

  /** Sprints in a store. */
  public Sprints(JiraSite site, Store store) {
    this.site = site;
    this.records = new Records<>(store.table("sprint"), Sprint.class);
    this.contents = new Records<>(store.table("sprint.issue"), Of.class);
    records.all().forEach(sprint -> sprints.put(sprint.id(), sprint));
    contents.all().forEach(one -> note(one.issueId(), one.sprints()));
  }

  private void note(long issueId, Collection<Long> now) {
    Set<Long> before = Optional.ofNullable(byIssue.remove(issueId)).orElse(Set.of());
    before.forEach(sprint -> issues(sprint).remove(issueId));
    if (!now.isEmpty()) {
      byIssue.put(issueId, new LinkedHashSet<>(now));
      now.forEach(sprint -> issues(sprint).add(issueId));
    }
  }

  private Set<Long> issues(long sprintId) {
    return bySprint.computeIfAbsent(sprintId, id -> new LinkedHashSet<>());
  }

  private void keep(long issueId, Collection<Long> now) {
    note(issueId, now);
    if (now.isEmpty()) {
      contents.remove(issueId);
    } else {
      contents.put(issueId, 0, new Of(issueId, List.copyOf(now)));
    }
  }

  /** The next id; sprints are counted from one, as in the product. */
  public long nextId() {
    return site.ids().next("sprint") - 9_999;
  }

  /** Puts a sprint, new or changed. */
  public Sprint put(Sprint sprint) {
    sprints.put(sprint.id(), sprint);
    records.put(sprint.id(), sprint.boardId(), sprint);
    return sprint;
  }

  /** A sprint by id. */
  public Optional<Sprint> find(long id) {
    return Optional.ofNullable(sprints.get(id));
  }

  /** All sprints: closed ones first, then active, then future ones, each by their place. */
  public List<Sprint> all() {
    return sprints.values().stream()
        .sorted(Comparator.comparing(Sprint::state).reversed().thenComparingLong(Sprint::place))
        .toList();
  }

  /** The ids of the issues in a sprint. */
  public Set<Long> contents(long sprintId) {
    return Set.copyOf(bySprint.getOrDefault(sprintId, Set.of()));
  }

  /** The sprints of an issue, oldest first. */
  public List<Sprint> of(long issueId) {
    return byIssue.getOrDefault(issueId, Set.of()).stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** Puts issues into an open sprint and out of any other open one. */
  public void move(Collection<Long> issues, Sprint sprint) {
    for (long issue : issues) {
      List<Long> now = closed(issue);
      now.add(sprint.id());
      keep(issue, now);
    }
  }

  /** Takes issues out of the open sprint in which they are. */
  public void backlog(Collection<Long> issues) {
    issues.forEach(issue -> keep(issue, closed(issue)));
  }

  private List<Long> closed(long issueId) {
    List<Long> ids = new ArrayList<>();
    of(issueId).stream().filter(sprint -> !sprint.open()).map(Sprint::id).forEach(ids::add);
    return ids;
  }

  /** Deletes a sprint; its issues stay, without it. */
  public void remove(Sprint sprint) {
    for (long issue : contents(sprint.id())) {
      List<Long> rest = new ArrayList<>(byIssue.getOrDefault(issue, Set.of()));
      rest.remove(sprint.id());
      keep(issue, rest);
    }
    bySprint.remove(sprint.id());
    sprints.remove(sprint.id());
    records.remove(sprint.id());
  }

  /** Forgets an issue that is gone. */
  public void issueRemoved(long issueId) {
    keep(issueId, List.of());
  }
}
