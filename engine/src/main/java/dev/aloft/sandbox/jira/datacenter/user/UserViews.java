package dev.aloft.sandbox.jira.datacenter.user;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How users look in replies. */
public final class UserViews {

  private UserViews() {}

  /** A user by itself or inside another thing (the contract's UserBean). */
  public static ObjectNode user(DataCenterCall call, User user) {
    ObjectNode view = Json.object();
    view.put(
        "self",
        call.address(
            "/rest/api/2/user?username=" + URLEncoder.encode(user.name(), StandardCharsets.UTF_8)));
    view.put("key", user.key());
    view.put("name", user.name());
    view.put("emailAddress", user.email());
    ObjectNode avatars = view.putObject("avatarUrls");
    for (String size : List.of("48x48", "24x24", "16x16", "32x32")) {
      avatars.put(size, call.address("/secure/useravatar?size=" + size));
    }
    view.put("displayName", user.displayName());
    view.put("active", user.active());
    view.put("deleted", false);
    view.put("timeZone", "Etc/GMT");
    view.put("locale", "en_US");
    return view;
  }
}
