package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.operation.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents in Atlassian's document format, which the API carries as JSON in a text. */
public final class Adf {

  private Adf() {}

  /**
   * Reads a document.
   *
   * @throws Refusal 400 where the text is none
   */
  public static JsonNode read(String text) {
    JsonNode document;
    try {
      document = JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw invalid();
    }
    boolean sound =
        document.path("type").asString("").equals("doc")
            && document.path("content").isArray()
            && (document.path("version").isMissingNode() || document.path("version").asInt(0) == 1);
    if (!sound || !nodes(document.path("content"))) {
      throw invalid();
    }
    return document;
  }

  private static boolean nodes(JsonNode list) {
    for (JsonNode node : list) {
      boolean sound =
          node.isObject()
              && !node.path("type").asString("").isEmpty()
              && (node.path("content").isMissingNode()
                  || (node.path("content").isArray() && nodes(node.path("content"))));
      if (!sound) {
        return false;
      }
    }
    return true;
  }

  private static Refusal invalid() {
    return Refusal.badRequest("The body is not a valid document in atlas_doc_format");
  }

  /** The words of a document. */
  public static String text(String document) {
    StringBuilder text = new StringBuilder();
    add(read(document), text);
    return text.toString().strip();
  }

  private static void add(JsonNode node, StringBuilder text) {
    text.append(node.path("text").asString(""));
    node.path("content").forEach(child -> add(child, text));
    if (node.path("content").isArray()) {
      text.append('\n');
    }
  }
}
