package dev.aloft.sandbox.jira.cloud.configured;

import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Default values of contexts as issues show them. Only options, short texts, addresses, numbers,
 * labels and fixed dates come out; people, groups, versions, projects and rich text do not.
 */
final class DefaultValues {

  private DefaultValues() {}

  static Optional<JsonNode> reply(SiteTables tables, JsonNode stored) {
    return switch (stored.path("type").asString("")) {
      case "option.single" -> option(tables, stored.path("optionId"));
      case "option.multiple" -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        stored.path("optionIds").forEach(id -> option(tables, id).ifPresent(list::add));
        yield list.isEmpty() ? Optional.empty() : Optional.of(list);
      }
      case "option.cascading" -> {
        Optional<JsonNode> parent = option(tables, stored.path("optionId"));
        Optional<JsonNode> child = option(tables, stored.path("cascadingOptionId"));
        if (parent.isPresent() && parent.get() instanceof ObjectNode object && child.isPresent()) {
          object.set("child", child.get());
        }
        yield parent;
      }
      case "textfield" -> present(stored.path("text"));
      case "url" -> present(stored.path("url"));
      case "float" -> present(stored.path("number"));
      case "labels" -> present(stored.path("labels"));
      case "datepicker" -> fixed(stored, "date");
      case "datetimepicker" -> fixed(stored, "dateTime");
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> fixed(JsonNode stored, String name) {
    return stored.path("useCurrent").asBoolean(false)
        ? Optional.empty()
        : present(stored.path(name));
  }

  private static Optional<JsonNode> present(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  private static Optional<JsonNode> option(SiteTables tables, JsonNode id) {
    return tables
        .options()
        .find(id.asString(""))
        .map(o -> Json.object().put("value", o.value()).put("id", Ids.text(o.id())));
  }
}
