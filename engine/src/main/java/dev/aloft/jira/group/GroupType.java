package dev.aloft.jira.group;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.user.Involved;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import java.util.List;

/** Groups with their members. One that the target has already is never joined unasked. */
public final class GroupType implements JiraType {

  public static final String TYPE = Involved.GROUP;

  static final String NAME = "name";

  /** All who are in it: it is ours. */
  public static final String MEMBERS = "members";

  /** Those who are added to the ones who are there. */
  public static final String JOINED = "joined";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
              TYPE,
              "groups",
              OnExisting.FAIL,
              List.of(
                  Attribute.cosmetic(NAME, Equivalence.EXACT).writtenOnce(),
                  Attribute.essential(MEMBERS, Equivalence.MAPPED),
                  Attribute.essential(JOINED, Equivalence.AMONG)))
          .guarded();

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new GroupDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new GroupOnCloud(jira.site(), jira.stamps(), jira.organization());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new GroupAudit(scope, site);
  }
}
