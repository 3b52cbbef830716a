package dev.aloft.jira.datacenter;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns comments, worklogs, attachments and the history of an issue into rows. */
final class PartRows {

  private final SourceRows rows;
  private final People people;
  private final Lists lists;

  PartRows(SourceRows rows, People people, Lists lists) {
    this.rows = rows;
    this.people = people;
    this.lists = lists;
  }

  void add(WholeIssue issue) {
    issue.comments().forEach(comment -> comment(issue.id(), comment));
    issue.worklogs().forEach(worklog -> worklog(issue.id(), worklog));
    issue.fields().path("attachment").forEach(attachment -> attachment(issue, attachment));
    issue.shown().path("changelog").path("histories").forEach(change -> change(issue.id(), change));
  }

  private void comment(String issue, JsonNode comment) {
    entry("Action", issue, comment)
        .put("type", "comment")
        .put("body", SourceRows.text(comment.path("body")))
        .some("level", circle(comment, "group").orElse(""))
        .some("rolelevel", circle(comment, "role").map(lists::role).orElse(""))
        .add();
  }

  private void worklog(String issue, JsonNode worklog) {
    entry("Worklog", issue, worklog)
        .put("body", SourceRows.text(worklog.path("comment")))
        .time(worklog, "started", "startdate")
        .from(worklog, "timeSpentSeconds", "timeworked")
        .some("grouplevel", circle(worklog, "group").orElse(""))
        .some("rolelevel", circle(worklog, "role").map(lists::role).orElse(""))
        .add();
  }

  private SourceRows.Row entry(String entity, String issue, JsonNode entry) {
    return rows.of(entity)
        .from(entry, "id", "id")
        .put("issue", issue)
        .some("author", people.key(entry.path("author")))
        .some("updateauthor", people.key(entry.path("updateAuthor")))
        .time(entry, "created", "created")
        .time(entry, "updated", "updated");
  }

  /** Who alone may see a part: a group by its name, a role by its name. */
  private static Optional<String> circle(JsonNode part, String type) {
    JsonNode circle = part.path("visibility");
    return circle.path("type").asString("").equals(type)
        ? Optional.of(SourceRows.text(circle.path("value")))
        : Optional.empty();
  }

  /** Only what the source has bytes of says where they are served. */
  private void attachment(WholeIssue issue, JsonNode attachment) {
    String id = SourceRows.text(attachment.path("id"));
    Optional<Long> size = Optional.ofNullable(issue.files().get(id));
    rows.of("FileAttachment")
        .put("id", id)
        .put("issue", issue.id())
        .from(attachment, "filename", "filename")
        .from(attachment, "mimeType", "mimetype")
        .put("filesize", size.orElse(attachment.path("size").asLong(0)))
        .some("author", people.key(attachment.path("author")))
        .time(attachment, "created", "created")
        .some("content", size.flatMap(any -> ServedFiles.served(attachment)).orElse(""))
        .add();
  }

  private void change(String issue, JsonNode change) {
    String id = SourceRows.text(change.path("id"));
    rows.of("ChangeGroup")
        .put("id", id)
        .put("issue", issue)
        .some("author", people.key(change.path("author")))
        .time(change, "created", "created")
        .add();
    for (JsonNode item : change.path("items")) {
      rows.of("ChangeItem")
          .put("group", id)
          .from(item, "fieldtype", "fieldtype")
          .from(item, "field", "field")
          .from(item, "from", "oldvalue")
          .from(item, "fromString", "oldstring")
          .from(item, "to", "newvalue")
          .from(item, "toString", "newstring")
          .add();
    }
  }
}
