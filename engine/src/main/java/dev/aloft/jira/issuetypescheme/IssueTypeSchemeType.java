package dev.aloft.jira.issuetypescheme;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.Generated;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.MovingProject;
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

/** Issue type schemes: one for each project. */
public final class IssueTypeSchemeType implements JiraType {

  static final String ISSUE_TYPE = "jira.issue-type";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          Generated.ISSUE_TYPE_SCHEME,
          "issue type schemes",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("issueTypes", Equivalence.MAPPED)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    for (MovingProject project : derivation.projects()) {
      List<Value> types =
          derivation.usage().of(project).issueTypes().stream()
              .flatMap(id -> derivation.names().find(ISSUE_TYPE, id).stream())
              .map(Value::reference)
              .toList();
      // An empty project gets whatever type the site has.
      Generated.want(
          derivation,
          Generated.ISSUE_TYPE_SCHEME,
          project,
          types.isEmpty() ? Map.of() : Map.of("issueTypes", Value.set(types)));
    }
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new IssueTypeSchemeOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new IssueTypeSchemeAudit(scope, site);
  }
}
