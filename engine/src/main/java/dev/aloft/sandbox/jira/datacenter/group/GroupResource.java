package dev.aloft.sandbox.jira.datacenter.group;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code /group} and {@code /groups/picker}. */
public final class GroupResource implements Resource<DataCenterCall> {

  private static final int PICKED = 20;
  private static final int PAGE = 50;

  private final JiraSite site;

  /** The groups of a site. */
  public GroupResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("createGroup").body("name").administratorsOnly().answer(this::create);
    operations
        .on("removeGroup")
        .query("groupname", "swapGroup")
        .administratorsOnly()
        .answer(call -> {
          site.users().removeGroup(find(call));
          return Reply.empty(200);
        });
    operations
        .on("getUsersFromGroup")
        .query("groupname", "includeInactiveUsers", "startAt", "maxResults")
        .administratorsOnly()
        .answer(call -> {
          boolean inactive = call.flag("includeInactiveUsers", false);
          List<User> members =
              site.users().members(find(call)).stream()
                  .filter(user -> inactive || user.active())
                  .toList();
          return Reply.ok(
              Pages.bean(call, members, PAGE, PAGE, user -> UserViews.brief(call, user)));
        });
    operations
        .on("addUserToGroup")
        .query("groupname")
        .body("name")
        .administratorsOnly()
        .answer(call -> {
          String group = find(call);
          User user = user(Form.of(call).text("name").orElse(""));
          if (site.users().in(user, group)) {
            throw Refusal.badRequest(
                "Cannot add user. '" + user.name() + "' is already a member of '" + group + "'");
          }
          site.users().join(user, group);
          return Reply.created(view(call, group));
        });
    operations
        .on("removeUserFromGroup")
        .query("groupname", "username")
        .administratorsOnly()
        .answer(call -> {
          String group = find(call);
          User user = user(call.query("username").orElse(""));
          if (!site.users().in(user, group)) {
            throw Refusal.badRequest(
                "Cannot remove user '"
                    + user.name()
                    + "' from group '"
                    + group
                    + "' since user is not a member of '"
                    + group
                    + "'");
          }
          site.users().leave(user, group);
          return Reply.empty(200);
        });
    operations
        .on("findGroups")
        .query("query", "exclude", "maxResults", "userName")
        .answer(this::pick);
  }

  private String find(DataCenterCall call) {
    String name = call.query("groupname").orElse("");
    if (name.isEmpty()) {
      throw Refusal.badRequest("The 'groupname' query parameter must be provided.");
    }
    if (!site.users().groups().contains(name)) {
      throw Refusal.notFound("The group named '" + name + "' does not exist.");
    }
    return name;
  }

  private User user(String name) {
    return site.users()
        .byName(name)
        .orElseThrow(() -> Refusal.notFound("Cannot find user. '" + name + "' does not exist."));
  }

  private ObjectNode view(DataCenterCall call, String group) {
    ObjectNode view = Json.object();
    view.put("name", group);
    view.put(
        "self",
        call.address(
            "/rest/api/2/group?groupname=" + URLEncoder.encode(group, StandardCharsets.UTF_8)));
    ObjectNode users = view.putObject("users");
    users.put("size", site.users().members(group).size());
    users.putArray("items");
    view.put("expand", "users");
    return view;
  }

  private Reply create(DataCenterCall call) {
    String name = Form.of(call).text("name").orElse("").strip();
    if (name.isEmpty()) {
      throw Refusal.badRequest("You must specify a valid group name.");
    }
    if (site.users().groups().contains(name)) {
      throw Refusal.badRequest("A group with this name already exists.");
    }
    site.users().group(name);
    return Reply.created(view(call, name));
  }

  private Reply pick(DataCenterCall call) {
    Lookup.known(call);
    String query = call.query("query").orElse("");
    List<String> without = call.queries("exclude");
    List<String> found =
        site.users().groups().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
            .filter(name -> !without.contains(name))
            .toList();
    int max = call.query("maxResults").isPresent() ? Pages.max(call, PICKED, 1_000) : PICKED;
    List<String> page = found.subList(0, Math.min(max, found.size()));
    ObjectNode view = Json.object();
    view.put("header", "Showing " + page.size() + " of " + found.size() + " matching groups");
    view.put("total", found.size());
    view.set(
        "groups",
        Json.array(
            page,
            name -> {
              ObjectNode group = Json.object();
              group.put("name", name);
              group.put("html", name);
              group.putArray("labels");
              return group;
            }));
    return Reply.ok(view);
  }
}
