package dev.aloft.jira.issue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as one text for one value: names in order, since a site may give them in any. */
final class CanonicalJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private CanonicalJson() {}

  static String text(JsonNode node) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(node, json);
    }
    return out.toString();
  }

  private static void write(JsonNode node, JsonGenerator json) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>(node.propertyNames());
      names.sort(null);
      json.writeStartObject();
      for (String name : names) {
        json.writeName(name);
        write(node.path(name), json);
      }
      json.writeEndObject();
    } else if (node.isArray()) {
      json.writeStartArray();
      node.forEach(item -> write(item, json));
      json.writeEndArray();
    } else {
      json.writeTree(node);
    }
  }
}
