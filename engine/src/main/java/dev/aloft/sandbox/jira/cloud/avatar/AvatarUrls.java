package dev.aloft.sandbox.jira.cloud.avatar;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Where the pictures of avatars are. */
public final class AvatarUrls {

  /** What follows an address, by the side of the picture in pixels. */
  private static final Map<String, String> SIZES =
      new TreeMap<>(
          Map.of(
              "48x48",
              "",
              "32x32",
              "?size=medium",
              "24x24",
              "?size=small",
              "16x16",
              "?size=xsmall"));

  private AvatarUrls() {}

  /** The addresses of one avatar's picture by its size. */
  public static ObjectNode of(JiraCall call, AvatarKind kind, long id) {
    ObjectNode urls = Json.object();
    SIZES.forEach((size, query) -> urls.put(size, one(call, kind, id) + query));
    return urls;
  }

  /** The address of one avatar's picture. */
  public static String one(JiraCall call, AvatarKind kind, long id) {
    return call.self() + "/universal_avatar/view/type/" + kind.word() + "/avatar/" + id;
  }
}
