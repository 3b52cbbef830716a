package dev.aloft.jira.issue;

import dev.aloft.resource.Draft;
import dev.aloft.value.Value;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Times, people and counts of the original in properties, and back. */
final class OriginJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private OriginJson() {}

  static ObjectNode write(Draft draft) {
    return write(draft, IssueSchema.ORIGIN);
  }

  /** The named attributes that there are. */
  static ObjectNode write(Draft draft, List<String> names) {
    ObjectNode json = IssueRecords.object();
    for (String name : names) {
      if (draft.has(name)) {
        json.set(name, json(draft.value(name)));
      }
    }
    return json;
  }

  private static JsonNode json(Value value) {
    return switch (value) {
      case Value.Moment moment -> JsonNodeFactory.instance.stringNode(moment.instant().toString());
      case Value.Text(String text) -> JsonNodeFactory.instance.stringNode(text);
      case Value.Number number -> JsonNodeFactory.instance.numberNode(number.number().longValue());
      case Value.Flag(boolean flag) -> JsonNodeFactory.instance.booleanNode(flag);
      case Value.Fields fields -> {
        ObjectNode object = IssueRecords.object();
        fields.fields().forEach((name, field) -> object.set(name, json(field)));
        yield object;
      }
      case Value.Bag bag -> {
        var array = IssueRecords.array();
        bag.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Value.None _,
          Value.Prose _,
          Value.Day _,
          Value.Listing _,
          Value.Reference _,
          Value.Pointer _,
          Value.Blob _,
          Value.Secret _,
          Value.Unreadable _,
          Value.KnownAfterApply _ ->
          NullNode.getInstance();
    };
  }

  /** The named attributes out of a property's value. */
  static Map<String, Value> read(JsonNode json, List<String> names) {
    Map<String, Value> values = new TreeMap<>();
    for (String name : names) {
      if (json.has(name)) {
        values.put(name, value(json.path(name)));
      }
    }
    return values;
  }

  private static Value value(JsonNode node) {
    if (node.isNumber()) {
      return Value.number(node.decimalValue());
    }
    if (node.isBoolean()) {
      return Value.flag(node.asBoolean());
    }
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return Value.set(items);
    }
    if (node.isObject()) {
      Map<String, Value> fields = new TreeMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
      return Value.fields(fields);
    }
    return node.isString() ? momentOrText(node.asString()) : Value.NONE;
  }

  private static Value plain(JsonNode node) {
    return Value.text(node.asString(""));
  }

  private static Value momentOrText(String text) {
    if (!text.endsWith("Z")) {
      return Value.text(text);
    }
    try {
      return Value.moment(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Value.text(text);
    }
  }

  /** An attribute that holds JSON as its canonical text. */
  static JsonNode parsed(Value value) {
    if (!(value instanceof Value.Text(String text))) {
      return IssueRecords.object();
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalStateException("Aloft's own JSON does not parse", e);
    }
  }

  /** The other way: JSON as an attribute; none for what is empty. */
  static Value text(JsonNode json) {
    return json.isEmpty() ? Value.NONE : Value.text(CanonicalJson.text(json));
  }
}
