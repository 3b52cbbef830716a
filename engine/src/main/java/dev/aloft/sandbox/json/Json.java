package dev.aloft.sandbox.json;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds JSON. */
public final class Json {

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Each item's document, in order. */
  public static <T> ArrayNode array(Collection<T> items, Function<? super T, JsonNode> document) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> array.add(document.apply(item)));
    return array;
  }

  /** Ids in the text form. */
  public static ArrayNode ids(Collection<Long> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> array.add(Long.toString(id)));
    return array;
  }

  /** Ids as numbers. */
  public static ArrayNode numbers(Collection<Long> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> array.add((long) id));
    return array;
  }

  public static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** An object of texts. */
  public static ObjectNode texts(Map<String, String> texts) {
    ObjectNode object = object();
    texts.forEach(object::put);
    return object;
  }
}
