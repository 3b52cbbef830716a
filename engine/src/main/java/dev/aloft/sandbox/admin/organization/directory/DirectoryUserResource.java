package dev.aloft.sandbox.admin.organization.directory;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.OrganizationPages;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;

/**
 * The people of a directory. Addresses match exactly, whether their owners show them or not: the
 * organization's administrators see them all.
 */
public final class DirectoryUserResource implements Resource<AdminCall> {

  private static final int MOST_EMAILS = 100;
  private static final int MOST_ACCOUNTS = 10;
  private static final Set<String> EXPANDABLE =
      Set.of("groups", "platformRoles", "productAccess", "counts.resources");
  private static final String USER = "/admin/v2/orgs/{orgId}/directories/{directoryId}/users/";

  private final Organization organization;
  private final Place place;
  private final UserView view;

  /** The people of an organization. */
  public DirectoryUserResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
    this.view = new UserView(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations
        .on("searchDirectoryUsers")
        .optionalBody(
            "emails",
            "accountIds",
            "groupIds",
            "emailDomains",
            "accountStatus",
            "membershipStatus",
            "status",
            "claimStatus",
            "searchTerm",
            "expand",
            "limit",
            "cursor")
        .reading()
        .answer(this::search);
    operations
        .on("getDirectoryUsers")
        .query(
            "accountIds",
            "groupIds",
            "emailDomains",
            "accountStatus",
            "membershipStatus",
            "status",
            "claimStatus",
            "searchTerm",
            "limit",
            "cursor")
        .answer(this::list);
    operations
        .on("getDirectoryUsersCount")
        .query(
            "accountIds",
            "groupIds",
            "emailDomains",
            "accountStatus",
            "membershipStatus",
            "status",
            "claimStatus",
            "searchTerm")
        .answer(this::count);
    operations
        .on("getDirectoryUserDetails")
        .answer(call ->
            OrganizationPages.one(
                view.of(place.member(call, call.path("userId")), Set.of("platformRoles"))));
    operations
        .on("POST " + USER + "{accountId}/suspend")
        .answer(call -> become(call, Directory.Membership.SUSPENDED));
    operations
        .on("POST " + USER + "{accountId}/restore")
        .answer(call -> become(call, Directory.Membership.ACTIVE));
    operations.on("DELETE " + USER + "{accountId}").answer(this::remove);
  }

  private Reply search(AdminCall call) {
    place.directory(call);
    Form form = Form.of(call);
    Set<String> expanded = Set.copyOf(form.texts("expand"));
    if (form.names("emails") && form.text("searchTerm").isPresent()) {
      form.refuse("emails", "emails and searchTerm exclude each other.");
    }
    if (!EXPANDABLE.containsAll(expanded)) {
      form.refuse("expand", "expand may be " + EXPANDABLE + " here.");
    }
    between(form, "emails", form.texts("emails").size(), MOST_EMAILS);
    between(form, "accountIds", form.texts("accountIds").size(), MOST_ACCOUNTS);
    form.check();
    return OrganizationPages.page(
        people(call, UserFilter.of(form)),
        form.text("cursor"),
        form.number("limit").orElse((long) OrganizationPages.LARGEST),
        account -> view.of(account, expanded));
  }

  private static void between(Form form, String name, int size, int most) {
    if ((form.names(name) && size < 1) || size > most) {
      form.refuse(name, name + " must hold between 1 and " + most + " values.");
    }
  }

  private Reply list(AdminCall call) {
    place.directory(call);
    return OrganizationPages.page(
        people(call, UserFilter.of(call)),
        call.query("cursor"),
        call.integer("limit", OrganizationPages.LARGEST),
        account -> view.of(account, Set.of()));
  }

  private Reply count(AdminCall call) {
    place.directory(call);
    return Reply.ok(Json.object().put("count", people(call, UserFilter.of(call)).size()));
  }

  private List<Account> people(AdminCall call, UserFilter filter) {
    return filter.of(organization).stream().filter(one -> place.isIn(call, one)).toList();
  }

  private Reply become(AdminCall call, Directory.Membership membership) {
    Account account = place.member(call, call.path("accountId"));
    organization.directory().put(account.accountId(), membership);
    return Reply.noContent();
  }

  /** Roles and groups are lost with the place in the directory. */
  private Reply remove(AdminCall call) {
    Account account = place.member(call, call.path("accountId"));
    Groups groups = organization.groups();
    groups.of(account.accountId()).forEach(group -> groups.leave(group, account.accountId()));
    organization.directory().put(account.accountId(), Directory.Membership.NONE);
    return Reply.noContent();
  }
}
