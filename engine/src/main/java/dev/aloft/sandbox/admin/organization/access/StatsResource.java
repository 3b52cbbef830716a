package dev.aloft.sandbox.admin.organization.access;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How many people and groups of which kind a directory has. */
public final class StatsResource implements Resource<AdminCall> {

  private static final String ADMINISTRATOR = "atlassian/org-admin";

  private final Organization organization;
  private final Place place;
  private final SiteRoles roles;

  /** The numbers of an organization. */
  public StatsResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
    this.roles = new SiteRoles(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations.on("getGroupsStats").answer(this::groups);
    operations.on("getUserStats").answer(this::users);
  }

  private Reply groups(AdminCall call) {
    place.directory(call);
    List<Group> all = place.holdsGroups(call) ? organization.groups().all() : List.of();
    long synced = all.stream().filter(organization.groups()::synced).count();
    ObjectNode document = Json.object();
    document
        .putObject("totals")
        .put("all", all.size())
        .put("managed", synced)
        .put("synced", synced);
    document.putArray("types").addObject().put("type", "GROUP").put("count", all.size());
    return Reply.ok(document);
  }

  private Reply users(AdminCall call) {
    place.directory(call);
    List<Account> members =
        organization.accounts().all().stream()
            .filter(account -> place.isIn(call, account))
            .filter(account ->
                organization.directory().membership(account.accountId())
                    != Directory.Membership.NONE)
            .toList();
    long active = members.stream().filter(Account::active).count();
    ObjectNode document = Json.object();
    ArrayNode statuses = document.putArray("accountStatus");
    statuses.addObject().put("status", "active").put("count", active);
    statuses.addObject().put("status", "inactive").put("count", members.size() - active);
    Map<String, Integer> counts = new TreeMap<>();
    members.forEach(
        account -> rolesOf(account).forEach(role -> counts.merge(role, 1, Integer::sum)));
    ArrayNode list = document.putArray("roles");
    counts.forEach((role, count) -> list.addObject().put("roleId", role).put("count", count));
    return Reply.ok(document);
  }

  private Set<String> rolesOf(Account account) {
    Set<String> all = new HashSet<>();
    organization
        .groups()
        .effective(account.accountId())
        .forEach(group -> roles.role(group).ifPresent(role -> all.add(role.role())));
    if (organization.administers(account)) {
      all.add(ADMINISTRATOR);
    }
    return all;
  }
}
