package dev.aloft.sandbox.admin.organization.invitation;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Happening;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invitations: who has no account gets one, everybody gets the access and the groups of the
 * invitation. Nothing is done unless every resource, role and group is there.
 */
public final class InvitationResource implements Resource<AdminCall> {

  private static final int MOST_EMAILS = 25;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final String USER = "/admin/v1/orgs/{orgId}/users/{userId}/role-assignments/";

  private final Organization organization;
  private final Place place;
  private final SiteRoles roles;

  /** The invitations of an organization. */
  public InvitationResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
    this.roles = new SiteRoles(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations
        .on("POST /admin/v2/orgs/{orgId}/users/invite")
        .body(
            "emails", "permissionRules", "additionalGroups", "sendNotification", "notificationText")
        .answer(this::invite);
    operations
        .on("POST " + USER + "assign")
        .body("role")
        .answer(call -> administration(call, true));
    operations
        .on("POST " + USER + "revoke")
        .body("role")
        .answer(call -> administration(call, false));
    operations.on("assignRole").body("resource", "role").answer(call -> access(call, true));
    operations.on("revokeRole").body("resource", "role").answer(call -> access(call, false));
  }

  private record Rule(String resource, String role, Group group) {}

  private Reply invite(AdminCall call) {
    place.organization(call);
    Form form = Form.of(call);
    List<String> emails = form.texts("emails");
    if (emails.isEmpty() || emails.size() > MOST_EMAILS) {
      form.refuse("emails", "emails must hold between 1 and " + MOST_EMAILS + " values.");
    }
    for (String email : emails) {
      if (!EMAIL.matcher(email).matches()) {
        form.refuse("emails", "emails holds something that is no address.");
      }
    }
    form.flag("sendNotification");
    form.text("notificationText");
    List<Rule> rules = new ArrayList<>();
    for (JsonNode node : form.elements("permissionRules")) {
      Form rule = Form.of(node, "resource", "role");
      String resource = rule.required("resource", 255);
      String role = rule.required("role", 255);
      rule.check();
      rules.add(new Rule(resource, role, roles.group(resource, role)));
    }
    List<Group> groups = new ArrayList<>();
    for (String id : form.texts("additionalGroups")) {
      groups.add(
          organization
              .groups()
              .find(id)
              .orElseThrow(() ->
                  Refusal.notFound("No group of the directory has this id.")
                      .coded("ADMIN-404-10")));
    }
    form.check();
    if (!organization.subscriptions().paid()) {
      throw Refusal.of(402, "Inviting is for organizations with at least one paid subscription.");
    }
    Set<String> people = new LinkedHashSet<>();
    emails.forEach(email ->
        people.add(organization.accounts().byEmail(email).map(Account::accountId).orElse(email)));
    for (Rule rule : rules) {
      if (!organization.subscriptions().room(rule.group(), people)) {
        throw Refusal.conflict("The user limit of " + rule.resource() + " would be exceeded.")
            .coded("ADMIN-409-3");
      }
    }
    ObjectNode document = Json.object();
    ArrayNode data = document.putArray("data");
    emails.forEach(email -> data.add(invited(email, rules, groups)));
    boolean whole = groups.stream().noneMatch(organization.groups()::synced);
    return Reply.json(whole ? 200 : 206, document);
  }

  private ObjectNode invited(String email, List<Rule> rules, List<Group> groups) {
    Account account =
        organization
            .accounts()
            .byEmail(email)
            .orElseGet(
                () -> organization.accounts().add(email, email.substring(0, email.indexOf('@'))));
    organization
        .chronicle()
        .happened(Happening.Action.USER_INVITED, Happening.Subject.user(account.accountId()));
    if (organization.directory().membership(account.accountId()) == Directory.Membership.NONE) {
      organization.directory().put(account.accountId(), Directory.Membership.ACTIVE);
    }
    ObjectNode view = Json.object().put("email", email).put("id", account.accountId());
    ObjectNode result = view.putArray("results").addObject();
    ArrayNode granted = result.putArray("roleAssignmentResult");
    for (Rule rule : rules) {
      organization.groups().join(rule.group(), account.accountId());
      granted
          .addObject()
          .put("resource", rule.resource())
          .put("role", rule.role())
          .put("status", "INVITED");
    }
    ArrayNode joined = result.putArray("groupAssignmentResult");
    for (Group group : groups) {
      ObjectNode one = joined.addObject().put("group", group.groupId());
      if (organization.groups().synced(group)) {
        one.put("status", "ERROR")
            .put("statusReason", "The group is synced from an identity provider.");
      } else {
        organization.groups().join(group, account.accountId());
        one.put("status", "INVITED");
      }
    }
    return view;
  }

  private Reply administration(AdminCall call, boolean assign) {
    place.organization(call);
    Account account = place.member(call.path("userId"));
    Form form = Form.of(call);
    if (!form.required("role", 255).equals("atlassian/org-admin")) {
      form.refuse("role", "The role must be atlassian/org-admin.");
    }
    form.check();
    organization.groups().byName("org-admins").ifPresent(group -> put(account, group, assign));
    return Reply.noContent();
  }

  private Reply access(AdminCall call, boolean assign) {
    place.organization(call);
    Account account = place.member(call.path("userId"));
    Form form = Form.of(call);
    String role = form.required("role", 255);
    String resource = form.required("resource", 255);
    form.check();
    Group group = roles.group(resource, role);
    if (assign && !organization.subscriptions().room(group, Set.of(account.accountId()))) {
      throw Refusal.conflict("The user limit of " + resource + " would be exceeded.")
          .coded("ADMIN-409-3");
    }
    put(account, group, assign);
    return Reply.noContent();
  }

  private void put(Account account, Group group, boolean in) {
    if (in) {
      organization.groups().join(group, account.accountId());
    } else {
      organization.groups().leave(group, account.accountId());
    }
  }
}
