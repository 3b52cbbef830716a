package dev.aloft.jira.mailhold;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** No hold may be left on a project: nobody would hear of anything that happens in it. */
final class MailHoldAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  MailHoldAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return MailHoldType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {}

  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    List<Actual> left = new ArrayList<>();
    for (MovingProject project : scope.projects()) {
      String key = project.selected().targetKey();
      identity
          .idOf(project.address())
          .filter(id -> site.projects().get(id, List.of()).isPresent())
          .filter(id -> site.projects().propertyKeys(id).contains("aloft.mail"))
          .ifPresent(id -> left.add(new Actual(id, key, Optional.empty(), Map.of(), List.of())));
    }
    return left;
  }
}
