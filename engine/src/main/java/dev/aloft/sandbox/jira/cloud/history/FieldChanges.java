package dev.aloft.sandbox.jira.cloud.history;

import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem.Value;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What differs between an issue before and after a write, in the words of the history. */
final class FieldChanges {

  /** What follows from other changes and is not told. */
  private static final Set<String> UNTOLD =
      Set.of("creator", "resolutiondate", "statuscategorychangedate");

  /** Seconds, which the history tells as an id and as a text alike. */
  private static final Set<String> TIMES =
      Set.of("timeoriginalestimate", "timeestimate", "timespent");

  /** The system's fields of which the history tells each value by itself, and under which name. */
  private static final Map<String, String> ONE_BY_ONE =
      Map.of("fixVersions", "Fix Version", "versions", "Version", "components", "Component");

  private final Configuration configuration;
  private final IssueStore issues;
  private final ValueTexts texts;

  FieldChanges(Configuration configuration, IssueStore issues, ValueTexts texts) {
    this.configuration = configuration;
    this.issues = issues;
    this.texts = texts;
  }

  List<ChangedItem> between(Issue before, Issue after) {
    List<ChangedItem> items = new ArrayList<>();
    place(before, after, items);
    if (!before.typeId().equals(after.typeId())) {
      items.add(system("issuetype", type(before), type(after)));
    }
    if (!before.statusId().equals(after.statusId())) {
      items.add(system("status", status(before), status(after)));
    }
    if (!before.parentId().equals(after.parentId())) {
      items.add(
          new ChangedItem(
              "IssueParentAssociation", Optional.empty(), false, parent(before), parent(after)));
    }
    Set<String> names = new TreeSet<>(before.fields().propertyNames());
    names.addAll(after.fields().propertyNames());
    for (String id : names) {
      JsonNode old = before.fields().path(id);
      JsonNode now = after.fields().path(id);
      if (!UNTOLD.contains(id) && !old.equals(now)) {
        field(id, project(before), old, project(after), now, items);
      }
    }
    return items;
  }

  private void place(Issue before, Issue after, List<ChangedItem> items) {
    if (!before.projectId().equals(after.projectId())) {
      Project old = project(before);
      Project now = project(after);
      items.add(system("project", Value.of(old.id(), old.name()), Value.of(now.id(), now.name())));
      items.add(
          new ChangedItem(
              "Key", Optional.empty(), false, Value.text(key(before)), Value.text(key(after))));
    }
  }

  private Project project(Issue issue) {
    return configuration
        .project(issue.projectId())
        .orElseThrow(() -> new IllegalStateException("an issue without its project"));
  }

  private String key(Issue issue) {
    return project(issue).key() + "-" + issue.number();
  }

  private static ChangedItem system(String id, Value from, Value to) {
    return new ChangedItem(id, Optional.of(id), false, from, to);
  }

  private Value type(Issue issue) {
    return Value.of(
        issue.typeId(),
        configuration.issueType(issue.typeId()).map(type -> type.name()).orElse(issue.typeId()));
  }

  private Value status(Issue issue) {
    return Value.of(
        issue.statusId(),
        configuration
            .status(issue.statusId())
            .map(status -> status.name())
            .orElse(issue.statusId()));
  }

  private Value parent(Issue issue) {
    return issue
        .parentId()
        .map(id ->
            Value.of(Long.toString(id), issues.find(id).map(this::key).orElse(Long.toString(id))))
        .orElse(Value.NOTHING);
  }

  private void field(
      String id,
      Project before,
      JsonNode old,
      Project after,
      JsonNode now,
      List<ChangedItem> items) {
    if (TIMES.contains(id)) {
      items.add(system(id, seconds(old), seconds(now)));
      return;
    }
    Optional<Field> found = configuration.field(id);
    if (found.isEmpty()) {
      return;
    }
    Field field = found.get();
    String name = ONE_BY_ONE.get(id);
    if (name == null) {
      items.add(
          new ChangedItem(
              field.custom() ? field.name() : id,
              Optional.of(id),
              field.custom(),
              texts.of(before, field, old),
              texts.of(after, field, now)));
      return;
    }
    Set<JsonNode> gone = new LinkedHashSet<>(old.values());
    gone.removeAll(now.values());
    Set<JsonNode> come = new LinkedHashSet<>(now.values());
    come.removeAll(old.values());
    gone.forEach(one -> items.add(ChangedItem.removed(name, id, texts.one(before, field, one))));
    come.forEach(one -> items.add(ChangedItem.added(name, id, texts.one(after, field, one))));
  }

  private static Value seconds(JsonNode value) {
    return value.isNumber() ? Value.of(value.asString(), value.asString()) : Value.NOTHING;
  }
}
