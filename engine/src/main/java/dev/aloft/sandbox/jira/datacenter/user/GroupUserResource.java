package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code /groupuserpicker}: people and groups whose names hold a text. */
public final class GroupUserResource implements Resource<DataCenterCall> {

  private static final int USUAL = 50;
  private static final int MOST = 1_000;

  private final JiraSite site;

  /** The people of a site. */
  public GroupUserResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("findUsersAndGroups")
        .query("query", "maxResults", "showAvatar")
        .answer(call -> {
          Lookup.known(call);
          String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
          int most = Math.clamp(call.integer("maxResults", USUAL), 0, MOST);
          ObjectNode view = Json.object();
          view.set("users", users(call, query, most));
          view.set("groups", groups(query, most));
          return Reply.ok(view);
        });
  }

  private static boolean holds(String text, String query) {
    return text.toLowerCase(Locale.ROOT).contains(query);
  }

  private ObjectNode users(DataCenterCall call, String query, int most) {
    List<User> found =
        site.users().all().stream()
            .filter(User::active)
            .filter(user ->
                holds(user.name(), query)
                    || holds(user.displayName(), query)
                    || holds(user.email(), query))
            .toList();
    List<User> page = found.subList(0, Math.min(most, found.size()));
    ObjectNode view = Json.object();
    view.set(
        "users",
        Json.array(
            page,
            user -> {
              String shown = user.displayName() + " - " + user.email() + " (" + user.name() + ")";
              ObjectNode one =
                  Json.object()
                      .put("name", user.name())
                      .put("key", user.key())
                      .put("html", shown)
                      .put("displayName", user.displayName());
              if (call.flag("showAvatar", false)) {
                one.put("avatarUrl", call.address("/secure/useravatar?size=xsmall"));
              }
              return one;
            }));
    view.put("total", found.size());
    view.put("header", "Showing " + page.size() + " of " + found.size() + " matching users");
    return view;
  }

  private ObjectNode groups(String query, int most) {
    List<String> found = site.users().groups().stream().filter(name -> holds(name, query)).toList();
    List<String> page = found.subList(0, Math.min(most, found.size()));
    ObjectNode view = Json.object();
    view.put("header", "Showing " + page.size() + " of " + found.size() + " matching groups");
    view.put("total", found.size());
    view.set(
        "groups",
        Json.array(
            page,
            name -> {
              ObjectNode group = Json.object().put("name", name).put("html", name);
              group.putArray("labels");
              return group;
            }));
    return view;
  }
}
