package dev.aloft.sandbox.admin.organization.place;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.operation.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Roles on the products of a site: each is a group of the site. */
public final class SiteRoles {

  private static final Pattern RESOURCE = Pattern.compile("ari:cloud:([a-z-]+)::site/([0-9a-f-]+)");

  /** The beginnings of the groups' names, by product and role. */
  private static final Map<String, String> GROUPS = groups();

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("jira atlassian/user", "jira-users-");
    groups.put("jira-software atlassian/user", "jira-software-users-");
    groups.put("jira atlassian/admin", "jira-admins-");
    groups.put("jira-software atlassian/admin", "jira-admins-");
    groups.put("jira atlassian/user-access-admin", "jira-user-access-admins-");
    groups.put("confluence atlassian/user", "confluence-users-");
    return groups;
  }

  private final Organization organization;

  /** The roles on the products of an organization's sites. */
  public SiteRoles(Organization organization) {
    this.organization = organization;
  }

  /**
   * The group that a role on a resource means.
   *
   * @throws Refusal 404 where there is no such resource, 501 for a role that is not implemented
   */
  public Group group(String resource, String role) {
    Matcher parts = RESOURCE.matcher(resource);
    if (!parts.matches()) {
      throw Refusal.notFound("No resource has this id.");
    }
    CloudSite site =
        organization.sites().stream()
            .filter(one -> one.cloudId().equals(parts.group(2)))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("No resource has this id."));
    return Optional.ofNullable(GROUPS.get(parts.group(1) + " " + role))
        .flatMap(begin -> organization.groups().byName(begin + site.name()))
        .orElseThrow(() ->
            Refusal.of(501, "The sandbox does not know the role " + role + " on this resource."));
  }

  /**
   * A role on a product of a site.
   *
   * @param resource the product's id
   */
  public record SiteRole(String resource, String product, String role) {}

  /** The role that a group of a site stands for. */
  public Optional<SiteRole> role(Group group) {
    for (CloudSite site : organization.sites()) {
      for (Map.Entry<String, String> one : GROUPS.entrySet()) {
        if (group.name().equals(one.getValue() + site.name())) {
          String product = one.getKey().substring(0, one.getKey().indexOf(' '));
          String role = one.getKey().substring(product.length() + 1);
          return Optional.of(
              new SiteRole("ari:cloud:" + product + "::site/" + site.cloudId(), product, role));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an account has a role, by itself or by one of its groups. */
  public boolean holds(Account account, SiteRole role) {
    return organization.groups().effective(account.accountId()).stream()
        .anyMatch(group -> role(group).filter(role::equals).isPresent());
  }

  /** The products of the organization's sites, as far as they have roles. */
  public List<SiteRole> products() {
    return organization.sites().stream()
        .flatMap(site ->
            Stream.of("jira", "jira-software", "confluence")
                .map(product ->
                    new SiteRole(
                        "ari:cloud:" + product + "::site/" + site.cloudId(),
                        product,
                        "atlassian/user")))
        .toList();
  }
}
