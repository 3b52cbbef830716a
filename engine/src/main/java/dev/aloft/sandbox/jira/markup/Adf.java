package dev.aloft.sandbox.jira.markup;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes and marks of the document format. */
final class Adf {

  private Adf() {}

  /** A node without content. */
  static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /** A node with content. */
  static ObjectNode node(String type, List<? extends JsonNode> content) {
    ObjectNode node = node(type);
    ArrayNode list = node.putArray("content");
    content.forEach(list::add);
    return node;
  }

  /** A whole document. */
  static ObjectNode doc(List<? extends JsonNode> blocks) {
    ObjectNode doc = node("doc").put("version", 1);
    ArrayNode list = doc.putArray("content");
    blocks.forEach(list::add);
    return doc;
  }

  /** A paragraph; without text it has no content at all. */
  static ObjectNode paragraph(List<? extends JsonNode> inlines) {
    return node("paragraph", inlines);
  }

  /** Text with marks. */
  static ObjectNode text(String text, List<ObjectNode> marks) {
    ObjectNode node = node("text").put("text", text);
    if (!marks.isEmpty()) {
      ArrayNode list = node.putArray("marks");
      marks.forEach(mark -> list.add(mark.deepCopy()));
    }
    return node;
  }

  /** A mark without attributes. */
  static ObjectNode mark(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /** A mark with one attribute. */
  static ObjectNode mark(String type, String attribute, String value) {
    ObjectNode mark = mark(type);
    mark.putObject("attrs").put(attribute, value);
    return mark;
  }

  /** The type of a node. */
  static String type(JsonNode node) {
    return node.path("type").asString("");
  }
}
