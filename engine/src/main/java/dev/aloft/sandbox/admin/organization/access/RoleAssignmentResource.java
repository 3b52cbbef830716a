package dev.aloft.sandbox.admin.organization.access;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.OrganizationPages;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.admin.organization.place.SiteRoles.SiteRole;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The roles of groups and people on products; a group's are given and taken here. */
public final class RoleAssignmentResource implements Resource<AdminCall> {

  private static final String GROUP =
      "/admin/v2/orgs/{orgId}/directories/{directoryId}/groups/{groupId}/role-assignments/";
  private static final int USUAL = 20;
  private static final int LONGEST = 255;

  private final Organization organization;
  private final Place place;
  private final SiteRoles roles;

  /** The roles of an organization. */
  public RoleAssignmentResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
    this.roles = new SiteRoles(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations
        .on("getGroupRoleAssignments")
        .query("cursor", "limit", "resourceIds", "resourceOwners", "roleIds")
        .answer(this::ofGroup);
    operations
        .on("getUserRoleAssignments")
        .query("cursor", "limit", "resourceIds", "resourceOwners", "roleIds")
        .answer(this::ofUser);
    operations.on("POST " + GROUP + "assign").body("resourceId", "roleId").answer(this::assign);
    operations.on("POST " + GROUP + "revoke").body("resourceId", "roleId").answer(this::revoke);
  }

  /** A role that somebody has, and whether nobody but himself was given it. */
  private record Held(SiteRole role, boolean direct) {}

  private boolean wanted(AdminCall call, SiteRole role) {
    return in(call.queries("resourceIds"), role.resource())
        && in(call.queries("resourceOwners"), role.product())
        && in(call.queries("roleIds"), role.role());
  }

  private static boolean in(List<String> asked, String value) {
    return asked.isEmpty() || asked.contains(value);
  }

  private Reply ofGroup(AdminCall call) {
    Group group = place.group(call);
    Map<String, Set<SiteRole>> byResource = new LinkedHashMap<>();
    for (String id : organization.groups().roles().of(group)) {
      organization.groups().find(id).flatMap(roles::role).stream()
          .filter(role -> wanted(call, role))
          .forEach(role ->
              byResource.computeIfAbsent(role.resource(), one -> new LinkedHashSet<>()).add(role));
    }
    return OrganizationPages.page(
        List.copyOf(byResource.values()),
        call.query("cursor"),
        call.integer("limit", USUAL),
        RoleAssignmentResource::view);
  }

  private static ObjectNode view(Set<SiteRole> held) {
    SiteRole first = held.iterator().next();
    ObjectNode view = Json.object();
    view.put("resourceId", first.resource());
    view.put("resourceOwner", first.product());
    view.set("roles", Json.texts(held.stream().map(SiteRole::role).toList()));
    return view;
  }

  private Reply ofUser(AdminCall call) {
    Account account = place.member(call, call.path("accountId"));
    Groups groups = organization.groups();
    Map<String, Map<String, Held>> byResource = new LinkedHashMap<>();
    for (Group group : groups.effective(account.accountId())) {
      boolean direct = groups.contains(group, account.accountId());
      roles
          .role(group)
          .filter(role -> wanted(call, role))
          .ifPresent(role ->
              byResource
                  .computeIfAbsent(role.resource(), one -> new LinkedHashMap<>())
                  .put(role.role(), new Held(role, direct)));
    }
    Directory.Membership membership = organization.directory().membership(account.accountId());
    return OrganizationPages.page(
        List.copyOf(byResource.values()),
        call.query("cursor"),
        call.integer("limit", USUAL),
        held -> view(account, List.copyOf(held.values()), membership));
  }

  private ObjectNode view(Account account, List<Held> held, Directory.Membership membership) {
    SiteRole first = held.getFirst().role();
    ObjectNode view = Json.object();
    view.put("directoryId", organization.directoryOf(account.accountId()));
    view.put("resourceId", first.resource());
    view.put("resourceOwner", first.product());
    ArrayNode assignments = view.putArray("roleAssignments");
    for (Held one : held) {
      ObjectNode assignment = assignments.addObject();
      assignment.put("role", one.role().role());
      assignment.putArray("roleAssignmentMethods").add(one.direct() ? "direct" : "group_direct");
    }
    view.set("roles", Json.texts(held.stream().map(one -> one.role().role()).toList()));
    view.put(
        "userDirectoryStatus",
        switch (membership) {
          case ACTIVE -> "active";
          case SUSPENDED -> "suspended";
          case NONE -> "no_membership";
        });
    return view;
  }

  private Group role(AdminCall call) {
    Form form = Form.of(call);
    String resource = form.required("resourceId", LONGEST);
    String role = form.required("roleId", LONGEST);
    form.check();
    return roles.group(resource, role);
  }

  private Reply assign(AdminCall call) {
    Group group = place.group(call);
    Group role = role(call);
    Set<String> people = Set.copyOf(organization.groups().members(group));
    if (!organization.subscriptions().room(role, people)) {
      throw Refusal.conflict("The user limit of the app would be exceeded.").coded("ADMIN-409-3");
    }
    if (!group.equals(role)) {
      organization.groups().roles().give(group, role);
    }
    return Reply.empty(200);
  }

  private Reply revoke(AdminCall call) {
    Group group = place.group(call);
    Group role = role(call);
    if (group.equals(role)) {
      throw Refusal.forbidden("The group is the product's own: its role cannot be revoked.");
    }
    if (!organization.groups().roles().take(group, role)) {
      throw Refusal.notFound("The group does not have this role.");
    }
    return Reply.noContent();
  }
}
