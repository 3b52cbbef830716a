package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may be set in a field of an issue, as the create and edit metadata tell it. */
final class FieldMeta {

  private final Configuration configuration;
  private final ConfigurationViews views;

  FieldMeta(Configuration configuration) {
    this.configuration = configuration;
    this.views = new ConfigurationViews(configuration);
  }

  ObjectNode of(JiraCall call, Project project, IssueType type, FieldUse use) {
    Field field = use.field();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    boolean structural = List.of("project", "issuetype", "summary").contains(field.id());
    view.put("required", use.required() || structural);
    view.set("schema", ConfigurationViews.schema(field.schema()));
    view.put("name", field.name());
    view.put("key", field.id());
    view.put("hasDefaultValue", use.defaultValue().isPresent());
    ArrayNode operations = view.putArray("operations").add("set");
    if (field.schema().type().equals("array")) {
      operations.add("add").add("remove");
    }
    allowed(call, project, type, use).ifPresent(values -> view.set("allowedValues", values));
    use.defaultValue().ifPresent(value -> view.set("defaultValue", value));
    return view;
  }

  private Optional<ArrayNode> allowed(
      JiraCall call, Project project, IssueType type, FieldUse use) {
    String schema = use.field().schema().items().orElse(use.field().schema().type());
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    switch (schema) {
      case "option", "option-with-child" ->
          use.options().stream()
              .filter(option -> !option.disabled())
              .forEach(option -> values.add(option(call, option)));
      case "version" ->
          configuration.versions(project).forEach(one -> values.add(views.version(call, one)));
      case "component" ->
          configuration.components(project).forEach(one -> values.add(views.component(call, one)));
      case "priority" ->
          configuration.priorities(project).forEach(one -> values.add(views.priority(call, one)));
      case "resolution" ->
          configuration.resolutions().forEach(one -> values.add(views.resolution(call, one)));
      case "securitylevel" ->
          configuration
              .securityLevels(project)
              .forEach(one -> values.add(views.securityLevel(call, one)));
      case "issuetype" -> values.add(views.issueType(call, type));
      case "project" -> {
        if (use.field().id().equals("project")) {
          values.add(views.project(call, project));
        }
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private ObjectNode option(JiraCall call, Option option) {
    ObjectNode view = views.option(call, option);
    if (!option.children().isEmpty()) {
      ArrayNode children = view.putArray("children");
      option.children().stream()
          .filter(child -> !child.disabled())
          .forEach(child -> children.add(option(call, child)));
    }
    return view;
  }
}
