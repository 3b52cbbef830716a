package dev.aloft.spec;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tree as JSON, for the schema check. Secrets stay outside of it: their reference stands in. */
final class TreeJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TreeJson() {}

  static JsonNode of(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> scalar(scalar);
      case Tree.Sequence sequence -> {
        ArrayNode array = JSON.arrayNode();
        sequence.items().forEach(item -> array.add(of(item)));
        yield array;
      }
      case Tree.Mapping mapping -> {
        ObjectNode object = JSON.objectNode();
        for (Tree.Entry entry : mapping.entries()) {
          boolean credential = Interpolation.CREDENTIAL_KEYS.contains(entry.key().text());
          object.set(
              entry.key().text(),
              credential && entry.value() instanceof Tree.Scalar scalar && scalar.concealed()
                  ? JSON.stringNode(scalar.raw())
                  : of(entry.value()));
        }
        yield object;
      }
    };
  }

  private static JsonNode scalar(Tree.Scalar scalar) {
    return switch (scalar.kind()) {
      case NULL -> JSON.nullNode();
      case FLAG -> JSON.booleanNode(scalar.text().equals("true"));
      case INTEGER -> JSON.numberNode(Long.parseLong(scalar.text()));
      case DECIMAL -> JSON.numberNode(new BigDecimal(scalar.text()));
      case TEXT -> JSON.stringNode(scalar.text());
    };
  }
}
