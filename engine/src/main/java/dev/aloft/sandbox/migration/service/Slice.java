package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, if there is one
 */
record Slice<T>(List<T> items, Optional<String> next) {

  static <T> Slice<T> of(List<T> all, Optional<String> cursor, int size) {
    int from = cursor.map(Slice::start).orElse(0);
    if (from > all.size()) {
      throw wrong();
    }
    int to = Math.min(all.size(), from + size);
    return new Slice<>(
        all.subList(from, to), to < all.size() ? Optional.of(cursor(to)) : Optional.empty());
  }

  private static String cursor(int start) {
    byte[] text = ("from:" + start).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static int start(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (!text.startsWith("from:")) {
        throw wrong();
      }
      return Integer.parseUnsignedInt(text.substring("from:".length()));
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  private static Refusal wrong() {
    return Refusal.badRequest("The cursor is none that this API has given.");
  }

  /** The links of a page: to itself, and to the next one. */
  ObjectNode links(Request request) {
    ObjectNode links = Json.object();
    links.put("self", address(request, request.query("cursor")));
    next.ifPresent(cursor -> links.put("next", address(request, Optional.of(cursor))));
    return links;
  }

  /** The address of the same list from another place on. */
  static String address(Request request, Optional<String> cursor) {
    List<String> query = new ArrayList<>();
    for (String name : request.queryNames()) {
      if (!name.equals("cursor")) {
        request.queries(name).forEach(value -> query.add(name + "=" + encoded(value)));
      }
    }
    cursor.ifPresent(text -> query.add("cursor=" + encoded(text)));
    String path = request.base() + request.rawPath();
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
