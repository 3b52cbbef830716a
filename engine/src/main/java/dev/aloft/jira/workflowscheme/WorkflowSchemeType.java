package dev.aloft.jira.workflowscheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.Generated;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;

/** Workflow schemes: one for each project. */
public final class WorkflowSchemeType implements JiraType {

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          Generated.WORKFLOW_SCHEME,
          "workflow schemes",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("workflow", Equivalence.MAPPED),
              Attribute.essential("exceptions", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    derivation
        .projects()
        .forEach(project ->
            Generated.want(
                derivation,
                Generated.WORKFLOW_SCHEME,
                project,
                Map.of(
                    "workflow",
                    Generated.reference(Generated.WORKFLOW, project),
                    "exceptions",
                    Value.fields(Map.of()))));
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new WorkflowSchemeOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new WorkflowSchemeAudit(scope, site);
  }
}
