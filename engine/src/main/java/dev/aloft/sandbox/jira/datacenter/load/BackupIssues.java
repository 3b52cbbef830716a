package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.site.FreshSite;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Ranks;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes in issues with the numbers and times that they have. */
final class BackupIssues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JiraSite site;
  private final BackupRows rows;
  private final BackupPeople people;
  private final BackupFields fields;
  private final LeftOut leftOut;
  private final Ranks ranks;
  private final Fields known;
  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, Long> epics = new HashMap<>();

  BackupIssues(
      JiraSite site, BackupRows rows, BackupPeople people, BackupFields fields, LeftOut leftOut) {
    this.site = site;
    this.rows = rows;
    this.people = people;
    this.fields = fields;
    this.leftOut = leftOut;
    this.ranks = new Ranks(site);
    this.known = new Fields(site.tables());
  }

  /** Learns which issues are below which: sub-tasks, and what is below epics. */
  void learnParents() {
    learn(BackupLists.SUBTASK, parents);
    learn(BackupLists.EPIC, epics);
  }

  private void learn(String style, Map<Long, Long> above) {
    List<Long> types =
        rows.all("IssueLinkType")
            .filter(row -> row.textOr("style", "").equals(style))
            .flatMap(row -> row.id().stream())
            .toList();
    rows.all("IssueLink")
        .filter(row -> row.number("linktype").filter(types::contains).isPresent())
        .forEach(row ->
            row.number("destination")
                .ifPresent(
                    child -> row.number("source").ifPresent(parent -> above.put(child, parent))));
  }

  /** Ranks an issue as it was ranked. */
  void rank(long id, String rank) {
    Optional<Issue> issue = site.issues().find(id);
    if (issue.isPresent()) {
      ObjectNode values = issue.get().values();
      known.ofType(FreshSite.RANK).ifPresent(field -> values.put(field.id(), rank));
      site.issues().put(issue.get().with(values));
      ranks.reserve(rank);
    }
  }

  /** Takes an issue in; nothing if it has no number. */
  Optional<Issue> take(long project, BackupRow row) {
    Optional<Long> number = row.number("number").or(() -> numberOfKey(row.textOr("key", "")));
    if (row.id().isEmpty() || number.isEmpty()) {
      leftOut.add("issues without a number", 1);
      return Optional.empty();
    }
    ObjectNode values = JSON.objectNode();
    for (String name : List.of("summary", "description", "environment")) {
      row.text(name).ifPresent(text -> values.put(name, text));
    }
    for (String name : List.of("created", "updated", "resolutiondate")) {
      row.time(name).ifPresent(time -> values.put(name, time));
    }
    for (String name : List.of("timeoriginalestimate", "timeestimate", "timespent")) {
      row.number(name).ifPresent(seconds -> values.put(name, seconds));
    }
    for (String name : List.of("assignee", "reporter")) {
      people.key(row.text(name)).ifPresent(key -> values.put(name, key));
    }
    people
        .key(row.row().has("creator") ? row.text("creator") : row.text("reporter"))
        .ifPresent(key -> values.put("creator", key));
    for (String name : List.of("status", "priority", "resolution")) {
      row.number(name).ifPresent(id -> values.put(name, id));
    }
    row.number("type").ifPresent(id -> values.put("issuetype", id));
    row.date("duedate").ifPresent(date -> values.put("duedate", date));
    Optional.ofNullable(parents.get(row.id().get())).ifPresent(id -> values.put("parent", id));
    associated(row, values);
    List<BackupRow> labels = rows.of(row, "Label");
    labels(labels, values);
    fields.values(rows.of(row, "CustomFieldValue"), labels, values);
    known.ofType(FreshSite.RANK).ifPresent(field -> values.put(field.id(), ranks.last()));
    Optional.ofNullable(epics.get(row.id().get()))
        .ifPresent(epic ->
            known.ofType(FreshSite.EPIC_LINK).ifPresent(field -> values.put(field.id(), epic)));
    row.number("security").ifPresent(level -> values.put("security", level));
    return Optional.of(
        site.issues()
            .put(new Issue(row.id().get(), project, number.get(), row.flag("archived"), values)));
  }

  private static Optional<Long> numberOfKey(String key) {
    String digits = key.substring(key.lastIndexOf('-') + 1);
    return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }

  private static void labels(List<BackupRow> rows, ObjectNode values) {
    ArrayNode labels = JSON.arrayNode();
    rows.stream()
        .filter(row -> row.text("fieldid").isEmpty())
        .forEach(row -> labels.add(row.textOr("label", "")));
    if (!labels.isEmpty()) {
      values.set("labels", labels);
    }
  }

  private void associated(BackupRow issue, ObjectNode values) {
    Map<String, String> kinds =
        Map.of(
            "IssueComponent", "components",
            "IssueVersion", "versions",
            "IssueFixVersion", "fixVersions");
    for (BackupRow row : rows.of(issue, "NodeAssociation")) {
      String field = kinds.getOrDefault(row.textOr("associationType", ""), "");
      if (!field.isEmpty()) {
        row.number("sinkNodeId").ifPresent(id -> values.withArray(field).add(id));
      }
    }
  }
}
