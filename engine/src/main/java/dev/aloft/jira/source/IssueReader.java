package dev.aloft.jira.source;

import dev.aloft.jira.source.SourceFieldValue.ValueKind;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.OwnedRows;
import dev.aloft.staging.Staging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes issues with their parts out of rows. Holds a place in each part's table, so that issues in
 * their own order cost one pass. For one thread.
 */
final class IssueReader {

  private final Rows rows;
  private final Map<String, SourceProject> projects;
  private final Set<String> subtaskTypes;
  private final Optional<AttachmentFolder> folder;
  private final OwnedRows comments;
  private final OwnedRows worklogs;
  private final OwnedRows groups;
  private final OwnedRows items;
  private final OwnedRows outgoing;
  private final OwnedRows incoming;
  private final OwnedRows attachments;
  private final OwnedRows marks;
  private final OwnedRows labels;
  private final OwnedRows values;
  private final OwnedRows associations;

  IssueReader(
      Staging staging,
      Rows rows,
      Map<String, SourceProject> projects,
      Set<String> subtaskTypes,
      Optional<AttachmentFolder> folder) {
    this.rows = rows;
    this.projects = projects;
    this.subtaskTypes = subtaskTypes;
    this.folder = folder;
    this.comments = staging.parts("Action", "Issue");
    this.worklogs = staging.parts("Worklog", "Issue");
    this.groups = staging.parts("ChangeGroup", "Issue");
    this.items = staging.parts("ChangeItem", "ChangeGroup");
    this.outgoing = staging.parts("IssueLink", "Issue");
    this.incoming = staging.partsBy("IssueLink", "Issue", "destination");
    this.attachments = staging.parts("FileAttachment", "Issue");
    this.marks = staging.parts("UserAssociation", "Issue");
    this.labels = staging.parts("Label", "Issue");
    this.values = staging.parts("CustomFieldValue", "Issue");
    this.associations = staging.parts("NodeAssociation", "Issue");
  }

  SourceIssueBundle bundle(EntityRow row) {
    List<SourceLink> in = each(incoming.of(row), IssueReader::link);
    SourceIssue issue = issue(row, in);
    List<EntityRow> nodes = associations.of(row);
    List<EntityRow> people = marks.of(row);
    return new SourceIssueBundle(
        issue,
        comments(row),
        sorted(worklogs.of(row), this::worklog, w -> w.created().map(t -> t.toEpochMilli())),
        sorted(groups.of(row), this::group, g -> g.created().map(t -> t.toEpochMilli())),
        each(outgoing.of(row), IssueReader::link),
        in,
        each(attachments.of(row), a -> attachment(a, issue)),
        marked(people, "WatchIssue"),
        marked(people, "VoteIssue"),
        each(labels.of(row), IssueReader::label),
        each(values.of(row), IssueReader::value),
        associated(nodes, "IssueComponent"),
        associated(nodes, "IssueVersion"),
        associated(nodes, "IssueFixVersion"));
  }

  /** The issue without its parts; its parent is a link. */
  SourceIssue alone(EntityRow row) {
    return issue(row, each(incoming.of(row), IssueReader::link));
  }

  private SourceIssue issue(EntityRow row, List<SourceLink> in) {
    String projectId = row.text("project");
    long number = number(row);
    Optional<SourceProject> project = Optional.ofNullable(projects.get(projectId));
    // Since 6.1 the number counts and the key is left over; before, there is only the key.
    String key =
        row.get("number").isPresent() && project.isPresent()
            ? project.get().key() + "-" + number
            : row.text("key");
    Optional<String> reporter = Rows.filled(row, "reporter");
    return new SourceIssue(
        row.id(),
        key,
        number,
        projectId,
        row.text("type"),
        row.text("summary"),
        row.get("description"),
        row.get("environment"),
        Rows.filled(row, "priority"),
        row.text("status"),
        Rows.filled(row, "resolution"),
        Rows.filled(row, "assignee"),
        reporter,
        row.get("creator").isPresent() ? Rows.filled(row, "creator") : reporter,
        rows.instant(row, "created"),
        rows.instant(row, "updated"),
        Rows.date(row, "duedate"),
        rows.instant(row, "resolutiondate"),
        Rows.number(row, "votes"),
        Rows.number(row, "watches"),
        row.number("timeoriginalestimate"),
        row.number("timeestimate"),
        row.number("timespent"),
        Rows.filled(row, "security"),
        in.stream()
            .filter(link -> subtaskTypes.contains(link.typeId()))
            .map(SourceLink::sourceId)
            .findFirst(),
        Rows.flag(row, "archived"),
        RowRef.of(row));
  }

  /** The number by its own attribute or at the end of the key; 0 when there is neither. */
  private static long number(EntityRow row) {
    if (row.get("number").isPresent()) {
      return Rows.number(row, "number");
    }
    String key = row.text("key");
    int dash = key.lastIndexOf('-');
    try {
      return Long.parseLong(key.substring(dash + 1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Other actions than comments are no part of an issue; very old apps left some. */
  private List<SourceComment> comments(EntityRow issue) {
    List<EntityRow> actions = new ArrayList<>(comments.of(issue));
    actions.removeIf(row -> !row.text("type").equals("comment"));
    return sorted(actions, this::comment, c -> c.created().map(t -> t.toEpochMilli()));
  }

  private SourceComment comment(EntityRow row) {
    return new SourceComment(
        row.id(),
        Rows.filled(row, "author"),
        Rows.filled(row, "updateauthor"),
        rows.instant(row, "created"),
        rows.instant(row, "updated"),
        row.text("body"),
        Rows.filled(row, "level"),
        Rows.filled(row, "rolelevel"),
        RowRef.of(row));
  }

  private SourceWorklog worklog(EntityRow row) {
    return new SourceWorklog(
        row.id(),
        Rows.filled(row, "author"),
        Rows.filled(row, "updateauthor"),
        rows.instant(row, "created"),
        rows.instant(row, "updated"),
        rows.instant(row, "startdate"),
        Rows.number(row, "timeworked"),
        row.text("body"),
        Rows.filled(row, "grouplevel"),
        Rows.filled(row, "rolelevel"),
        RowRef.of(row));
  }

  private SourceChangeGroup group(EntityRow row) {
    return new SourceChangeGroup(
        row.id(),
        Rows.filled(row, "author"),
        rows.instant(row, "created"),
        each(items.of(row), IssueReader::item),
        RowRef.of(row));
  }

  private static SourceChangeGroup.Item item(EntityRow row) {
    return new SourceChangeGroup.Item(
        row.id(),
        row.text("fieldtype"),
        row.text("field"),
        row.get("oldvalue"),
        row.get("oldstring"),
        row.get("newvalue"),
        row.get("newstring"),
        RowRef.of(row));
  }

  private static SourceLink link(EntityRow row) {
    return new SourceLink(
        row.id(),
        row.text("linktype"),
        row.text("source"),
        row.text("destination"),
        Rows.number(row, "sequence"),
        RowRef.of(row));
  }

  private SourceAttachment attachment(EntityRow row, SourceIssue issue) {
    Optional<SourceProject> project = Optional.ofNullable(projects.get(issue.projectId()));
    String fileName = row.text("filename");
    return new SourceAttachment(
        row.id(),
        fileName,
        row.text("mimetype"),
        Rows.number(row, "filesize"),
        Rows.filled(row, "author"),
        rows.instant(row, "created"),
        folder.flatMap(f -> project.flatMap(p -> f.find(p, issue.number(), row.id(), fileName))),
        RowRef.of(row));
  }

  private static SourceLabel label(EntityRow row) {
    return new SourceLabel(row.text("label"), Rows.filled(row, "fieldid"), RowRef.of(row));
  }

  private static SourceFieldValue value(EntityRow row) {
    ValueKind kind = ValueKind.NONE;
    String value = "";
    if (row.get("stringvalue").isPresent()) {
      kind = ValueKind.STRING;
      value = row.text("stringvalue");
    } else if (row.get("numbervalue").isPresent()) {
      kind = ValueKind.NUMBER;
      value = row.text("numbervalue");
    } else if (row.get("datevalue").isPresent()) {
      kind = ValueKind.DATE;
      value = row.text("datevalue");
    } else if (row.get("textvalue").isPresent()) {
      kind = ValueKind.TEXT;
      value = row.text("textvalue");
    }
    return new SourceFieldValue(
        row.id(),
        row.text("customfield"),
        kind,
        value,
        Rows.filled(row, "parentkey"),
        RowRef.of(row));
  }

  private static List<SourceUserMark> marked(List<EntityRow> rows, String type) {
    return rows.stream()
        .filter(row -> row.text("associationType").equals(type))
        .map(row -> new SourceUserMark(row.text("sourceName"), RowRef.of(row)))
        .toList();
  }

  private static List<SourceAssociation> associated(List<EntityRow> rows, String type) {
    return rows.stream()
        .filter(row -> row.text("associationType").equals(type))
        .map(Projects::association)
        .toList();
  }

  private static <T> List<T> each(List<EntityRow> rows, Function<EntityRow, T> make) {
    List<T> made = new ArrayList<>(rows.size());
    rows.forEach(row -> made.add(make.apply(row)));
    return made;
  }

  /** In the order of time; rows without a time first, rows of one moment in the order of ids. */
  private static <T> List<T> sorted(
      List<EntityRow> rows, Function<EntityRow, T> make, Function<T, Optional<Long>> time) {
    List<T> made = each(rows, make);
    if (made.size() > 1) {
      made.sort(Comparator.comparingLong(t -> time.apply(t).orElse(Long.MIN_VALUE)));
    }
    return made;
  }
}
