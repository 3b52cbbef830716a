package dev.aloft.contracts;

import dev.aloft.sandbox.operation.OperationTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The properties that a contract declares for a JSON body, at every depth. Arrays do not count, and
 * what a schema is put together from is taken together.
 */
public final class BodySchema {

  private final JsonNode document;
  private final List<JsonNode> schemas;

  private BodySchema(JsonNode document, List<JsonNode> schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  /** The JSON bodies of a contract's operations, by the ids of its table. */
  public static Map<String, BodySchema> of(Contract contract) {
    Map<String, BodySchema> all = new TreeMap<>();
    for (Contract.Source source : contract.sources()) {
      JsonNode document = ContractFile.load(source.file()).document();
      for (OperationTable.Row row : contract.table().rows()) {
        String template = row.template().replaceFirst("^" + source.prefix(), "");
        JsonNode operation =
            document.path("paths").path(template).path(row.method().toLowerCase(Locale.ROOT));
        JsonNode body = resolved(document, operation.path("requestBody"));
        body.path("content").properties().stream()
            .filter(media -> media.getKey().contains("json"))
            .map(media -> new BodySchema(document, List.of(media.getValue().path("schema"))))
            .forEach(schema -> all.putIfAbsent(row.operationId(), schema));
      }
    }
    return all;
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    JsonNode at = node;
    while (at.has("$ref")) {
      at = document.at(at.path("$ref").asString().substring(1));
    }
    return at;
  }

  /** The declared properties by name; none where the value is no object, or any. */
  public Map<String, BodySchema> properties() {
    Map<String, List<JsonNode>> found = new LinkedHashMap<>();
    schemas.forEach(schema -> collect(schema, found));
    Map<String, BodySchema> all = new LinkedHashMap<>();
    found.forEach((name, declared) -> all.put(name, new BodySchema(document, declared)));
    return all;
  }

  private void collect(JsonNode schema, Map<String, List<JsonNode>> found) {
    JsonNode at = resolved(document, schema);
    for (String whole : List.of("allOf", "oneOf", "anyOf")) {
      at.path(whole).forEach(part -> collect(part, found));
    }
    if (at.has("items")) {
      collect(at.path("items"), found);
    }
    at.path("properties")
        .properties()
        .forEach(one ->
            found.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()));
  }
}
