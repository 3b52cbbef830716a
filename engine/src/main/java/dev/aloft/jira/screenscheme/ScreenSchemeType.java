package dev.aloft.jira.screenscheme;

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

/** Screen schemes: one for each project. */
public final class ScreenSchemeType implements JiraType {

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          Generated.SCREEN_SCHEME,
          "screen schemes",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("screens", Equivalence.MAPPED)));

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
                Generated.SCREEN_SCHEME,
                project,
                Map.of(
                    "screens",
                    Value.fields(
                        Map.of("default", Generated.reference(Generated.SCREEN, project))))));
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new ScreenSchemeOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new ScreenSchemeAudit(scope, site);
  }
}
