package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The issues of a site: by number, by key, by the issue above. */
public final class Issues {

  private final Tables tables;

  Issues(Tables tables) {
    this.tables = tables;
  }

  private void index(Issue issue) {
    tables.numbers().put(new Parts.Numbered(number(issue), issue.id()));
    issue.parent().ifPresent(parent -> tables.children().put(new Parts.Child(issue.id(), parent)));
  }

  private void forget(Issue issue) {
    tables.numbers().remove(number(issue));
    tables.children().remove(issue.id());
  }

  private static long number(Issue issue) {
    return Parts.Numbered.of(issue.owner(), issue.number());
  }

  /** A fresh id. */
  public long nextId() {
    return tables.issues().nextId();
  }

  /** Puts an issue, in the place of the one with its id if there is one. */
  public Issue put(Issue issue) {
    Optional<Issue> before = tables.issues().find(issue.id());
    tables.issues().put(issue);
    if (before.filter(one -> samePlace(one, issue)).isEmpty()) {
      before.ifPresent(this::forget);
      index(issue);
    }
    return issue;
  }

  private static boolean samePlace(Issue one, Issue other) {
    return number(one) == number(other) && one.parent().equals(other.parent());
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
    tables.requests().remove(issue.id());
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
    return tables
        .numbers()
        .find(Parts.Numbered.of(project.id(), number))
        .flatMap(one -> find(one.owner()));
  }

  /** The key of an issue. */
  public String key(Issue issue) {
    return tables.projects().find(issue.owner()).map(Project::key).orElse("?")
        + "-"
        + issue.number();
  }

  /** The issues of a project. */
  public Stream<Issue> of(Project project) {
    return tables.issues().streamOf(project.id());
  }

  /** How many issues a project has. */
  public int count(Project project) {
    return tables.issues().count(project.id());
  }

  /** The sub-tasks of an issue, by rank among them. */
  public List<Issue> children(Issue issue) {
    return tables.children().ofOwner(issue.id()).stream()
        .flatMap(child -> find(child.id()).stream())
        .sorted(Comparator.comparingLong(one -> one.number("subtaskOrder").orElse(one.id())))
        .toList();
  }

  /** Every issue. */
  public Stream<Issue> all() {
    return tables.projects().all().stream().flatMap(this::of);
  }
}
