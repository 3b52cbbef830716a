package dev.aloft.jira.roleactors;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import java.util.List;

/** Who is in a role of a project. */
public final class RoleActorsType implements JiraType {

  public static final String TYPE = "jira.role-actors";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
              TYPE,
              "role memberships",
              OnExisting.USE_IF_EQUAL,
              List.of(
                  Attribute.essential("project", Equivalence.MAPPED).writtenOnce(),
                  Attribute.essential("role", Equivalence.MAPPED).writtenOnce(),
                  Attribute.essential("users", Equivalence.MAPPED),
                  Attribute.essential("groups", Equivalence.MAPPED)))
          .guarded();

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new RoleActorsDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new RoleActorsOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new RoleActorsAudit(scope, site);
  }
}
