package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /** A user with what the call wants of him. */
  public ObjectNode whole(DataCenterCall call, User user) {
    ObjectNode view = person(call, user);
    if (call.list("expand").contains("status")) {
      view.put("status", user.active() ? "current" : "deactivated");
      view.withObject("_expandable").remove("status");
    }
    return view;
  }

  /** Whoever has not said who he is. */
  public static ObjectNode anonymous() {
    ObjectNode view = Json.object();
    view.put("type", "anonymous");
    picture(view);
    view.put("displayName", "Anonymous");
    return view;
  }

  /** A group. */
  public static ObjectNode group(DataCenterCall call, String name) {
    ObjectNode view = Json.object();
    view.put("type", "group");
    view.put("name", name);
    view.putObject("_links")
        .put(
            "self",
            call.address(
                "/rest/api/group/"
                    + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")));
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
