package dev.aloft.sandbox.jira.cloud.group;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /group…} and {@code /groups/picker}; writing is for site administrators. */
public final class GroupResource implements Resource<JiraCall> {

  /** The longest name of a group. */
  private static final int LONGEST_NAME = 255;

  private static final int MOST_SHOWN = 50;

  private final JiraSite site;
  private final UserViews users;

  /** The groups of a site. */
  public GroupResource(JiraSite site, UserViews users) {
    this.site = site;
    this.users = users;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("bulkGetGroups")
        .query("startAt", "maxResults", "groupId", "groupName")
        .answer(this::bulk);
    operations
        .on("getGroup")
        .query("groupname", "groupId", "expand")
        .administratorsOnly()
        .answer(this::get);
    operations
        .on("getUsersFromGroup")
        .query("groupname", "groupId", "includeInactiveUsers", "startAt", "maxResults")
        .answer(this::members);
    operations
        .on("findGroups")
        .query("query", "exclude", "excludeId", "maxResults", "caseInsensitive")
        .answer(this::picker);
    operations.on("createGroup").body("name").administratorsOnly().answer(this::create);
    operations
        .on("removeGroup")
        .query("groupname", "groupId", "swapGroup", "swapGroupId")
        .administratorsOnly()
        .answer(this::remove);
    operations
        .on("addUserToGroup")
        .query("groupname", "groupId")
        .body("accountId", "name")
        .administratorsOnly()
        .answer(this::join);
    operations
        .on("removeUserFromGroup")
        .query("groupname", "groupId", "accountId")
        .administratorsOnly()
        .answer(this::leave);
  }

  private Group named(JiraCall call) {
    Optional<String> name = call.query("groupname");
    Optional<String> id = call.query("groupId");
    if (name.isPresent() == id.isPresent()) {
      throw Refusal.badRequest(
          "Either the groupname or the groupId parameter must be given, and not both.");
    }
    return id.flatMap(site.groups()::find)
        .or(() -> name.flatMap(site.groups()::byName))
        .orElseThrow(() ->
            Refusal.notFound("The group '" + name.or(() -> id).orElse("") + "' does not exist."));
  }

  private Account account(Optional<String> accountId) {
    String id = accountId.orElseThrow(() -> Refusal.badRequest("The accountId must be specified."));
    return site.accounts()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("Specified user does not exist."));
  }

  private Reply bulk(JiraCall call) {
    List<String> ids = call.queries("groupId");
    List<String> names =
        call.queries("groupName").stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    List<Group> found =
        site.groups().all().stream()
            .filter(group ->
                (ids.isEmpty() && names.isEmpty())
                    || ids.contains(group.groupId())
                    || names.contains(group.name().toLowerCase(Locale.ROOT)))
            .toList();
    return Reply.ok(
        Pages.bean(
            call,
            found,
            50,
            50,
            group ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("name", group.name())
                    .put("groupId", group.groupId())));
  }

  /** A group shows at most fifty of its members, and only to who asks for them (contract). */
  private Reply get(JiraCall call) {
    Group group = named(call);
    List<Account> all =
        site.groups().members(group).stream()
            .flatMap(id -> site.accounts().find(id).stream())
            .filter(site::active)
            .toList();
    boolean shows = call.list("expand").stream().anyMatch(word -> word.startsWith("users"));
    List<Account> shown = shows ? all.subList(0, Math.min(MOST_SHOWN, all.size())) : List.of();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("name", group.name());
    view.put("groupId", group.groupId());
    view.put("self", call.self() + "/group?groupId=" + group.groupId());
    ObjectNode members = view.putObject("users");
    members.put("size", all.size()).put("max-results", MOST_SHOWN);
    members.put("start-index", 0).put("end-index", Math.max(0, shown.size() - 1));
    ArrayNode items = members.putArray("items");
    shown.forEach(account -> items.add(users.details(call, account)));
    view.put("expand", "users");
    return Reply.ok(view);
  }

  private Reply members(JiraCall call) {
    Group group = named(call);
    boolean inactive = call.flag("includeInactiveUsers", false);
    List<Account> members = new ArrayList<>();
    for (String id : site.groups().members(group)) {
      site.accounts()
          .find(id)
          .filter(account -> inactive || site.active(account))
          .ifPresent(members::add);
    }
    return Reply.ok(Pages.bean(call, members, 50, 50, account -> users.details(call, account)));
  }

  private Reply picker(JiraCall call) {
    String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
    List<Group> all =
        site.groups().all().stream()
            .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(query))
            .filter(group -> !call.queries("exclude").contains(group.name()))
            .filter(group -> !call.queries("excludeId").contains(group.groupId()))
            .toList();
    int most = call.integer("maxResults", 20);
    List<Group> found = all.subList(0, Math.clamp(most, 0, all.size()));
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("header", "Showing " + found.size() + " of " + all.size() + " matching groups");
    view.put("total", all.size());
    ArrayNode list = view.putArray("groups");
    for (Group group : found) {
      ObjectNode one = list.addObject();
      one.put("name", group.name()).put("html", group.name()).put("groupId", group.groupId());
      one.putArray("labels");
    }
    return Reply.ok(view);
  }

  private Reply create(JiraCall call) {
    String name = call.body().path("name").asString("").strip();
    if (name.isEmpty()) {
      throw Refusal.badRequest("The group name must be specified.");
    }
    if (name.length() > LONGEST_NAME) {
      throw Refusal.badRequest("The group name must not exceed " + LONGEST_NAME + " characters.");
    }
    if (site.groups().byName(name).isPresent()) {
      throw Refusal.badRequest("A group or user with this name already exists.");
    }
    return Reply.created(view(call, site.groups().add(name)));
  }

  private Reply remove(JiraCall call) {
    Group group = named(call);
    if (site.groups().reserved(group)) {
      throw Refusal.forbidden("The group '" + group.name() + "' cannot be deleted.");
    }
    refuseSynced(group);
    site.groups().remove(group);
    return Reply.empty(200);
  }

  /** What an identity provider keeps is changed there alone. */
  private void refuseSynced(Group group) {
    if (site.groups().synced(group)) {
      throw Refusal.forbidden("The group '" + group.name() + "' is synced and read-only here.");
    }
  }

  private Reply join(JiraCall call) {
    Group group = named(call);
    refuseSynced(group);
    Account account = account(Optional.ofNullable(call.body().path("accountId").stringValue(null)));
    if (!site.groups().join(group, account.accountId())) {
      throw Refusal.badRequest(
          "Cannot add user. User is already a member of '" + group.name() + "'.");
    }
    return Reply.created(view(call, group));
  }

  private Reply leave(JiraCall call) {
    Group group = named(call);
    refuseSynced(group);
    Account account = account(call.query("accountId"));
    if (!site.groups().leave(group, account.accountId())) {
      throw Refusal.badRequest(
          "Cannot remove user. User is not a member of '" + group.name() + "'.");
    }
    return Reply.empty(200);
  }

  private ObjectNode view(JiraCall call, Group group) {
    List<Account> members =
        site.groups().members(group).stream()
            .flatMap(id -> site.accounts().find(id).stream())
            .toList();
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("name", group.name());
    view.put("groupId", group.groupId());
    view.put("self", call.self() + "/group?groupId=" + group.groupId());
    ObjectNode list = view.putObject("users");
    list.put("size", members.size());
    list.put("max-results", 50);
    list.put("start-index", 0);
    list.put("end-index", Math.max(0, Math.min(members.size(), 50) - 1));
    ArrayNode items = list.putArray("items");
    members.stream().limit(50).forEach(account -> items.add(users.details(call, account)));
    view.put("expand", "users");
    return view;
  }
}
