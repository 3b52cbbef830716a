package dev.aloft.sandbox.generate;

import dev.aloft.sandbox.generate.Chance.Purpose;
import java.util.SplittableRandom;

/** The rows of what hangs on issues. */
final class PartRows {

  private final BackupRows rows;
  private final BackupShape shape;
  private final Chance chance;
  private final IssueRoll roll;
  private final Cast cast;
  private final Texts texts;
  private final Times times;

  PartRows(BackupRows rows, BackupShape shape, Chance chance, IssueRoll roll, Cast cast) {
    this.rows = rows;
    this.shape = shape;
    this.chance = chance;
    this.roll = roll;
    this.cast = cast;
    this.texts = new Texts(cast);
    this.times = new Times(shape.issues());
  }

  void comments(int issue, Ids ids) {
    SplittableRandom random = chance.random(Purpose.COMMENT, issue);
    String key = Settings.key(roll.project(issue)) + "-" + (1 + random.nextInt(50));
    int count = chance.count(Purpose.COMMENT, issue, shape.parts().comments());
    for (int i = 1; i <= count; i++) {
      boolean odd = random.nextDouble() < shape.nasty();
      String author = odd && random.nextInt(4) == 0 ? "" : cast.key(random);
      String at = Times.text(times.created(issue) + i * 3_600L);
      rows.row(
          "Action",
          "id",
          ids.next(),
          "issue",
          roll.id(issue),
          "author",
          author,
          "type",
          "comment",
          "rolelevel",
          odd && random.nextInt(4) == 0 ? Settings.ROLE : "",
          "body",
          odd ? texts.odd(random, key) : texts.remark(random, key),
          "created",
          at,
          "updateauthor",
          author,
          "updated",
          at);
    }
  }

  void worklogs(int issue, Ids ids) {
    SplittableRandom random = chance.random(Purpose.WORKLOG, issue);
    int count = chance.count(Purpose.WORKLOG, issue, shape.parts().worklogs());
    for (int i = 1; i <= count; i++) {
      String author = cast.key(random);
      String at = Times.text(times.created(issue) + i * 7_200L);
      rows.row(
          "Worklog",
          "id",
          ids.next(),
          "issue",
          roll.id(issue),
          "author",
          author,
          "body",
          random.nextDouble() < shape.nasty() ? texts.odd(random, "") : texts.summary(random),
          "created",
          at,
          "updateauthor",
          author,
          "updated",
          at,
          "startdate",
          at,
          "timeworked",
          900 * (1 + random.nextInt(16)));
    }
  }

  /** The groups of an issue's history; each has one item with the same id. */
  void changes(int issue, Ids ids) {
    SplittableRandom random = chance.random(Purpose.CHANGE, issue);
    for (int i = changes(issue); i > 0; i--) {
      rows.row(
          "ChangeGroup",
          "id",
          ids.next(),
          "issue",
          roll.id(issue),
          "author",
          cast.key(random),
          "created",
          Times.text(times.created(issue) + 90_000 - i * 60L));
    }
  }

  void changeItems(int issue, Ids ids) {
    for (int i = changes(issue); i > 0; i--) {
      long id = ids.next();
      rows.row(
          "ChangeItem",
          "id",
          id,
          "group",
          id,
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

  private int changes(int issue) {
    return chance.count(Purpose.CHANGE, issue, shape.parts().changes());
  }

  void values(int issue, Ids ids) {
    SplittableRandom random = chance.random(Purpose.VALUE, issue);
    int count =
        Math.min(
            Settings.FIELDS.size(), chance.count(Purpose.VALUE, issue, shape.parts().values()));
    int first = random.nextInt(Settings.FIELDS.size());
    for (int i = 0; i < count; i++) {
      value(issue, (first + i) % Settings.FIELDS.size(), ids, random);
    }
  }

  private void value(int issue, int field, Ids ids, SplittableRandom random) {
    boolean odd = random.nextDouble() < shape.nasty();
    int option = Settings.option(field, random.nextInt(Settings.OPTIONS));
    switch (Settings.FIELDS.get(field)) {
      case "textfield" ->
          value(
              issue,
              field,
              ids,
              "stringvalue",
              odd ? texts.oddSummary(random) : texts.summary(random));
      case "textarea" ->
          value(
              issue,
              field,
              ids,
              "textvalue",
              odd ? texts.odd(random, "") : texts.text(random, "P1-1"));
      case "float" ->
          value(issue, field, ids, "numbervalue", odd ? "1.0E21" : random.nextInt(99) + ".0");
      case "select" -> value(issue, field, ids, "stringvalue", odd ? "99" : option);
      case "multiselect" -> {
        value(issue, field, ids, "stringvalue", option);
        value(issue, field, ids, "stringvalue", Settings.option(field, 0));
      }
      case "cascadingselect" -> {
        int number = random.nextInt(Settings.OPTIONS);
        value(issue, field, ids, "stringvalue", Settings.option(field, number));
        rows.row(
            "CustomFieldValue",
            "id",
            ids.next(),
            "issue",
            roll.id(issue),
            "customfield",
            Settings.FIRST_FIELD + field,
            "parentkey",
            Settings.option(field, number),
            "stringvalue",
            Settings.option(field, Settings.OPTIONS + number));
      }
      case "datepicker" -> value(issue, field, ids, "datevalue", Times.day(times.created(issue)));
      case "datetime" -> value(issue, field, ids, "datevalue", Times.text(times.created(issue)));
      case "userpicker" ->
          value(issue, field, ids, "stringvalue", odd ? "nobody" : cast.key(random));
      case "url" ->
          value(issue, field, ids, "stringvalue", odd ? "no url" : "https://docs.example/" + issue);
      case "labels" ->
          rows.row(
              "Label",
              "id",
              ids.next(),
              "issue",
              roll.id(issue),
              "fieldid",
              Settings.FIRST_FIELD + field,
              "label",
              texts.word(random));
      default -> value(issue, field, ids, "stringvalue", texts.word(random));
    }
  }

  private void value(int issue, int field, Ids ids, String column, Object value) {
    rows.row(
        "CustomFieldValue",
        "id",
        ids.next(),
        "issue",
        roll.id(issue),
        "customfield",
        Settings.FIRST_FIELD + field,
        column,
        value);
  }
}
