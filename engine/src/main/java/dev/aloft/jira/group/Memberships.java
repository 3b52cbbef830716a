package dev.aloft.jira.group;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Organization;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/**
 * Who is in a site's groups. Those whom this run invited join by the two dozen, by the
 * organization; everybody else joins one by one, since the product has no other way.
 */
final class Memberships {

  private final JiraCloud site;
  private final Optional<Organization> organization;

  Memberships(JiraCloud site, Optional<Organization> organization) {
    this.site = site;
    this.organization = organization;
  }

  /** The ids of the accounts in a group. */
  Set<String> of(String groupId) {
    Set<String> accounts = new LinkedHashSet<>();
    site.groups()
        .members(groupId)
        .forEach(member -> accounts.add(member.path("accountId").asString("")));
    return accounts;
  }

  /** Puts accounts into a group that they are not in. */
  void join(String groupId, Collection<String> accounts) {
    Set<String> open = new LinkedHashSet<>(accounts);
    organization.ifPresent(one -> joinTogether(one, groupId, open));
    open.forEach(account -> add(groupId, account));
  }

  /** Takes out who is in now. Where the organization refuses, the product is asked one by one. */
  private static void joinTogether(Organization organization, String groupId, Set<String> open) {
    List<List<String>> calls =
        organization.newcomers(open).stream()
            .gather(Gatherers.windowFixed(Organization.AN_INVITATION))
            .filter(call -> call.size() > 1)
            .toList();
    try {
      calls.forEach(call -> open.removeAll(organization.join(call, groupId)));
    } catch (SiteRefusal refusal) {
      if (refusal.status() == 401 || refusal.status() == 429) {
        throw refusal;
      }
    }
  }

  /** A call that arrives twice is refused the second time. */
  private void add(String groupId, String account) {
    try {
      site.groups().addMember(groupId, account);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 400 || !of(groupId).contains(account)) {
        throw refusal;
      }
    }
  }

  /** Takes an account out of a group. */
  void leave(String groupId, String account) {
    site.groups().removeMember(groupId, account);
  }
}
