package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Organization;
import dev.aloft.organization.OrganizationCheck;
import dev.aloft.organization.Product;
import dev.aloft.provisioning.ScimDirectory;
import dev.aloft.spec.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a spec expects of an organization, held against what the organization tells.
 *
 * @param provisioning the directory that the spec has a key to
 * @param site tells the target's address as its products have it
 */
record OrganizationChecks(
    Organization organization,
    Optional<ScimDirectory> provisioning,
    Expectation expectation,
    JiraCloud site) {

  /** What is not so. Nothing is asked about which nothing is expected. */
  List<Diagnostic> unmet() {
    List<Diagnostic> unmet = new ArrayList<>();
    domains(unmet);
    groups(unmet);
    connection(unmet);
    limits(unmet);
    return unmet;
  }

  private void domains(List<Diagnostic> unmet) {
    if (!expectation.verifiedDomains().isEmpty()) {
      Set<String> verified = organization.verifiedDomains();
      expectation.verifiedDomains().stream()
          .filter(domain -> !verified.contains(domain))
          .forEach(domain ->
              unmet.add(
                  of(
                      OrganizationCheck.ORG_DOMAIN_NOT_VERIFIED,
                      "the domain " + domain + " is not verified")));
    }
  }

  private void groups(List<Diagnostic> unmet) {
    if (!expectation.syncedGroups().isEmpty()) {
      Set<String> synced = organization.synced(expectation.syncedGroups());
      expectation.syncedGroups().stream()
          .filter(group -> !synced.contains(group.toLowerCase(Locale.ROOT)))
          .forEach(group ->
              unmet.add(
                  of(
                      OrganizationCheck.ORG_GROUP_NOT_SYNCED,
                      "no identity provider keeps the group \"" + group + "\"")));
    }
  }

  private void connection(List<Diagnostic> unmet) {
    if (expectation.connected()) {
      provisioning
          .flatMap(ScimDirectory::refusal)
          .ifPresent(refusal ->
              unmet.add(
                  of(
                      OrganizationCheck.ORG_SCIM_NOT_CONNECTED,
                      "the directory of `provisioning` answers " + refusal.status())));
    }
  }

  private void limits(List<Diagnostic> unmet) {
    if (!expectation.userLimits().isEmpty()) {
      List<Product> products = organization.products();
      expectation
          .userLimits()
          .forEach((key, users) -> {
            Optional<Long> limit = here(products, key).flatMap(Product::limit);
            if (limit.filter(most -> most >= users).isEmpty()) {
              unmet.add(
                  of(
                      OrganizationCheck.ORG_USER_LIMIT,
                      limit
                          .map(most -> "%s allows %d users, not %d".formatted(key, most, users))
                          .orElse("nobody tells how many users " + key + " allows")));
            }
          });
    }
  }

  private Optional<Product> here(List<Product> products, String key) {
    List<Product> named = products.stream().filter(one -> one.key().equals(key)).toList();
    return named.size() == 1
        ? Optional.of(named.getFirst())
        : named.stream().filter(one -> one.site().equals(address())).findFirst();
  }

  private String address() {
    return site.server().info().path("baseUrl").asString("");
  }

  private static Diagnostic of(OrganizationCheck check, String summary) {
    return Diagnostic.of(check, Location.NONE, summary)
        .next("mend it in the organization, or change `expect` under the target's organization");
  }
}
