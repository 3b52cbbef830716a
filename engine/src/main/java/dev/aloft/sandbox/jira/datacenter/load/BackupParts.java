package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.link.Links;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Change;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ChangeGroup;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Followers;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Visibility;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes in what hangs on issues; of files only what is known of them, without their bytes. */
final class BackupParts {

  private final Tables tables;
  private final BackupRows rows;
  private final BackupPeople people;
  private final LeftOut leftOut;
  private final Links links;

  BackupParts(JiraSite site, BackupRows rows, BackupPeople people, LeftOut leftOut) {
    this.tables = site.tables();
    this.rows = rows;
    this.people = people;
    this.leftOut = leftOut;
    this.links = new Links(site);
  }

  /** Takes in everything but links; how many comments. */
  int take(Issue issue, BackupRow row) {
    int comments = 0;
    for (BackupRow action : rows.of(row, "Action")) {
      if (action.textOr("type", "").equals("comment")) {
        comment(issue, action);
        comments++;
      }
    }
    rows.of(row, "Worklog").forEach(one -> worklog(issue, one));
    List<BackupRow> files = rows.of(row, "FileAttachment");
    files.forEach(one -> attachment(issue, one));
    leftOut.add("contents of files", files.size());
    rows.of(row, "ChangeGroup").forEach(one -> change(issue, one));
    followers(issue, rows.of(row, "UserAssociation"));
    leftOut.add("links to elsewhere", rows.of(row, "RemoteIssueLink").size());
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

  private void attachment(Issue issue, BackupRow row) {
    tables
        .attachments()
        .put(
            new Attachment(
                row.id().orElseGet(tables.attachments()::nextId),
                issue.id(),
                who(row, "author"),
                row.textOr("filename", "file"),
                row.textOr("mimetype", "application/octet-stream"),
                row.number("filesize").orElse(0L),
                row.time("created").orElse(issue.created()),
                false));
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
