package dev.aloft.plan;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as JSON in plan files: texts, numbers, flags, lists and empties as themselves, every other
 * kind as an object with one {@code $} key.
 */
final class ValueJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ValueJson() {}

  static ObjectNode write(Map<String, Value> values) {
    ObjectNode node = JSON.objectNode();
    values.forEach((name, value) -> node.set(name, write(value)));
    return node;
  }

  static JsonNode write(Value value) {
    return switch (value) {
      case Value.None() -> JSON.nullNode();
      case Value.Text(String text) -> JSON.stringNode(text);
      case Value.Prose prose -> tagged("$prose", segments(prose.segments()));
      case Value.Number number -> JSON.numberNode(number.number());
      case Value.Flag(boolean flag) -> JSON.booleanNode(flag);
      case Value.Moment moment -> tagged("$moment", JSON.stringNode(moment.instant().toString()));
      case Value.Day day -> tagged("$day", JSON.stringNode(day.day().toString()));
      case Value.Listing listing -> array(listing.items());
      case Value.Bag bag -> tagged("$set", array(bag.items()));
      case Value.Fields fields -> tagged("$fields", write(fields.fields()));
      case Value.Reference reference ->
          tagged("$ref", JSON.stringNode(reference.address().toString()));
      case Value.Pointer pointer ->
          tagged("$id", JSON.arrayNode().add(pointer.type()).add(pointer.id()));
      case Value.Blob blob ->
          tagged("$blob", JSON.arrayNode().add(blob.digest().toString()).add(blob.size()));
      case Value.Secret secret -> tagged("$secret", JSON.stringNode(secret.name()));
      case Value.Unreadable unreadable ->
          tagged("$unreadable", JSON.stringNode(unreadable.reason()));
      case Value.KnownAfterApply() -> tagged("$known-after-apply", JSON.booleanNode(true));
    };
  }

  /**
   * Reads what {@link #write(Map)} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Map<String, Value> readFields(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("an object of values was expected, not " + node);
    }
    Map<String, Value> values = new TreeMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), read(entry.getValue())));
    return values;
  }

  static Value read(JsonNode node) {
    if (node.isNull()) {
      return Value.NONE;
    }
    if (node.isString()) {
      return Value.text(node.stringValue());
    }
    if (node.isNumber()) {
      return Value.number(node.decimalValue());
    }
    if (node.isBoolean()) {
      return Value.flag(node.booleanValue());
    }
    if (node.isArray()) {
      return Value.list(items(node));
    }
    if (node.size() != 1) {
      throw new IllegalArgumentException("not a value: " + node);
    }
    Map.Entry<String, JsonNode> only = node.properties().iterator().next();
    return readTagged(only.getKey(), only.getValue());
  }

  private static Value readTagged(String tag, JsonNode body) {
    return switch (tag) {
      case "$prose" -> Value.prose(readSegments(body));
      case "$moment" -> Value.moment(Instant.parse(body.stringValue()));
      case "$day" -> Value.day(LocalDate.parse(body.stringValue()));
      case "$set" -> Value.set(items(body));
      case "$fields" -> Value.fields(readFields(body));
      case "$ref" -> Value.reference(Address.parse(body.stringValue()));
      case "$id" -> new Value.Pointer(body.get(0).stringValue(), body.get(1).stringValue());
      case "$blob" ->
          new Value.Blob(Digest.parse(body.get(0).stringValue()), body.get(1).longValue());
      case "$secret" -> new Value.Secret(body.stringValue());
      case "$unreadable" -> new Value.Unreadable(body.stringValue());
      case "$known-after-apply" -> new Value.KnownAfterApply();
      default -> throw new IllegalArgumentException("not a value: " + tag);
    };
  }

  private static ObjectNode tagged(String tag, JsonNode body) {
    ObjectNode node = JSON.objectNode();
    node.set(tag, body);
    return node;
  }

  private static ArrayNode array(List<Value> items) {
    ArrayNode node = JSON.arrayNode();
    items.forEach(item -> node.add(write(item)));
    return node;
  }

  private static List<Value> items(JsonNode node) {
    List<Value> items = new ArrayList<>();
    node.forEach(item -> items.add(read(item)));
    return items;
  }

  /** A literal is a text; a link is an array of kind, address and source. */
  private static ArrayNode segments(List<Segment> segments) {
    ArrayNode node = JSON.arrayNode();
    for (Segment segment : segments) {
      switch (segment) {
        case Segment.Literal(String text) -> node.add(text);
        case Segment.Link link ->
            node.add(
                JSON.arrayNode()
                    .add(link.kind())
                    .add(link.address().toString())
                    .add(link.source()));
      }
    }
    return node;
  }

  private static List<Segment> readSegments(JsonNode node) {
    List<Segment> segments = new ArrayList<>();
    for (JsonNode item : node) {
      segments.add(
          item.isString()
              ? new Segment.Literal(item.stringValue())
              : new Segment.Link(
                  item.get(0).stringValue(),
                  Address.parse(item.get(1).stringValue()),
                  item.get(2).stringValue()));
    }
    return segments;
  }
}
