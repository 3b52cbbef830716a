package dev.aloft.sandbox.confluence.body;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes and marks of Atlassian's document format. */
final class Nodes {

  private Nodes() {}

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

  /** Attributes of a node or mark, made if it has none. */
  static ObjectNode attributes(ObjectNode node) {
    return node.withObjectProperty("attrs");
  }

  /** A mark with one attribute. */
  static ObjectNode mark(String type, String attribute, String value) {
    ObjectNode mark = node(type);
    attributes(mark).put(attribute, value);
    return mark;
  }

  /** Text with marks. */
  static ObjectNode text(String words, List<ObjectNode> marks) {
    ObjectNode node = node("text").put("text", words);
    marked(node, marks);
    return node;
  }

  /** Adds marks to a node. */
  static void marked(ObjectNode node, List<ObjectNode> marks) {
    if (!marks.isEmpty()) {
      ArrayNode list = node.putArray("marks");
      marks.forEach(mark -> list.add(mark.deepCopy()));
    }
  }
}
