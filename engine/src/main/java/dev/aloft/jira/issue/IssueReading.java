package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.Identity;
import dev.aloft.resource.ObservedItem;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads issues with their parts as the target shows them, a hundred at once. */
final class IssueReading {

  private final JiraCloud site;
  private final FieldSchemas schemas;
  private final PartReading parts;

  IssueReading(JiraCloud site, FieldSchemas schemas, RoleNames roles) {
    this.site = site;
    this.schemas = schemas;
    this.parts = new PartReading(site, roles);
  }

  List<ObservedItem> read(Identity identity, List<String> ids) {
    List<ObservedItem> items = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += Issues.FETCHES_A_CALL) {
      List<String> batch = ids.subList(from, Math.min(from + Issues.FETCHES_A_CALL, ids.size()));
      List<JsonNode> issues = fetch(batch);
      PartReading.Batch hanging = parts.of(issues);
      issues.forEach(issue -> items.add(item(identity, issue, hanging)));
    }
    return items;
  }

  private List<JsonNode> fetch(List<String> ids) {
    return site.issues()
        .fetch(
            TextForm.ADF,
            ids,
            Issues.Selection.fields("*all")
                .properties(
                    PropertyKeys.SOURCE,
                    PropertyKeys.RECORD,
                    PropertyKeys.ORIGIN,
                    PropertyKeys.HISTORY,
                    PropertyKeys.KEPT))
        .issues();
  }

  private ObservedItem item(Identity identity, JsonNode issue, PartReading.Batch hanging) {
    return new ObservedItem(
        issue.path("id").asString(""),
        issue.path("key").asString(""),
        IssueKeys.text(issue, PropertyKeys.SOURCE, "id"),
        IssueKeys.text(issue, PropertyKeys.RECORD, "digest").flatMap(IssueReading::digest),
        attributes(identity, issue),
        hanging.parts(issue),
        issue.path("fields").path("updated").asString(""),
        marked(issue));
  }

  private static boolean marked(JsonNode issue) {
    return issue
        .path("properties")
        .path(PropertyKeys.RECORD)
        .path(IssueMarks.GONE)
        .asBoolean(false);
  }

  private static Optional<Digest> digest(String hex) {
    try {
      return Optional.of(Digest.parse(hex));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Map<String, Value> attributes(Identity identity, JsonNode issue) {
    JsonNode fields = issue.path("fields");
    Map<String, Value> values = new TreeMap<>();
    values.put("summary", Value.textOrNone(fields.path("summary").asString("")));
    values.put("issueType", pointer(IssueSchema.ISSUE_TYPE, fields.path("issuetype")));
    values.put("status", pointer(IssueSchema.STATUS, fields.path("status")));
    values.put("priority", pointer(IssueSchema.PRIORITY, fields.path("priority")));
    values.put("resolution", pointer(IssueSchema.RESOLUTION, fields.path("resolution")));
    values.put("parent", pointer(IssueSchema.TYPE, fields.path("parent")));
    values.put("originalEstimate", seconds(fields.path("timeoriginalestimate")));
    values.put("remainingEstimate", seconds(fields.path("timeestimate")));
    values.put("description", FieldJson.document(fields.path("description")));
    values.put("environment", FieldJson.document(fields.path("environment")));
    for (String name :
        List.of(
            "assignee", "reporter", "labels", "components", "versions", "fixVersions", "duedate")) {
      values.put(name, FieldJson.read(fields.path(name), schemas.of(name)));
    }
    if (marked(issue)) {
      values.put("labels", IssueMarks.withoutMark(values.getOrDefault("labels", Value.NONE)));
    }
    custom(identity, fields, values);
    properties(issue.path("properties"), values);
    return values;
  }

  private void custom(Identity identity, JsonNode fields, Map<String, Value> values) {
    fields
        .properties()
        .forEach(field -> {
          if (field.getKey().startsWith("customfield_") && !field.getValue().isNull()) {
            identity
                .addressOf(IssueSchema.CUSTOM_FIELD, field.getKey())
                .ifPresent(address ->
                    values.put(
                        IssueSchema.FIELD + address.key(),
                        FieldJson.read(field.getValue(), schemas.of(field.getKey()))));
          }
        });
  }

  private static void properties(JsonNode properties, Map<String, Value> values) {
    JsonNode key = properties.path(PropertyKeys.SOURCE).path("key");
    values.put("sourceKey", Value.textOrNone(key.asString("")));
    values.putAll(OriginJson.read(properties.path(PropertyKeys.ORIGIN), IssueSchema.ORIGIN));
    values.put("history", OriginJson.text(properties.path(PropertyKeys.HISTORY)));
    values.put("kept", OriginJson.text(properties.path(PropertyKeys.KEPT)));
  }

  private static Value pointer(String type, JsonNode node) {
    String id = node.path("id").asString("");
    return id.isEmpty() ? Value.NONE : new Value.Pointer(type, id);
  }

  private static Value seconds(JsonNode node) {
    return node.isNumber() ? Value.number(node.asLong()) : Value.NONE;
  }
}
