package dev.aloft.sandbox.json;

import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Kind;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the properties of a JSON object strictly. A value of the wrong type is refused at once, as
 * the product refuses a payload that it cannot read; what is wrong with readable values is
 * collected and thrown by {@link #check}, all fields at once.
 */
public final class Form {

  private static final String UNREADABLE =
      "Invalid request payload. Refer to the REST API documentation and try again.";

  private final ObjectNode body;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private Form(ObjectNode body) {
    this.body = body;
  }

  /** The body of the call. */
  public static Form of(Call call) {
    return new Form(call.body());
  }

  /** An object inside a body; anything but an object is refused. */
  public static Form of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return new Form(object);
    }
    throw unreadable();
  }

  /** An object inside a body with the only properties that it may have. */
  public static Form of(JsonNode node, String... names) {
    Form form = of(node);
    Set<String> allowed = Set.of(names);
    if (!allowed.containsAll(form.body.propertyNames())) {
      throw unreadable();
    }
    return form;
  }

  /** The refusal of a payload that cannot be read. */
  public static Refusal unreadable() {
    return Refusal.badRequest(UNREADABLE);
  }

  /** Whether the property is there, be it null. */
  public boolean names(String name) {
    return body.has(name);
  }

  /** The value as it is, empty when absent or null. */
  public Optional<JsonNode> node(String name) {
    JsonNode value = body.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  public Optional<String> text(String name) {
    return node(name)
        .map(value -> {
          if (!value.isString()) {
            throw unreadable();
          }
          return value.stringValue();
        });
  }

  /** A text that must be there, not blank, and at most {@code most} characters long. */
  public String required(String name, int most) {
    Optional<String> value = text(name).filter(v -> !v.isBlank());
    if (value.isEmpty()) {
      refuse(name, "The " + name + " is required.");
    }
    return limited(name, value, most).orElse("");
  }

  /** A text that may be absent, at most {@code most} characters long. */
  public Optional<String> limited(String name, int most) {
    return limited(name, text(name), most);
  }

  /** A text that may be absent but not blank, at most {@code most} characters long. */
  public Optional<String> filled(String name, int most) {
    Optional<String> value = limited(name, most);
    if (value.isPresent() && value.get().isBlank()) {
      refuse(name, "The " + name + " must not be empty.");
    }
    return value;
  }

  private Optional<String> limited(String name, Optional<String> value, int most) {
    if (value.isPresent() && value.get().length() > most) {
      refuse(name, "The " + name + " must not be longer than " + most + " characters.");
    }
    return value;
  }

  public Optional<Boolean> flag(String name) {
    return node(name)
        .map(value -> {
          if (!value.isBoolean()) {
            throw unreadable();
          }
          return value.booleanValue();
        });
  }

  /** A flag, in quotes or not, as a bean of the product takes it. */
  public Optional<Boolean> quotedFlag(String name) {
    return node(name)
        .map(value -> {
          String text = value.asString("");
          if (!value.isBoolean() && !(value.isString() && Kind.FLAG.reads(text))) {
            throw unreadable();
          }
          return Boolean.parseBoolean(text);
        });
  }

  /** A whole number, in quotes or not. */
  public Optional<Long> number(String name) {
    return node(name)
        .map(value -> {
          if (!Kind.INTEGER.fits(value)) {
            throw unreadable();
          }
          return value.isString() ? Long.parseLong(value.stringValue()) : value.longValue();
        });
  }

  /** The elements of an array, empty when absent. */
  public List<JsonNode> elements(String name) {
    Optional<JsonNode> value = node(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!value.get().isArray()) {
      throw unreadable();
    }
    List<JsonNode> elements = new ArrayList<>();
    value.get().forEach(elements::add);
    return elements;
  }

  /** The texts of an array, empty when absent. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      if (!element.isString()) {
        throw unreadable();
      }
      texts.add(element.stringValue());
    }
    return texts;
  }

  /** Ids that are written as texts, empty when absent; a text that is no id is an error. */
  public List<Long> ids(String name) {
    List<Long> ids = new ArrayList<>();
    for (String text : texts(name)) {
      Optional<Long> id = Ids.parse(text);
      if (id.isPresent()) {
        ids.add(id.get());
      } else {
        refuse(name, "'" + text + "' is not a valid ID.");
      }
    }
    return ids;
  }

  /** Ids that are written as numbers, empty when absent. */
  public List<Long> numbers(String name) {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      if (!element.isIntegralNumber()) {
        throw unreadable();
      }
      numbers.add(element.longValue());
    }
    return numbers;
  }

  /** The texts of an object, empty when absent. */
  public Map<String, String> textMap(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<JsonNode> value = node(name);
    if (value.isPresent()) {
      if (!(value.get() instanceof ObjectNode object)) {
        throw unreadable();
      }
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (!entry.getValue().isString()) {
          throw unreadable();
        }
        texts.put(entry.getKey(), entry.getValue().stringValue());
      }
    }
    return texts;
  }

  /** Remembers what is wrong with a property; the first word about it stands. */
  public void refuse(String name, String message) {
    errors.putIfAbsent(name, message);
  }

  /**
   * Ends the reading.
   *
   * @throws Refusal 400 with everything that was refused
   */
  public void check() {
    if (!errors.isEmpty()) {
      throw Refusal.fields(errors);
    }
  }
}
