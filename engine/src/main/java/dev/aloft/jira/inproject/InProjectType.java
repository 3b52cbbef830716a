package dev.aloft.jira.inproject;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.TargetType;
import dev.aloft.staging.EntityRow;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;

/**
 * A kind of configuration that stands in a project and is known there by its name, ignoring case.
 *
 * @param <T> a thing of the source
 */
public interface InProjectType<T> extends JiraType {

  String NAME = "name";
  String PROJECT = "project";

  /** The one that it stands after; only kinds with an order of their own have the attribute. */
  String AFTER = "after";

  /** The longest name that the product takes. */
  int LONGEST_NAME = 255;

  Attribute NAME_ATTRIBUTE = Attribute.cosmetic(NAME, Equivalence.EXACT);
  Attribute PROJECT_ATTRIBUTE = Attribute.essential(PROJECT, Equivalence.MAPPED).writtenOnce();
  Attribute AFTER_ATTRIBUTE = Attribute.cosmetic(AFTER, Equivalence.MAPPED);

  List<InProjectThing<T>> things(JiraSource source);

  /** The wanted values beside those that all kinds have. */
  Map<String, Value> attributes(Derivation derivation, T thing);

  /** The kind's calls on a site. */
  InProjectSite on(JiraCloud site);

  /** The entity whose rows an audit reads; they have {@code project}, {@code name}. */
  String entity();

  /** What an audit expects of a row's thing beside that: read from the row, not as derived. */
  Map<String, Value> expected(AuditScope scope, EntityRow row);

  /** Whether the things of a project stand in an order. */
  default boolean ordered() {
    return schema().attribute(AFTER).isPresent();
  }

  @Override
  default void derive(Derivation derivation) {
    new InProjectDerivation<>(this, derivation).derive();
  }

  @Override
  default TargetType connect(ConnectedJira jira) {
    return new InProjectOnCloud(schema(), jira.site(), on(jira.site()), jira.stamps());
  }

  @Override
  default Audit audit(AuditScope scope, JiraCloud site) {
    return new InProjectAudit(this, scope, site);
  }
}
