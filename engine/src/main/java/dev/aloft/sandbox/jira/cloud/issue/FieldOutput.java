package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored field values as they go out; what a value refers to and is gone is left out. */
final class FieldOutput {

  private final JiraSite site;
  private final Configuration configuration;
  private final Texts texts;
  private final UserViews users;
  private final ConfigurationViews views;

  FieldOutput(JiraSite site, Configuration configuration, Texts texts, UserViews users) {
    this.site = site;
    this.configuration = configuration;
    this.texts = texts;
    this.users = users;
    this.views = new ConfigurationViews(configuration);
  }

  /** The form in which a value goes out. */
  JsonNode write(JiraCall call, Project project, Field field, JsonNode stored) {
    if (field.schema().richText()) {
      return stored.isObject() ? texts.write(stored, call.version()) : NullNode.getInstance();
    }
    if (field.schema().type().equals("array")) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      String items = field.schema().items().orElse("string");
      for (JsonNode item : stored) {
        one(call, project, field, items, item).ifPresent(list::add);
      }
      boolean system = !field.custom();
      return list.isEmpty() && !system ? NullNode.getInstance() : list;
    }
    if (stored.isNull() || stored.isMissingNode()) {
      return NullNode.getInstance();
    }
    return one(call, project, field, field.schema().type(), stored).orElse(NullNode.getInstance());
  }

  private Optional<JsonNode> one(
      JiraCall call, Project project, Field field, String type, JsonNode stored) {
    String id = stored.path("id").asString("");
    return switch (type) {
      case "option" ->
          configuration.option(field.id(), id).map(option -> views.option(call, option));
      case "option-with-child" -> cascade(call, field, stored);
      case "user" -> Optional.of(users.details(call, stored.path("accountId").asString("")));
      case "group" ->
          site.groups().find(stored.path("groupId").asString("")).map(one -> group(call, one));
      case "version" ->
          configuration.versions(project).stream()
              .filter(version -> version.id().equals(id))
              .findFirst()
              .map(version -> views.version(call, version));
      case "component" ->
          configuration.components(project).stream()
              .filter(component -> component.id().equals(id))
              .findFirst()
              .map(component -> views.component(call, component));
      case "priority" -> configuration.priority(id).map(priority -> views.priority(call, priority));
      case "resolution" ->
          configuration.resolutions().stream()
              .filter(resolution -> resolution.id().equals(id))
              .findFirst()
              .map(resolution -> views.resolution(call, resolution));
      case "securitylevel" ->
          configuration.securityLevels(project).stream()
              .filter(level -> level.id().equals(id))
              .findFirst()
              .map(level -> views.securityLevel(call, level));
      case "project" -> configuration.project(id).map(found -> views.project(call, found));
      default -> Optional.of(stored);
    };
  }

  private Optional<JsonNode> cascade(JiraCall call, Field field, JsonNode stored) {
    return configuration
        .option(field.id(), stored.path("id").asString(""))
        .map(parent -> {
          ObjectNode view = views.option(call, parent);
          Optional<Option> child =
              configuration.option(field.id(), stored.path("child").asString(""));
          child.ifPresent(one -> view.set("child", views.option(call, one)));
          return view;
        });
  }

  private static JsonNode group(JiraCall call, Group group) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", group.name())
        .put("groupId", group.groupId())
        .put("self", call.self() + "/group?groupId=" + group.groupId());
  }
}
