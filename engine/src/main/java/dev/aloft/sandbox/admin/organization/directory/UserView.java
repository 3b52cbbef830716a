package dev.aloft.sandbox.admin.organization.directory;

import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.admin.organization.place.SiteRoles.SiteRole;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person as the organization's administrators see them. */
final class UserView {

  private final Organization organization;
  private final SiteRoles roles;

  UserView(Organization organization) {
    this.organization = organization;
    this.roles = new SiteRoles(organization);
  }

  ObjectNode of(Account account, Set<String> expanded) {
    Directory directory = organization.directory();
    Directory.Membership membership = directory.membership(account.accountId());
    ObjectNode view = Json.object();
    view.put("accountId", account.accountId());
    view.put("accountType", account.type());
    view.put("accountStatus", accountStatus(account));
    view.put("name", account.displayName());
    view.put("nickname", account.displayName());
    account.email().ifPresent(email -> view.put("email", email));
    view.put("emailVerified", account.email().isPresent());
    view.put("claimStatus", claim(directory, account));
    view.put("membershipStatus", membershipStatus(membership));
    view.put("status", status(account, membership));
    view.put(
        "managementSource",
        organization.attendance().provisioned(account.accountId()) ? "synced" : "invited");
    organization
        .attendance()
        .added(account.accountId())
        .ifPresent(time -> view.put("addedToOrg", time.toString()));
    view.put("timeZone", account.timeZone());
    if (expanded.contains("groups")) {
      ArrayNode groups = view.putArray("groups");
      for (Group group : organization.groups().of(account.accountId())) {
        groups.addObject().put("id", group.groupId()).put("name", group.name());
      }
    }
    if (expanded.contains("counts.resources")) {
      view.putObject("counts")
          .put(
              "resources",
              roles.products().stream().filter(product -> roles.holds(account, product)).count());
    }
    if (expanded.contains("productAccess")) {
      activity(account, view.putArray("productAccess"));
    }
    if (expanded.contains("platformRoles")) {
      ArrayNode roles = view.putArray("platformRoles");
      if (organization.administers(account)) {
        roles.add("atlassian/org-admin");
      }
    }
    return view;
  }

  /** The products that the person may use, or looked at while that was so. */
  private void activity(Account account, ArrayNode products) {
    for (SiteRole product : roles.products()) {
      Optional<Instant> seen =
          organization.attendance().seen(account.accountId(), product.resource());
      if (seen.isPresent() || roles.holds(account, product)) {
        ObjectNode one = products.addObject();
        one.put("id", product.resource()).put("key", product.product());
        seen.ifPresent(time -> one.put("lastActiveTimestamp", time.toString()));
      }
    }
  }

  static String accountStatus(Account account) {
    return account.active() ? "active" : "inactive";
  }

  static String claim(Directory directory, Account account) {
    return directory.manages(account) ? "managed" : "unmanaged";
  }

  static String membershipStatus(Directory.Membership membership) {
    return switch (membership) {
      case ACTIVE -> "active";
      case SUSPENDED -> "suspended";
      case NONE -> "no_membership";
    };
  }

  static String status(Account account, Directory.Membership membership) {
    if (!account.active()) {
      return "deactivated";
    }
    return switch (membership) {
      case ACTIVE -> "active";
      case SUSPENDED -> "suspended";
      case NONE -> "not_invited";
    };
  }
}
