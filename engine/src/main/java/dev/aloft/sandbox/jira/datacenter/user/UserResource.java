package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /myself} and {@code /user}. */
public final class UserResource implements Resource<DataCenterCall> {

  private final DataCenterSite site;

  /** The users of a site. */
  public UserResource(DataCenterSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getUser")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(withGroups(call, call.caller()));
        });
    operations.on("getUser_1").query("key", "username", "includeDeleted").answer(this::user);
  }

  private Reply user(DataCenterCall call) {
    Optional<String> key = call.query("key");
    Optional<String> name = call.query("username");
    if (key.isEmpty() && name.isEmpty()) {
      throw Refusal.badRequest(
          "Either the 'username' or the 'key' query parameters need to be" + " provided");
    }
    return key.flatMap(site.users()::byKey)
        .or(() -> name.flatMap(site.users()::byName))
        .map(user -> Reply.ok(withGroups(call, user)))
        .orElseThrow(() ->
            Refusal.notFound(
                "The user with the "
                    + (key.isPresent() ? "key" : "username")
                    + " '"
                    + key.or(() -> name).orElseThrow()
                    + "' does not exist"));
  }

  private ObjectNode withGroups(DataCenterCall call, User user) {
    ObjectNode view = UserViews.user(call, user);
    var groups = site.users().groupsOf(user);
    ObjectNode list = view.putObject("groups");
    list.put("size", groups.size());
    var items = list.putArray("items");
    groups.forEach(group -> items.addObject().put("name", group));
    ObjectNode roles = view.putObject("applicationRoles");
    roles.put("size", 0);
    roles.putArray("items");
    view.put("expand", "groups,applicationRoles");
    return view;
  }
}
