package dev.aloft.jira.workflow;

import dev.aloft.jira.Generated;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Workflows of a Jira Cloud site. */
final class WorkflowOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  WorkflowOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return WorkflowType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(Generated.WORKFLOW, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode workflow : site.workflows().all()) {
      String id = workflow.path("id").asString("");
      String name = workflow.path("name").asString("");
      if (relevance.concerns(id, name)) {
        found.add(
            relevance.observed(
                id,
                name,
                Map.of(
                    "name",
                    Value.text(name),
                    "statuses",
                    statuses(workflow),
                    "transitions",
                    transitions(workflow))));
      }
    }
    return found;
  }

  private static Value statuses(JsonNode workflow) {
    return Value.set(
        workflow
            .path("statuses")
            .valueStream()
            .map(status -> status(status.path("statusReference").asString("")))
            .toList());
  }

  /** What a site calls a status's reference in its answers is the status's id. */
  private static Value status(String id) {
    return new Value.Pointer(WorkflowType.STATUS, id);
  }

  private static Value transitions(JsonNode workflow) {
    return Value.set(
        workflow.path("transitions").valueStream().map(WorkflowOnCloud::transition).toList());
  }

  private static Value transition(JsonNode transition) {
    boolean free =
        transition.path("conditions").isEmpty() && transition.path("validators").isEmpty();
    return WorkflowType.transition(
        transition.path("name").asString(""),
        transition.path("type").asString(""),
        status(transition.path("toStatusReference").asString("")),
        free);
  }

  @Override
  public String create(Draft draft) {
    WorkflowPayload payload = new WorkflowPayload(draft, statuses(draft.ids("statuses")));
    JsonNode made = site.workflows().create(payload.create());
    return made.path("workflows").path(0).path("id").asString("");
  }

  /** The statuses as they are; for an empty project, which names none, one to begin with. */
  private List<JsonNode> statuses(Collection<String> ids) {
    if (!ids.isEmpty()) {
      return site.statuses().byIds(ids).list();
    }
    List<JsonNode> all =
        site.statuses().all().stream()
            .filter(status -> !status.path("scope").path("type").asString("").equals("PROJECT"))
            .toList();
    return all.stream()
        .filter(status -> status.path("statusCategory").asString("").equals("TODO"))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    List<String> wanted = draft.ids("statuses");
    if (wanted.isEmpty()) {
      return;
    }
    JsonNode current = site.workflows().byIds(List.of(id)).list().getFirst();
    site.workflows()
        .update(new WorkflowPayload(draft, statuses(wanted)).update(id, current.path("version")));
  }

  @Override
  public void delete(String id) {
    site.workflows().delete(id);
  }
}
