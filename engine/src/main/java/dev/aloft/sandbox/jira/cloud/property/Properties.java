package dev.aloft.sandbox.jira.cloud.property;

import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The properties of one kind of entity. */
public final class Properties {

  /** The longest value, as JSON text (contract: 32768 characters). */
  private static final int LONGEST_VALUE = 32_768;

  private static final int LONGEST_KEY = 255;

  private final Documents table;
  private final Sequences ids;
  private final String kind;

  /** Properties of a kind: {@code issue}, {@code comment}, {@code worklog}. */
  public Properties(Store store, Sequences ids, String kind) {
    this.table = new Documents(store.table("property." + kind));
    this.ids = ids;
    this.kind = kind;
  }

  private Optional<Document> find(long entity, String key) {
    return table.ofOwner(entity).stream()
        .filter(document -> document.json().path("key").asString("").equals(key))
        .findFirst();
  }

  /** A value. */
  public Optional<JsonNode> get(long entity, String key) {
    return find(entity, key).map(document -> document.json().path("value"));
  }

  /** The keys of an entity. */
  public List<String> keys(long entity) {
    return table.ofOwner(entity).stream()
        .map(document -> document.json().path("key").asString(""))
        .toList();
  }

  /**
   * Sets a value.
   *
   * @return true when the key is new
   */
  public boolean set(long entity, String key, JsonNode value) {
    check(key, value);
    Optional<Document> before = find(entity, key);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", key);
    json.set("value", value);
    long id = before.map(Document::id).orElseGet(() -> ids.next("property." + kind));
    table.put(id, entity, json);
    return before.isEmpty();
  }

  /** Takes a value away; false where there was none. */
  public boolean remove(long entity, String key) {
    Optional<Document> before = find(entity, key);
    before.ifPresent(document -> table.remove(document.id()));
    return before.isPresent();
  }

  /** The entity is going, and its properties with it. */
  public void removeAll(long entity) {
    table.removeOwned(entity);
  }

  private static void check(String key, JsonNode value) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw Refusal.badRequest(
          "The property key must have between 1 and " + LONGEST_KEY + " characters.");
    }
    if (value.isMissingNode()) {
      throw Refusal.badRequest("The property value must not be empty.");
    }
    if (value.toString().length() > LONGEST_VALUE) {
      throw Refusal.badRequest(
          "The property value must not have more than " + LONGEST_VALUE + " characters.");
    }
  }

  /** Checks the {@code properties} list of a body: {@code [{"key": …, "value": …}]}. */
  public void checkList(JsonNode list) {
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      throw Refusal.badRequest("The properties must be a list.");
    }
    for (JsonNode property : list) {
      check(property.path("key").asString(""), property.path("value"));
    }
  }

  /** Sets a list that was checked. */
  public void setList(long entity, JsonNode list) {
    for (JsonNode property : list) {
      set(entity, property.path("key").asString(""), property.path("value"));
    }
  }

  /** All properties of an entity, as they stand in a comment or worklog. */
  public ArrayNode list(long entity) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    table.ofOwner(entity).forEach(document -> list.add(document.json()));
    return list;
  }
}
