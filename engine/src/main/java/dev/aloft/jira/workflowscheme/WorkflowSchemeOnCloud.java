package dev.aloft.jira.workflowscheme;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Workflow schemes of a Jira Cloud site. They name workflows by name, here they stand by id. */
final class WorkflowSchemeOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  WorkflowSchemeOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return WorkflowSchemeType.SCHEMA;
  }

  @Override
  public List<Observed> observe(Wanted wanted) {
    Relevance relevance = new Relevance(Generated.WORKFLOW_SCHEME, wanted, stamps);
    List<JsonNode> schemes =
        site.workflowSchemes().all().stream()
            .filter(scheme -> relevance.concerns(id(scheme), name(scheme)))
            .toList();
    Map<String, String> workflows = new TreeMap<>();
    List<String> names = schemes.stream().map(WorkflowSchemeOnCloud::workflow).distinct().toList();
    if (!names.isEmpty()) {
      site.workflows().byNames(names).forEach(found -> workflows.put(name(found), id(found)));
    }
    List<Observed> found = new ArrayList<>();
    for (JsonNode scheme : schemes) {
      String workflow = workflows.getOrDefault(workflow(scheme), workflow(scheme));
      Map<String, Value> exceptions = new TreeMap<>();
      scheme
          .path("issueTypeMappings")
          .properties()
          .forEach(
              entry -> exceptions.put(entry.getKey(), Value.text(entry.getValue().asString(""))));
      found.add(
          relevance.observed(
              id(scheme),
              name(scheme),
              Map.of(
                  "name",
                  Value.text(name(scheme)),
                  "workflow",
                  new Value.Pointer(Generated.WORKFLOW, workflow),
                  "exceptions",
                  Value.fields(exceptions))));
    }
    return found;
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asString("");
  }

  private static String name(JsonNode thing) {
    return thing.path("name").asString("");
  }

  private static String workflow(JsonNode scheme) {
    return scheme.path("defaultWorkflow").asString("");
  }

  @Override
  public String create(Draft draft) {
    return site.workflowSchemes().create(body(draft));
  }

  /** Refused by the site while a project uses the scheme: it would make a draft of it. */
  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    site.workflowSchemes().update(id, body(draft));
  }

  private ObjectNode body(Draft draft) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", draft.text("name"));
    draft
        .id("workflow")
        .flatMap(id -> site.workflows().byIds(List.of(id)).stream().findFirst())
        .ifPresent(workflow -> body.put("defaultWorkflow", name(workflow)));
    body.putObject("issueTypeMappings");
    return body;
  }

  @Override
  public void delete(String id) {
    site.workflowSchemes().delete(id);
  }
}
