package dev.aloft.jira.issue;

import dev.aloft.jira.Abreast;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Identity;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSite;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads issues for verify: each by calls of its own, with everything that hangs on it, by other
 * operations than the lane's reader uses.
 */
final class ActualIssues {

  private final JiraCloud site;
  private final FieldSchemas schemas;
  private final ActualParts parts;
  private final AddedByPeople people;

  ActualIssues(JiraCloud site) {
    this.site = site;
    this.schemas = new FieldSchemas(site);
    this.people = new AddedByPeople(site);
    this.parts = new ActualParts(site, new RoleNames(site), people);
  }

  List<Actual> read(LaneSite lane, List<String> ids, Map<String, List<Address>> watchers) {
    List<JsonNode> issues =
        site.issues()
            .fetch(
                TextForm.ADF,
                ids,
                Issues.Selection.fields("*all", "-comment", "-worklog")
                    .properties(
                        PropertyKeys.SOURCE,
                        PropertyKeys.ORIGIN,
                        PropertyKeys.HISTORY,
                        PropertyKeys.KEPT))
            .issues();
    return Abreast.each(issues.stream(), issue -> read(lane, issue, watchers)).toList();
  }

  private Actual read(LaneSite lane, JsonNode issue, Map<String, List<Address>> watchers) {
    Optional<String> stamp = IssueKeys.text(issue, PropertyKeys.SOURCE, "id");
    List<Address> wanted = stamp.map(id -> watchers.getOrDefault(id, List.of())).orElse(List.of());
    ActualParts.Read hanging = parts.read(lane.identity(), issue, wanted);
    return new Actual(
        issue.path("id").asString(""),
        issue.path("key").asString(""),
        stamp,
        attributes(lane, issue),
        hanging.parts(),
        issue.path("fields").path("updated").asString(""),
        hanging.added());
  }

  private Map<String, Value> attributes(LaneSite lane, JsonNode issue) {
    Identity identity = lane.identity();
    JsonNode fields = issue.path("fields");
    Map<String, Value> values = new TreeMap<>();
    values.put(IssueAudit.PLACE, place(lane, issue));
    values.put("summary", Value.text(fields.path("summary").asString("")));
    id(values, "issueType", IssueSchema.ISSUE_TYPE, fields.path("issuetype"));
    id(values, "status", IssueSchema.STATUS, fields.path("status"));
    id(values, "priority", IssueSchema.PRIORITY, fields.path("priority"));
    id(values, "resolution", IssueSchema.RESOLUTION, fields.path("resolution"));
    id(values, "parent", IssueSchema.TYPE, fields.path("parent"));
    account(values, "assignee", fields.path("assignee"));
    account(values, "reporter", fields.path("reporter"));
    ids(values, "components", IssueSchema.COMPONENT, fields.path("components"));
    ids(values, "versions", IssueSchema.VERSION, fields.path("versions"));
    ids(values, "fixVersions", IssueSchema.VERSION, fields.path("fixVersions"));
    List<Value> labels = new ArrayList<>();
    fields.path("labels").forEach(label -> labels.add(Value.text(label.asString(""))));
    values.put("labels", labels.isEmpty() ? Value.NONE : Value.set(labels));
    if (fields.path("duedate").isString()) {
      values.put(
          "duedate", Value.day(java.time.LocalDate.parse(fields.path("duedate").asString())));
    }
    JsonNode tracking = fields.path("timetracking");
    seconds(values, "originalEstimate", tracking.path("originalEstimateSeconds"));
    seconds(values, "remainingEstimate", tracking.path("remainingEstimateSeconds"));
    values.put("description", FieldJson.document(fields.path("description")));
    values.put("environment", FieldJson.document(fields.path("environment")));
    for (var field : fields.properties()) {
      if (field.getKey().startsWith("customfield_")) {
        identity
            .addressOf(IssueSchema.CUSTOM_FIELD, field.getKey())
            .ifPresent(address ->
                values.put(
                    IssueSchema.FIELD + address.key(),
                    FieldJson.read(field.getValue(), schemas.of(field.getKey()))));
      }
    }
    properties(values, issue.path("properties"));
    return values;
  }

  private static Value place(LaneSite lane, JsonNode issue) {
    Map<String, Value> place = new TreeMap<>();
    place.put(
        "project",
        new Value.Pointer(
            IssueSchema.PROJECT, issue.path("fields").path("project").path("id").asString("")));
    if (lane.lane().keepKeys()) {
      place.put("number", Value.number(number(issue)));
    }
    return Value.fields(place);
  }

  private static void properties(Map<String, Value> values, JsonNode properties) {
    values.put(
        "sourceKey", Value.text(properties.path(PropertyKeys.SOURCE).path("key").asString("")));
    values.putAll(OriginJson.read(properties.path(PropertyKeys.ORIGIN), IssueSchema.ORIGIN));
    values.put("history", OriginJson.text(properties.path(PropertyKeys.HISTORY)));
    values.put("kept", OriginJson.text(properties.path(PropertyKeys.KEPT)));
  }

  private static void id(Map<String, Value> values, String name, String type, JsonNode node) {
    if (node.isObject()) {
      values.put(name, new Value.Pointer(type, node.path("id").asString("")));
    }
  }

  private static void account(Map<String, Value> values, String name, JsonNode node) {
    if (node.isObject()) {
      values.put(name, new Value.Pointer(IssueSchema.USER, node.path("accountId").asString("")));
    }
  }

  private static void ids(Map<String, Value> values, String name, String type, JsonNode nodes) {
    List<Value> ids = new ArrayList<>();
    nodes.forEach(node -> ids.add(new Value.Pointer(type, node.path("id").asString(""))));
    if (!ids.isEmpty()) {
      values.put(name, Value.set(ids));
    }
  }

  /** An estimate cannot be taken back, but be nothing. */
  private static void seconds(Map<String, Value> values, String name, JsonNode node) {
    if (node.asLong(0) > 0) {
      values.put(name, Value.number(node.asLong()));
    }
  }

  /**
   * Everything in the project: what the index knows, and the next numbers, which it may not know
   * yet.
   */
  void list(LaneSite lane, Consumer<LaneAudit.Listed> sink) {
    Optional<String> there =
        site.projects()
            .get(lane.containerId(), List.of())
            .map(project -> project.path("key").asString(""));
    if (there.isEmpty()) {
      return;
    }
    String project = there.get();
    java.util.Set<String> told = new java.util.HashSet<>();
    long highest = 0;
    for (JsonNode issue :
        site.issues()
            .search(
                TextForm.ADF,
                "project = \"" + project + "\" ORDER BY key ASC",
                Issues.Selection.fields("creator").properties(PropertyKeys.SOURCE),
                100,
                List.of())) {
      highest = Math.max(highest, number(issue));
      told.add(issue.path("id").asString(""));
      sink.accept(listed(issue));
    }
    long from = highest + 1;
    List<String> next =
        LongStream.range(from, from + 1000).mapToObj(number -> project + "-" + number).toList();
    for (JsonNode issue :
        site.issues()
            .fetch(
                TextForm.ADF,
                next,
                Issues.Selection.fields("creator").properties(PropertyKeys.SOURCE))
            .issues()) {
      if (next.contains(issue.path("key").asString(""))
          && told.add(issue.path("id").asString(""))) {
        sink.accept(listed(issue));
      }
    }
  }

  private static long number(JsonNode issue) {
    String key = issue.path("key").asString("");
    return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
  }

  private LaneAudit.Listed listed(JsonNode issue) {
    return new LaneAudit.Listed(
        issue.path("id").asString(""),
        issue.path("key").asString(""),
        IssueKeys.text(issue, PropertyKeys.SOURCE, "id"),
        people.are(issue.path("fields").path("creator")));
  }
}
