package dev.aloft.jira.field;

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

/** Custom fields. */
public final class FieldType implements JiraType {

  public static final String TYPE = "jira.custom-field";

  /**
   * The source id under which the field that keeps the date of creation is named: it has no row in
   * the source.
   */
  public static final String CREATED = "created";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "custom fields",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.essential("type", Equivalence.EXACT).writtenOnce(),
              Attribute.cosmetic("searcher", Equivalence.EXACT),
              Attribute.cosmetic("description", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new FieldDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new FieldOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new FieldAudit(scope, site);
  }
}
