package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Gives an issue another type, parent and project. It keeps its id; in another project it takes the
 * next number, and its old key leads to it from then on.
 */
public final class IssueMover {

  /** What belongs to a project and is nothing in another. */
  private static final List<String> OF_PROJECT =
      List.of("components", "versions", "fixVersions", "security");

  private final Issues issues;
  private final Configuration configuration;

  /** Moves the issues of a site. */
  public IssueMover(Issues issues) {
    this.issues = issues;
    this.configuration = issues.configuration();
  }

  /**
   * Moves one issue. Its sub-tasks stay behind, below it, until they are moved too.
   *
   * @param by who moves it
   * @param project where it goes
   * @param status the status that it has then
   * @return why it stays as it is; empty if it was moved
   */
  public Optional<String> move(
      Account by,
      Issue before,
      Project project,
      IssueType type,
      Optional<Issue> parent,
      String status) {
    boolean elsewhere = !before.projectId().equals(project.id());
    if (type.subtask() && !issues.store().children(before.id()).isEmpty()) {
      return Optional.of("An issue that has sub-tasks cannot become a sub-task.");
    }
    if (parent.isPresent()) {
      Issue above = issues.store().find(parent.get().id()).orElse(parent.get());
      if (above.id() == before.id() || !above.projectId().equals(project.id())) {
        return Optional.of("The parent is not valid.");
      }
      if (issues.type(above).hierarchyLevel() != type.hierarchyLevel() + 1) {
        return Optional.of("Given parent work item does not belong to appropriate hierarchy.");
      }
    }
    Issue now = issues.store().find(before.id()).orElse(before);
    Set<String> fields =
        configuration.editFields(project, type).stream()
            .map(FieldUse::field)
            .map(field -> field.id())
            .collect(Collectors.toSet());
    // What the new type has no context for is lost, as in the product.
    now.fields()
        .remove(
            now.fields()
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(id -> id.startsWith("customfield_") && !fields.contains(id))
                .toList());
    if (elsewhere) {
      now.fields().remove(OF_PROJECT);
    }
    for (FieldUse use : configuration.editFields(project, type)) {
      String id = use.field().id();
      if (use.required()
          && !FieldWriter.STRUCTURE.contains(id)
          && !FieldWriter.filled(id, now.fields())) {
        return Optional.of(use.field().name() + " is required.");
      }
    }
    Issue moved =
        elsewhere ? now.withPlace(project.id(), issues.store().takeNumber(project.id())) : now;
    issues.touch(
        by, moved.withType(type.id()).withStatus(status).withParent(parent.map(Issue::id)));
    return Optional.empty();
  }

  /**
   * The status that an issue of another type or project has: its own if the type's workflow has it,
   * else what a mapping says, else the initial one where that may be inferred.
   *
   * @param mappings from target statuses to lists of source statuses
   */
  public Optional<String> statusAfter(
      Issue issue, Project project, IssueType type, JsonNode mappings, boolean infer) {
    Workflow workflow = configuration.workflow(project, type);
    if (workflow.statusIds().contains(issue.statusId())) {
      return Optional.of(issue.statusId());
    }
    for (JsonNode mapping : mappings) {
      for (Map.Entry<String, JsonNode> entry : mapping.path("statuses").properties()) {
        boolean from =
            entry.getValue().valueStream().anyMatch(id -> id.asString("").equals(issue.statusId()));
        if (from && workflow.statusIds().contains(entry.getKey())) {
          return Optional.of(entry.getKey());
        }
      }
    }
    return infer ? Optional.of(workflow.initialStatusId()) : Optional.empty();
  }
}
