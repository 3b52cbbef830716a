package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.field.ValueReader;
import dev.aloft.sandbox.jira.datacenter.field.WrongValue;
import dev.aloft.sandbox.jira.datacenter.site.FreshSite;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Ranks;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Ids;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes in issues as replies show them, with the numbers and times that they have. */
final class IssueLoader {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What another class reads, or what follows from something else. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "project",
          "comment",
          "worklog",
          "attachment",
          "issuelinks",
          "subtasks",
          "votes",
          "watches",
          "progress",
          "aggregateprogress",
          "workratio",
          "timetracking",
          "lastViewed",
          "aggregatetimespent",
          "aggregatetimeestimate",
          "aggregatetimeoriginalestimate",
          "epic",
          "sprint",
          "closedSprints",
          "thumbnail");

  private final JiraSite site;
  private final PeopleLoader people;
  private final ListLoader lists;
  private final Ranks ranks;
  private final Optional<Field> rank;
  private final Optional<Field> sprints;
  private final Optional<Field> epicLink;
  private final LeftOut leftOut;

  IssueLoader(JiraSite site, PeopleLoader people, ListLoader lists, LeftOut leftOut) {
    this.site = site;
    this.people = people;
    this.lists = lists;
    this.leftOut = leftOut;
    this.ranks = new Ranks(site);
    Fields fields = new Fields(site.tables());
    this.rank = fields.ofType(FreshSite.RANK);
    this.sprints = fields.ofType(FreshSite.SPRINT);
    this.epicLink = fields.ofType(FreshSite.EPIC_LINK);
  }

  /** Takes an issue in; nothing where the file shows none. */
  Optional<Issue> take(long project, ObjectNode shown) {
    Optional<Long> id = Ids.parse(shown.path("id").asString(""));
    String key = shown.path("key").asString("");
    Optional<Long> number = Ids.parse(key.substring(key.lastIndexOf('-') + 1));
    if (id.isEmpty() || number.isEmpty() || !shown.path("fields").isObject()) {
      leftOut.add("files that show no issue", 1);
      return Optional.empty();
    }
    ObjectNode values = JSON.objectNode();
    for (Map.Entry<String, JsonNode> field : shown.path("fields").properties()) {
      boolean empty =
          field.getValue().isNull()
              || (field.getValue().isContainer() && field.getValue().isEmpty());
      if (!empty && !ELSEWHERE.contains(field.getKey())) {
        value(project, field.getKey(), field.getValue(), values);
      }
    }
    agile(shown.path("fields"), values);
    rank.ifPresent(field -> values.put(field.id(), ranks.last()));
    return Optional.of(
        site.issues().put(new Issue(id.get(), project, number.get(), false, values)));
  }

  private void value(long project, String field, JsonNode value, ObjectNode values) {
    switch (field) {
      case "summary", "description", "environment", "duedate" ->
          values.put(field, value.asString(""));
      case "labels" -> values.set(field, value);
      case "created", "updated", "resolutiondate" ->
          time(value).ifPresent(millis -> values.put(field, millis));
      case "timeoriginalestimate", "timeestimate", "timespent" ->
          values.put(field, value.asLong(0));
      case "assignee", "reporter", "creator" ->
          people.key(value).ifPresent(key -> values.put(field, key));
      case "issuetype" -> lists.type(value).ifPresent(id -> values.put(field, id));
      case "status" -> lists.status(value).ifPresent(id -> values.put(field, id));
      case "priority" -> lists.priority(value).ifPresent(id -> values.put(field, id));
      case "resolution" -> lists.resolution(value).ifPresent(id -> values.put(field, id));
      case "parent" ->
          Ids.parse(value.path("id").asString("")).ifPresent(id -> values.put(field, id));
      case "components" ->
          values.set(field, ids(value, one -> lists.component(project, one, Optional.empty())));
      case "versions", "fixVersions" ->
          values.set(field, ids(value, one -> lists.version(project, one)));
      default -> {
        if (!value.isBoolean() || value.booleanValue()) {
          leftOut.add("field " + field, 1);
        }
      }
    }
  }

  private static ArrayNode ids(JsonNode list, Function<JsonNode, Optional<Long>> take) {
    ArrayNode ids = JSON.arrayNode();
    list.forEach(one -> take.apply(one).ifPresent(ids::add));
    return ids;
  }

  /** A time in milliseconds; as the product writes it, or as its boards do. */
  static Optional<Long> time(JsonNode text) {
    String given = text.asString("");
    try {
      return Optional.of(ValueReader.time(given));
    } catch (WrongValue e) {
      try {
        return Optional.of(Instant.parse(given).toEpochMilli());
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }
  }

  private void agile(JsonNode fields, ObjectNode values) {
    ArrayNode ids = JSON.arrayNode();
    fields.path("closedSprints").forEach(sprint -> sprint(sprint).ifPresent(ids::add));
    sprint(fields.path("sprint")).ifPresent(ids::add);
    if (!ids.isEmpty()) {
      sprints.ifPresent(field -> values.set(field.id(), ids));
    }
    JsonNode epic = fields.path("epic");
    if (epic.path("id").isIntegralNumber()) {
      epicLink.ifPresent(field -> values.put(field.id(), epic.path("id").longValue()));
    }
  }

  private Optional<Long> sprint(JsonNode shown) {
    if (!shown.path("id").isIntegralNumber()) {
      return Optional.empty();
    }
    long id = shown.path("id").longValue();
    if (site.tables().sprints().find(id).isEmpty()) {
      site.tables()
          .sprints()
          .put(
              new Sprint(
                  id,
                  Optional.of(shown.path("originBoardId"))
                      .filter(JsonNode::isIntegralNumber)
                      .map(JsonNode::longValue),
                  shown.path("name").asString(""),
                  shown.path("state").asString("closed"),
                  shown.path("goal").asString(""),
                  time(shown.path("startDate")),
                  time(shown.path("endDate")),
                  time(shown.path("startDate")),
                  time(shown.path("completeDate")),
                  false,
                  false,
                  id));
    }
    return Optional.of(id);
  }
}
