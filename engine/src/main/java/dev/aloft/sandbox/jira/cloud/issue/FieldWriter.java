package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.issue.FieldInput.Place;
import dev.aloft.sandbox.jira.cloud.issue.Texts.Refused;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies the {@code fields} and {@code update} of a write to an issue's stored values. */
final class FieldWriter {

  /** What the server alone sets, or what has calls of its own. */
  private static final Set<String> NEVER =
      Set.of(
          "status",
          "statusCategory",
          "statuscategorychangedate",
          "created",
          "creator",
          "updated",
          "resolutiondate",
          "timespent",
          "timeestimate",
          "timeoriginalestimate",
          "comment",
          "worklog",
          "attachment",
          "issuelinks",
          "watches",
          "votes",
          "subtasks",
          "lastViewed",
          "workratio",
          "id",
          "key");

  private static final String TIME = "timetracking";

  /** What the issue writer itself looks after. */
  static final Set<String> STRUCTURE = Set.of("project", "issuetype", "parent");

  private final JiraSite site;
  private final FieldInput input;

  FieldWriter(JiraSite site, FieldInput input) {
    this.site = site;
    this.input = input;
  }

  /** Applies {@code fields}: each a new value. */
  void fields(
      JsonNode fields,
      Map<String, FieldUse> uses,
      Place place,
      ObjectNode stored,
      FieldErrors errors) {
    fields
        .properties()
        .forEach(entry -> {
          if (!STRUCTURE.contains(entry.getKey())) {
            set(entry.getKey(), entry.getValue(), uses, place, stored, errors);
          }
        });
  }

  /** Sets one field. */
  void set(
      String id,
      JsonNode value,
      Map<String, FieldUse> uses,
      Place place,
      ObjectNode stored,
      FieldErrors errors) {
    FieldUse use = uses.get(id);
    if (use == null || NEVER.contains(id)) {
      errors.notOnScreen(id);
      return;
    }
    try {
      JsonNode read = input.read(use, value, place);
      if (read.isNull() && use.required()) {
        errors.add(id, use.field().name() + " is required.");
      } else {
        store(id, read, stored);
      }
    } catch (Refused e) {
      errors.add(id, e.reason());
    }
  }

  /** Whether a field has a value; of time tracking that is an estimate. */
  static boolean filled(String id, JsonNode stored) {
    return stored.has(id.equals(TIME) ? "timeoriginalestimate" : id);
  }

  private void store(String id, JsonNode value, ObjectNode stored) {
    if (id.equals(TIME)) {
      estimates(value, stored);
      return;
    }
    if (id.equals("resolution")) {
      resolution(value, stored);
    }
    if (value.isNull()) {
      stored.remove(id);
    } else {
      stored.set(id, value);
    }
  }

  private static void estimates(JsonNode value, ObjectNode stored) {
    boolean first = !stored.has("timeoriginalestimate");
    if (value.has("originalEstimate")) {
      stored.set("timeoriginalestimate", value.path("originalEstimate"));
      if (first && !value.has("remainingEstimate")) {
        stored.set("timeestimate", value.path("originalEstimate"));
      }
    }
    if (value.has("remainingEstimate")) {
      stored.set("timeestimate", value.path("remainingEstimate"));
    }
  }

  private void resolution(JsonNode value, ObjectNode stored) {
    if (value.isNull()) {
      stored.remove("resolutiondate");
    } else if (!stored.has("resolution")) {
      stored.put("resolutiondate", JiraSite.time(site.now()));
    }
  }

  /** Applies one operation of {@code update}: {@code {"add": value}} and its like. */
  void update(
      String id,
      JsonNode operation,
      Map<String, FieldUse> uses,
      Place place,
      ObjectNode stored,
      FieldErrors errors) {
    if (!operation.isObject() || operation.size() != 1) {
      errors.add(id, "Each operation must be an object with one property.");
      return;
    }
    String verb = operation.propertyNames().iterator().next();
    JsonNode value = operation.path(verb);
    switch (verb) {
      case "set", "edit" -> set(id, value, uses, place, stored, errors);
      case "add", "remove" -> {
        FieldUse use = uses.get(id);
        if (use == null || NEVER.contains(id)) {
          errors.notOnScreen(id);
        } else if (!use.field().schema().type().equals("array")) {
          errors.add(id, "Field does not support the operation '" + verb + "'.");
        } else {
          change(use, verb, value, place, stored, errors);
        }
      }
      default -> errors.add(id, "Unknown operation '" + verb + "'.");
    }
  }

  private void change(
      FieldUse use,
      String verb,
      JsonNode value,
      Place place,
      ObjectNode stored,
      FieldErrors errors) {
    String id = use.field().id();
    ArrayNode one = JsonNodeFactory.instance.arrayNode().add(value);
    try {
      JsonNode item = input.read(use, one, place).path(0);
      ArrayNode after = JsonNodeFactory.instance.arrayNode();
      for (JsonNode before : stored.path(id)) {
        if (!before.equals(item)) {
          after.add(before);
        }
      }
      if (verb.equals("add")) {
        after.add(item);
      }
      stored.set(id, after);
    } catch (Refused e) {
      errors.add(id, e.reason());
    }
  }
}
