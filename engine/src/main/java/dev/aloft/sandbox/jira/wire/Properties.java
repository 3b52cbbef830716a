package dev.aloft.sandbox.jira.wire;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The four operations on entity properties, which projects and issue types share. Keys have at most
 * 255 characters, values at most 32 768 (Jira Cloud platform v3 contract, {@code
 * setProjectProperty}).
 */
public final class Properties {

  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_VALUE = 32_768;

  private Properties() {}

  /** The keys, with {@code self} as the address of the owner. */
  public static Reply keys(Map<String, JsonNode> properties, String self) {
    ObjectNode document = Json.object();
    document.set(
        "keys",
        Json.array(
            properties.keySet(),
            key -> {
              ObjectNode entry = Json.object();
              entry.put("self", self + "/properties/" + key);
              return entry.put("key", key);
            }));
    return Reply.ok(document);
  }

  /**
   * One property.
   *
   * @throws Refusal 404 when the owner has none of that key
   */
  public static Reply get(Map<String, JsonNode> properties, String key) {
    JsonNode value = properties.get(key);
    if (value == null) {
      throw missing(key);
    }
    ObjectNode document = Json.object().put("key", key);
    document.set("value", value);
    return Reply.ok(document);
  }

  /**
   * The properties with one more or another value.
   *
   * @throws Refusal 400 when key or value is too long
   */
  public static Map<String, JsonNode> with(
      Map<String, JsonNode> properties, String key, JsonNode value) {
    if (key.length() > LONGEST_KEY) {
      throw Refusal.badRequest(
          "The property key must be shorter than " + LONGEST_KEY + " characters.");
    }
    if (value.toString().length() > LONGEST_VALUE) {
      throw Refusal.badRequest(
          "The property value must not be longer than " + LONGEST_VALUE + " characters.");
    }
    Map<String, JsonNode> changed = new LinkedHashMap<>(properties);
    changed.put(key, value);
    return changed;
  }

  /** 201 for a new property, 200 for one that was there. */
  public static Reply stored(Map<String, JsonNode> before, String key) {
    return Reply.empty(before.containsKey(key) ? 200 : 201);
  }

  /**
   * The properties without one.
   *
   * @throws Refusal 404 when the owner has none of that key
   */
  public static Map<String, JsonNode> without(Map<String, JsonNode> properties, String key) {
    if (!properties.containsKey(key)) {
      throw missing(key);
    }
    Map<String, JsonNode> changed = new LinkedHashMap<>(properties);
    changed.remove(key);
    return changed;
  }

  private static Refusal missing(String key) {
    return Refusal.notFound("The property '" + key + "' does not exist.");
  }
}
