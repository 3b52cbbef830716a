package dev.aloft.sandbox.jira.cloud.field;

import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Fields in replies. */
public final class FieldJson {

  private FieldJson() {}

  /** The contract's {@code FieldDetails}. */
  public static ObjectNode details(Field field) {
    ObjectNode document = Json.object();
    document.put("id", field.key());
    document.put("key", field.key());
    document.put("name", field.name());
    document.put("custom", field.custom());
    document.put("orderable", field.traits().orderable());
    document.put("navigable", field.traits().navigable());
    document.put("searchable", field.traits().searchable());
    document.set("clauseNames", Json.texts(field.traits().clauses()));
    if (!field.type().schema().isEmpty()) {
      document.set("schema", schema(field));
    }
    return document;
  }

  /** The contract's {@code JsonTypeBean}. */
  static ObjectNode schema(Field field) {
    ObjectNode schema = Json.object();
    schema.put("type", field.type().schema());
    if (!field.type().items().isEmpty()) {
      schema.put("items", field.type().items());
    }
    if (field.custom()) {
      schema.put("custom", field.type().key());
      schema.put("customId", field.number());
    } else {
      schema.put("system", field.system());
    }
    return schema;
  }
}
