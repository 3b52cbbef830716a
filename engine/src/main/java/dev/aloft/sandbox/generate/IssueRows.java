package dev.aloft.sandbox.generate;

import dev.aloft.sandbox.generate.Chance.Purpose;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** The rows of issues, and those by which issues name others. */
final class IssueRows {

  private static final String UNKNOWN_TYPE = "99999";

  private final BackupRows rows;
  private final BackupShape shape;
  private final Chance chance;
  private final IssueRoll roll;
  private final Cast cast;
  private final Texts texts;
  private final Times times;

  IssueRows(BackupRows rows, BackupShape shape, Chance chance, IssueRoll roll, Cast cast) {
    this.rows = rows;
    this.shape = shape;
    this.chance = chance;
    this.roll = roll;
    this.cast = cast;
    this.texts = new Texts(cast);
    this.times = new Times(shape.issues());
  }

  /** How many watch an issue; each person once. */
  int watchers(int issue) {
    return Math.min(shape.people(), chance.count(Purpose.WATCHER, issue, shape.parts().watchers()));
  }

  void issue(int issue) {
    SplittableRandom random = chance.random(Purpose.ISSUE, issue);
    Optional<Staying> staying = roll.staying(issue);
    boolean odd = random.nextDouble() < shape.nasty();
    long created = times.created(issue);
    int status = 1 + random.nextInt(Settings.STATUSES);
    boolean closed = status == Settings.CLOSED;
    long number = roll.number(issue);
    String key = Settings.key(roll.project(issue));
    rows.row(
        "Issue",
        "id",
        roll.id(issue),
        "key",
        number == 0 ? "" : key + "-" + number,
        "number",
        number == 0 ? "" : number,
        "project",
        Settings.FIRST_PROJECT + roll.project(issue),
        "reporter",
        cast.key(random),
        "assignee",
        random.nextInt(5) == 0 ? "" : cast.key(random),
        "creator",
        cast.key(random),
        "type",
        type(issue, staying, random),
        "summary",
        odd ? texts.oddSummary(random) : texts.summary(random),
        "description",
        odd
            ? texts.odd(random, key + "-1")
            : texts.text(random, key + "-" + (1 + random.nextInt(50))),
        "environment",
        random.nextInt(10) == 0 ? odd ? texts.odd(random, key) : texts.summary(random) : "",
        "priority",
        1 + random.nextInt(Settings.PRIORITIES),
        "resolution",
        closed ? 1 + random.nextInt(Settings.RESOLUTIONS) : "",
        "status",
        status,
        "created",
        Times.text(created),
        "updated",
        Times.text(created + 260_000),
        "duedate",
        random.nextInt(11) == 0 ? Times.day(created + 2_600_000) : "",
        "resolutiondate",
        closed ? Times.text(created + 260_000) : "",
        "votes",
        0,
        "watches",
        watchers(issue),
        "timeoriginalestimate",
        random.nextInt(9) == 0 ? 7_200 : "",
        "workflowId",
        roll.id(issue),
        "security",
        staying.filter(Staying.SECURITY_LEVEL::equals).isPresent() ? Settings.SECURITY_LEVEL : "",
        "archived",
        "N");
  }

  private Object type(int issue, Optional<Staying> staying, SplittableRandom random) {
    int usual = Settings.FIRST_TYPE + random.nextInt(Settings.TYPES);
    if (staying.filter(Staying.UNKNOWN_TYPE::equals).isPresent()) {
      return UNKNOWN_TYPE;
    }
    return roll.isSubtask(issue) ? Settings.SUBTASK_TYPE : usual;
  }

  /** Jira's own workflow engine keeps two rows for each issue. */
  void workflowStep(int issue) {
    rows.row(
        "OSCurrentStep",
        "id",
        roll.id(issue),
        "entryId",
        roll.id(issue),
        "stepId",
        1,
        "actionId",
        0,
        "startDate",
        Times.text(times.created(issue)),
        "status",
        "open");
  }

  void workflowEntry(int issue) {
    rows.row("OSWorkflowEntry", "id", roll.id(issue), "name", "classic", "state", 1);
  }

  /** The links of an issue: to its parent, which is the source of that one, and to others. */
  void links(int issue, Ids ids) {
    OptionalInt parent = roll.parent(issue);
    if (parent.isPresent()) {
      link(ids, Settings.SUBTASK_LINK, roll.id(parent.getAsInt()), roll.id(issue));
    }
    SplittableRandom random = chance.random(Purpose.LINK, issue);
    for (int i = chance.count(Purpose.LINK, issue, shape.parts().links()); i > 0; i--) {
      int other = random.nextInt(roll.size());
      int type = Settings.SUBTASK_LINK + 1 + random.nextInt(Settings.LINK_TYPES);
      if (other != issue) {
        link(ids, type, roll.id(issue), roll.id(other));
      }
    }
  }

  private void link(Ids ids, int type, long from, long to) {
    rows.row(
        "IssueLink",
        "id",
        ids.next(),
        "linktype",
        type,
        "source",
        from,
        "destination",
        to,
        "sequence",
        0);
  }

  void labels(int issue, Ids ids) {
    SplittableRandom random = chance.random(Purpose.LABEL, issue);
    for (int i = random.nextInt(3); i > 0; i--) {
      rows.row("Label", "id", ids.next(), "issue", roll.id(issue), "label", texts.word(random) + i);
    }
  }

  void associations(int issue) {
    SplittableRandom random = chance.random(Purpose.NODE, issue);
    int number = Settings.inProject(roll.project(issue), random.nextInt(Settings.IN_PROJECT));
    switch (random.nextInt(6)) {
      case 0 -> associated(issue, "Component", number, "IssueComponent");
      case 1 -> associated(issue, "Version", number, "IssueVersion");
      case 2 -> associated(issue, "Version", number, "IssueFixVersion");
      default -> {}
    }
  }

  private void associated(int issue, String entity, int id, String type) {
    rows.row(
        "NodeAssociation",
        "sourceNodeId",
        roll.id(issue),
        "sourceNodeEntity",
        "Issue",
        "sinkNodeId",
        id,
        "sinkNodeEntity",
        entity,
        "associationType",
        type);
  }

  void watching(int issue) {
    int count = watchers(issue);
    int first = chance.random(Purpose.WATCHER, issue).nextInt(shape.people());
    for (int i = 0; i < count; i++) {
      rows.row(
          "UserAssociation",
          "sourceName",
          cast.key((first + i) % shape.people()),
          "sinkNodeId",
          roll.id(issue),
          "sinkNodeEntity",
          "Issue",
          "associationType",
          "WatchIssue",
          "created",
          Times.text(times.created(issue) + 60));
    }
  }
}
