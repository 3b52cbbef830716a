package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Where a custom field applies and which options it has there.
 *
 * @param projectIds the projects, or empty for a global context
 * @param issueTypeIds the issue types, or empty for all
 * @param defaultValue what {@code PUT …/context/defaultValue} stored, as it came
 */
public record FieldContext(
    long id,
    String fieldKey,
    String name,
    String description,
    Set<Long> projectIds,
    Set<Long> issueTypeIds,
    boolean global,
    Optional<JsonNode> defaultValue)
    implements Row {

  public FieldContext {
    projectIds = Collections.unmodifiableSet(new LinkedHashSet<>(projectIds));
    issueTypeIds = Collections.unmodifiableSet(new LinkedHashSet<>(issueTypeIds));
  }

  public boolean anyIssueType() {
    return issueTypeIds.isEmpty();
  }

  public boolean coversIssueType(long issueTypeId) {
    return issueTypeIds.isEmpty() || issueTypeIds.contains(issueTypeId);
  }

  public FieldContext renamed(String newName, String newDescription) {
    return new FieldContext(
        id, fieldKey, newName, newDescription, projectIds, issueTypeIds, global, defaultValue);
  }

  public FieldContext withProjects(Set<Long> projects) {
    return new FieldContext(
        id, fieldKey, name, description, projects, issueTypeIds, projects.isEmpty(), defaultValue);
  }

  /** The context after a project was deleted; the last one gone does not make it global. */
  public FieldContext withoutProject(Set<Long> rest) {
    return new FieldContext(
        id, fieldKey, name, description, rest, issueTypeIds, global, defaultValue);
  }

  public FieldContext withIssueTypes(Set<Long> types) {
    return new FieldContext(
        id, fieldKey, name, description, projectIds, types, global, defaultValue);
  }

  public FieldContext withDefault(Optional<JsonNode> value) {
    return new FieldContext(
        id, fieldKey, name, description, projectIds, issueTypeIds, global, value);
  }
}
