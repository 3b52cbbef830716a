package dev.aloft.sandbox.page;

import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A client within the process: asks a site as its administrator, past its faults and the log. */
final class Inside {

  /** The site did not tell what a page needs. */
  static final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoAnswer(String message) {
      super(message);
    }
  }

  private final Product site;
  private final Map<String, List<String>> headers;

  Inside(Product site, String name, String token) {
    this.site = site;
    String pair = name + ":" + token;
    this.headers =
        Map.of(
            "Authorization",
            List.of(
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * What a GET answers.
   *
   * @param path whole, with its query
   * @return empty where there is no such thing
   * @throws NoAnswer if the site answers anything but a document or 404
   */
  Optional<JsonNode> get(String path) {
    Reply reply = reply(path);
    if (reply.status() == 404) {
      return Optional.empty();
    }
    if (reply.status() != 200 || !(reply.content() instanceof Reply.Content.Json(var document))) {
      throw new NoAnswer("the site answered " + reply.status() + " to GET " + path);
    }
    return Optional.of(document);
  }

  /** All results of a list that Confluence gives page by page, from its first page on. */
  List<JsonNode> following(String first) {
    List<JsonNode> all = new ArrayList<>();
    String next = first;
    while (!next.isEmpty()) {
      JsonNode page = get(next).orElseThrow();
      page.path("results").forEach(all::add);
      next = page.path("_links").path("next").asString("");
    }
    return all;
  }

  /** The whole reply to a GET. */
  Reply reply(String path) {
    return site.answer(new Request("GET", URI.create(path), headers, new byte[0]));
  }

  /** A text as a part of a path or query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
