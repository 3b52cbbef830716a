package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a bulk edit names by kinds of fields into the body of an ordinary edit. */
final class EditedFields {

  private final ObjectNode fields = Json.object();
  private final ObjectNode update = Json.object();
  private final Set<String> names = new TreeSet<>();

  private EditedFields() {}

  /**
   * Reads {@code editedFieldsInput}.
   *
   * @throws Refusal 501 for kinds of fields that the sandbox does not edit so
   */
  static EditedFields of(JsonNode input) {
    EditedFields edited = new EditedFields();
    for (Map.Entry<String, JsonNode> entry : input.properties()) {
      edited.read(entry.getKey(), entry.getValue());
    }
    return edited;
  }

  /** The ids of the fields. */
  Set<String> names() {
    return names;
  }

  /** The body of an edit. */
  ObjectNode body() {
    ObjectNode body = Json.object();
    body.set("fields", fields);
    body.set("update", update);
    return body;
  }

  private void read(String kind, JsonNode value) {
    switch (kind) {
      case "labelsFields" ->
          value.forEach(
              one -> many(one, one.path("labels"), label -> label.path("name"), "labels"));
      case "multiselectComponents" ->
          many(value, value.path("components"), one -> id(one.path("componentId")), "components");
      case "multipleVersionPickerFields" ->
          value.forEach(
              one -> many(one, one.path("versions"), version -> id(version.path("versionId")), ""));
      case "multipleSelectFields" ->
          value.forEach(one -> put(one, ids(one.path("options"), "optionId")));
      case "singleSelectFields" ->
          value.forEach(one -> put(one, id(one.path("option").path("optionId"))));
      case "singleVersionPickerFields" ->
          value.forEach(one -> put(one, id(one.path("version").path("versionId"))));
      case "cascadingSelectFields" -> value.forEach(this::cascading);
      case "singleLineTextFields" -> value.forEach(one -> put(one, one.path("text")));
      case "urlFields" -> value.forEach(one -> put(one, one.path("url")));
      case "richTextFields" ->
          value.forEach(one -> put(one, one.path("richText").path("adfValue")));
      case "clearableNumberFields" -> value.forEach(one -> put(one, one.path("value")));
      case "datePickerFields" ->
          value.forEach(one -> put(one, one.path("date").path("formattedDate")));
      case "dateTimePickerFields" ->
          value.forEach(one -> put(one, one.path("dateTime").path("formattedDateTime")));
      case "singleSelectClearableUserPickerFields" ->
          value.forEach(one -> put(one, person(one.path("user"))));
      case "multipleSelectClearableUserPickerFields" ->
          value.forEach(one -> {
            ArrayNode people = JsonNodeFactory.instance.arrayNode();
            one.path("users").forEach(user -> people.add(person(user)));
            put(one, people);
          });
      case "priority" -> put("priority", id(value.path("priorityId")));
      case "originalEstimateField" -> time("originalEstimate", value.path(kind));
      case "timeTrackingField" -> time("remainingEstimate", value.path("timeRemaining"));
      default ->
          throw Refusal.of(501, "The sandbox does not implement '" + kind + "' of a bulk edit.");
    }
  }

  private void put(JsonNode named, JsonNode value) {
    put(named.path("fieldId").asString(""), value);
  }

  private void put(String field, JsonNode value) {
    names.add(field);
    fields.set(field, value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
  }

  private static JsonNode id(JsonNode id) {
    return id.isMissingNode()
        ? JsonNodeFactory.instance.nullNode()
        : Json.object().put("id", id.asString(""));
  }

  private static ArrayNode ids(JsonNode list, String name) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    list.forEach(one -> ids.add(id(one.path(name))));
    return ids;
  }

  private static JsonNode person(JsonNode user) {
    String accountId = user.path("accountId").asString("");
    return accountId.isEmpty()
        ? JsonNodeFactory.instance.nullNode()
        : Json.object().put("accountId", accountId);
  }

  private void cascading(JsonNode one) {
    ObjectNode value = Json.object();
    value.put("id", one.path("parentOptionValue").path("optionId").asString(""));
    if (one.has("childOptionValue")) {
      value.set("child", id(one.path("childOptionValue").path("optionId")));
    }
    put(one, value);
  }

  private void time(String name, JsonNode value) {
    names.add("timetracking");
    fields.withObject("timetracking").set(name, value);
  }

  /** Fields of several values are added to, taken from, or set. */
  private void many(JsonNode one, JsonNode list, Function<JsonNode, JsonNode> value, String usual) {
    String field = one.path("fieldId").asString(usual);
    List<JsonNode> values = new ArrayList<>();
    list.forEach(item -> values.add(value.apply(item)));
    names.add(field);
    switch (one.path("bulkEditMultiSelectFieldOption").asString("")) {
      case "ADD" -> values.forEach(item -> operation(field, "add", item));
      case "REMOVE" -> values.forEach(item -> operation(field, "remove", item));
      case "REPLACE" -> fields.putArray(field).addAll(values);
      case "REMOVE_ALL" -> fields.putArray(field);
      default -> throw Refusal.badRequest("bulkEditMultiSelectFieldOption is required.");
    }
  }

  private void operation(String field, String word, JsonNode value) {
    update.withArray(field).addObject().set(word, value);
  }
}
