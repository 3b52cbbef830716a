package dev.aloft.jira.datacenter;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An issue with everything that hangs on it, as replies show it.
 *
 * @param shown the issue as the search shows it, with its history
 * @param files the sizes of the attachments whose bytes the source has, by id
 */
record WholeIssue(
    JsonNode shown,
    List<JsonNode> comments,
    List<JsonNode> worklogs,
    List<JsonNode> watchers,
    List<JsonNode> voters,
    Map<String, Long> files) {

  String id() {
    return SourceRows.text(shown.path("id"));
  }

  JsonNode fields() {
    return shown.path("fields");
  }
}
