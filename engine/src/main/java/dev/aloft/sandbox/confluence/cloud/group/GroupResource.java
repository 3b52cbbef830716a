package dev.aloft.sandbox.confluence.cloud.group;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.People;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code /group}: the organization's groups; writing is for administrators of the site. */
public final class GroupResource implements Resource<CloudCall> {

  private static final int LONGEST_NAME = 255;
  private static final int MOST = 200;

  private final ConfluenceSite site;
  private final People people;

  /** The groups of a site. */
  public GroupResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.people = views.people();
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getGroups").query("start", "limit").answer(call -> page(call, groups().all()));
    operations
        .on("getGroupByGroupId")
        .query("id")
        .answer(call -> Reply.ok(People.group(group(call, "id"))));
    operations
        .on("searchGroups")
        .query("query", "start", "limit", "shouldReturnTotalSize")
        .answer(this::search);
    operations
        .on("getGroupMembersByGroupId")
        .query("start", "limit", "shouldReturnTotalSize")
        .answer(this::members);
    operations.on("createGroup").body("name").administratorsOnly().answer(this::create);
    operations.on("removeGroupById").query("id").administratorsOnly().answer(this::remove);
    operations
        .on("addUserToGroupByGroupId")
        .query("groupId")
        .body("accountId")
        .administratorsOnly()
        .answer(this::join);
    operations
        .on("removeMemberFromGroupByGroupId")
        .query("groupId", "accountId")
        .administratorsOnly()
        .answer(this::leave);
  }

  private Groups groups() {
    return site.cloud().organization().groups();
  }

  private Group group(CloudCall call, String parameter) {
    return named(call.query(parameter).orElse(""));
  }

  private Group named(String id) {
    return groups().find(id).orElseThrow(() -> Refusal.notFound("No group with id " + id));
  }

  private static Reply page(CloudCall call, List<Group> all) {
    return Reply.ok(StartPages.of(call, all, MOST, MOST, People::group));
  }

  private Reply search(CloudCall call) {
    String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
    List<Group> found =
        groups().all().stream()
            .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(query))
            .toList();
    ObjectNode view = StartPages.of(call, found, MOST, MOST, People::group);
    if (call.flag("shouldReturnTotalSize", false)) {
      view.put("totalSize", found.size());
    }
    return Reply.ok(view);
  }

  private Reply members(CloudCall call) {
    // A group that is not there has no members, rather than being refused.
    List<Account> members =
        groups().find(call.path("groupId")).stream()
            .flatMap(group -> groups().members(group).stream())
            .flatMap(id -> site.person(id).stream())
            .toList();
    ObjectNode view =
        StartPages.of(
            call, members, MOST, MOST, account -> people.person(site.viewer(call), account));
    if (call.flag("shouldReturnTotalSize", false)) {
      view.put("totalSize", members.size());
    }
    return Reply.ok(view);
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME).strip();
    form.check();
    if (groups().byName(name).isPresent()) {
      throw Refusal.badRequest("A group with this name already exists");
    }
    return Reply.created(People.group(groups().add(name)));
  }

  private Reply remove(CloudCall call) {
    Group group = group(call, "id");
    if (groups().reserved(group)) {
      throw Refusal.badRequest("The group '" + group.name() + "' cannot be deleted");
    }
    refuseSynced(group);
    groups().remove(group);
    return Reply.noContent();
  }

  private Account account(String id) {
    return site.person(id).orElseThrow(() -> Refusal.badRequest("No user with accountId " + id));
  }

  /** What an identity provider keeps is changed there alone. */
  private void refuseSynced(Group group) {
    if (groups().synced(group)) {
      throw Refusal.forbidden("The group '" + group.name() + "' is synced and read-only here");
    }
  }

  private Reply join(CloudCall call) {
    Group group = group(call, "groupId");
    refuseSynced(group);
    groups().join(group, account(Form.of(call).text("accountId").orElse("")).accountId());
    return Reply.empty(201);
  }

  private Reply leave(CloudCall call) {
    Group group = group(call, "groupId");
    refuseSynced(group);
    groups().leave(group, account(call.query("accountId").orElse("")).accountId());
    return Reply.noContent();
  }
}
