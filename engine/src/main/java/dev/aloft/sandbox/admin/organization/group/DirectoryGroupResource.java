package dev.aloft.sandbox.admin.organization.group;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.OrganizationPages;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The groups of a directory. Names are unique, ignoring case. */
public final class DirectoryGroupResource implements Resource<AdminCall> {

  private static final int MOST_NAMES = 100;
  private static final int LONGEST_NAME = 255;
  private static final Set<String> EXPANDABLE = Set.of("counts.users");
  private static final String GROUPS = "/admin/v2/orgs/{orgId}/directories/{directoryId}/groups";

  private final Organization organization;
  private final Place place;

  /** The groups of an organization. */
  public DirectoryGroupResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations
        .on("searchDirectoryGroups")
        .optionalBody(
            "groupIds", "groupNames", "accountIds", "searchTerm", "expand", "limit", "cursor")
        .reading()
        .answer(this::search);
    operations
        .on("getGroups")
        .query("groupIds", "accountIds", "searchTerm", "limit", "cursor")
        .answer(this::list);
    operations
        .on("getGroupsCount")
        .query("groupIds", "accountIds", "searchTerm")
        .answer(this::count);
    operations
        .on("getGroup")
        .answer(call -> OrganizationPages.one(view(call, place.group(call), true)));
    operations.on("POST " + GROUPS).body("name").answer(this::create);
    operations.on("DELETE " + GROUPS + "/{groupId}").answer(this::delete);
    operations.on("POST " + GROUPS + "/{groupId}/memberships").body("accountId").answer(this::join);
    operations.on("DELETE " + GROUPS + "/{groupId}/memberships/{accountId}").answer(this::leave);
  }

  private record Filter(
      Set<String> ids, Set<String> names, Set<String> accounts, Optional<String> term) {

    static Filter of(
        List<String> ids, List<String> names, List<String> accounts, Optional<String> term) {
      return new Filter(
          Set.copyOf(ids),
          names.stream().map(DirectoryGroupResource::small).collect(Collectors.toSet()),
          Set.copyOf(accounts),
          term.map(DirectoryGroupResource::small));
    }

    static Filter of(AdminCall call) {
      return of(
          call.list("groupIds"), List.of(), call.list("accountIds"), call.query("searchTerm"));
    }

    List<Group> of(Organization organization) {
      return organization.groups().all().stream()
          .filter(group -> ids.isEmpty() || ids.contains(group.groupId()))
          .filter(group -> names.isEmpty() || names.contains(small(group.name())))
          .filter(group -> term.filter(wanted -> !small(group.name()).contains(wanted)).isEmpty())
          .filter(group ->
              accounts.isEmpty()
                  || accounts.stream()
                      .anyMatch(account -> organization.groups().contains(group, account)))
          .toList();
    }
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Reply search(AdminCall call) {
    place.directory(call);
    Form form = Form.of(call);
    Set<String> expanded = Set.copyOf(form.texts("expand"));
    List<String> names = form.texts("groupNames");
    if (names.size() > MOST_NAMES) {
      form.refuse("groupNames", "groupNames must hold at most " + MOST_NAMES + " values.");
    }
    if (!EXPANDABLE.containsAll(expanded)) {
      form.refuse("expand", "expand may be " + EXPANDABLE + " here.");
    }
    form.check();
    Filter filter =
        Filter.of(form.texts("groupIds"), names, form.texts("accountIds"), form.text("searchTerm"));
    return OrganizationPages.page(
        groups(call, filter),
        form.text("cursor"),
        form.number("limit").orElse((long) OrganizationPages.LARGEST),
        group -> view(call, group, expanded.contains("counts.users")));
  }

  private Reply list(AdminCall call) {
    place.directory(call);
    return OrganizationPages.page(
        groups(call, Filter.of(call)),
        call.query("cursor"),
        call.integer("limit", OrganizationPages.LARGEST),
        group -> view(call, group, false));
  }

  private Reply count(AdminCall call) {
    place.directory(call);
    return Reply.ok(Json.object().put("count", groups(call, Filter.of(call)).size()));
  }

  private List<Group> groups(AdminCall call, Filter filter) {
    return place.holdsGroups(call) ? filter.of(organization) : List.of();
  }

  private Reply create(AdminCall call) {
    place.directory(call);
    if (!place.holdsGroups(call)) {
      throw Refusal.of(501, "The sandbox has groups in the first directory only.");
    }
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    form.check();
    if (organization.groups().byName(name).isPresent()) {
      throw Refusal.conflict("A group with this name already exists.");
    }
    organization.groups().add(name);
    return Reply.empty(201);
  }

  private Reply delete(AdminCall call) {
    Group group = place.group(call);
    if (organization.groups().reserved(group)) {
      throw Refusal.forbidden("The product needs this group.").coded("ADMIN-403-7");
    }
    refuseSynced(group);
    organization.groups().remove(group);
    return Reply.noContent();
  }

  /** What an identity provider keeps is changed there alone. */
  private void refuseSynced(Group group) {
    if (organization.groups().synced(group)) {
      throw Refusal.forbidden("The group is synced from an identity provider and read-only here.")
          .coded("ADMIN-403-5");
    }
  }

  private Reply join(AdminCall call) {
    Group group = place.group(call);
    refuseSynced(group);
    Form form = Form.of(call);
    String accountId = form.required("accountId", LONGEST_NAME);
    form.check();
    Account account = place.member(accountId);
    if (!organization.groups().join(group, account.accountId())) {
      throw Refusal.conflict("The user is in the group already.");
    }
    return Reply.noContent();
  }

  private Reply leave(AdminCall call) {
    Group group = place.group(call);
    refuseSynced(group);
    Account account = place.member(call.path("accountId"));
    if (!organization.groups().leave(group, account.accountId())) {
      throw Refusal.notFound("The user is not in the group.");
    }
    return Reply.noContent();
  }

  private ObjectNode view(AdminCall call, Group group, boolean counted) {
    boolean synced = organization.groups().synced(group);
    boolean ours = !synced && !organization.groups().reserved(group);
    ObjectNode view = Json.object();
    view.put("id", group.groupId());
    view.put("name", group.name());
    view.put("directoryId", organization.directoryId());
    view.put("externalSynced", synced);
    view.putObject("managementAccess")
        .put("readable", true)
        .put("modifiable", !synced)
        .put("deletable", ours);
    view.putObject("links")
        .put(
            "self",
            call.request().base()
                + "/admin/v2/orgs/"
                + organization.id()
                + "/directories/"
                + organization.directoryId()
                + "/groups/"
                + group.groupId());
    if (counted) {
      view.putObject("counts").put("users", organization.groups().members(group).size());
    }
    return view;
  }
}
