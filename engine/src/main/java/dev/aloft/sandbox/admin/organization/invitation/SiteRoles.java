package dev.aloft.sandbox.admin.organization.invitation;

import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roles on the products of a site: each is a group of the site. */
final class SiteRoles {

  private static final Pattern RESOURCE = Pattern.compile("ari:cloud:([a-z-]+)::site/([0-9a-f-]+)");

  /** The beginnings of the groups' names, by product and role. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "jira atlassian/user", "jira-users-",
          "jira-software atlassian/user", "jira-software-users-",
          "jira atlassian/admin", "jira-admins-",
          "jira-software atlassian/admin", "jira-admins-",
          "jira atlassian/user-access-admin", "jira-user-access-admins-",
          "confluence atlassian/user", "confluence-users-");

  private final Organization organization;

  SiteRoles(Organization organization) {
    this.organization = organization;
  }

  /**
   * The group that a role on a resource means.
   *
   * @throws Refusal 404 where there is no such resource, 501 for a role that is not implemented
   */
  Group group(String resource, String role) {
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
}
