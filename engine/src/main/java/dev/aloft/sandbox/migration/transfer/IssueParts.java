package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.IssueResources;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.attachment.Attachments;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueStore;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Parts;
import dev.aloft.sandbox.store.Blob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on issues, with its times and authors. */
final class IssueParts {

  private final JiraSite server;
  private final IssueResources.Parts there;
  private final IssueStore store;
  private final People people;
  private final Names names;
  private final Texts texts;
  private final LeftBehind left;

  IssueParts(
      JiraSite server, WholeSite site, People people, Names names, Texts texts, LeftBehind left) {
    this.server = server;
    this.there = site.issues().parts();
    this.store = site.issues().issues().store();
    this.people = people;
    this.names = names;
    this.texts = texts;
    this.left = left;
  }

  private static Instant time(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  private static String text(long millis) {
    return JiraTimes.print(time(millis));
  }

  /** The files of an issue; before its texts, which may show them. */
  void files(long serverId, long id) {
    for (Parts.Attachment file : server.tables().attachments().ofOwner(serverId)) {
      Optional<Blob> contents = server.files().find(file.id());
      contents.ifPresent(content ->
          there
              .attachments()
              .take(
                  id,
                  new Attachments.Taken(
                      file.name(), file.mediaType(), account(file.author()), time(file.created())),
                  content));
      left.add("files without their contents", contents.isEmpty() ? 1 : 0);
    }
  }

  private String account(String key) {
    return people.account(key).accountId();
  }

  /** Everything else but links. */
  void move(long serverId, Issue issue) {
    server.tables().comments().ofOwner(serverId).forEach(one -> comment(one, issue));
    server.tables().worklogs().ofOwner(serverId).forEach(one -> worklog(one, issue));
    server.tables().history().ofOwner(serverId).forEach(one -> change(one, issue));
    server.tables().followers().find(serverId).ifPresent(one -> followers(one, issue));
    left.add("links to elsewhere", server.tables().remoteLinks().count(serverId));
  }

  private ObjectNode written(String author, String editor, long created, long updated) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("author", account(author))
        .put("created", text(created))
        .put("updateAuthor", account(editor))
        .put("updated", text(updated));
  }

  private void comment(Parts.Comment comment, Issue issue) {
    ObjectNode json =
        written(comment.author(), comment.editor(), comment.created(), comment.updated());
    json.set("body", texts.document(comment.body(), issue.id()));
    circle(comment.visibility(), json);
    left.add("pins of comments", comment.pin().isPresent() ? 1 : 0);
    there.comments().take(issue, json);
  }

  private void worklog(Parts.Worklog worklog, Issue issue) {
    ObjectNode json =
        written(worklog.author(), worklog.editor(), worklog.created(), worklog.updated());
    if (!worklog.comment().isEmpty()) {
      json.set("comment", texts.document(worklog.comment(), issue.id()));
    }
    json.put("started", text(worklog.started()));
    json.put("timeSpentSeconds", worklog.seconds());
    circle(worklog.visibility(), json);
    there.worklogs().take(issue, json);
  }

  /** What only some may see is never seen by more. */
  private void circle(Optional<Parts.Visibility> circle, ObjectNode json) {
    circle.ifPresent(one -> {
      ObjectNode kept = json.putObject("visibility");
      kept.put("type", one.type());
      if (one.type().equals("group")) {
        kept.put("value", people.group(one.value()).groupId());
      } else {
        long role =
            server
                .tables()
                .roles()
                .first(known -> known.name().equals(one.value()))
                .map(known -> names.role(known.id()).id())
                .orElse(-1L);
        kept.put("value", Long.toString(role));
      }
    });
  }

  /** Ids of the server mean nothing on the site, so that a change goes by its words. */
  private void change(Parts.ChangeGroup group, Issue issue) {
    List<ChangedItem> items =
        group.changes().stream()
            .map(change ->
                new ChangedItem(
                    change.field(),
                    Optional.empty(),
                    change.kind().equals("custom"),
                    new ChangedItem.Value(
                        Optional.empty(), words(change.fromText(), change.from())),
                    new ChangedItem.Value(Optional.empty(), words(change.toText(), change.to()))))
            .toList();
    there.history().take(issue, people.account(group.author()), time(group.created()), items);
  }

  private static Optional<String> words(Optional<String> text, Optional<String> id) {
    return text.filter(one -> !one.isEmpty()).or(() -> id.filter(one -> !one.isEmpty()));
  }

  private void followers(Parts.Followers followers, Issue issue) {
    followers.watchers().stream()
        .sorted()
        .map(people::account)
        .filter(Account::active)
        .forEach(account -> there.watchers().watch(issue, account, true));
    followers.voters().stream()
        .sorted()
        .forEach(key -> there.votes().take(issue, people.account(key)));
  }

  /**
   * The links that begin at an issue.
   *
   * @param moved the ids of what has moved, by the id on the server
   */
  void links(long serverId, Issue issue, Map<Long, Long> moved) {
    for (Parts.Link link : server.tables().links().ofOwner(serverId)) {
      Optional.ofNullable(moved.get(link.to()))
          .flatMap(store::find)
          .ifPresentOrElse(
              target ->
                  there.links().take(Long.toString(names.link(link.type()).id()), issue, target),
              () -> left.add("links between issues of which one does not move"));
    }
    left.add(
        "links between issues of which one does not move",
        server.tables().foreignLinks().count(serverId));
  }
}
