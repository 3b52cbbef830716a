package dev.aloft.jira.issue;

import dev.aloft.jira.SiteTimes;
import dev.aloft.resource.Identity;
import dev.aloft.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Values as the site's fields write and show them (jira-cloud-platform-v3.json and -v2.json). */
final class FieldJson {

  /** Times as the site writes them: {@code 2024-05-23T14:47:28.000+0000}. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private FieldJson() {}

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  static Optional<Instant> time(String text) {
    return SiteTimes.parse(text);
  }

  /** A value for a field; null empties the field. */
  static JsonNode write(Value value, FieldSchemas.Kind kind, Identity identity) {
    return switch (value) {
      case Value.None() -> NullNode.getInstance();
      case Value.Prose prose -> text(IssueText.wiki(prose, identity));
      case Value.Text(String text) ->
          kind.type().equals("option") ? named("value", text) : text(text);
      case Value.Number number -> number(number);
      case Value.Moment moment -> text(time(moment.instant()));
      case Value.Day day -> text(day.day().toString());
      case Value.Pointer pointer -> pointer(pointer);
      case Value.Listing path -> cascade(path.items());
      case Value.Bag bag -> array(bag.items(), kind, identity);
      case Value.Flag(boolean flag) -> JsonNodeFactory.instance.booleanNode(flag);
      case Value.Fields _,
          Value.Reference _,
          Value.Blob _,
          Value.Secret _,
          Value.Unreadable _,
          Value.KnownAfterApply _ ->
          throw new IllegalArgumentException("no field holds this kind of value");
    };
  }

  private static JsonNode number(Value.Number number) {
    // 1E21 has one digit and no fraction, and fits no long.
    int digits = number.number().precision() - number.number().scale();
    return number.number().scale() <= 0 && digits <= 18
        ? JsonNodeFactory.instance.numberNode(number.number().longValueExact())
        : JsonNodeFactory.instance.numberNode(number.number());
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  private static ObjectNode named(String name, String text) {
    return JsonNodeFactory.instance.objectNode().put(name, text);
  }

  private static JsonNode pointer(Value.Pointer pointer) {
    return switch (pointer.type()) {
      case IssueSchema.USER -> named("accountId", pointer.id());
      case IssueSchema.GROUP -> named("groupId", pointer.id());
      default -> named("id", pointer.id());
    };
  }

  private static JsonNode cascade(List<Value> path) {
    ObjectNode parent = named("value", words(path.getFirst()));
    if (path.size() > 1) {
      parent.set("child", named("value", words(path.get(1))));
    }
    return parent;
  }

  private static String words(Value value) {
    return value instanceof Value.Text(String text) ? text : "";
  }

  private static ArrayNode array(List<Value> items, FieldSchemas.Kind kind, Identity identity) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    FieldSchemas.Kind each = new FieldSchemas.Kind(kind.items(), "", false);
    items.forEach(item -> array.add(write(item, each, identity)));
    return array;
  }

  /** A field's value as the site shows it. */
  static Value read(JsonNode node, FieldSchemas.Kind kind) {
    if (node.isNull() || node.isMissingNode()) {
      return Value.NONE;
    }
    if (kind.rich()) {
      return document(node);
    }
    return switch (kind.type()) {
      case "array" -> {
        List<Value> items = new ArrayList<>();
        FieldSchemas.Kind each = new FieldSchemas.Kind(kind.items(), "", false);
        node.forEach(item -> items.add(read(item, each)));
        yield items.isEmpty() ? Value.NONE : Value.set(items);
      }
      case "option-with-child" -> path(node);
      case "option" -> Value.text(node.path("value").asString(""));
      case "user" -> new Value.Pointer(IssueSchema.USER, node.path("accountId").asString(""));
      case "group" -> new Value.Pointer(IssueSchema.GROUP, node.path("groupId").asString(""));
      case "version" -> new Value.Pointer(IssueSchema.VERSION, id(node));
      case "component" -> new Value.Pointer(IssueSchema.COMPONENT, id(node));
      case "project" -> new Value.Pointer(IssueSchema.PROJECT, id(node));
      case "priority" -> new Value.Pointer(IssueSchema.PRIORITY, id(node));
      case "resolution" -> new Value.Pointer(IssueSchema.RESOLUTION, id(node));
      case "number" -> Value.number(node.decimalValue());
      case "date" -> day(node);
      case "datetime" -> time(node.asString("")).map(Value::moment).orElseGet(() -> other(node));
      default -> other(node);
    };
  }

  private static String id(JsonNode node) {
    return node.path("id").asString("");
  }

  private static Value day(JsonNode node) {
    try {
      return Value.day(LocalDate.parse(node.asString("")));
    } catch (DateTimeParseException e) {
      return other(node);
    }
  }

  private static Value path(JsonNode node) {
    List<Value> path = new ArrayList<>();
    path.add(Value.text(node.path("value").asString("")));
    if (node.path("child").isObject()) {
      path.add(Value.text(node.path("child").path("value").asString("")));
    }
    return Value.list(path);
  }

  /** A document (ADF) as its canonical JSON. */
  static Value document(JsonNode node) {
    return node.isObject() && !node.path("content").isEmpty()
        ? Value.text(CanonicalJson.text(node))
        : Value.NONE;
  }

  private static Value other(JsonNode node) {
    return Value.textOrNone(node.isString() ? node.asString() : CanonicalJson.text(node));
  }
}
