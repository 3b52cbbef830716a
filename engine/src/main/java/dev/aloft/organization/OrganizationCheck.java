package dev.aloft.organization;

import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Family;
import dev.aloft.diagnostics.Severity;
import java.util.Locale;

/** The checks of what a spec expects of an organization; one that fails stops the plan. */
public enum OrganizationCheck implements DiagnosticCode {
  ORG_DOMAIN_NOT_VERIFIED(
      """
      The spec expects a domain under `verifiedDomains`, and the organization has not verified it: \
      it does not manage the accounts of the domain, and an identity provider cannot keep them. \
      Verify the domain in the organization's administration, or take it out of the spec.\
      """),
  ORG_GROUP_NOT_SYNCED(
      """
      The spec expects that an identity provider keeps a group (`syncedGroups`), and the \
      organization has no such group or does not say so: provisioning is not connected, has not \
      run, or leaves the group out. Connect it before products are given to people, so that groups \
      come from one place; or take the group out of the spec.\
      """),
  ORG_SCIM_NOT_CONNECTED(
      """
      The spec expects that the directory under `provisioning` is connected (`scim: connected`), \
      and it does not answer to its key: no such directory, a key of another one, or one that was \
      revoked. Connect an identity provider, or make a key, in the organization's administration, \
      and write the directory's id and the key under `provisioning`.\
      """),
  ORG_USER_LIMIT(
      """
      The spec expects that a product's licence allows a number of users (`userLimits`), and it \
      allows fewer, or the organization does not tell how many. Invitations and group memberships \
      that need more seats are refused on the way. Buy seats, or expect fewer.\
      """);

  private final String explanation;

  OrganizationCheck(String explanation) {
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return name().replace('_', '-').toUpperCase(Locale.ROOT);
  }

  @Override
  public Family family() {
    return Family.YOURS;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
