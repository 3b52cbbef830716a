package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** People as replies show them. */
public final class PersonViews {

  private final ConfluenceSite site;

  /** The people of a site. */
  public PersonViews(ConfluenceSite site) {
    this.site = site;
  }

  /** Whoever has or had a key. */
  public ObjectNode person(DataCenterCall call, String key) {
    return site.users()
        .byKey(key)
        .map(user -> person(call, user))
        .orElseGet(() -> {
          ObjectNode view = Json.object();
          view.put("type", "unknown");
          picture(view);
          view.put("displayName", "Unknown User");
          return view;
        });
  }

  /** A user. */
  public ObjectNode person(DataCenterCall call, User user) {
    ObjectNode view = Json.object();
    view.put("type", "known");
    view.put("username", user.name());
    view.put("userKey", user.key());
    picture(view);
    view.put("displayName", user.displayName());
    view.putObject("_links").put("self", call.address("/rest/api/user?key=" + user.key()));
    view.putObject("_expandable").put("status", "");
    return view;
  }

  private static void picture(ObjectNode view) {
    view.putObject("profilePicture")
        .put("path", "/images/icons/profilepics/default.svg")
        .put("width", 48)
        .put("height", 48)
        .put("isDefault", true);
  }
}
