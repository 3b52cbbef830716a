package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists as SCIM has them: from 1, with an exact filter on one attribute. */
final class ScimPages {

  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Pattern FILTER =
      Pattern.compile("\\s*(\\w+)\\s+[eE][qQ]\\s+\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");

  private ScimPages() {}

  /** An attribute that must be exactly so. */
  record Filter(String attribute, String value) {}

  /**
   * The filter of a call.
   *
   * @param attributes those that may be filtered by
   * @throws Refusal 400 for any other
   */
  static Optional<Filter> filter(AdminCall call, Set<String> attributes) {
    return call.query("filter")
        .map(text -> {
          Matcher matcher = FILTER.matcher(text);
          if (!matcher.matches() || !attributes.contains(matcher.group(1))) {
            throw Refusal.field(
                "invalidFilter", "Only an exact match (eq) of one of " + attributes + " will do.");
          }
          return new Filter(
              matcher.group(1), matcher.group(2).replace("\\\"", "\"").replace("\\\\", "\\"));
        });
  }

  /** The page that a call asks for. */
  static <T> Reply page(AdminCall call, List<T> all, Function<? super T, JsonNode> view) {
    int start = Math.max(1, call.integer("startIndex", 1));
    int count = Math.clamp(call.integer("count", USUAL), 0, MOST);
    int from = Math.min(start - 1, all.size());
    List<T> page = all.subList(from, (int) Math.min((long) from + count, all.size()));
    ObjectNode document = Json.object();
    document.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
    document.put("totalResults", all.size());
    document.put("startIndex", start);
    document.put("itemsPerPage", page.size());
    document.set("Resources", Json.array(page, view));
    return Reply.ok(document);
  }
}
