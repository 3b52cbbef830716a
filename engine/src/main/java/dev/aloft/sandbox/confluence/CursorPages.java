package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The newer API's paging: {@code results} and a relative link to the next page, with a cursor and
 * whatever else the query said; the same link stands in the {@code Link} header.
 */
public final class CursorPages {

  private static final int USUAL = 25;
  private static final int LARGEST = 250;

  private CursorPages() {}

  /** The page of a list that a call asks for. */
  public static <T> Reply of(Call call, List<T> all, Function<? super T, ? extends JsonNode> view) {
    int limit = call.integer("limit", USUAL);
    if (limit < 1 || limit > LARGEST) {
      throw Refusal.badRequest("limit must be between 1 and " + LARGEST);
    }
    int from =
        call.query("cursor")
            .map(text ->
                Cursor.read(text)
                    .orElseThrow(() -> Refusal.badRequest("Provided cursor is not valid")))
            .orElse(0);
    int start = Math.min(from, all.size());
    int end = Math.min(start + limit, all.size());
    ObjectNode page = Json.object();
    ArrayNode results = page.putArray("results");
    all.subList(start, end).forEach(item -> results.add(view.apply(item)));
    ObjectNode links = page.putObject("_links");
    links.put("base", call.request().base() + "/wiki");
    if (end == all.size()) {
      return Reply.ok(page);
    }
    String next = next(call, end, limit);
    links.put("next", next);
    return Reply.ok(page).with("Link", "<" + next + ">; rel=\"next\"");
  }

  private static String next(Call call, int end, int limit) {
    StringBuilder next = new StringBuilder(call.request().rawPath());
    next.append("?limit=").append(limit).append("&cursor=").append(Cursor.at(end));
    for (String name : new TreeSet<>(call.request().queryNames())) {
      if (!name.equals("limit") && !name.equals("cursor")) {
        for (String value : call.queries(name)) {
          next.append('&')
              .append(name)
              .append('=')
              .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
      }
    }
    return next.toString();
  }
}
