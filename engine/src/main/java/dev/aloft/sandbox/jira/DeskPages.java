package dev.aloft.sandbox.jira;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The product's paging by {@code start} and {@code limit}, with {@code isLastPage}. */
public final class DeskPages {

  private static final int LARGEST = 50;

  private DeskPages() {}

  /** The page of a list that a call asks for. */
  public static <T> ObjectNode of(
      Call call, List<T> all, Function<? super T, ? extends JsonNode> view) {
    int start = call.integer("start", 0);
    int limit = Math.min(call.integer("limit", LARGEST), LARGEST);
    if (start < 0 || limit < 1) {
      throw Refusal.badRequest("start must not be negative and limit must be positive.");
    }
    int from = Math.min(start, all.size());
    int to = Math.min(from + limit, all.size());
    ObjectNode page = Json.object();
    page.putArray("_expands");
    page.put("size", to - from);
    page.put("start", start);
    page.put("limit", limit);
    page.put("isLastPage", to == all.size());
    String address = call.request().base() + call.request().rawPath();
    ObjectNode links = page.putObject("_links");
    links.put("base", call.request().base());
    links.put("context", "");
    links.put("self", address);
    if (to < all.size()) {
      links.put("next", address + "?start=" + to + "&limit=" + limit);
    }
    if (from > 0) {
      links.put("prev", address + "?start=" + Math.max(0, from - limit) + "&limit=" + limit);
    }
    ArrayNode values = page.putArray("values");
    all.subList(from, to).forEach(item -> values.add(view.apply(item)));
    return page;
  }
}
