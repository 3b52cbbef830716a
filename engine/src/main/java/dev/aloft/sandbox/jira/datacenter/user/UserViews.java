package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import dev.aloft.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How users look in replies. */
public final class UserViews {

  private static final long USUAL_AVATAR = 10_122;

  private UserViews() {}

  /** A user by himself (the contract's UserBean). */
  public static ObjectNode user(DataCenterCall call, User user) {
    ObjectNode view = brief(call, user);
    view.put("deleted", false);
    view.put("locale", "en_US");
    return view;
  }

  /** A user inside another thing (the contract's UserJsonBean). */
  public static ObjectNode brief(DataCenterCall call, User user) {
    ObjectNode view = Json.object();
    view.put("self", self(call, user.name()));
    view.put("key", user.key());
    view.put("name", user.name());
    view.put("emailAddress", user.email());
    view.set("avatarUrls", avatars(call, "/secure/useravatar?"));
    view.put("displayName", user.displayName());
    view.put("active", user.active());
    view.put("timeZone", "Etc/GMT");
    return view;
  }

  /** Whoever has or had a key; null for nobody. */
  public static JsonNode of(DataCenterCall call, Users users, String key) {
    if (key.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    return users
        .byKey(key)
        .map(user -> (JsonNode) brief(call, user))
        .orElseGet(() -> gone(call, key));
  }

  /** A user who is no more: only his key is left. */
  private static ObjectNode gone(DataCenterCall call, String key) {
    ObjectNode view = Json.object();
    view.put("self", self(call, key));
    view.put("key", key);
    view.put("name", key);
    view.set("avatarUrls", avatars(call, "/secure/useravatar?"));
    view.put("displayName", key);
    view.put("active", false);
    return view;
  }

  private static String self(DataCenterCall call, String name) {
    return call.address(
        "/rest/api/2/user?username=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** Addresses of one picture in its sizes. */
  public static ObjectNode avatars(DataCenterCall call, String path) {
    return avatars(call, path, USUAL_AVATAR);
  }

  /** Addresses of the picture with a number in its sizes. */
  public static ObjectNode avatars(DataCenterCall call, String path, long id) {
    ObjectNode avatars = Json.object();
    avatars.put("48x48", call.address(path + "avatarId=" + id));
    for (String size : List.of("24x24", "16x16", "32x32")) {
      String word = size.equals("24x24") ? "small" : size.equals("16x16") ? "xsmall" : "medium";
      avatars.put(size, call.address(path + "size=" + word + "&avatarId=" + id));
    }
    return avatars;
  }
}
