package dev.aloft.sandbox.jira.cloud.property;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.IssueProperties;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The properties of issues, as the writing and reading of issues see them. */
public final class StoredIssueProperties implements IssueProperties, IssuePart {

  private final Properties properties;

  /** Issue properties in their table. */
  public StoredIssueProperties(Properties properties) {
    this.properties = properties;
  }

  @Override
  public ObjectNode view(Issue issue, List<String> keys) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    List<String> wanted = keys.contains("*all") ? properties.keys(issue.id()) : keys;
    for (String key : wanted) {
      properties.get(issue.id(), key).ifPresent(value -> view.set(key, value));
    }
    return view;
  }

  @Override
  public void check(JsonNode list) {
    properties.checkList(list);
  }

  @Override
  public void set(long issueId, JsonNode list) {
    properties.setList(issueId, list);
  }

  @Override
  public Set<String> fields() {
    return Set.of();
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    throw new IllegalStateException("properties show in no field");
  }

  @Override
  public void deleted(Issue issue) {
    properties.removeAll(issue.id());
  }
}
