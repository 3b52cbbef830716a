package dev.aloft.sandbox.jira.wire;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of ids that go on by {@code nextPageToken}: {@code {"nextPageToken", "values": [{id}]}}.
 */
public final class TokenPages {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private TokenPages() {}

  /** The page that a call asks for. */
  public static ObjectNode ofIds(Call call, List<Long> ids) {
    int size = call.integer("maxResults", USUAL);
    if (size < 1 || size > MOST) {
      throw Refusal.badRequest("maxResults must be between 1 and " + MOST + ".");
    }
    int from = Math.min(call.query("nextPageToken").map(TokenPages::place).orElse(0), ids.size());
    int to = Math.min(from + size, ids.size());
    ObjectNode page = Json.object();
    page.set(
        "values",
        Json.array(ids.subList(from, to), id -> Json.object().put("id", Long.toString(id))));
    if (to < ids.size()) {
      byte[] token = Integer.toString(to).getBytes(StandardCharsets.UTF_8);
      page.put("nextPageToken", Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }
    return page;
  }

  private static int place(String token) {
    try {
      return Integer.parseUnsignedInt(
          new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("The nextPageToken is invalid.");
    }
  }
}
