package dev.aloft.sandbox.confluence.datacenter.group;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.PersonViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;

/** {@code /group}, {@code /admin/group}, {@code /user/…/group}; no group lies in another. */
public final class GroupResource implements Resource<DataCenterCall> {

  private static final int MOST = 200;

  private final ConfluenceSite site;
  private final Finder finder;
  private final PersonViews people;

  /** The groups of a site. */
  public GroupResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.people = new PersonViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getGroups")
        .query("expand", "start", "limit")
        .answer(call -> page(call, site.users().groups()));
    operations
        .on("getGroup")
        .query("expand")
        .answer(call -> Reply.ok(PersonViews.group(call, named(call))));
    operations
        .on("getMembers")
        .query("expand", "start", "limit")
        .answer(call ->
            Reply.ok(
                StartPages.of(
                    call,
                    site.users().members(named(call)),
                    MOST,
                    MOST,
                    user -> people.whole(call, user))));
    for (String nested : List.of("getNestedGroupMembers", "getAncestorGroups", "getParentGroups")) {
      operations
          .on(nested)
          .query("start", "limit")
          .answer(call -> {
            named(call);
            return page(call, List.of());
          });
    }
    operations
        .on("getGroups_1")
        .query("key", "username", "expand", "start", "limit")
        .answer(call -> {
          User user =
              finder
                  .asked(call)
                  .orElseThrow(() -> Refusal.badRequest("A key or username is required"));
          return page(call, site.users().groupsOf(user));
        });
    changes(operations);
  }

  private void changes(Operations<DataCenterCall> operations) {
    operations
        .on("create")
        .anyBody()
        .outlined(
            Outline.of("name").overlooking(Outlines.COMPUTED, "type", "_links", "_expandable"))
        .administratorsOnly()
        .answer(call -> {
          String name = Form.of(call).text("name").orElse("").strip();
          if (name.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw Refusal.badRequest("A group needs a name without upper case characters");
          }
          if (site.users().groups().contains(name)) {
            throw Refusal.conflict("A group with the name " + name + " already exists");
          }
          site.users().group(name);
          site.audit().group(call.caller(), "Group created", name);
          return Reply.ok(PersonViews.group(call, name));
        });
    operations
        .on("delete")
        .administratorsOnly()
        .answer(call -> {
          String name = named(call);
          if (name.equals(ConfluenceSite.ADMINISTRATORS)) {
            throw Refusal.badRequest("The last administrators' group cannot be deleted");
          }
          site.users().removeGroup(name);
          site.audit().group(call.caller(), "Group deleted", name);
          return Reply.noContent();
        });
    operations
        .on("update_5")
        .administratorsOnly()
        .answer(call -> {
          User user = finder.user(call.path("username"));
          String group = named(call);
          site.users().join(user, group);
          site.audit().membership(call.caller(), "User added to group", user, group);
          return Reply.noContent();
        });
    operations
        .on("delete_6")
        .administratorsOnly()
        .answer(call -> {
          User user = finder.user(call.path("username"));
          String group = named(call);
          site.users().leave(user, group);
          site.audit().membership(call.caller(), "User removed from group", user, group);
          return Reply.noContent();
        });
  }

  private String named(DataCenterCall call) {
    return finder.group(call.path("groupName"));
  }

  private static Reply page(DataCenterCall call, List<String> groups) {
    return Reply.ok(StartPages.of(call, groups, MOST, MOST, name -> PersonViews.group(call, name)));
  }
}
