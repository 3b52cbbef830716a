package dev.aloft.jira.project;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import java.util.List;

/** Projects. One of the same key that is not ours stops the plan. */
public final class ProjectType implements JiraType {

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          MovingProject.TYPE,
          "projects",
          OnExisting.FAIL,
          List.of(
              Attribute.essential("key", Equivalence.EXACT),
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.cosmetic("description", Equivalence.EXACT),
              Attribute.cosmetic("url", Equivalence.EXACT),
              Attribute.essential("type", Equivalence.EXACT).writtenOnce(),
              Attribute.essential("lead", Equivalence.MAPPED),
              Attribute.essential("assigneeType", Equivalence.EXACT),
              Attribute.essential("category", Equivalence.MAPPED),
              Attribute.essential("formerKeys", Equivalence.PRESERVED_AT),
              Attribute.essential("permissionScheme", Equivalence.MAPPED),
              Attribute.essential("issueTypeScheme", Equivalence.MAPPED).writtenOnce(),
              Attribute.essential("workflowScheme", Equivalence.MAPPED).writtenOnce(),
              Attribute.essential("issueTypeScreenScheme", Equivalence.MAPPED).writtenOnce()));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new ProjectDerivation(derivation).derive();
    new ProjectRows(derivation).claim();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new ProjectOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new ProjectAudit(scope, site);
  }
}
