package dev.aloft.sandbox.admin.organization.place;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of lists by cursor, as the organization API has them. */
public final class OrganizationPages {

  /** The most that one page holds. */
  public static final int LARGEST = 100;

  private OrganizationPages() {}

  /** The page at a cursor. */
  public static <T> Reply page(
      List<T> all, Optional<String> cursor, long limit, Function<T, JsonNode> view) {
    if (limit < 1 || limit > LARGEST) {
      throw Refusal.field("limit", "limit must be between 1 and " + LARGEST + ".");
    }
    int from = Math.min(cursor.map(OrganizationPages::start).orElse(0), all.size());
    int to = (int) Math.min(all.size(), from + limit);
    ObjectNode page = Json.object();
    ArrayNode data = page.putArray("data");
    all.subList(from, to).forEach(one -> data.add(view.apply(one)));
    ObjectNode links = page.putObject("links");
    if (to < all.size()) {
      links.put("next", Cursor.at(to));
    }
    return Reply.ok(page);
  }

  /** One thing. */
  public static Reply one(JsonNode view) {
    ObjectNode document = Json.object();
    document.set("data", view);
    return Reply.ok(document);
  }

  private static int start(String cursor) {
    return Cursor.read(cursor)
        .orElseThrow(
            () -> Refusal.field("cursor", "The cursor is not valid.").coded("ADMIN-400-1"));
  }
}
