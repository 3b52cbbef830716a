package dev.aloft.jira.issuetypescreenscheme;

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

/** Issue type screen schemes: one for each project. */
public final class IssueTypeScreenSchemeType implements JiraType {

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          Generated.ISSUE_TYPE_SCREEN_SCHEME,
          "issue type screen schemes",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("mappings", Equivalence.MAPPED)));

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
                Generated.ISSUE_TYPE_SCREEN_SCHEME,
                project,
                Map.of(
                    "mappings",
                    Value.fields(
                        Map.of(
                            "default", Generated.reference(Generated.SCREEN_SCHEME, project))))));
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new IssueTypeScreenSchemeOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new IssueTypeScreenSchemeAudit(scope, site);
  }
}
