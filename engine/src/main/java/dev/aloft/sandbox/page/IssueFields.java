package dev.aloft.sandbox.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an issue in words: those that neither are rich texts nor have a place of their own.
 */
final class IssueFields {

  private static final Set<String> ELSEWHERE =
      Set.of(
          "summary",
          "description",
          "environment",
          "comment",
          "worklog",
          "attachment",
          "issuelinks",
          "thumbnail",
          "watches",
          "votes",
          "lastViewed",
          "workratio",
          "progress",
          "aggregateprogress",
          "statuscategorychangedate",
          "statusCategory",
          "issuerestriction",
          "timespent",
          "timeestimate",
          "timeoriginalestimate",
          "aggregatetimespent",
          "aggregatetimeestimate",
          "aggregatetimeoriginalestimate");

  /** What people look for first. */
  private static final List<String> FIRST =
      List.of("status", "resolution", "issuetype", "priority", "assignee", "reporter");

  private static final Map<String, String> TIMES =
      Map.of(
          "originalEstimate", "estimated", "remainingEstimate", "remaining", "timeSpent", "spent");

  private IssueFields() {}

  /** What people look for first, then the order of the document; with the names that they know. */
  static List<Look.Fact> facts(JsonNode issue) {
    Map<String, Look.Fact> facts = new LinkedHashMap<>();
    FIRST.forEach(id -> add(issue, id, facts));
    issue.path("fields").forEachEntry((id, _) -> add(issue, id, facts));
    return List.copyOf(facts.values());
  }

  private static void add(JsonNode issue, String id, Map<String, Look.Fact> facts) {
    JsonNode value = issue.path("fields").path(id);
    String words =
        ELSEWHERE.contains(id) ? "" : id.equals("timetracking") ? time(value) : words(value);
    if (!words.isEmpty()) {
      String name = issue.path("names").path(id).asString(id);
      facts.putIfAbsent(id, new Look.Fact(name, words));
    }
  }

  private static String time(JsonNode tracking) {
    return Stream.of("originalEstimate", "remainingEstimate", "timeSpent")
        .filter(name -> tracking.has(name))
        .map(name -> tracking.path(name).asString("") + " " + TIMES.get(name))
        .collect(Collectors.joining(", "));
  }

  /** A value in words; of a thing, the name that people know it by. */
  static String words(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(IssueFields::words)
          .filter(words -> !words.isEmpty())
          .collect(Collectors.joining(", "));
    }
    if (value.isObject()) {
      for (String name : List.of("displayName", "name", "value", "key", "timeSpent", "total")) {
        if (value.path(name).isValueNode() && !value.path(name).isNull()) {
          String child = words(value.path("child"));
          return value.path(name).asString("") + (child.isEmpty() ? "" : " > " + child);
        }
      }
      return value.isEmpty() ? "" : value.toString();
    }
    return value.isNull() || value.isMissingNode() ? "" : Moments.shown(value.asString(""));
  }
}
