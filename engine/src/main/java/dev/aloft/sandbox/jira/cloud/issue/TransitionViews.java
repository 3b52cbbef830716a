package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.config.Workflow;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Transitions as they go out. */
public final class TransitionViews {

  private final Issues issues;
  private final ConfigurationViews views;

  /** Views of the transitions of a site's issues. */
  public TransitionViews(Issues issues) {
    this.issues = issues;
    this.views = new ConfigurationViews(issues.configuration());
  }

  /** The workflow of an issue. */
  public Workflow workflow(Issue issue) {
    return issues.configuration().workflow(issues.project(issue), issues.type(issue));
  }

  /** The transitions that lead out of an issue's status, with the fields of their screens. */
  ArrayNode of(JiraCall call, Issue issue, boolean withFields) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Transition transition : workflow(issue).from(issue.statusId())) {
      ObjectNode view = list.addObject();
      view.put("id", transition.id());
      view.put("name", transition.name());
      view.set("to", views.status(call, transition.toStatusId()));
      view.put("hasScreen", !transition.screenFields().isEmpty());
      view.put("isGlobal", transition.global());
      view.put("isInitial", false);
      view.put("isConditional", false);
      view.put("isAvailable", true);
      view.put("looped", false);
      if (withFields) {
        ObjectNode fields = view.putObject("fields");
        for (String id : transition.screenFields()) {
          issues
              .configuration()
              .field(id)
              .ifPresent(field -> {
                ObjectNode one = fields.putObject(id);
                one.put("required", false);
                one.set("schema", ConfigurationViews.schema(field.schema()));
                one.put("name", field.name());
                one.put("key", field.id());
                one.putArray("operations").add("set");
              });
        }
      }
    }
    return list;
  }
}
