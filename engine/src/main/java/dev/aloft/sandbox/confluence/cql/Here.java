package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where who asks is: what {@code currentSpace()} and {@code currentContent()} mean.
 *
 * @param space the key of a space
 * @param content the id of content
 */
public record Here(Optional<String> space, Optional<String> content) {

  /** Nowhere in particular. */
  public static final Here NOWHERE = new Here(Optional.empty(), Optional.empty());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What the parameter {@code cqlcontext} says, an object with {@code spaceKey} and {@code
   * contentId}.
   *
   * @throws Refusal 400 for what is no such object
   */
  public static Here read(Optional<String> context) {
    return context.map(Here::read).orElse(NOWHERE);
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
