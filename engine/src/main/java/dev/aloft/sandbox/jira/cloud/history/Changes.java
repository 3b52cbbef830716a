package dev.aloft.sandbox.jira.cloud.history;

import dev.aloft.sandbox.jira.cloud.config.Configuration;
import dev.aloft.sandbox.jira.cloud.config.Field;
import dev.aloft.sandbox.jira.cloud.issue.FieldSelection;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a change did to each field, in the words of a history. */
public final class Changes {

  /** What nobody sets himself. */
  private static final Set<String> SILENT = Set.of("statuscategorychangedate", "resolutiondate");

  private final Configuration configuration;
  private final IssueViews views;

  /** The changes of a site's issues, as its views name what fields hold. */
  public Changes(Configuration configuration, IssueViews views) {
    this.configuration = configuration;
    this.views = views;
  }

  /** An item for each field that differs. */
  ArrayNode between(JiraCall call, Issue before, Issue after) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    List<String> fields = differing(before, after);
    if (!fields.isEmpty()) {
      // In version 2 texts are texts.
      JiraCall words = new JiraCall(call.request(), call.caller(), 2, call.path(), call.json());
      Wish wish = new Wish(FieldSelection.of(fields, "*all"), List.of(), Set.of());
      JsonNode old = views.view(words, before, wish).path("fields");
      JsonNode now = views.view(words, after, wish).path("fields");
      fields.forEach(field -> items.add(item(field, old.path(field), now.path(field))));
    }
    return items;
  }

  private static List<String> differing(Issue before, Issue after) {
    Set<String> names = new TreeSet<>(before.fields().propertyNames());
    names.addAll(after.fields().propertyNames());
    names.removeAll(SILENT);
    names.removeIf(name -> before.fields().path(name).equals(after.fields().path(name)));
    List<String> fields = new ArrayList<>(names);
    if (!before.statusId().equals(after.statusId())) {
      fields.add("status");
    }
    if (!before.typeId().equals(after.typeId())) {
      fields.add("issuetype");
    }
    if (!before.parentId().equals(after.parentId())) {
      fields.add("parent");
    }
    return fields;
  }

  private ObjectNode item(String id, JsonNode before, JsonNode after) {
    Optional<Field> field = configuration.field(id);
    boolean custom = field.filter(Field::custom).isPresent();
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("field", custom ? field.map(Field::name).orElse(id) : name(id));
    item.put("fieldtype", custom ? "custom" : "jira");
    item.put("fieldId", id);
    put(item, "from", id(before));
    put(item, "fromString", text(before));
    put(item, "to", id(after));
    put(item, "toString", text(after));
    return item;
  }

  /** The names of the history are older than those of the fields. */
  private static String name(String field) {
    return switch (field) {
      case "fixVersions" -> "Fix Version";
      case "versions" -> "Version";
      case "components" -> "Component";
      case "security" -> "Security";
      case "parent" -> "Parent";
      default -> field;
    };
  }

  private static void put(ObjectNode item, String name, String text) {
    if (!text.isEmpty()) {
      item.put(name, text);
    }
  }

  private static String id(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(Changes::id).collect(Collectors.joining(", "))
        : value.path("id").asString(value.path("accountId").asString(""));
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Changes::text).collect(Collectors.joining(" "));
    }
    for (String name : List.of("name", "value", "displayName", "key")) {
      if (value.path(name).isString()) {
        return value.path(name).asString();
      }
    }
    return value.isValueNode() ? value.asString("") : "";
  }
}
