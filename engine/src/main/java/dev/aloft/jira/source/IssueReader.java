package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.OwnedRows;
import dev.aloft.staging.Staging;
import java.time.Instant;
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
  private final AttachmentStore store;
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
      AttachmentStore store) {
    this.rows = rows;
    this.projects = projects;
    this.subtaskTypes = subtaskTypes;
    this.store = store;
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
    List<SourceLink> in = each(incoming.of(row), SourceLink::new);
    SourceIssue issue = issue(row, in);
    List<EntityRow> nodes = associations.of(row);
    List<EntityRow> people = marks.of(row);
    return new SourceIssueBundle(
        issue,
        comments(row),
        each(byTime(worklogs.of(row)), worklog -> new SourceWorklog(rows, worklog)),
        each(byTime(groups.of(row)), this::group),
        each(outgoing.of(row), SourceLink::new),
        in,
        each(attachments.of(row), a -> attachment(a, issue)),
        marked(people, "WatchIssue"),
        marked(people, "VoteIssue"),
        each(labels.of(row), IssueReader::label),
        each(values.of(row), SourceFieldValue::new),
        associated(nodes, "IssueComponent"),
        associated(nodes, "IssueVersion"),
        associated(nodes, "IssueFixVersion"));
  }

  /** The issue without its parts; its parent is a link. */
  SourceIssue alone(EntityRow row) {
    return issue(row, each(incoming.of(row), SourceLink::new));
  }

  private SourceIssue issue(EntityRow row, List<SourceLink> in) {
    return new SourceIssue(
        rows,
        row,
        Optional.ofNullable(projects.get(row.text("project"))).map(SourceProject::key),
        in.stream()
            .filter(link -> subtaskTypes.contains(link.typeId()))
            .map(SourceLink::sourceId)
            .findFirst());
  }

  /** Other actions than comments are no part of an issue; very old apps left some. */
  private List<SourceComment> comments(EntityRow issue) {
    List<EntityRow> actions = new ArrayList<>(comments.of(issue));
    actions.removeIf(row -> !row.text("type").equals("comment"));
    return each(byTime(actions), comment -> new SourceComment(rows, comment));
  }

  private SourceChangeGroup group(EntityRow row) {
    return new SourceChangeGroup(rows, row, each(items.of(row), SourceChangeGroup.Item::new));
  }

  private SourceAttachment attachment(EntityRow row, SourceIssue issue) {
    return new SourceAttachment(
        rows,
        row,
        file ->
            Optional.ofNullable(projects.get(issue.projectId()))
                .flatMap(project -> store.find(project, issue.number(), file)));
  }

  private static SourceLabel label(EntityRow row) {
    return new SourceLabel(row.text("label"), Rows.filled(row, "fieldid"), RowRef.of(row));
  }

  private static List<SourceUserMark> marked(List<EntityRow> rows, String type) {
    return each(
        ofType(rows, type), row -> new SourceUserMark(row.text("sourceName"), RowRef.of(row)));
  }

  private static List<SourceAssociation> associated(List<EntityRow> rows, String type) {
    return each(ofType(rows, type), Projects::association);
  }

  private static List<EntityRow> ofType(List<EntityRow> rows, String type) {
    if (rows.isEmpty()) {
      return rows;
    }
    List<EntityRow> some = new ArrayList<>(rows);
    some.removeIf(row -> !row.text("associationType").equals(type));
    return some;
  }

  private static <S, T> List<T> each(List<S> rows, Function<S, T> make) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<T> made = new ArrayList<>(rows.size());
    rows.forEach(row -> made.add(make.apply(row)));
    return made;
  }

  /**
   * Rows in the order of {@code created}; those without a time first, those of one moment in the
   * order of ids.
   */
  private List<EntityRow> byTime(List<EntityRow> parts) {
    if (parts.size() < 2) {
      return parts;
    }
    List<Timed> timed = each(parts, part -> new Timed(part, time(part)));
    timed.sort(Comparator.comparingLong(Timed::time));
    return each(timed, Timed::row);
  }

  private long time(EntityRow part) {
    return rows.instant(part, "created").map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
  }

  private record Timed(EntityRow row, long time) {}
}
