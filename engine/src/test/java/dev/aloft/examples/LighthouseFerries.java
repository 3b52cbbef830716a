package dev.aloft.examples;

import dev.aloft.examples.FerryPeople.Person;
import dev.aloft.sandbox.generate.BackupRows;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Lighthouse Ferries, a Jira 7.13 of five projects: the fleet's maintenance, operations, booking
 * and crew, and the steamers' archive, which is old and stays behind. 84 people, 1 280 issues, 3
 * 400 comments, 96 attachments; deterministic.
 *
 * <p>Traps, each one line of the plan ({@code FerryTrapsTest}): two spellings of one address, a
 * desk address of three, a leaver without one, a group {@code administrators}, a project open to
 * anyone, "Story Pts" beside "Story Points", gaps in the keys, a moved issue, an app's post
 * function, a filter with a relative date, a typed link, a file missing on disk, a text of 40 000
 * characters, a status "Waiting" that the target means otherwise, a key OPS that is taken there.
 */
final class LighthouseFerries {

  private static final int COMMENTS = 3_400;
  private static final int ATTACHMENTS = 96;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.S");
  private static final LocalDateTime START = LocalDateTime.of(2017, 3, 1, 8, 0);

  /** A project: how many issues it has, and how many numbers were lost. */
  record Project(int id, String key, String name, String lead, int issues, int gaps) {}

  static final List<Project> PROJECTS =
      List.of(
          new Project(10000, "FLEET", "Fleet maintenance", "per.strand", 420, 12),
          new Project(10001, "OPS", "Operations", "desk.north", 340, 0),
          new Project(10002, "BOOK", "Booking site", "ana.weber", 280, 5),
          new Project(10003, "CREW", "Crew", "gone.gustav", 140, 0),
          new Project(10004, "STEAM", "Steamers (archive)", "admin", 100, 30));

  private final Random random = new Random(1896);
  private final List<Person> people = FerryPeople.all();
  private final List<String> logins = people.stream().map(Person::key).toList();
  private final FerryTexts texts = new FerryTexts(random, logins);
  private final StringBuilder entities = new StringBuilder(1 << 20);
  private final BackupRows xml =
      new BackupRows(
          entities,
          """

               on              : Monday, 16 November 2026 2:00:00 AM UTC
               by              : admin ( Site Admin )
               JIRA Build      : 7.13.0#713000-sha1:0000000000000000000000000000000000000000
               jvm.system.timezone : Europe/Copenhagen
          """);
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<int[]> issues = new ArrayList<>();
  private final List<Project> projectOf = new ArrayList<>();

  /** By key of the project, the first number that no issue has. */
  private final Map<String, Integer> free = new TreeMap<>();

  private int next = 20_000;
  private final FerrySettings settings = new FerrySettings(xml, () -> next++);

  /**
   * What the story is made of.
   *
   * @param entities the text of entities.xml
   * @param attachments the files of the attachment folder, by path
   */
  record Story(String entities, Map<String, byte[]> attachments) {}

  static Story story() {
    return new LighthouseFerries().tell();
  }

  private Story tell() {
    new FerryDirectories(xml, settings, people, () -> next++).write();
    settings.configuration();
    settings.fields();
    PROJECTS.forEach(this::project);
    PROJECTS.forEach(this::issues);
    comments();
    attachments();
    worklogs();
    links();
    move();
    settings.sharing();
    xml.finish();
    return new Story(entities.toString(), files);
  }

  private void project(Project project) {
    xml.row(
        "Project",
        "id",
        project.id(),
        "name",
        project.name(),
        "lead",
        project.lead(),
        "key",
        project.key(),
        "counter",
        project.issues() + project.gaps(),
        "assigneetype",
        2,
        "originalkey",
        project.key(),
        "projecttype",
        "software",
        "description",
        "All about " + project.name().toLowerCase(java.util.Locale.ROOT));
    xml.row(
        "ProjectKey",
        "id",
        project.id() + 500,
        "projectId",
        project.id(),
        "projectKey",
        project.key());
    if (project.id() < 10002) {
      settings.node("Project", project.id(), "ProjectCategory", 1, "ProjectCategory");
    }
    for (int i = 0; i < 3; i++) {
      xml.row(
          "Component",
          "id",
          project.id() * 10 + i,
          "project",
          project.id(),
          "name",
          List.of("Deck", "Engine", "Bridge").get(i),
          "lead",
          logins.get(20 + i),
          "assigneetype",
          i);
      xml.row(
          "Version",
          "id",
          project.id() * 10 + i,
          "project",
          project.id(),
          "name",
          List.of("Season 2018", "Season 2019", "Season 2020").get(i),
          "sequence",
          i + 1,
          "released",
          i < 2 ? "true" : "",
          "releasedate",
          i < 2 ? (2018 + i) + "-05-01 00:00:00.0" : "");
    }
    settings.role(project, 10000, "group", "office");
    settings.role(project, 10001, "user", logins.get(25));
    settings.role(project, 10003, "group", "captains");
    if (project.key().equals("FLEET")) {
      settings.role(project, 10002, "group", "administrators");
    }
  }

  private void issues(Project project) {
    int number = 0;
    int gaps = project.gaps();
    for (int i = 0; i < project.issues(); i++) {
      number++;
      if (gaps > 0 && random.nextInt(project.issues() / (project.gaps() + 1)) == 0) {
        free.putIfAbsent(project.key(), number);
        number++;
        gaps--;
      }
      issue(project, number, i);
    }
  }

  private void issue(Project project, int number, int index) {
    int id = next++;
    issues.add(new int[] {id, number});
    projectOf.add(project);
    LocalDateTime created = START.plusHours(id * 2L).plusMinutes(random.nextInt(60));
    int status = 1 + random.nextInt(5);
    boolean subtask = index % 17 == 16;
    boolean stormLog = project.key().equals("OPS") && index == 7;
    xml.row(
        "Issue",
        "id",
        id,
        "number",
        number,
        "project",
        project.id(),
        "reporter",
        who(),
        "assignee",
        index % 5 == 0 ? "" : who(),
        "creator",
        who(),
        "type",
        subtask ? 5 : 1 + random.nextInt(4),
        "summary",
        texts.summary(),
        "description",
        stormLog ? FerryTexts.tooLong() : texts.description(project.key() + "-1"),
        "priority",
        1 + random.nextInt(4),
        "resolution",
        status == 5 ? 1 + random.nextInt(4) : "",
        "status",
        status,
        "created",
        TIME.format(created),
        "updated",
        TIME.format(created.plusDays(3)),
        "resolutiondate",
        status == 5 ? TIME.format(created.plusDays(3)) : "",
        "duedate",
        index % 11 == 0 ? TIME.format(created.plusDays(30).toLocalDate().atStartOfDay()) : "",
        "timeoriginalestimate",
        index % 9 == 0 ? 7200 : "",
        "votes",
        0,
        "watches",
        0);
    if (subtask) {
      xml.row(
          "IssueLink",
          "id",
          next++,
          "linktype",
          10000,
          "source",
          issues.get(issues.size() - 2)[0],
          "destination",
          id,
          "sequence",
          0);
    }
    details(project, id, index, created);
  }

  private void details(Project project, int id, int index, LocalDateTime created) {
    if (index % 3 == 0) {
      settings.node(
          "Issue", id, "Component", project.id() * 10 + random.nextInt(3), "IssueComponent");
    }
    if (index % 4 == 0) {
      settings.node(
          "Issue", id, "Version", project.id() * 10 + random.nextInt(3), "IssueFixVersion");
    }
    if (index % 6 == 0) {
      xml.row("Label", "id", next++, "issue", id, "label", index % 12 == 0 ? "storm" : "night");
    }
    if (index % 5 == 0) {
      value(id, 10100, "numbervalue", 1 + random.nextInt(8) + ".0");
    }
    if (index % 20 == 1) {
      value(id, 10101, "numbervalue", 1 + random.nextInt(8) + ".0");
    }
    if (index % 4 == 1) {
      value(id, 10102, "stringvalue", 10200 + random.nextInt(4));
    }
    if (index % 15 == 2) {
      value(id, 10103, "textvalue", "Wear a *vest*.\nCall [~" + who() + "] first.");
    }
    if (index % 8 == 0) {
      xml.row(
          "UserAssociation",
          "sourceName",
          who(),
          "sinkNodeId",
          id,
          "sinkNodeEntity",
          "Issue",
          "associationType",
          "WatchIssue");
    }
    if (index % 2 == 0) {
      int group = next++;
      xml.row(
          "ChangeGroup",
          "id",
          group,
          "issue",
          id,
          "author",
          who(),
          "created",
          TIME.format(created.plusHours(5)));
      xml.row(
          "ChangeItem",
          "id",
          next++,
          "group",
          group,
          "fieldtype",
          "jira",
          "field",
          "status",
          "oldvalue",
          1,
          "oldstring",
          "Open",
          "newvalue",
          2,
          "newstring",
          "In Progress");
    }
  }

  private void value(int issue, int field, String column, Object value) {
    xml.row("CustomFieldValue", "id", next++, "issue", issue, "customfield", field, column, value);
  }

  private void comments() {
    for (int i = 0; i < COMMENTS; i++) {
      int[] issue = issues.get(random.nextInt(issues.size()));
      LocalDateTime at = START.plusHours(issue[0] * 2L + 24 + i % 90).plusMinutes(i % 60);
      String author = who();
      xml.row(
          "Action",
          "id",
          next++,
          "issue",
          issue[0],
          "author",
          author,
          "type",
          "comment",
          "body",
          texts.comment(),
          "created",
          TIME.format(at),
          "updateauthor",
          author,
          "updated",
          TIME.format(at),
          "rolelevel",
          i % 200 == 0 ? "10001" : "");
    }
  }

  private void attachments() {
    for (int i = 0; i < ATTACHMENTS; i++) {
      int at = i * 13 % issues.size();
      int[] issue = issues.get(at);
      Project project = projectOf.get(at);
      String name = i % 3 == 0 ? "reading-%d.csv".formatted(i) : "note %d.txt".formatted(i);
      byte[] bytes =
          "time;value\n0;%d\n1;%d\n"
              .formatted(i, random.nextInt(1000))
              .getBytes(StandardCharsets.UTF_8);
      int id = next++;
      xml.row(
          "FileAttachment",
          "id",
          id,
          "issue",
          issue[0],
          "mimetype",
          i % 3 == 0 ? "text/csv" : "text/plain",
          "filename",
          name,
          "created",
          TIME.format(START.plusHours(issue[0] * 2L + 3)),
          "filesize",
          bytes.length,
          "author",
          who());
      // One of the traps: the row is there, the file is not.
      if (i != 40) {
        files.put("%s/10000/%s-%d/%d".formatted(project.key(), project.key(), issue[1], id), bytes);
      }
    }
  }

  private void worklogs() {
    for (int i = 0; i < 160; i++) {
      int[] issue = issues.get(i * 7 % issues.size());
      String author = who();
      String at = TIME.format(START.plusHours(issue[0] * 2L + 30));
      xml.row(
          "Worklog",
          "id",
          next++,
          "issue",
          issue[0],
          "author",
          author,
          "body",
          texts.comment(),
          "created",
          at,
          "updateauthor",
          author,
          "updated",
          at,
          "startdate",
          at,
          "timeworked",
          1800 * (1 + random.nextInt(8)));
    }
  }

  private void links() {
    for (int i = 0; i < 140; i++) {
      int from = random.nextInt(issues.size());
      int to = random.nextInt(issues.size());
      if (from != to) {
        xml.row(
            "IssueLink",
            "id",
            next++,
            "linktype",
            10001 + i % 2,
            "source",
            issues.get(from)[0],
            "destination",
            issues.get(to)[0]);
      }
    }
  }

  /** What is OPS-12 today was in BOOK once, and left one of its gaps. */
  private void move() {
    xml.row(
        "MovedIssueKey",
        "id",
        next++,
        "oldIssueKey",
        "BOOK-" + free.get("BOOK"),
        "issueId",
        issues.get(431)[0]);
  }

  private String who() {
    return logins.get(random.nextInt(logins.size()));
  }
}
