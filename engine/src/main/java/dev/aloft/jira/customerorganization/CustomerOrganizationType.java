package dev.aloft.jira.customerorganization;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraType;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceCustomerOrganization;
import dev.aloft.resource.Attribute;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Decision;
import dev.aloft.text.ShortNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Organizations of service desk customers with their members, who see each other's requests. So one
 * that the target has already is never joined unasked.
 */
public final class CustomerOrganizationType implements JiraType {

  public static final String TYPE = "jira.customer-organization";

  static final String NAME = "name";

  static final String MEMBERS = "members";

  /** Most characters of a name: {@code OrganizationCreateDTO}. */
  private static final int LONGEST_NAME = 200;

  static final TypeSchema SCHEMA =
      TypeSchema.lasting(
              TYPE,
              "customer organizations",
              OnExisting.FAIL,
              List.of(
                  Attribute.cosmetic(NAME, Equivalence.EXACT).writtenOnce(),
                  Attribute.essential(MEMBERS, Equivalence.MAPPED)))
          .guarded();

  @Override
  public TypeSchema schema() {
    return SCHEMA;
  }

  @Override
  public void derive(Derivation derivation) {
    new CustomerOrganizationDerivation(derivation).derive();
  }

  @Override
  public TargetType connect(ConnectedJira jira) {
    return new CustomerOrganizationOnCloud(jira.site(), jira.stamps());
  }

  @Override
  public Audit audit(AuditScope scope, JiraCloud site) {
    return new CustomerOrganizationAudit(scope, site);
  }

  /** The name as the spec wants it, however long. */
  static String wholeName(SourceCustomerOrganization organization, Optional<Decision> decision) {
    String name = organization.name().strip();
    return decision.map(line -> line.targetName(name)).orElse(name);
  }

  /** The name that fits. */
  static String targetName(SourceCustomerOrganization organization, Optional<Decision> decision) {
    return ShortNames.fit(wholeName(organization, decision), LONGEST_NAME);
  }

  /** Names that differ in their letters' case alone are one: so the source compares them. */
  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
