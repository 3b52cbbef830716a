package dev.aloft.jira.workflowscheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Generated;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Workflow schemes: each must give every issue type the workflow of its project. */
final class WorkflowSchemeAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  WorkflowSchemeAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return WorkflowSchemeType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    for (MovingProject project : scope.projects()) {
      sink.accept(
          Expected.of(
              Generated.address(Generated.WORKFLOW_SCHEME, project),
              Map.of(
                  "name",
                  Value.text(project.selected().targetKey() + ": migration"),
                  "workflow",
                  Generated.reference(Generated.WORKFLOW, project),
                  "exceptions",
                  Value.fields(Map.of()))));
    }
  }

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    Map<String, String> workflows = new TreeMap<>();
    site.workflows()
        .all()
        .forEach(workflow ->
            workflows.put(workflow.path("name").asString(""), workflow.path("id").asString("")));
    List<Actual> found = new ArrayList<>();
    for (String id : ids) {
      site.workflowSchemes().get(id).ifPresent(scheme -> found.add(actual(scheme, workflows)));
    }
    return found;
  }

  private static Actual actual(JsonNode scheme, Map<String, String> workflows) {
    Map<String, Value> exceptions = new TreeMap<>();
    scheme
        .path("issueTypeMappings")
        .forEachEntry((type, workflow) -> exceptions.put(type, Value.text(workflow.asString(""))));
    String name = scheme.path("name").asString("");
    String workflow = scheme.path("defaultWorkflow").asString("");
    return new Actual(
        scheme.path("id").asString(""),
        name,
        Optional.empty(),
        Map.of(
            "name",
            Value.text(name),
            "workflow",
            new Value.Pointer(Generated.WORKFLOW, workflows.getOrDefault(workflow, "")),
            "exceptions",
            Value.fields(exceptions)),
        List.of());
  }
}
