package dev.aloft.jira.fieldcontext;

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
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Contexts of custom fields, always for named projects. A field comes with a context for
 * everything, which since April 2026 can neither be deleted nor narrowed; where a context adds
 * nothing to that one, none is made.
 */
public final class FieldContextType implements JiraType {

  public static final String TYPE = "jira.field-context";

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
          TYPE,
          "field contexts",
          OnExisting.USE_IF_EQUAL,
          List.of(
              Attribute.essential("field", Equivalence.MAPPED).writtenOnce(),
              Attribute.essential("name", Equivalence.EXACT),
              Attribute.cosmetic("description", Equivalence.EXACT),
              Attribute.essential("projects", Equivalence.MAPPED),
              Attribute.essential("issueTypes", Equivalence.MAPPED),
              Attribute.essential("options", Equivalence.EXACT)));

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    ContextDerivation contexts = new ContextDerivation(derivation);
    contexts.derive();
    new ContextRows(derivation, contexts).claim();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new ContextOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new ContextAudit(scope, site);
  }

  /** An option as a value: its text, whether it is switched off, and the options below it. */
  static Value option(String value, boolean disabled, List<Value> children) {
    return Value.fields(
        Map.of(
            "value", Value.text(value),
            "disabled", Value.flag(disabled),
            "children", Value.list(children)));
  }
}
