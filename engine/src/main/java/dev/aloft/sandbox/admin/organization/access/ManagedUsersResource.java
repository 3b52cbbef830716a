package dev.aloft.sandbox.admin.organization.access;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.OrganizationPages;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.admin.organization.place.SiteRoles.SiteRole;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The accounts that the organization manages, and which products a person may use and when he last
 * looked at them. Only looking at pages counts; calls do not.
 */
public final class ManagedUsersResource implements Resource<AdminCall> {

  private static final String LAST_ACTIVE =
      "GET /admin/v1/orgs/{orgId}/directory/users/{accountId}/last-active-dates";

  /** The products' keys in this part of the contract, by those in ids. */
  private static final Map<String, String> KEYS =
      Map.of(
          "jira", "jira-core",
          "jira-software", "jira-software",
          "confluence", "confluence");

  private final Organization organization;
  private final Place place;
  private final SiteRoles roles;

  /** The people of an organization. */
  public ManagedUsersResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
    this.roles = new SiteRoles(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations.on("getUsers").query("cursor").answer(this::list);
    operations.on(LAST_ACTIVE).query("cursor").answer(this::lastActive);
  }

  private Reply list(AdminCall call) {
    place.organization(call);
    List<Account> managed =
        organization.accounts().all().stream().filter(organization.directory()::manages).toList();
    return OrganizationPages.page(
        managed, call.query("cursor"), OrganizationPages.LARGEST, account -> view(call, account));
  }

  private List<SiteRole> products(Account account) {
    return organization.groups().effective(account.accountId()).stream()
        .flatMap(group -> roles.role(group).stream())
        .filter(role -> role.role().equals("atlassian/user"))
        .toList();
  }

  /** An organization that manages an account sees its address, hidden or not. */
  private ObjectNode view(AdminCall call, Account account) {
    ObjectNode view = Json.object();
    view.put("account_id", account.accountId());
    view.put("account_type", account.type());
    view.put("account_status", account.active() ? "active" : "inactive");
    view.put("name", account.displayName());
    view.put("picture", "https://secure.gravatar.com/avatar/?d=identicon");
    account.email().ifPresent(email -> view.put("email", email));
    view.put("access_billable", account.active() && !products(account).isEmpty());
    ArrayNode access = view.putArray("product_access");
    for (SiteRole product : products(account)) {
      String key = KEYS.getOrDefault(product.product(), product.product());
      access.addObject().put("key", key).put("name", key);
    }
    view.putObject("links")
        .put("self", call.request().base() + "/users/" + account.accountId() + "/manage/profile");
    return view;
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private Reply lastActive(AdminCall call) {
    place.organization(call);
    Account account = place.member(call.path("accountId"));
    ObjectNode document = Json.object();
    ObjectNode data = document.putObject("data");
    ArrayNode access = data.putArray("product_access");
    for (SiteRole product : products(account)) {
      ObjectNode one = access.addObject();
      one.put("id", product.resource())
          .put("key", KEYS.getOrDefault(product.product(), product.product()));
      organization
          .attendance()
          .seen(account.accountId(), product.resource())
          .ifPresent(time ->
              one.put("last_active", day(time))
                  .put("last_active_timestamp", time.truncatedTo(ChronoUnit.SECONDS).toString()));
    }
    organization
        .attendance()
        .added(account.accountId())
        .ifPresent(time ->
            data.put("added_to_org", day(time))
                .put("added_to_org_timestamp", time.truncatedTo(ChronoUnit.SECONDS).toString()));
    document.putObject("links");
    return Reply.ok(document);
  }
}
