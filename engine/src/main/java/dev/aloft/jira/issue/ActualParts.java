package dev.aloft.jira.issue;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.Identity;
import dev.aloft.resource.ObservedPart;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads what hangs on an issue, for verify. */
final class ActualParts {

  private final JiraCloud site;
  private final RoleNames roles;
  private final AddedByPeople people;

  ActualParts(JiraCloud site, RoleNames roles, AddedByPeople people) {
    this.site = site;
    this.roles = roles;
    this.people = people;
  }

  /**
   * The parts of one issue.
   *
   * @param watchers who should watch it: those whose place a stand-in takes do not
   */
  Read read(Identity identity, JsonNode issue, List<Address> watchers) {
    List<ObservedPart> parts = new ArrayList<>();
    Added added = new Added(issue);
    String id = issue.path("id").asString("");
    JsonNode fields = issue.path("fields");
    files(fields.path("attachment"), parts, added);
    comments(id, parts, added);
    for (JsonNode worklog : site.worklogs().ofIssue(TextForm.ADF, id)) {
      worklog(worklog, parts);
      added.stamped(IssueSchema.WORKLOG, worklog);
    }
    links(identity, fields.path("issuelinks"), parts);
    watchers(identity, id, fields.path("watches"), watchers, parts);
    return new Read(parts, added.names());
  }

  /**
   * What hangs on an issue.
   *
   * @param added what of it people added themselves, as in {@link dev.aloft.resource.Actual}
   */
  record Read(List<ObservedPart> parts, Set<String> added) {}

  /** Who adds something to an issue begins to watch it. */
  private final class Added {
    private final JsonNode issue;
    private final Set<String> names = new HashSet<>();

    Added(JsonNode issue) {
      this.issue = issue;
    }

    /** A part of ours would carry a stamp. */
    void stamped(String kind, JsonNode part) {
      if (PartReading.stamp(part).isMissingNode()) {
        note(kind, part);
      }
    }

    void note(String kind, JsonNode part) {
      if (people.made(part, issue)) {
        names.add(kind + "/" + part.path("id").asString(""));
        names.add(IssueSchema.WATCHER + "/" + part.path("author").path("accountId").asString(""));
      }
    }

    Set<String> names() {
      return names;
    }
  }

  private void files(JsonNode attachments, List<ObservedPart> parts, Added added) {
    FileNames names = new FileNames();
    List<JsonNode> files = new ArrayList<>();
    attachments.forEach(files::add);
    files.sort(java.util.Comparator.comparingLong(file -> file.path("id").asLong(0)));
    for (JsonNode file : files) {
      String name = file.path("filename").asString("");
      long size = file.path("size").asLong();
      Map<String, Value> values = new TreeMap<>();
      values.put("name", Value.text(name));
      values.put("size", Value.number(size));
      if (size <= FileDigests.LARGEST) {
        values.put(
            "content", site.attachments().content(file.path("id").asString(""), FileDigests::read));
      }
      parts.add(
          new ObservedPart(
              IssueSchema.ATTACHMENT,
              file.path("id").asString(""),
              Optional.of(names.match(name, size)),
              values));
      added.note(IssueSchema.ATTACHMENT, file);
    }
  }

  private void comments(String issue, List<ObservedPart> parts, Added added) {
    List<String> ids = new ArrayList<>();
    for (JsonNode comment : site.comments().ofIssue(TextForm.ADF, issue)) {
      ids.add(comment.path("id").asString(""));
    }
    if (ids.isEmpty()) {
      return;
    }
    for (JsonNode comment : site.comments().byIds(TextForm.ADF, ids)) {
      Map<String, Value> values = written(comment);
      values.put("body", FieldJson.document(comment.path("body")));
      parts.add(part(IssueSchema.COMMENT, comment, values));
      added.stamped(IssueSchema.COMMENT, comment);
    }
  }

  private void worklog(JsonNode worklog, List<ObservedPart> parts) {
    Map<String, Value> values = written(worklog);
    values.put("comment", FieldJson.document(worklog.path("comment")));
    values.put("seconds", Value.number(worklog.path("timeSpentSeconds").asLong()));
    FieldJson.time(worklog.path("started").asString(""))
        .ifPresent(started -> values.put("started", Value.moment(started)));
    parts.add(part(IssueSchema.WORKLOG, worklog, values));
  }

  private Map<String, Value> written(JsonNode part) {
    JsonNode stamp = PartReading.stamp(part);
    Map<String, Value> values = new TreeMap<>(OriginJson.read(stamp, IssueSchema.AUTHORSHIP));
    values.put("visibility", Restriction.verified(part.path("visibility"), stamp, roles));
    return values;
  }

  private static ObservedPart part(String kind, JsonNode part, Map<String, Value> values) {
    JsonNode stamp = PartReading.stamp(part).path("id");
    return new ObservedPart(
        kind,
        part.path("id").asString(""),
        stamp.isString() ? Optional.of(stamp.asString()) : Optional.empty(),
        values);
  }

  private static void links(Identity identity, JsonNode links, List<ObservedPart> parts) {
    for (JsonNode link : links) {
      JsonNode other = link.path("outwardIssue");
      if (!other.isObject()) {
        continue;
      }
      String typeId = link.path("type").path("id").asString("");
      String toId = other.path("id").asString("");
      Optional<Address> type = identity.addressOf(IssueSchema.LINK_TYPE, typeId);
      Optional<Address> to = identity.addressOf(IssueSchema.TYPE, toId);
      parts.add(
          new ObservedPart(
              IssueSchema.LINK,
              link.path("id").asString(""),
              type.flatMap(of -> to.map(end -> ExpectedParts.linkMatch(of, end))),
              Map.of(
                  "type", new Value.Pointer(IssueSchema.LINK_TYPE, typeId),
                  "to", new Value.Pointer(IssueSchema.TYPE, toId))));
    }
  }

  /**
   * Watchers by person. Aloft's own account may watch what it created without being asked; who is
   * expected and has a stand-in is told as if they watched, for the name is kept.
   */
  private void watchers(
      Identity identity,
      String issue,
      JsonNode watches,
      List<Address> expected,
      List<ObservedPart> parts) {
    Set<String> accounts = new HashSet<>();
    if (watches.path("watchCount").asLong() > 0) {
      for (JsonNode watcher : site.watchers().ofIssue(issue)) {
        accounts.add(watcher.path("accountId").asString(""));
      }
    }
    for (Address user : expected) {
      Optional<String> account = identity.idOf(user);
      boolean standIn = identity.standInFor(user).isPresent();
      if (account.isPresent() && (standIn || accounts.contains(account.get()))) {
        parts.add(watcher(account.get(), Optional.of(user.key())));
      }
    }
    for (Address user : expected) {
      identity.idOf(user).ifPresent(accounts::remove);
    }
    if (!accounts.isEmpty() && watches.path("isWatching").asBoolean(false)) {
      accounts.remove(site.server().myself().path("accountId").asString(""));
    }
    accounts.forEach(account -> parts.add(watcher(account, Optional.empty())));
  }

  private static ObservedPart watcher(String account, Optional<String> match) {
    return new ObservedPart(
        IssueSchema.WATCHER,
        account,
        match,
        Map.of("user", new Value.Pointer(IssueSchema.USER, account)));
  }
}
