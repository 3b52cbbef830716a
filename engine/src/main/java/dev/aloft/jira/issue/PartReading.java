package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.ObservedPart;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads what hangs on issues: comments and worklogs of a whole batch with two calls. */
final class PartReading {

  private final JiraCloud site;
  private final RoleNames roles;

  PartReading(JiraCloud site, RoleNames roles) {
    this.site = site;
    this.roles = roles;
  }

  /** The parts of a batch of issues. */
  Batch of(List<JsonNode> issues) {
    Map<String, List<String>> comments = new HashMap<>();
    Map<String, List<String>> worklogs = new HashMap<>();
    for (JsonNode issue : issues) {
      String id = issue.path("id").asString("");
      comments.put(id, ids(issue.path("fields").path("comment"), "comments", id));
      worklogs.put(id, ids(issue.path("fields").path("worklog"), "worklogs", id));
    }
    return new Batch(comments, worklogs, byId(comments, true), byId(worklogs, false));
  }

  /** The issue shows the first ones only; where there are more, its own list is asked. */
  private List<String> ids(JsonNode field, String name, String issue) {
    JsonNode shown = field.path(name);
    boolean complete = field.path("total").asLong(shown.size()) <= shown.size();
    Iterable<JsonNode> all =
        complete
            ? shown
            : name.equals("comments")
                ? site.comments().ofIssue(TextForm.ADF, issue)
                : site.worklogs().ofIssue(TextForm.ADF, issue);
    List<String> ids = new ArrayList<>();
    all.forEach(part -> ids.add(part.path("id").asString("")));
    return ids;
  }

  private Map<String, JsonNode> byId(Map<String, List<String>> ids, boolean comments) {
    List<String> all = ids.values().stream().flatMap(List::stream).toList();
    Map<String, JsonNode> found = new HashMap<>();
    if (!all.isEmpty()) {
      Iterable<JsonNode> parts =
          comments
              ? site.comments().byIds(TextForm.ADF, all)
              : site.worklogs().byIds(TextForm.ADF, all);
      parts.forEach(part -> found.put(part.path("id").asString(""), part));
    }
    return found;
  }

  /** What was read for a batch. */
  final class Batch {
    private final Map<String, List<String>> commentIds;
    private final Map<String, List<String>> worklogIds;
    private final Map<String, JsonNode> comments;
    private final Map<String, JsonNode> worklogs;

    private Batch(
        Map<String, List<String>> commentIds,
        Map<String, List<String>> worklogIds,
        Map<String, JsonNode> comments,
        Map<String, JsonNode> worklogs) {
      this.commentIds = commentIds;
      this.worklogIds = worklogIds;
      this.comments = comments;
      this.worklogs = worklogs;
    }

    List<ObservedPart> parts(JsonNode issue) {
      List<ObservedPart> parts = new ArrayList<>();
      String id = issue.path("id").asString("");
      JsonNode fields = issue.path("fields");
      files(fields.path("attachment"), parts);
      for (String comment : commentIds.getOrDefault(id, List.of())) {
        part(IssueSchema.COMMENT, comments.get(comment), "body").ifPresent(parts::add);
      }
      for (String worklog : worklogIds.getOrDefault(id, List.of())) {
        part(IssueSchema.WORKLOG, worklogs.get(worklog), "comment").ifPresent(parts::add);
      }
      links(fields.path("issuelinks"), parts);
      watchers(id, fields.path("watches"), parts);
      return parts;
    }
  }

  private static void files(JsonNode attachments, List<ObservedPart> parts) {
    FileNames names = new FileNames();
    List<JsonNode> files = new ArrayList<>();
    attachments.forEach(files::add);
    files.sort(Comparator.comparingLong(file -> Long.parseLong(file.path("id").asString("0"))));
    for (JsonNode file : files) {
      String name = file.path("filename").asString("");
      long size = file.path("size").asLong();
      parts.add(
          new ObservedPart(
              IssueSchema.ATTACHMENT,
              file.path("id").asString(""),
              Optional.of(names.match(name, size)),
              Map.of("name", Value.text(name), "size", Value.number(size))));
    }
  }

  private Optional<ObservedPart> part(
      String kind, @org.jspecify.annotations.Nullable JsonNode part, String text) {
    if (part == null) {
      return Optional.empty();
    }
    JsonNode stamp = stamp(part);
    Map<String, Value> values = new TreeMap<>(OriginJson.read(stamp, IssueSchema.AUTHORSHIP));
    values.put(text, FieldJson.document(part.path(text)));
    values.put("visibility", Restriction.read(part.path("visibility"), roles));
    if (kind.equals(IssueSchema.WORKLOG)) {
      FieldJson.time(part.path("started").asString(""))
          .ifPresent(started -> values.put("started", Value.moment(started)));
      values.put("seconds", Value.number(part.path("timeSpentSeconds").asLong()));
    }
    JsonNode id = stamp.path("id");
    return Optional.of(
        new ObservedPart(
            kind,
            part.path("id").asString(""),
            id.isString() ? Optional.of(id.asString()) : Optional.empty(),
            values));
  }

  /** The value of the stamp's property; missing where there is none. */
  static JsonNode stamp(JsonNode part) {
    for (JsonNode property : part.path("properties")) {
      if (property.path("key").asString("").equals(PropertyKeys.SOURCE)) {
        return property.path("value");
      }
    }
    return MissingNode.getInstance();
  }

  /** A link is its source's: those that lead here show an inward issue. */
  private static void links(JsonNode links, List<ObservedPart> parts) {
    for (JsonNode link : links) {
      String to = link.path("outwardIssue").path("id").asString("");
      if (!to.isEmpty()) {
        String type = link.path("type").path("id").asString("");
        parts.add(
            new ObservedPart(
                IssueSchema.LINK,
                linkId(type, to),
                Optional.empty(),
                Map.of(
                    "type", new Value.Pointer(IssueSchema.LINK_TYPE, type),
                    "to", new Value.Pointer(IssueSchema.TYPE, to))));
      }
    }
  }

  /** The product tells no id when it makes a link; type and other end name it as well. */
  static String linkId(String typeId, String issueId) {
    return typeId + ">" + issueId;
  }

  private void watchers(String issue, JsonNode watches, List<ObservedPart> parts) {
    if (watches.path("watchCount").asLong() == 0) {
      return;
    }
    for (JsonNode watcher : site.watchers().ofIssue(issue)) {
      String account = watcher.path("accountId").asString("");
      parts.add(
          new ObservedPart(
              IssueSchema.WATCHER,
              account,
              Optional.empty(),
              Map.of("user", new Value.Pointer(IssueSchema.USER, account))));
    }
  }
}
