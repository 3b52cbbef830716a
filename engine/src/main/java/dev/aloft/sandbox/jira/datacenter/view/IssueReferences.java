package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which issues name a component or a version, and naming another one in its place. */
public final class IssueReferences {

  private final JiraSite site;

  /** The issues of a site. */
  public IssueReferences(JiraSite site) {
    this.site = site;
  }

  /** The issues of a project of which a list holds an id. */
  public List<Issue> issues(long project, String field, long id) {
    return site.tables()
        .issues()
        .streamOf(project)
        .filter(issue -> holds(issue, field, id))
        .toList();
  }

  private static boolean holds(Issue issue, String field, long id) {
    return issue.value(field).stream()
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .anyMatch(one -> one.longValue() == id);
  }

  /** Takes an id out of a list of an issue, and puts another in. */
  public void replace(Issue issue, String field, long id, Optional<Long> other) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (JsonNode one : issue.values().path(field)) {
      boolean same = other.filter(number -> number == one.longValue()).isPresent();
      if (one.longValue() != id && !same) {
        list.add(one);
      }
    }
    other.ifPresent(list::add);
    ObjectNode values = issue.values().deepCopy();
    if (list.isEmpty()) {
      values.remove(field);
    } else {
      values.set(field, list);
    }
    site.issues().put(issue.with(values));
  }
}
