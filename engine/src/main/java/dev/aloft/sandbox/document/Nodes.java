package dev.aloft.sandbox.document;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes nodes and marks of the document format. */
public final class Nodes {

  private Nodes() {}

  /** A node without content. */
  public static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /** A node with content. */
  public static ObjectNode node(String type, List<? extends JsonNode> content) {
    ObjectNode node = node(type);
    fill(node, content);
    return node;
  }

  /** A whole document. */
  public static ObjectNode doc(List<? extends JsonNode> blocks) {
    ObjectNode doc = node("doc").put("version", 1);
    fill(doc, blocks);
    return doc;
  }

  private static void fill(ObjectNode node, List<? extends JsonNode> content) {
    ArrayNode list = node.putArray("content");
    content.forEach(list::add);
  }

  /** Attributes of a node or mark, made if it has none. */
  public static ObjectNode attributes(ObjectNode node) {
    return node.withObjectProperty("attrs");
  }

  /** A mark without attributes. */
  public static ObjectNode mark(String type) {
    return node(type);
  }

  /** A mark with one attribute. */
  public static ObjectNode mark(String type, String attribute, String value) {
    ObjectNode mark = mark(type);
    attributes(mark).put(attribute, value);
    return mark;
  }

  /** Text with marks. */
  public static ObjectNode text(String words, List<ObjectNode> marks) {
    ObjectNode node = node("text").put("text", words);
    marked(node, marks);
    return node;
  }

  /** Adds marks to a node. */
  public static void marked(ObjectNode node, List<ObjectNode> marks) {
    if (!marks.isEmpty()) {
      ArrayNode list = node.putArray("marks");
      marks.forEach(mark -> list.add(mark.deepCopy()));
    }
  }

  /** The type of a node; empty where it is none. */
  public static String type(JsonNode node) {
    return node.path("type").asString("");
  }
}
