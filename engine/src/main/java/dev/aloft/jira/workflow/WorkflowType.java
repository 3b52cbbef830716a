package dev.aloft.jira.workflow;

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

/** Workflows: one for each project. */
public final class WorkflowType implements JiraType {

  static final String STATUS = "jira.status";

  /** The name of the transition by which an issue comes to be. */
  static final String CREATE = "Create";

  static final String INITIAL = "INITIAL";
  static final String GLOBAL = "GLOBAL";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          Generated.WORKFLOW,
          "workflows",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("statuses", Equivalence.MAPPED),
              Attribute.essential("transitions", Equivalence.MAPPED)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new WorkflowDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new WorkflowOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new WorkflowAudit(scope, site);
  }

  /**
   * A transition as a value.
   *
   * @param free whether nothing stands in its way: no condition, no validator
   */
  static Value transition(String name, String type, Value to, boolean free) {
    return Value.fields(
        Map.of(
            "name", Value.text(name),
            "type", Value.text(type),
            "to", to,
            "free", Value.flag(free)));
  }
}
