package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.confluence.cql.Here;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parameter {@code cqlcontext}: an object with {@code spaceKey} and {@code contentId}. */
public final class SearchContext {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SearchContext() {}

  /**
   * Where a call says that its caller is.
   *
   * @throws Refusal 400 for what is no such object
   */
  public static Here read(Call call) {
    return call.query("cqlcontext").map(SearchContext::read).orElse(Here.NOWHERE);
  }

  private static Here read(String context) {
    try {
      JsonNode node = JSON.readTree(context);
      if (node.isObject()) {
        return new Here(text(node, "spaceKey"), text(node, "contentId"));
      }
    } catch (JacksonException e) {
      // Refused below, like anything else that is no object.
    }
    throw Refusal.badRequest("Could not parse the cqlcontext");
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name).asString("")).filter(text -> !text.isEmpty());
  }
}
