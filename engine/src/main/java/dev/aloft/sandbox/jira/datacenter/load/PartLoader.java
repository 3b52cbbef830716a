package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.link.Links;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ForeignLink;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Visibility;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Ids;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in what hangs on issues: comments, worklogs, files without their bytes, links. */
final class PartLoader {

  private final Tables tables;
  private final PeopleLoader people;
  private final ListLoader lists;
  private final LeftOut leftOut;
  private final Links links;

  PartLoader(JiraSite site, PeopleLoader people, ListLoader lists, LeftOut leftOut) {
    this.tables = site.tables();
    this.people = people;
    this.lists = lists;
    this.leftOut = leftOut;
    this.links = new Links(site);
  }

  /** Takes in everything but links; how many comments. */
  int take(Issue issue, JsonNode fields) {
    JsonNode comments = fields.path("comment").path("comments");
    comments.forEach(one -> comment(issue, one));
    leftOut.add(
        "comments that the files count and do not show",
        fields.path("comment").path("total").asInt(0) - comments.size());
    fields.path("worklog").path("worklogs").forEach(one -> worklog(issue, one));
    fields.path("attachment").forEach(one -> attachment(issue, one));
    leftOut.add("contents of files", fields.path("attachment").size());
    return comments.size();
  }

  private static Optional<Long> id(JsonNode shown) {
    return Ids.parse(shown.path("id").asString(""));
  }

  private String who(JsonNode shown) {
    return people.key(shown).orElse("");
  }

  private static Optional<Visibility> circle(JsonNode shown) {
    return shown.path("visibility").isObject()
        ? Optional.of(
            new Visibility(
                shown.path("visibility").path("type").asString(""),
                shown.path("visibility").path("value").asString("")))
        : Optional.empty();
  }

  private static long time(JsonNode shown, String name, long otherwise) {
    return IssueLoader.time(shown.path(name)).orElse(otherwise);
  }

  private void comment(Issue issue, JsonNode shown) {
    long created = time(shown, "created", issue.created());
    tables
        .comments()
        .put(
            new Comment(
                id(shown).orElseGet(tables.comments()::nextId),
                issue.id(),
                who(shown.path("author")),
                shown.path("body").asString(""),
                who(shown.path("updateAuthor")),
                created,
                time(shown, "updated", created),
                circle(shown),
                Optional.empty()));
  }

  private void worklog(Issue issue, JsonNode shown) {
    long created = time(shown, "created", issue.created());
    tables
        .worklogs()
        .put(
            new Worklog(
                id(shown).orElseGet(tables.worklogs()::nextId),
                issue.id(),
                who(shown.path("author")),
                shown.path("comment").asString(""),
                who(shown.path("updateAuthor")),
                created,
                time(shown, "updated", created),
                time(shown, "started", created),
                shown.path("timeSpentSeconds").asLong(0),
                circle(shown)));
  }

  private void attachment(Issue issue, JsonNode shown) {
    tables
        .attachments()
        .put(
            new Attachment(
                id(shown).orElseGet(tables.attachments()::nextId),
                issue.id(),
                who(shown.path("author")),
                shown.path("filename").asString("file"),
                shown.path("mimeType").asString("application/octet-stream"),
                shown.path("size").asLong(0),
                time(shown, "created", issue.created()),
                false));
  }

  /** Takes in the links of an issue, when every issue is there. */
  void links(Issue issue, JsonNode fields) {
    for (JsonNode shown : fields.path("issuelinks")) {
      Optional<Long> id = id(shown);
      Optional<Long> type = lists.linkType(shown.path("type"));
      if (id.isPresent() && type.isPresent()) {
        link(issue, shown, id.get(), type.get());
      }
    }
  }

  private void link(Issue issue, JsonNode shown, long id, long type) {
    boolean outward = shown.has("outwardIssue");
    JsonNode other = shown.path(outward ? "outwardIssue" : "inwardIssue");
    long end = id(other).orElse(0L);
    if (tables.issues().find(end).isPresent()) {
      links.put(id, type, outward ? issue.id() : end, outward ? end : issue.id());
    } else if (other.path("fields") instanceof ObjectNode fields) {
      String key = other.path("key").asString("");
      tables.foreignLinks().put(new ForeignLink(id, issue.id(), type, outward, end, key, fields));
    }
  }
}
