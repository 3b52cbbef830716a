package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Project;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Which issue may stand below which, and which type an issue may change to. */
final class Hierarchy {

  private final Issues issues;
  private final Configuration configuration;

  Hierarchy(Issues issues) {
    this.issues = issues;
    this.configuration = issues.configuration();
  }

  /** The parent of an issue to be made. */
  Optional<Long> parent(JsonNode value, Project project, IssueType type, FieldErrors errors) {
    if (value.isMissingNode() || value.isNull()) {
      if (type.subtask()) {
        errors.add(
            "issuetype", "Issue type is a sub-task but parent issue key or id not specified.");
      }
      return Optional.empty();
    }
    String idOrKey = value.path("id").asString(value.path("key").asString(""));
    Optional<Issue> parent = issues.find(idOrKey);
    if (parent.isEmpty()) {
      errors.add("parent", "Could not find issue by id or key.");
      return Optional.empty();
    }
    IssueType above = issues.type(parent.get());
    if (above.hierarchyLevel() != type.hierarchyLevel() + 1) {
      errors.add("parentId", "Given parent work item does not belong to appropriate hierarchy.");
      return Optional.empty();
    }
    if (type.subtask() && !parent.get().projectId().equals(project.id())) {
      errors.add("parent", "A sub-task must be in the project of its parent.");
      return Optional.empty();
    }
    return parent.map(Issue::id);
  }

  /** The parent that an edit names; missing when it names none, null when it takes it away. */
  static JsonNode parentOf(JsonNode fields, JsonNode update) {
    JsonNode direct = fields.path("parent");
    if (!direct.isMissingNode()) {
      return direct;
    }
    JsonNode set = update.path("parent").path(0).path("set");
    return set.path("none").asBoolean(false) ? NullNode.getInstance() : set;
  }

  /** The parent after an edit. */
  Optional<Long> newParent(
      Issue before, JsonNode value, Project project, IssueType type, FieldErrors errors) {
    if (value.isNull() && type.subtask()) {
      errors.add("parent", "A sub-task cannot be without a parent.");
      return before.parentId();
    }
    return parent(value, project, type, errors);
  }

  /** The type after an edit: one of the project whose workflow has the issue's status. */
  IssueType changedType(Issue before, JsonNode value, FieldErrors errors) {
    IssueType now = issues.type(before);
    if (value.isMissingNode()) {
      return now;
    }
    Project project = issues.project(before);
    String id = value.path("id").asString("");
    String name = value.path("name").asString("");
    Optional<IssueType> wanted =
        configuration.issueTypes(project).stream()
            .filter(type -> id.isEmpty() ? type.name().equals(name) : type.id().equals(id))
            .findFirst();
    boolean possible =
        wanted
            .filter(type -> type.subtask() == now.subtask())
            .filter(type ->
                configuration.workflow(project, type).statusIds().contains(before.statusId()))
            .isPresent();
    if (!possible) {
      errors.add("issuetype", "The issue type selected is invalid.");
      return now;
    }
    return wanted.orElse(now);
  }
}
