package dev.aloft.jira.screen;

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
import java.util.List;

/** Screens: one for each project. */
public final class ScreenType implements JiraType {

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          Generated.SCREEN,
          "screens",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("fields", Equivalence.MAPPED)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new ScreenDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new ScreenOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new ScreenAudit(scope, site);
  }
}
