package dev.aloft.jira.workflow;

import dev.aloft.resource.Draft;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bodies of {@code createWorkflows} and {@code updateWorkflows} (jira-cloud-platform-v3.json):
 * statuses that exist are named with id, name and category, and referred to by their ids.
 *
 * @param draft the wanted workflow
 * @param statuses its statuses as the site shows them
 */
record WorkflowPayload(Draft draft, List<JsonNode> statuses) {

  WorkflowPayload {
    statuses = List.copyOf(statuses);
  }

  ObjectNode create() {
    ObjectNode body = object();
    body.putObject("scope").put("type", "GLOBAL");
    body.set("statuses", statusDefinitions());
    ObjectNode workflow = object().put("name", draft.text("name"));
    layout(workflow);
    body.putArray("workflows").add(workflow);
    return body;
  }

  /**
   * @param version the workflow's version as it was read: another one is refused
   */
  ObjectNode update(String id, JsonNode version) {
    ObjectNode body = object();
    body.set("statuses", statusDefinitions());
    ObjectNode workflow = object().put("id", id);
    workflow.set("version", version);
    layout(workflow);
    body.putArray("workflows").add(workflow);
    return body;
  }

  private void layout(ObjectNode workflow) {
    ArrayNode layouts = workflow.putArray("statuses");
    for (JsonNode status : statuses) {
      ObjectNode layout = object().put("statusReference", id(status));
      layout.putObject("properties");
      layouts.add(layout);
    }
    ArrayNode transitions = workflow.putArray("transitions");
    int number = 11;
    for (Value item : draft.items("transitions")) {
      if (item instanceof Value.Fields(var fields)) {
        boolean initial = text(fields, "type").equals(WorkflowType.INITIAL);
        transitions.add(
            transition(
                initial ? "1" : Integer.toString(number),
                text(fields, "name"),
                text(fields, "type"),
                fields.get("to") instanceof Value.Pointer to ? to.id() : ""));
        number += initial ? 0 : 10;
      }
    }
    if (transitions.isEmpty() && !statuses.isEmpty()) {
      String only = id(statuses.getFirst());
      transitions.add(transition("1", WorkflowType.CREATE, WorkflowType.INITIAL, only));
      String name = statuses.getFirst().path("name").asString("");
      transitions.add(transition("11", name, WorkflowType.GLOBAL, only));
    }
  }

  private static ObjectNode transition(String id, String name, String type, String to) {
    ObjectNode transition =
        object()
            .put("id", id)
            .put("name", name)
            .put("description", "")
            .put("type", type)
            .put("toStatusReference", to);
    transition.putArray("links");
    transition.putArray("actions");
    transition.putArray("triggers");
    transition.putArray("validators");
    transition.putObject("properties");
    return transition;
  }

  private ArrayNode statusDefinitions() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonNode status : statuses) {
      array.add(
          object()
              .put("id", id(status))
              .put("statusReference", id(status))
              .put("name", status.path("name").asString(""))
              .put("description", status.path("description").asString(""))
              .put("statusCategory", status.path("statusCategory").asString("")));
    }
    return array;
  }

  private static String id(JsonNode status) {
    return status.path("id").asString("");
  }

  private static String text(Map<String, Value> fields, String name) {
    return fields.get(name) instanceof Value.Text(String text) ? text : "";
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
