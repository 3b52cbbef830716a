package dev.aloft.jira.filter;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.component.ComponentType;
import dev.aloft.jira.version.VersionType;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import java.util.List;

/** Filters. Names are unique only among those of one owner, so none of others is ever matched. */
public final class FilterType implements JiraType {

  public static final String TYPE = "jira.filter";

  /** The entity of its rows. */
  static final String ENTITY = "SearchRequest";

  static final String VERSION = VersionType.TYPE;
  static final String COMPONENT = ComponentType.TYPE;

  static final String NAME = "name";
  static final String DESCRIPTION = "description";
  static final String JQL = "jql";
  static final String OWNER = "owner";
  static final String SHARES = "shares";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "filters",
          OnExisting.FAIL,
          List.of(
              Attribute.cosmetic(NAME, Equivalence.EXACT),
              Attribute.cosmetic(DESCRIPTION, Equivalence.EXACT),
              Attribute.essential(JQL, Equivalence.MAPPED),
              Attribute.essential(OWNER, Equivalence.MAPPED),
              Attribute.essential(SHARES, Equivalence.MAPPED)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new FilterDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new FilterOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new FilterAudit(scope, site);
  }
}
