package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The older API's paging by {@code start} and {@code limit}, with links to the neighbours. */
public final class StartPages {

  private StartPages() {}

  /**
   * The page of a list that a call asks for.
   *
   * @param usual how many where the call does not say
   * @param most how many at most
   */
  public static <T> ObjectNode of(
      Call call, List<T> all, int usual, int most, Function<? super T, ? extends JsonNode> view) {
    int start = call.integer("start", 0);
    int limit = Math.min(call.integer("limit", usual), most);
    if (start < 0 || limit < 0) {
      throw Refusal.badRequest("start and limit must not be negative");
    }
    int from = Math.min(start, all.size());
    int to = Math.min(from + limit, all.size());
    ObjectNode page = Json.object();
    ArrayNode results = page.putArray("results");
    all.subList(from, to).forEach(item -> results.add(view.apply(item)));
    page.put("start", start);
    page.put("limit", limit);
    page.put("size", to - from);
    ObjectNode links = page.putObject("_links");
    links.put("self", call.request().base() + call.request().rawPath());
    links.put("base", call.request().base());
    links.put("context", call.request().context());
    String path = call.request().rawPath();
    if (to < all.size() && limit > 0) {
      links.put("next", path + "?limit=" + limit + "&start=" + to);
    }
    if (from > 0) {
      links.put("prev", path + "?limit=" + limit + "&start=" + Math.max(0, from - limit));
    }
    return page;
  }
}
