package dev.aloft.jira.mailhold;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.notification.SilentSchemeType;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;

/**
 * The hold on a project's mails: while it stands the project has the silent notification scheme,
 * and removing it gives the project its own back.
 */
public final class MailHoldType implements JiraType {

  public static final String TYPE = "jira.mail-hold";

  static final TypeSchema SCHEMA =
      TypeSchema.scaffolding(
          TYPE,
          "holds on mail",
          List.of(
              Attribute.essential("project", Equivalence.MAPPED).writtenOnce(),
              Attribute.essential("scheme", Equivalence.MAPPED)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    for (MovingProject project : derivation.projects()) {
      if (project.content().isPresent()) {
        derivation.want(
            Desired.of(
                Address.of(TYPE, project.selected().targetKey()),
                project.selected().targetKey(),
                Map.of(
                    "project",
                    Value.reference(project.address()),
                    "scheme",
                    Value.reference(SilentSchemeType.ADDRESS)),
                OnExisting.ADOPT,
                Role.SCAFFOLDING,
                "mails are held back while issues are written"));
      }
    }
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new MailHoldOnCloud(jira.site());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new MailHoldAudit(scope, site);
  }
}
