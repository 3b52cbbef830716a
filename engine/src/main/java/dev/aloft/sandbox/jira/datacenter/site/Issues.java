package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The issues of a site: by number, by key, by the issue above. */
public final class Issues {

  private final Tables tables;

  /** Id by number, by project. */
  private final Map<Long, TreeMap<Long, Long>> numbers = new HashMap<>();

  /** Ids of sub-tasks, by the issue above. */
  private final Map<Long, TreeMap<Long, Long>> children = new HashMap<>();

  Issues(Tables tables) {
    this.tables = tables;
    tables.issues().all().forEach(this::index);
  }

  private void index(Issue issue) {
    numbers.computeIfAbsent(issue.owner(), key -> new TreeMap<>()).put(issue.number(), issue.id());
    issue
        .parent()
        .ifPresent(parent ->
            children.computeIfAbsent(parent, key -> new TreeMap<>()).put(issue.id(), issue.id()));
  }

  private void forget(Issue issue) {
    Optional.ofNullable(numbers.get(issue.owner())).ifPresent(one -> one.remove(issue.number()));
    issue
        .parent()
        .flatMap(parent -> Optional.ofNullable(children.get(parent)))
        .ifPresent(one -> one.remove(issue.id()));
  }

  /** A fresh id. */
  public long nextId() {
    return tables.issues().nextId();
  }

  /** Puts an issue, in the place of the one with its id if there is one. */
  public Issue put(Issue issue) {
    tables.issues().find(issue.id()).ifPresent(this::forget);
    index(tables.issues().put(issue));
    return issue;
  }

  /** Takes an issue away with all that hangs on it; its sub-tasks stay. */
  public void remove(Issue issue) {
    forget(issue);
    tables.issues().remove(issue.id());
    tables.comments().removeOwned(issue.id());
    tables.worklogs().removeOwned(issue.id());
    tables.attachments().removeOwned(issue.id());
    tables.remoteLinks().removeOwned(issue.id());
    tables.foreignLinks().removeOwned(issue.id());
    tables.history().removeOwned(issue.id());
    tables.followers().remove(issue.id());
    tables.links().ofOwner(issue.id()).forEach(link -> tables.linkEnds().remove(link.id()));
    tables.linkEnds().ofOwner(issue.id()).forEach(end -> tables.links().remove(end.id()));
    tables.links().removeOwned(issue.id());
    tables.linkEnds().removeOwned(issue.id());
  }

  /** An issue by its id. */
  public Optional<Issue> find(long id) {
    return tables.issues().find(id);
  }

  /** An issue by its id or by a key of it, in any case. */
  public Optional<Issue> find(String idOrKey) {
    int hyphen = idOrKey.lastIndexOf('-');
    if (hyphen < 1) {
      return Ids.parse(idOrKey).flatMap(this::find);
    }
    String key = idOrKey.substring(0, hyphen);
    return Ids.parse(idOrKey.substring(hyphen + 1))
        .flatMap(number -> project(key).flatMap(project -> find(project, number)));
  }

  private Optional<Project> project(String key) {
    return tables
        .projects()
        .first(one -> one.key().equalsIgnoreCase(key))
        .or(() ->
            tables
                .projects()
                .first(one -> one.formerKeys().stream().anyMatch(key::equalsIgnoreCase)));
  }

  private Optional<Issue> find(Project project, long number) {
    return Optional.ofNullable(numbers.get(project.id()))
        .flatMap(byNumber -> Optional.ofNullable(byNumber.get(number)))
        .flatMap(this::find);
  }

  /** The key of an issue. */
  public String key(Issue issue) {
    return tables.projects().find(issue.owner()).map(Project::key).orElse("?")
        + "-"
        + issue.number();
  }

  /** The issues of a project. */
  public Stream<Issue> of(Project project) {
    return tables.issues().ofOwner(project.id()).stream();
  }

  /** How many issues a project has. */
  public int count(Project project) {
    return tables.issues().count(project.id());
  }

  /** The sub-tasks of an issue, by rank among them. */
  public List<Issue> children(Issue issue) {
    return Optional.ofNullable(children.get(issue.id())).stream()
        .flatMap(ids -> ids.keySet().stream())
        .flatMap(id -> find(id).stream())
        .sorted(
            java.util.Comparator.comparingLong(one -> one.number("subtaskOrder").orElse(one.id())))
        .toList();
  }

  /** Every issue. */
  public Stream<Issue> all() {
    return tables.projects().all().stream().flatMap(this::of);
  }
}
