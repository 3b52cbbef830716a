package dev.aloft.sandbox.jira.software.planning;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.Records;
import dev.aloft.sandbox.store.Store;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What boards know of an epic beyond the issue that it is: a name, a colour, and being done. */
public final class Epics implements IssuePart {

  /**
   * An epic.
   *
   * @param name a short name, empty where nobody gave one
   * @param color {@code color_1} to {@code color_9}
   */
  public record Epic(long issueId, String name, String color, boolean done) {}

  private final Issues issues;
  private final String nameField;
  private final Records<Epic> records;

  /**
   * The epics of a site.
   *
   * @param nameField the id of the field Epic Name
   */
  public Epics(Issues issues, String nameField, Store store) {
    this.issues = issues;
    this.nameField = nameField;
    this.records = new Records<>(store.table("epic"), Epic.class);
  }

  /** Whether an issue is an epic. */
  public boolean epic(Issue issue) {
    return issues.type(issue).hierarchyLevel() == 1;
  }

  /** The epic above an issue, if there is one. */
  public Optional<Issue> above(Issue issue) {
    return issue.parentId().flatMap(issues.store()::find).filter(this::epic);
  }

  /** What boards know of an epic. */
  public Epic of(Issue issue) {
    return records
        .find(issue.id())
        .orElseGet(() ->
            new Epic(issue.id(), issue.fields().path(nameField).asString(""), "color_1", false));
  }

  /** Whether an epic is marked as done. */
  public boolean done(Issue issue) {
    return of(issue).done();
  }

  /** Puts what boards know of an epic. */
  public void put(Epic epic) {
    records.put(epic.issueId(), 0, epic);
  }

  /** An epic as it goes out. */
  public ObjectNode view(String self, Issue issue) {
    Epic epic = of(issue);
    ObjectNode view = Json.object();
    view.put("id", issue.id());
    view.put("key", issues.key(issue));
    view.put("self", self + "/epic/" + issue.id());
    view.put("name", epic.name());
    view.put("summary", issue.fields().path("summary").asString(""));
    view.putObject("color").put("key", epic.color());
    view.put("done", epic.done());
    return view;
  }

  @Override
  public Set<String> fields() {
    return Set.of();
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    throw new IllegalStateException("epics show in no field of their own");
  }

  @Override
  public void deleted(Issue issue) {
    records.remove(issue.id());
  }
}
