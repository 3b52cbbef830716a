package dev.aloft.jira.datacenter;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Turns links into rows. Both ends of a link show it, and it stands with its source; one whose
 * source is never read stands there all the same.
 */
final class LinkRows {

  private final SourceRows rows;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Link> incoming = new TreeMap<>();

  LinkRows(SourceRows rows) {
    this.rows = rows;
  }

  private record Link(String id, String type, String from, String to) {}

  void add(WholeIssue issue) {
    String parent = SourceRows.text(issue.fields().path("parent").path("id"));
    if (!parent.isEmpty()) {
      stage(new Link("subtask-" + issue.id(), Lists.SUBTASK_LINK, parent, issue.id()));
    }
    for (JsonNode shown : issue.fields().path("issuelinks")) {
      String id = SourceRows.text(shown.path("id"));
      String type = SourceRows.text(shown.path("type").path("id"));
      String to = SourceRows.text(shown.path("outwardIssue").path("id"));
      String from = SourceRows.text(shown.path("inwardIssue").path("id"));
      if (!to.isEmpty()) {
        incoming.remove(id);
        if (known.add(id)) {
          stage(new Link(id, type, issue.id(), to));
        }
      } else if (!from.isEmpty() && !known.contains(id)) {
        incoming.put(id, new Link(id, type, from, issue.id()));
      }
    }
  }

  /** Stages the links whose sources were not read. */
  void finish() {
    incoming.values().forEach(this::stage);
  }

  private void stage(Link link) {
    rows.of("IssueLink")
        .put("id", link.id())
        .put("linktype", link.type())
        .put("source", link.from())
        .put("destination", link.to())
        .add();
  }
}
