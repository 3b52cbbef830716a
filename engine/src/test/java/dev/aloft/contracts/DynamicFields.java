package dev.aloft.contracts;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of issues' fields in Jira Data Center: its contract declares each as an object, while in
 * truth they are texts, numbers, lists and nothing (contracts/README.md, point 3). Whatever stands
 * below these names is left out before a document is checked.
 */
final class DynamicFields {

  private static final Set<String> NAMES =
      Set.of(
          "fields",
          "renderedFields",
          "versionedRepresentations",
          "update",
          "properties",
          "allowedValues",
          "defaultValue",
          "notificationSchemeEvents");

  /**
   * Texts that are null where there is none, in recorded replies of the product as in its own
   * examples, though the contract knows texts only: the two sides of a change, and the name in a
   * body that unassigns an issue.
   */
  private static final Set<String> NULLABLE =
      Set.of("from", "fromString", "to", "toString", "name");

  private DynamicFields() {}

  /** A document without the values that its contract cannot describe. */
  static JsonNode without(ContractFile file, JsonNode document) {
    if (!file.name().equals("jira-data-center.json")) {
      return document;
    }
    JsonNode copy = document.deepCopy();
    clear(copy);
    return copy;
  }

  private static void clear(JsonNode node) {
    if (node instanceof ObjectNode object) {
      NULLABLE.stream().filter(name -> object.path(name).isNull()).forEach(object::remove);
      NAMES.stream().filter(name -> object.path(name).isContainer()).forEach(object::remove);
      if (object.size() == 2 && object.has("key")) {
        // What an app keeps under a key is any JSON; the contract says a text.
        object.remove("value");
      }
      if (object.has("fieldId") && object.path("value").isValueNode()) {
        // An estimation is the value of a field too.
        object.remove("value");
      }
    }
    node.forEach(DynamicFields::clear);
  }
}
