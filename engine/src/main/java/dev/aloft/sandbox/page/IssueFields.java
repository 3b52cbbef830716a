package dev.aloft.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
          "issuerestriction");

  private IssueFields() {}

  /** In the order of the document, with the names that people know. */
  static List<Look.Fact> facts(JsonNode issue) {
    List<Look.Fact> facts = new ArrayList<>();
    JsonNode names = issue.path("names");
    issue
        .path("fields")
        .forEachEntry((id, value) -> {
          String words = ELSEWHERE.contains(id) ? "" : words(value);
          if (!words.isEmpty()) {
            facts.add(new Look.Fact(names.path(id).asString(id), words));
          }
        });
    return facts;
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
    return value.isNull() ? "" : value.asString("");
  }
}
