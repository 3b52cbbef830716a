package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.link.Links;
import dev.aloft.sandbox.jira.datacenter.load.BackupFileContents.Place;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Change;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ChangeGroup;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Followers;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.RemoteLink;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Visibility;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.store.Blobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Takes in what hangs on issues; files with their bytes where they are given. */
final class BackupParts {

  private final Tables tables;
  private final BackupRows rows;
  private final BackupPeople people;
  private final BackupFileContents contents;
  private final Blobs files;
  private final LeftOut leftOut;
  private final Links links;

  BackupParts(
      JiraSite site,
      BackupRows rows,
      BackupPeople people,
      BackupFileContents contents,
      LeftOut leftOut) {
    this.contents = contents;
    this.files = site.files();
    this.tables = site.tables();
    this.rows = rows;
    this.people = people;
    this.leftOut = leftOut;
    this.links = new Links(site);
  }

  /**
   * Takes in everything but links; how many comments.
   *
   * @param keys those that the project has or had
   */
  int take(Issue issue, BackupRow row, List<String> keys) {
    Place place = new Place(keys, issue.number());
    int comments = 0;
    for (BackupRow action : rows.of(row, "Action")) {
      if (action.textOr("type", "").equals("comment")) {
        comment(issue, action);
        comments++;
      }
    }
    rows.of(row, "Worklog").forEach(one -> worklog(issue, one));
    rows.of(row, "FileAttachment").forEach(one -> attachment(issue, place, one));
    rows.of(row, "ChangeGroup").forEach(one -> change(issue, one));
    followers(issue, rows.of(row, "UserAssociation"));
    rows.of(row, "RemoteIssueLink").forEach(one -> remoteLink(issue, one));
    return comments;
  }

  private String who(BackupRow row, String name) {
    return people.key(row.text(name)).orElse("");
  }

  /** Restricted to a group by name, or to a role by its number. */
  private Optional<Visibility> circle(BackupRow row, String group) {
    return row.text(group)
        .map(name -> new Visibility("group", name))
        .or(() ->
            row.number("rolelevel")
                .flatMap(tables.roles()::find)
                .map(role -> new Visibility("role", role.name())));
  }

  /** Who wrote something when, and who changed it last. */
  private record Written(String author, String updateAuthor, long created, long updated) {}

  private Written written(Issue issue, BackupRow row) {
    String author = who(row, "author");
    long created = row.time("created").orElse(issue.created());
    return new Written(
        author,
        row.text("updateauthor").isPresent() ? who(row, "updateauthor") : author,
        created,
        row.time("updated").orElse(created));
  }

  private void comment(Issue issue, BackupRow row) {
    Written written = written(issue, row);
    tables
        .comments()
        .put(
            new Comment(
                row.id().orElseGet(tables.comments()::nextId),
                issue.id(),
                written.author(),
                row.textOr("body", ""),
                written.updateAuthor(),
                written.created(),
                written.updated(),
                circle(row, "level"),
                Optional.empty()));
  }

  private void worklog(Issue issue, BackupRow row) {
    Written written = written(issue, row);
    tables
        .worklogs()
        .put(
            new Worklog(
                row.id().orElseGet(tables.worklogs()::nextId),
                issue.id(),
                written.author(),
                row.textOr("body", ""),
                written.updateAuthor(),
                written.created(),
                written.updated(),
                row.time("startdate").orElse(written.created()),
                row.number("timeworked").orElse(0L),
                circle(row, "grouplevel")));
  }

  private void attachment(Issue issue, Place place, BackupRow row) {
    long id = row.id().orElseGet(tables.attachments()::nextId);
    String name = row.textOr("filename", "file");
    Optional<Path> content = contents.find(place, id, name);
    content.ifPresentOrElse(
        file -> files.write(id, out -> Files.copy(file, out)),
        () -> leftOut.add("contents of files", 1));
    tables
        .attachments()
        .put(
            new Attachment(
                id,
                issue.id(),
                who(row, "author"),
                name,
                row.textOr("mimetype", "application/octet-stream"),
                row.number("filesize").orElse(0L),
                row.time("created").orElse(issue.created()),
                content.isPresent()));
  }

  private void remoteLink(Issue issue, BackupRow row) {
    ObjectNode content = Json.object();
    some(row, content, "relationship", "relationship");
    ObjectNode application = content.putObject("application");
    some(row, application, "applicationtype", "type");
    some(row, application, "applicationname", "name");
    ObjectNode object = content.putObject("object");
    some(row, object, "url", "url");
    some(row, object, "title", "title");
    some(row, object, "summary", "summary");
    ObjectNode icon = object.putObject("icon");
    some(row, icon, "iconurl", "url16x16");
    some(row, icon, "icontitle", "title");
    ObjectNode status = object.putObject("status");
    row.text("resolved").ifPresent(text -> status.put("resolved", row.flag("resolved")));
    ObjectNode statusIcon = status.putObject("icon");
    some(row, statusIcon, "statusiconurl", "url16x16");
    some(row, statusIcon, "statusicontitle", "title");
    some(row, statusIcon, "statusiconlink", "link");
    tables
        .remoteLinks()
        .put(
            new RemoteLink(
                row.id().orElseGet(tables.remoteLinks()::nextId),
                issue.id(),
                row.textOr("globalid", ""),
                content));
  }

  private static void some(BackupRow row, ObjectNode view, String attribute, String name) {
    row.text(attribute).ifPresent(text -> view.put(name, text));
  }

  private void change(Issue issue, BackupRow row) {
    tables
        .history()
        .put(
            new ChangeGroup(
                row.id().orElseGet(tables.history()::nextId),
                issue.id(),
                who(row, "author"),
                row.time("created").orElse(issue.created()),
                rows.items(row).stream().map(BackupParts::item).toList()));
  }

  private static Change item(BackupRow row) {
    return new Change(
        row.textOr("field", ""),
        row.textOr("fieldtype", ""),
        row.text("oldvalue"),
        row.text("oldstring"),
        row.text("newvalue"),
        row.text("newstring"));
  }

  private void followers(Issue issue, List<BackupRow> marks) {
    if (!marks.isEmpty()) {
      tables
          .followers()
          .put(new Followers(issue.id(), marked(marks, "WatchIssue"), marked(marks, "VoteIssue")));
    }
  }

  private Set<String> marked(List<BackupRow> marks, String type) {
    return marks.stream()
        .filter(row -> row.textOr("associationType", "").equals(type))
        .flatMap(row -> people.key(row.text("sourceName")).stream())
        .collect(Collectors.toSet());
  }

  /** Takes in the links between issues, when every issue is there. */
  void links() {
    rows.all("IssueLink")
        .forEach(row -> {
          Optional<Long> type =
              row.number("linktype").filter(id -> tables.linkTypes().find(id).isPresent());
          Optional<Long> from = issue(row, "source");
          Optional<Long> to = issue(row, "destination");
          if (row.id().isPresent() && type.isPresent() && from.isPresent() && to.isPresent()) {
            links.put(row.id().get(), type.get(), from.get(), to.get());
          }
        });
  }

  private Optional<Long> issue(BackupRow row, String end) {
    return row.number(end).filter(id -> tables.issues().find(id).isPresent());
  }
}
