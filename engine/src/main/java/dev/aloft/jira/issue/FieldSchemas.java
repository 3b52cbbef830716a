package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How the site's fields hold their values; read again when a field is asked for that is new. */
final class FieldSchemas {

  private final JiraCloud site;
  private final Map<String, JsonNode> schemas = new HashMap<>();

  FieldSchemas(JiraCloud site) {
    this.site = site;
  }

  /** What a field's values are made of. */
  record Kind(String type, String items, boolean rich) {}

  synchronized Kind of(String fieldId) {
    if (!schemas.containsKey(fieldId)) {
      schemas.put(fieldId, MissingNode.getInstance());
      site.fields()
          .all()
          .forEach(field -> schemas.put(field.path("id").asString(""), field.path("schema")));
    }
    JsonNode schema = schemas.getOrDefault(fieldId, MissingNode.getInstance());
    return new Kind(
        schema.path("type").asString(""),
        schema.path("items").asString(""),
        schema.path("custom").asString("").endsWith(":textarea"));
  }
}
