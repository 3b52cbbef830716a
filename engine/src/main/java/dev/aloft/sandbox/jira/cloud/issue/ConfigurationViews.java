package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Component;
import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.FieldSchema;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Option;
import dev.aloft.sandbox.jira.cloud.config.Priority;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.config.Resolution;
import dev.aloft.sandbox.jira.cloud.config.SecurityLevel;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.config.Version;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Things of the configuration as they stand inside an issue. */
public final class ConfigurationViews {

  private final Configuration configuration;

  /** Views of a site's configuration. */
  public ConfigurationViews(Configuration configuration) {
    this.configuration = configuration;
  }

  private static ObjectNode view(JiraCall call, String path, String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("self", call.self() + "/" + path + "/" + id)
        .put("id", id);
  }

  /** An option of a select field. */
  ObjectNode option(JiraCall call, Option option) {
    return view(call, "customFieldOption", option.id()).put("value", option.value());
  }

  ObjectNode version(JiraCall call, Version version) {
    return view(call, "version", version.id())
        .put("name", version.name())
        .put("archived", version.archived())
        .put("released", version.released());
  }

  ObjectNode component(JiraCall call, Component component) {
    return view(call, "component", component.id()).put("name", component.name());
  }

  ObjectNode priority(JiraCall call, Priority priority) {
    return view(call, "priority", priority.id())
        .put("name", priority.name())
        .put("iconUrl", call.request().base() + "/images/icons/priorities/priority.svg");
  }

  ObjectNode resolution(JiraCall call, Resolution resolution) {
    return view(call, "resolution", resolution.id())
        .put("name", resolution.name())
        .put("description", resolution.description());
  }

  ObjectNode securityLevel(JiraCall call, SecurityLevel level) {
    return view(call, "securitylevel", level.id())
        .put("name", level.name())
        .put("description", level.description());
  }

  ObjectNode project(JiraCall call, Project project) {
    return view(call, "project", project.id())
        .put("key", project.key())
        .put("name", project.name())
        .put("projectTypeKey", project.typeKey())
        .put("simplified", project.simplified());
  }

  ObjectNode issueType(JiraCall call, IssueType type) {
    return view(call, "issuetype", type.id())
        .put("description", type.description())
        .put("iconUrl", call.request().base() + "/images/icons/issuetypes/type.svg")
        .put("name", type.name())
        .put("subtask", type.subtask())
        .put("hierarchyLevel", type.hierarchyLevel());
  }

  /** A status with its category. */
  ObjectNode status(JiraCall call, String statusId) {
    ObjectNode view = view(call, "status", statusId);
    Status status =
        configuration
            .status(statusId)
            .orElseThrow(() -> new IllegalStateException("an issue in a status that is gone"));
    view.put("description", status.description());
    view.put("iconUrl", call.request().base() + "/images/icons/statuses/generic.png");
    view.put("name", status.name());
    view.set("statusCategory", statusCategory(call, status.category()));
    return view;
  }

  ObjectNode statusCategory(JiraCall call, Status.Category category) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("self", call.self() + "/statuscategory/" + category.id())
        .put("id", category.id())
        .put("key", category.key())
        .put("colorName", category.color())
        .put("name", category.label());
  }

  /** What a field's values are. */
  static ObjectNode schema(FieldSchema schema) {
    ObjectNode view = JsonNodeFactory.instance.objectNode().put("type", schema.type());
    schema.items().ifPresent(items -> view.put("items", items));
    schema.system().ifPresent(system -> view.put("system", system));
    schema.custom().ifPresent(custom -> view.put("custom", custom));
    schema.customId().ifPresent(id -> view.put("customId", id));
    return view;
  }
}
