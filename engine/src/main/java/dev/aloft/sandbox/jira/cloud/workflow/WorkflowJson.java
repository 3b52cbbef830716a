package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.ConditionGroup;
import dev.aloft.sandbox.jira.cloud.tables.Point;
import dev.aloft.sandbox.jira.cloud.tables.Rule;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.Transition;
import dev.aloft.sandbox.jira.cloud.tables.TransitionRules;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowStatus;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Workflows in replies; a status reference is the status's id. */
final class WorkflowJson {

  private final SiteTables tables;

  WorkflowJson(SiteTables tables) {
    this.tables = tables;
  }

  /** The contract's {@code JiraWorkflow}; transitions that nobody asked for are an empty list. */
  ObjectNode document(Workflow workflow, boolean withTransitions) {
    ObjectNode document = Json.object();
    document.put("id", workflow.entityId());
    document.put("name", workflow.name());
    document.put("description", workflow.description());
    document.put("isEditable", !workflow.system());
    document.putObject("scope").put("type", "GLOBAL");
    workflow.start().ifPresent(p -> document.set("startPointLayout", point(p)));
    workflow.looped().ifPresent(p -> document.set("loopedTransitionContainerLayout", point(p)));
    document.set("statuses", Json.array(workflow.statuses(), WorkflowJson::status));
    List<Transition> shown = withTransitions ? workflow.transitions() : List.of();
    document.set("transitions", Json.array(shown, WorkflowJson::transition));
    document.set("version", version(workflow.version()));
    document.put("created", JiraSite.time(workflow.created()));
    document.put("updated", JiraSite.time(workflow.updated()));
    return document;
  }

  static ObjectNode version(WorkflowVersion version) {
    return Json.object().put("id", version.id()).put("versionNumber", version.number());
  }

  private static ObjectNode point(Point point) {
    return Json.object().put("x", point.x()).put("y", point.y());
  }

  private static ObjectNode status(WorkflowStatus status) {
    ObjectNode document = Json.object();
    document.put("statusReference", Ids.text(status.statusId()));
    document.put("deprecated", false);
    status.layout().ifPresent(p -> document.set("layout", point(p)));
    document.set("properties", Json.texts(status.properties()));
    return document;
  }

  private static ObjectNode transition(Transition transition) {
    ObjectNode document = Json.object();
    document.put("id", transition.id());
    document.put("name", transition.name());
    document.put("description", transition.description());
    document.put("type", transition.type().name());
    document.put("toStatusReference", Ids.text(transition.to()));
    document.set(
        "links",
        Json.array(
            transition.links(),
            link -> {
              ObjectNode entry = Json.object();
              entry.put("fromStatusReference", Ids.text(link.from()));
              link.fromPort().ifPresent(port -> entry.put("fromPort", port));
              link.toPort().ifPresent(port -> entry.put("toPort", port));
              return entry;
            }));
    TransitionRules rules = transition.rules();
    document.set("actions", Json.array(rules.actions(), WorkflowJson::rule));
    document.set("validators", Json.array(rules.validators(), WorkflowJson::rule));
    rules.conditions().ifPresent(group -> document.set("conditions", group(group)));
    rules.screen().ifPresent(rule -> document.set("transitionScreen", rule(rule)));
    document.set("triggers", Json.array(rules.triggers(), WorkflowJson::rule));
    document.set("properties", Json.texts(transition.properties()));
    transition.customEvent().ifPresent(id -> document.put("customIssueEventId", id));
    return document;
  }

  private static ObjectNode rule(Rule rule) {
    ObjectNode document = Json.object();
    document.put("id", rule.id());
    document.put("ruleKey", rule.key());
    document.set("parameters", Json.texts(rule.parameters()));
    return document;
  }

  private static ObjectNode group(ConditionGroup group) {
    ObjectNode document = Json.object();
    document.put("operation", group.all() ? "ALL" : "ANY");
    document.set("conditions", Json.array(group.conditions(), WorkflowJson::rule));
    document.set("conditionGroups", Json.array(group.groups(), WorkflowJson::group));
    return document;
  }

  /** The contract's {@code JiraWorkflowStatus} of every status that the workflows use. */
  ArrayNode statuses(List<Workflow> workflows) {
    List<Status> used =
        tables.statuses().where(s -> workflows.stream().anyMatch(w -> w.hasStatus(s.id())));
    return Json.array(
        used,
        status -> {
          ObjectNode document = Json.object();
          document.put("id", Ids.text(status.id()));
          document.put("statusReference", Ids.text(status.id()));
          document.put("name", status.name());
          document.put("description", status.description());
          document.put("statusCategory", status.category().name());
          document.putObject("scope").put("type", "GLOBAL");
          return document;
        });
  }
}
