package dev.aloft.sandbox.jira.cloud.configured;

import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.config.SecurityLevel;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldType;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.LinkType;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.Resolution;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.Transition;
import dev.aloft.sandbox.jira.cloud.tables.TransitionType;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.json.Ids;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of the tables in the records that issues know. */
final class Answers {

  private Answers() {}

  static dev.aloft.sandbox.jira.cloud.config.Project project(Project project) {
    return new dev.aloft.sandbox.jira.cloud.config.Project(
        Ids.text(project.id()),
        project.key(),
        project.name(),
        project.typeKey(),
        false,
        Optional.of(project.lead()),
        project.assigneeType().equals("PROJECT_LEAD"),
        project.writable());
  }

  static dev.aloft.sandbox.jira.cloud.config.IssueType issueType(IssueType type) {
    return new dev.aloft.sandbox.jira.cloud.config.IssueType(
        Ids.text(type.id()), type.name(), type.description(), type.level());
  }

  static dev.aloft.sandbox.jira.cloud.config.Field field(Field field) {
    FieldType type = field.type();
    Optional<String> items = type.items().isEmpty() ? Optional.empty() : Optional.of(type.items());
    FieldSchema schema =
        field.custom()
            ? new FieldSchema(
                type.schema(),
                items,
                Optional.empty(),
                Optional.of(type.key()),
                Optional.of(field.number()))
            : new FieldSchema(
                type.schema(),
                items,
                Optional.of(field.system()),
                Optional.empty(),
                Optional.empty());
    return new dev.aloft.sandbox.jira.cloud.config.Field(field.key(), field.name(), schema);
  }

  static dev.aloft.sandbox.jira.cloud.config.Status status(Status status) {
    return new dev.aloft.sandbox.jira.cloud.config.Status(
        Ids.text(status.id()),
        status.name(),
        status.description(),
        switch (status.category()) {
          // The product puts no status into the category that stands for none.
          case UNDEFINED, TODO -> dev.aloft.sandbox.jira.cloud.config.Status.Category.TODO;
          case IN_PROGRESS -> dev.aloft.sandbox.jira.cloud.config.Status.Category.IN_PROGRESS;
          case DONE -> dev.aloft.sandbox.jira.cloud.config.Status.Category.DONE;
        });
  }

  static dev.aloft.sandbox.jira.cloud.config.Workflow workflow(
      SiteTables tables, Workflow workflow) {
    return new dev.aloft.sandbox.jira.cloud.config.Workflow(
        workflow.name(),
        workflow.statuses().stream().map(s -> Ids.text(s.statusId())).toList(),
        Ids.text(workflow.initialStatus()),
        workflow.transitions().stream()
            .filter(t -> t.type() != TransitionType.INITIAL)
            .map(t -> transition(tables, t))
            .toList());
  }

  private static dev.aloft.sandbox.jira.cloud.config.Transition transition(
      SiteTables tables, Transition transition) {
    return new dev.aloft.sandbox.jira.cloud.config.Transition(
        transition.id(),
        transition.name(),
        transition.from().stream().map(Ids::text).collect(Collectors.toUnmodifiableSet()),
        Ids.text(transition.to()),
        transition
            .screenId()
            .flatMap(id -> tables.screens().find(id))
            .map(Screen::fields)
            .orElse(List.of()));
  }

  static dev.aloft.sandbox.jira.cloud.config.Priority priority(Priority priority) {
    return new dev.aloft.sandbox.jira.cloud.config.Priority(
        Ids.text(priority.id()), priority.name());
  }

  static dev.aloft.sandbox.jira.cloud.config.Resolution resolution(Resolution resolution) {
    return new dev.aloft.sandbox.jira.cloud.config.Resolution(
        Ids.text(resolution.id()), resolution.name(), resolution.description());
  }

  static dev.aloft.sandbox.jira.cloud.config.Component component(
      Component component, Project project) {
    Optional<String> assignee =
        switch (component.assigneeType()) {
          case "COMPONENT_LEAD" -> component.lead();
          case "PROJECT_LEAD" -> Optional.of(project.lead());
          default -> Optional.empty();
        };
    return new dev.aloft.sandbox.jira.cloud.config.Component(
        Ids.text(component.id()), component.name(), component.lead(), assignee);
  }

  static dev.aloft.sandbox.jira.cloud.config.Version version(Version version) {
    return new dev.aloft.sandbox.jira.cloud.config.Version(
        Ids.text(version.id()), version.name(), version.archived(), version.released());
  }

  static dev.aloft.sandbox.jira.cloud.config.Role role(Role role) {
    return new dev.aloft.sandbox.jira.cloud.config.Role(Ids.text(role.id()), role.name());
  }

  static dev.aloft.sandbox.jira.cloud.config.LinkType linkType(LinkType type) {
    return new dev.aloft.sandbox.jira.cloud.config.LinkType(
        Ids.text(type.id()), type.name(), type.inward(), type.outward());
  }

  static SecurityLevel securityLevel(SecurityScheme.Level level) {
    return new SecurityLevel(Ids.text(level.id()), level.name(), level.description());
  }
}
